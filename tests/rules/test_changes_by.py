"""Changes told by their size, one of their ends and a percentage."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    return [finding.message for finding in CHECKER.check(draft, date="2026-02-05").findings]


WRONG = {
    "Traffic grew by 400,000 passengers from 13.8 million, a gain of just under 6%.": "2.9",
    "Membership fell by 300 to 2,100, down 22%.": "16.7 or 12.5",
    "Sales rose by $15 million to $90 million, a gain of a third.": "20 or 14.3",
    "The shares fell by 12p to 348p, or 4.3 percent.": "3.57 or 3.33",
}


@pytest.mark.parametrize(("draft", "right"), WRONG.items())
def test_the_percentage_of_a_change_is_that_of_where_it_started(draft: str, right: str) -> None:
    (message,) = flagged(draft)
    assert message.endswith(f"is a change of {right} percent.")


@pytest.mark.parametrize(
    "draft",
    [
        "Traffic grew by 400,000 passengers last year from 13.8 million, a gain of just under 3%.",
        "Membership fell by 300 to 2,100, down 12.5%.",
        "Output grew by 2 million barrels from 16 million in 2023, a gain of 12.5%.",
        "Sales rose by $15 million to $90 million, a gain of a fifth.",
        "The shares fell by 12p to 348p, or 3.3 percent.",
    ],
)
def test_the_right_percentage_of_a_change_is_right(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        "The shares fell by 12p to 348p, 9 percent below last year's high.",
        "Profit rose by $3m to $45m, up 12% in constant currency.",
        "Rents rose by €40 to €840 in May and by 12% in a year.",
        "The deficit narrowed by €2bn to €30bn, 3% of output.",
        "Debt fell by £70m to £1.18bn, and online orders, up 12%, brought in £710m.",
    ],
)
def test_a_percentage_of_something_else_is_not_held_to_it(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        "The budget for dams, £4.8 million in 2022, was cut to £3 million, a reduction of 60%.",
        "Enrolment, 640 in 2019, has fallen to 480, a drop of a third.",
        "Sales, £4.8 million in 2022, should climb to £6 million, a gain of 35 percent.",
    ],
)
def test_a_change_from_a_dated_level_is_counted_from_that(draft: str) -> None:
    assert len(flagged(draft)) == 1


@pytest.mark.parametrize(
    "draft",
    [
        "The budget for dams, £4.8 million in 2022, had been cut to £3 million, a cut of 37.5%.",
        "Enrolment, 640 in 2019, has fallen to 480, a drop of a quarter.",
        "Profit, £4.8 million in 2022, rose to £6 million, a gain of 8 percent on the year before.",
        "The fleet had 210 ships in 1990, and the price of fish rose to 140, a rise of 60 percent.",
    ],
)
def test_a_change_from_a_dated_level_may_be_right(draft: str) -> None:
    assert flagged(draft) == []
