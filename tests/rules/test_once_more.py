"""The day of what came about again, or of another's act, is no slip for the day of the first."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

ARREST = "Police arrested the mill's manager on 4 January 2026."
VOTE = "The council voted on the stadium on 5 January 2026."
AGAIN = "The council voted again on the stadium on 5 January 2026."
STRIKE = "Nurses walked out on 11 January 2026."
TO_COME = "The ballots will be counted on 14 December 2026."

OTHERS = [
    (STRIKE, "Nurses will walk out again, for three days, on 22 February 2026."),
    (ARREST, "Police arrested a second man, the mill's electrician, on 8 January 2026."),
    (ARREST, "On 8 January 2026 police arrested another manager of the mill."),
    (VOTE, "The council voted again on the stadium on 3 March 2026."),
]
WRONG = [
    (STRIKE, "Nurses walked out for three days on 12 January 2026."),
    (ARREST, "Police arrested the mill's manager on 8 January 2026."),
    (
        ARREST,
        "Police arrested the mill's manager on 8 January 2026, and another man on 9 January 2026.",
    ),
    (VOTE, "The council voted on the stadium on 7 January 2026."),
    (AGAIN, "The council voted again on the stadium on 7 January 2026."),
    (TO_COME, "The ballots will be counted again on 15 December 2026."),
]


@pytest.mark.parametrize(("claim", "draft"), OTHERS)
def test_the_day_of_one_more_is_another(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft)) == ()


@pytest.mark.parametrize(("claim", "draft"), WRONG)
def test_the_day_of_the_first_is_not(claim: str, draft: str) -> None:
    assert "FC401" in [one.code for one in check(Example(claims=(claim,), draft=draft))]


def test_a_month_that_holds_a_day_of_the_claim_is_no_slip_for_its_other_day() -> None:
    rates = {
        "id": "rates",
        "text": "The average two-year deposit rate went down from 5.86% on 1 August 2026 to 5.61% "
        "on 1 September, according to the broker Lendmark.",
        "date": "2026-09-01",
    }
    draft = (
        "Lendmark said the average two-year deposit rate went down by 0.25 points during August."
    )
    assert check(Example(claims=(rates,), draft=draft, date="2026-09-05")) == ()
