"""Which dates can be the same time, and which are another event's."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.whole import extract
from factcheck.matching.sides.meeting import meet
from factcheck.model import DateMention

TOLD = dt.date(2026, 2, 5)  # a Thursday

MEET = [
    ("on 5 February 2026", "on Thursday"),
    ("on February 5", "on 5 February 2026"),
    ("in February", "on 5 February 2026"),
    ("in 2026", "on 5 February 2026"),
    ("yesterday", "on Wednesday"),
    ("this week", "on Tuesday"),
    ("on the night of 4 February", "on 5 February"),
    ("at 15:20 on 5 February", "on 5 February"),
    ("at 3:20 p.m. on 5 February", "at 15:20 on 5 February"),
    ("between 3 and 6 February", "on 5 February"),
    ("in the 1990s", "in 1994"),
    ("two years ago", "in 2024"),
    ("two months ago", "in early December 2025"),
    ("seven years ago", "in November 2019"),
    ("seven years ago", "on 3 January 2019"),
    ("until Thursday", "until 5 February"),
    ("until the end of June", "until 1 July"),
    ("before the second week of February", "until 8 February 2026"),
    ("not before 2027", "not before March 2027"),
    ("until 11am on 5 February", "from 2am until 11am on 5 February"),
    ("after 2am on 5 February", "from 2am until 11am on 5 February"),
    ("at 4.30am on 5 February", "from 2am until 11am on 5 February"),
    ("between 2am and 11am on Thursday", "from 2am until 11am on 5 February"),
    ("in the year to January", "in the year to January 2026"),
    ("from 3 to 5 February", "from 3 to 5 February 2026"),
    ("over the past three months", "between November 2025 and January 2026"),
    ("just before Christmas", "on 20 December 2025"),
    ("soon after New Year", "on 3 January 2026"),
]
PART = [
    ("on 5 February 2026", "on 6 February 2026"),
    ("on 5 February 2026", "on 5 February 2025"),
    ("on Thursday", "on Wednesday"),
    ("in February", "in March"),
    ("in 2026", "in 2025"),
    ("at 15:20 on 5 February", "at 15:40 on 5 February"),
    ("last week", "on Thursday"),
    ("in the 1990s", "in 2004"),
    ("two years ago", "in 2021"),
    ("seven years ago", "in January 2020"),
    ("seven years ago", "in June 2018"),
    ("a year ago", "in October 2025"),
    ("between 3 and 6 February", "on 8 February"),
    ("until Thursday", "until 6 February"),
    ("just before Christmas", "on 20 October 2025"),
    ("just before Christmas", "on 28 December 2025"),
    ("soon after New Year", "on 28 December 2025"),
    ("before 25 January", "on 20 January 2026"),
    ("until Christmas", "on 20 December 2025"),
    ("since New Year", "on 3 January 2026"),
    ("before January", "on 20 December 2025"),
    ("after Tuesday", "on Thursday"),
    ("after Tuesday", "on 5 February"),
    ("until the end of June", "until 8 July"),
    ("before the third week of February", "until 8 February 2026"),
    ("from the first week of March", "before 9 March"),
    ("until 2am on 5 February", "from 2am until 11am on 5 February"),
    ("after 11am on 5 February", "from 2am until 11am on 5 February"),
    ("at 1.30am on 5 February", "from 2am until 11am on 5 February"),
    ("from 2am until 10am on 5 February", "from 2am until 11am on 5 February"),
    ("in April", "in May 2025"),
    ("on 2 October", "on 3 October 2025"),
    ("in the year to January", "in the year to February 2026"),
    ("in the year to January", "on 5 February 2026"),
    ("from 2010 to 2015", "from 2011 to 2016"),
    ("from 4 to 6 February", "from 3 to 5 February 2026"),
]


def dated(phrase: str, told: dt.date | None = TOLD) -> DateMention:
    (date,) = extract(f"It happened {phrase}.", reference=told).dates
    return date


@pytest.mark.parametrize(("one", "other"), MEET)
def test_two_ways_to_give_one_date_meet(one: str, other: str) -> None:
    assert meet(dated(one), dated(other))
    assert meet(dated(other), dated(one))


@pytest.mark.parametrize(("one", "other"), PART)
def test_dates_of_two_events_do_not_meet(one: str, other: str) -> None:
    assert not meet(dated(one), dated(other))
    assert not meet(dated(other), dated(one))


def test_dates_that_cannot_be_placed_meet_only_in_the_same_words() -> None:
    assert meet(dated("on Thursday", told=None), dated("on Thursday", told=None))
    assert not meet(dated("on Thursday", told=None), dated("last week", told=None))
    assert not meet(dated("on Thursday", told=None), dated("on 5 February 2026"))


DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2049, 12, 31))


@given(DAYS, DAYS)
def test_two_days_meet_where_they_are_the_same_day(one: dt.date, other: dt.date) -> None:
    first, second = (dated(f"on {day.day} {day:%B} {day.year}") for day in (one, other))
    assert meet(first, second) == (one == other)


@given(DAYS)
def test_a_day_meets_its_month_and_its_year(day: dt.date) -> None:
    date = dated(f"on {day.day} {day:%B} {day.year}")
    assert meet(date, dated(f"in {day:%B} {day.year}"))
    assert meet(date, dated(f"in {day.year}"))
