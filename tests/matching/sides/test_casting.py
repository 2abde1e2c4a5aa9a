"""Who plays which part in what a sentence tells, and who has taken whose."""

from __future__ import annotations

import pytest

from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.matching.sides.casting import find_parts
from factcheck.matching.sides.profiling import profile
from factcheck.matching.words.lexicon import default_lexicon
from tests.matching.matching import matched

ATTACK = "Norland bombed a port of Vestria before dawn on Monday."
FLIGHT = "The plane was flying from Lima to Quito with 16 people on board."
CHAIR = "Ian Farquhar will step down in May and be succeeded by Lesley Okonkwo."
TACKLE = "Jaco Visagie was sent off after an hour for a high tackle on Lwazi Mthembu."

AUDIT = (
    "Helen Marsh, the state auditor, is examining contracts worth $2.3m that Roy Pittman, 58, "
    "signed as finance director."
)
FINAL = "Bence Varga of Hungary defeated Tobias Okonjo of Sweden in the final on Sunday."

EXCHANGED = {
    "who did it to whom": (
        ATTACK,
        "Before dawn on Monday Vestria bombed a port of Norland.",
        {"Vestria bombed a port of Norland"},
    ),
    "from where to where": (
        FLIGHT,
        "The plane with 16 people on board was on its way from Quito to Lima.",
        {"from Quito to Lima"},
    ),
    "the passive": (
        CHAIR,
        "Lesley Okonkwo will be succeeded by Ian Farquhar in May.",
        {"succeeded by Ian Farquhar"},
    ),
    "the passive told in the active": (
        CHAIR,
        "Ian Farquhar will succeed Lesley Okonkwo in May.",
        {"Ian Farquhar will succeed"},
    ),
    "what its bearer is between a name and the verb": (
        AUDIT,
        "Roy Pittman is examining contracts worth $2.3m that were signed by Helen Marsh.",
        {"Roy Pittman is examining contracts worth $2.3m that were signed by Helen Marsh"},
    ),
    "where its bearer is from between a name and the verb": (
        FINAL,
        "Tobias Okonjo defeated Bence Varga in the final on Sunday.",
        {"Tobias Okonjo defeated Bence Varga"},
    ),
    "what a noun's preposition leads to": (
        TACKLE,
        "Lwazi Mthembu was dismissed after an hour for a high tackle on Jaco Visagie.",
        {"tackle on Jaco Visagie"},
    ),
}
NOT_EXCHANGED = {
    "what its bearer is between a name and the verb": (
        AUDIT,
        "Contracts worth $2.3m that Roy Pittman signed are being examined by Helen Marsh.",
    ),
    "where its bearer is from between a name and the verb": (
        FINAL,
        "Tobias Okonjo of Sweden was defeated by Bence Varga in the final on Sunday.",
    ),
    "the passive": (ATTACK, "A port of Vestria was bombed by Norland before dawn on Monday."),
    "the possessive": (ATTACK, "Norland bombed Vestria's port before dawn on Monday."),
    "the active": (CHAIR, "Lesley Okonkwo will succeed Ian Farquhar in May."),
    "the end before the beginning": (
        FLIGHT,
        "The plane was flying to Quito from Lima with 16 people on board.",
    ),
    "one end alone": (FLIGHT, "The plane from Lima had 16 people on board."),
    "two that do the same together": (
        "Protests in Lyon and Paris drew thousands of nurses on Monday.",
        "Thousands of nurses joined protests in Paris and Lyon on Monday.",
    ),
    "an act in which both do the same": (
        "Ian Farquhar met Lesley Okonkwo in May to talk about the yard.",
        "Lesley Okonkwo met Ian Farquhar in May to talk about the yard.",
    ),
    "another fact, with another figure": (
        "Norland beat Vestria 3-1 in the final on Monday.",
        "Vestria had beaten Norland 2-0 in the group in May.",
    ),
    "where a thing is, within a wider place": (
        "The Quilla dam in northern Peru failed at dawn on Tuesday after three days of rain.",
        "The dam at Quilla, in the north of Peru, failed on Tuesday after three days of rain.",
    ),
    "the same, with the same preposition": (
        "The Quilla dam in Peru failed at dawn on Tuesday after three days of rain.",
        "After three days of rain the dam in Quilla failed on Tuesday, the worst night in Peru.",
    ),
    "what something stands on, and where": (
        "A Corvus rocket carrying the Petrel lifted off from Kourou in Guiana on Tuesday.",
        "The Petrel lifted off on a Corvus rocket from Guiana on Tuesday.",
    ),
    "a third name": (ATTACK, "Ostmark bombed a port of Norland before dawn on Monday."),
}
PARTS = {
    "Norland bombed Vestria.": {("Norland", "doer"), ("Vestria", "done to")},
    "Norland was bombed by Vestria.": {("Norland", "done to"), ("Vestria", "doer")},
    "Norland's attack on Vestria failed.": {("Norland", "whose"), ("Vestria", "where")},
    "The attack by Norland failed.": {("Norland", "doer")},
    "The soldiers of Norland bombed Vestria.": {
        ("Norland", "whose"),
        ("Norland", "doer"),
        ("Vestria", "done to"),
    },
    "The talks with Norland failed.": set(),
    "In May Norland, a kingdom, fell silent.": {("Norland", "doer")},
    "In May Norland, a kingdom, and Vestria fell silent.": {("Vestria", "doer")},
}


@pytest.mark.parametrize("name", EXCHANGED)
def test_a_name_in_the_part_of_another_is_paired_with_it(name: str) -> None:
    claim, draft, expected = EXCHANGED[name]
    found = {pair.ours.text for match in matched(draft, claim) for pair in match.parts}
    assert found == expected, draft


@pytest.mark.parametrize("name", NOT_EXCHANGED)
def test_the_same_parts_told_otherwise_are_not_paired(name: str) -> None:
    claim, draft = NOT_EXCHANGED[name]
    found = {pair.ours.text for match in matched(draft, claim) for pair in match.parts}
    assert not found, draft


@pytest.mark.parametrize("sentence", PARTS)
def test_the_part_of_a_name_is_told_by_verb_voice_and_preposition(sentence: str) -> None:
    (statement,) = statements(extract(sentence))
    found = find_parts(profile(statement, default_lexicon()))
    assert {(cast.name.text, cast.part.how) for cast in found} == PARTS[sentence]
