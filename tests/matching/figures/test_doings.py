"""Figures told with the verb that the record has on another figure."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

LAUNCHED = "Norland launched 183 drones at the port overnight."
DOWNED = "The port's air defences shot down 156 drones overnight."
HURT = "The flood killed 31 people and injured 64."
VOTES = (
    "The council approved the budget by five votes to four.",
    "An amendment was rejected by six votes to three.",
)
CRACKS = "The inspection found 11 cracks in the dam, of which four were rated serious."

EXCHANGED = {
    "with another claim's": (
        (LAUNCHED, DOWNED),
        "Only 156 drones were launched at the port, and the rest never came.",
        {("156", "183")},
    ),
    "each with the other's": (
        (HURT,),
        "The flood killed 64 people and injured 31 people.",
        {("64", "31"), ("31", "64")},
    ),
    "of another vote": (
        VOTES,
        "The amendment was rejected by five votes to four.",
        {("five", "six")},
    ),
    "where the record has the opposite of it": (
        ("The agency hired 40 inspectors in May.", "It dismissed 12 inspectors in May."),
        "The agency hired 12 inspectors in May.",
        {("12", "40")},
    ),
    "of what was sold": (
        ("The zoo bought 30 penguins in May.", "It sold 12 penguins in May."),
        "The zoo bought 12 penguins in May.",
        {("12", "30")},
    ),
}
OWN = {
    "each with its own": ((LAUNCHED, DOWNED), "Of 183 drones launched at it, 156 were shot down."),
    "in the passive": ((HURT,), "64 people were injured in the flood and 31 were killed."),
    "in other words": ((LAUNCHED, DOWNED), "The port's gunners downed 156 drones."),
    "the part's, narrowed as it is": ((CRACKS,), "The inspection found four serious cracks."),
    "of other things": (
        ("The zoo bought 30 penguins in May.", "It sold 12 seals in May."),
        "The zoo bought 12 seals in May.",
    ),
    "each vote's": (VOTES, "By five votes to four the council passed the budget."),
}


def conflicting(draft: str, claims: tuple[str, ...]) -> set[tuple[str, str]]:
    """Return the numbers of a draft that stand where one of the claims has another."""
    return {
        (pair.ours.number.of(draft), pair.theirs.number.of(match.claim.text))
        for match in matched(draft, *claims)
        for pair in match.quantities
        if pair.ours.value != pair.theirs.value
    }


@pytest.mark.parametrize(("claims", "draft", "wrong"), EXCHANGED.values(), ids=EXCHANGED.keys())
def test_a_figure_told_of_what_was_done_to_another_conflicts(
    claims: tuple[str, ...], draft: str, wrong: set[tuple[str, str]]
) -> None:
    assert wrong <= conflicting(draft, claims)


@pytest.mark.parametrize(("claims", "draft"), OWN.values(), ids=OWN.keys())
def test_a_figure_told_of_what_was_done_to_it_does_not(claims: tuple[str, ...], draft: str) -> None:
    assert conflicting(draft, claims) == set()
