"""Who does something told as the one to whom it was done, where the other has no name."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

SUIT = "The party sued Victor Crane in a civil court in Port Ellis."
PORT = "The Faroe Islands took Iceland to the tribunal in Hamburg over the herring."
CHAIR = "Miriam Adeyemi succeeded Victor Crane as treasurer of the party."
BOUT = "On the same bill Shannon Pike stopped Eva Brandl in the sixth round."

REVERSED = {
    "to whom it was done does it": (
        SUIT,
        "Victor Crane sued the party in a civil court in Port Ellis.",
        {"Victor Crane sued"},
    ),
    "to whom it was done does it, in the passive": (
        SUIT,
        "The party was sued by Victor Crane in a civil court in Port Ellis.",
        {"sued by Victor Crane"},
    ),
    "who does it suffers it": (
        CHAIR,
        "As treasurer of the party, he succeeded Miriam Adeyemi.",
        {"succeeded Miriam Adeyemi"},
    ),
    "a pronoun for the other": (
        PORT,
        "Iceland took them to the tribunal in Hamburg over the herring.",
        {"Iceland took"},
    ),
    "both, with the day told before": (
        BOUT,
        "They met on 3 May. On the same bill Eva Brandl stopped Shannon Pike in the sixth round.",
        {"Eva Brandl stopped Shannon Pike"},
    ),
}
NOT_REVERSED = {
    "the passive": (SUIT, "Victor Crane was sued by the party in a civil court in Port Ellis."),
    "a pronoun for who does it": (CHAIR, "She succeeded Victor Crane as treasurer of the party."),
    "what closes by itself": (
        "The council closed Hallam School in July after the fire.",
        "Hallam School closed in July after the fire.",
    ),
    "another act with another": (
        "Norland beat Westhaven by 23 runs in the final at Carrick Park.",
        "Westhaven beat Cranleigh in the final of the plate at Carrick Park.",
    ),
    "what both do": (
        "The minister met Victor Crane in Port Ellis to talk about the party.",
        "Victor Crane met the minister in Port Ellis to talk about the party.",
    ),
    "both ways in the claim": (
        "The party sued Victor Crane in Port Ellis, and Victor Crane sued the party in turn.",
        "Victor Crane sued the party in Port Ellis.",
    ),
    "both ways in the draft": (
        SUIT,
        "Victor Crane sued the party, which had sued Victor Crane, in a court in Port Ellis.",
    ),
    "another day": (
        "The party sued Victor Crane in Port Ellis on 4 June 2023.",
        "Victor Crane sued the party in Port Ellis on 9 March 2021.",
    ),
    "one word of an expression": (
        "A jury found Victor Crane guilty of theft in Port Ellis.",
        "Victor Crane found a lawyer in Port Ellis after the jury's verdict of theft.",
    ),
}


@pytest.mark.parametrize("name", REVERSED)
def test_a_name_on_the_other_end_of_an_act_is_flagged(name: str) -> None:
    claim, draft, expected = REVERSED[name]
    found = {pair.ours.text for match in matched(draft, claim) for pair in match.parts}
    assert found == expected, draft


@pytest.mark.parametrize("name", NOT_REVERSED)
def test_the_same_act_told_otherwise_and_another_act_are_left_alone(name: str) -> None:
    claim, draft = NOT_REVERSED[name]
    found = {pair.ours.text for match in matched(draft, claim) for pair in match.parts}
    assert not found, draft


def test_an_act_that_another_claim_has_that_way_round_is_on_record() -> None:
    back = "In turn Victor Crane sued the party in a civil court in Port Ellis."
    draft = "Victor Crane sued the party in a civil court in Port Ellis."
    assert not [pair for match in matched(draft, SUIT, back) for pair in match.parts]
