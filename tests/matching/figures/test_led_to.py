"""By how much something changed, told with where that led: by 7,500 to 38,900."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

DOGS = "The number of registered dogs grew from 31,400 to 38,900 between 2020 and 2025."
RENTS = "Average rents climbed from £1,150 to £1,310 a month."
ROLL = "The school's roll fell from 1,240 in September 2024 to 1,085 in September 2025."
TURNOVER = "Turnover at Brand & Sons rose from £41.2 million to £46.8 million in 2025."
PRIZES = "The total prize money was $24 million, up from $21.5 million in 2025."
SCHOOLS = "Spending on schools rises from €4.0bn to €5.0bn."
PLANS = (
    "The council received 3,180 planning applications last year, 24 per cent fewer than in 2024."
)
VISITS = "Museum visits reached 812,000 in 2025, 9 per cent more than in 2024."
LEVEL = "The reservoir's level dropped from 61.4 metres in June to 57.9 metres in August."


@pytest.mark.parametrize(
    ("claim", "draft", "marked"),
    [
        (DOGS, "The number of registered dogs has grown by 5,500 to 38,900 since 2020.", "5,500"),
        (DOGS, "In a town of few parks registered dogs grew by 5,500 to 38,900.", "5,500"),
        (RENTS, "Average rents climbed by £140 to £1,310 a month.", "£140"),
        (ROLL, "The school's roll has shrunk by 255 to 1,085.", "255"),
        (TURNOVER, "Turnover rose by £6.6 million to £46.8 million.", "£6.6 million"),
        (PRIZES, "The prize fund is $3.5 million bigger than last year's.", "$3.5 million"),
        (LEVEL, "The level dropped by 4.5 metres to 57.9 metres.", "4.5 metres"),
        (PLANS, "Requests to build were down by almost half, to 3,180.", "almost half"),
        (VISITS, "Admissions climbed by a fifth to 812,000.", "a fifth"),
        (
            SCHOOLS,
            "Spending on schools is up by a fifth to €5bn. Clinics receive another €1bn.",
            "a fifth",
        ),
    ],
)
def test_the_size_of_a_change_is_how_far_its_ends_are_apart(
    claim: str, draft: str, marked: str
) -> None:
    found = check(Example(claims=(claim,), draft=draft, date="2026-05-09"))
    assert [(one.code, one.text) for one in found] == [("FC108", marked)]


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (DOGS, "The number of registered dogs has grown by 7,500 to 38,900 since 2020."),
        (DOGS, "The number of registered dogs rose by 900 to 38,900 in the last year."),
        (RENTS, "Average rents climbed by £160 to £1,310 a month."),
        (ROLL, "The school's roll has shrunk by 155 to 1,085."),
        (ROLL, "The school's roll shrank by 15 to 1,085 over the summer of 2025."),
        (TURNOVER, "Turnover rose by £5.6 million to £46.8 million."),
        (TURNOVER, "Turnover rose by £1.1 million to £46.8 million in December 2025."),
        (PRIZES, "The prize fund is $2.5 million bigger than last year's."),
        (PLANS, "Requests to build were down by almost a quarter, to 3,180."),
        (PLANS, "Requests to build were down by half since 2019, to 3,180."),
        (VISITS, "Admissions climbed by almost a tenth to 812,000."),
        (SCHOOLS, "Spending on schools is up by a quarter to €5bn. Clinics receive another €1bn."),
        (LEVEL, "The level dropped by 0.4 metres to 57.9 metres in the last week of August."),
    ],
)
def test_a_change_that_fits_or_took_another_time_is_not_wrong(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft, date="2026-05-09")) == ()
