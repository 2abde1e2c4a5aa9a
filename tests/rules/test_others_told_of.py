"""What seems the opposite or the denial of a claim, and is told of the rest, or not told at all."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

BENCH = "Judge Erik Holm dissented on the genocide; the other two judges formed the majority."
OFFERS = "Three of the ferries ran on Friday; the rest were cancelled."
BRANCHES = "Margaret Innes, head of the bank, said that 85 of its branches would close."
HONEST = [
    (BENCH, "Erik Holm, the judge in the minority, did not go along with the acquittal."),
    (BENCH, "On the genocide Judge Erik Holm was in the minority."),
    (OFFERS, "Three of the ferries were not cancelled on Friday."),
    (BRANCHES, "Which of the 85 branches? Margaret Innes would not say."),
    (BRANCHES, "Margaret Innes would not tell reporters which branches of the bank are to go."),
    (BRANCHES, "Margaret Innes, head of the bank, would not comment on the branches."),
]
WRONG = [
    (BENCH, "On the genocide the other two judges were in the [minority]."),
    (
        BRANCHES,
        "Margaret Innes did [not say] that 85 of the bank's branches would close.",
    ),
]


@pytest.mark.parametrize(("claim", "draft"), HONEST)
def test_what_is_told_of_the_rest_or_not_told_at_all_is_no_opposite(claim: str, draft: str) -> None:
    assert [one.text for one in check(Example(claims=(claim,), draft=draft))] == []


@pytest.mark.parametrize(("claim", "draft"), WRONG)
def test_an_opposite_of_the_same_ones_still_is(claim: str, draft: str) -> None:
    plain = draft.replace("[", "").replace("]", "")
    marked = draft[draft.index("[") + 1 : draft.index("]")]
    assert [one.text for one in check(Example(claims=(claim,), draft=plain))] == [marked]


HIRING = "Inez Castellanos, who owns a bakery in Toledo, is not hiring."
BEDS = "The trust cancelled 342 operations from January to March 2026, 118 for lack of beds."
UNREAL = [
    (HIRING, "In a better year Inez Castellanos would have hired two bakers in Toledo."),
    (HIRING, "Had the year been better, Inez Castellanos would have hired bakers in Toledo."),
    (BEDS, "Had there been beds, the trust would have gone ahead with 118 operations."),
]


@pytest.mark.parametrize(("claim", "draft"), UNREAL)
def test_what_would_have_been_is_no_denial_of_what_was(claim: str, draft: str) -> None:
    assert [one.text for one in check(Example(claims=(claim,), draft=draft))] == []


def test_what_was_still_is() -> None:
    found = check(Example(claims=(HIRING,), draft="Inez Castellanos has hired bakers in Toledo."))
    assert [one.code[:-1] for one in found] == ["FC50"]
