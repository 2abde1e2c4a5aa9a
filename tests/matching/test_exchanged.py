"""Which word that is no name stands where the claim has one that excludes it."""

from __future__ import annotations

import pytest

from factcheck.extraction.tokens import tokenize
from factcheck.matching.exclusions import find_terms
from tests.matching.matching import matched

ENGINE = "The crew reported the loss of power in the left engine before the landing."
HOSPITAL = "The hospital in Arlit treated 73 wounded civilians, 29 of them children."
PAPER = "One chemistry paper was replaced in June after photographs of it appeared online."
CREW = "Nine firefighters were treated for heat exhaustion in the hills on Sunday."

EXCHANGED = {
    "a noun, the sentence else the same": (
        HOSPITAL,
        "The hospital in Arlit treated 73 wounded soldiers, 29 of them children.",
        ("soldiers", "civilians"),
    ),
    "a noun, the sentence in other words": (
        PAPER,
        "A paper in physics had to be replaced after photographs of it had appeared online.",
        ("physics", "chemistry"),
    ),
    "an adjective before the same noun": (
        ENGINE,
        "The crew reported that power had been lost in the right engine before the landing.",
        ("right", "left"),
    ),
    "an expression of two words": (
        CREW,
        "Nine firefighters had to be treated for smoke inhalation on Sunday.",
        ("smoke inhalation", "heat exhaustion"),
    ),
}
NOT_EXCHANGED = {
    "a young woman, whom some call a girl": (
        "Leheup has pleaded not guilty to robbing the 25-year-old girl at Blackfriars Crown Court.",
        "He has pleaded not guilty to robbing the 25-year-old woman at Blackfriars Crown Court.",
    ),
    "another word for the same": (
        HOSPITAL,
        "The hospital in Arlit treated 73 wounded residents, 29 of them children.",
    ),
    "both words stand in the draft": (
        HOSPITAL,
        "The hospital in Arlit treated 73 wounded civilians and soldiers, 29 of them children.",
    ),
    "another figure, so another fact": (
        HOSPITAL,
        "The hospital in Arlit treated 12 wounded soldiers.",
    ),
    "an adjective before another noun": (
        ENGINE,
        "The crew reported the loss of power in the right wing's lamps before the landing.",
    ),
    "a word of several senses": (
        ENGINE,
        "The crew was right to report the loss of power in the left engine before the landing.",
    ),
    "something else of the same class, told with other words": (
        CREW,
        "Three firefighters have been taken to hospital with burns since then.",
    ),
}


@pytest.mark.parametrize("name", EXCHANGED)
def test_a_word_in_the_place_of_one_that_it_excludes_is_paired(name: str) -> None:
    claim, draft, expected = EXCHANGED[name]
    found = [(p.ours.text, p.theirs.text) for m in matched(draft, claim) for p in m.terms]
    assert found == [expected], draft


@pytest.mark.parametrize("name", NOT_EXCHANGED)
def test_words_that_tell_the_same_or_of_something_else_are_not_paired(name: str) -> None:
    claim, draft = NOT_EXCHANGED[name]
    assert not [pair for match in matched(draft, claim) for pair in match.terms], draft


def test_a_word_that_another_claim_has_in_that_place_is_on_record() -> None:
    clinic = "The clinic in Arlit treated 73 wounded soldiers, 29 of them recruits."
    draft = "The clinic in Arlit took in 73 wounded soldiers."
    assert not [pair for match in matched(draft, HOSPITAL, clinic) for pair in match.terms]


def test_the_longest_expression_at_a_place_is_the_term() -> None:
    text = "Heat exhaustion, not the air force, worried mothers-in-law."
    found = [term.span.of(text) for term in find_terms(tokenize(text))]
    assert found[:2] == ["Heat exhaustion", "air force"]
