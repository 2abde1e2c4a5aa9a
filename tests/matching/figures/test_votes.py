"""Sides of a vote that were miscounted, and those of another one."""

from __future__ import annotations

import pytest

from factcheck.model import Severity
from factcheck.rules import Example
from tests.rules.examples import check

VOTE = "The council of Tallow rejected a ban on fireworks by nine votes to three on 22 May 2026."
PASSED = "The chamber passed the rent bill by 88 votes to 79."

MISCOUNTED = {
    "one vote from side to side": (VOTE, "A ban on fireworks was rejected by [eight] to four."),
    "the larger side": (PASSED, "By [98] votes to 79 the chamber passed the rent bill."),
    "the smaller side": (PASSED, "The chamber passed the rent bill by 88 votes to [75]."),
    "of so many votes": (
        VOTE,
        "The council of Tallow rejected a ban on fireworks by [seven] votes to five.",
    ),
}
BOTH_SIDES = (
    "The council approved it by 12 votes to nine.",
    "The council approved it by 11 votes to ten.",
)
COUNTED = {
    "the same": (VOTE, "A ban on fireworks was rejected by 9 to 3 in the council of Tallow."),
    "another vote": (
        VOTE,
        "The council of Tallow also put up the price of a market stall, by eight votes to four.",
    ),
    "from the other side": (VOTE, "Three voted for a ban on fireworks and nine against it."),
    "a part of the first, no other side": (
        "The party has 12 members and nine deputies in the council.",
        "The party has 12 members; ten of them are women.",
    ),
    "no vote": (VOTE, "The council of Tallow, of eight men and four women, met on 22 May 2026."),
}


@pytest.mark.parametrize(("claim", "marked"), MISCOUNTED.values(), ids=MISCOUNTED)
def test_a_side_that_differs_from_the_checked_vote_is_flagged(claim: str, marked: str) -> None:
    wrong = marked[marked.index("[") + 1 : marked.index("]")]
    draft = marked.replace("[", "").replace("]", "")
    found = check(Example(claims=(claim,), draft=draft))
    assert any(wrong in one.text and one.code == "FC101" for one in found)


def test_both_sides_of_a_vote_that_was_miscounted_are_wrong_for_sure() -> None:
    claim, draft = BOTH_SIDES
    found = check(Example(claims=(claim,), draft=draft))
    errors = [one.text for one in found if one.severity is Severity.ERROR]
    assert [text.partition(" ")[0] for text in errors] == ["11", "ten"]


@pytest.mark.parametrize(("claim", "draft"), COUNTED.values(), ids=COUNTED)
def test_a_vote_that_is_another_or_the_same_is_not(claim: str, draft: str) -> None:
    assert [one.code for one in check(Example(claims=(claim,), draft=draft))] == []
