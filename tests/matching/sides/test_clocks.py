"""Two ways of telling one time of day."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extraction.dates import find_dates
from factcheck.extraction.tokens import tokenize
from factcheck.matching.sides.meeting import meet

TOLD = dt.date(2026, 2, 5)

ONE_TIME = [
    ("at half past ten", "at 10.30pm"),
    ("at half past ten", "at 10.30am"),
    ("at a quarter past two", "at 02:14"),
    ("at twenty to midnight", "at 11.40pm"),
    ("at six o'clock", "at 6pm"),
    ("before noon", "from 2am until 11am"),
    ("by 11am", "from 2am until 11am"),
    ("in the winter of 1993", "in January 1993"),
    ("in the winter of 1993", "in January 1994"),
]
TWO_TIMES = [
    ("for 12 hours 5 minutes", "at half past ten"),
    ("for 29 seconds", "at 9.30pm"),
    ("at half past ten in the morning", "at 10.30pm"),
    ("at half past ten", "at 10.35pm"),
    ("at noon", "at midnight"),
    ("at 2.15am", "at 02:14"),
    ("at 04:12", "at 4.12pm"),
    ("before 10am", "from 2am until 11am"),
    ("until noon", "from 2am until 11am"),
    ("in the winter of 1993", "in January 1995"),
    ("in the winter of 1993", "in July 1992"),
    ("in the summer of 1993", "in July 1992"),
]


def can_be_one(one: str, other: str) -> bool:
    """Tell whether the two times, each of its own sentence, can be one."""
    (first,), (second,) = (
        find_dates(tokenize(f"It was open {text}."), TOLD) for text in (one, other)
    )
    return meet(first, second) and meet(second, first)


@pytest.mark.parametrize(("one", "other"), ONE_TIME)
def test_one_time_is_told_in_several_ways(one: str, other: str) -> None:
    assert can_be_one(one, other)


@pytest.mark.parametrize(("one", "other"), TWO_TIMES)
def test_another_time_is_none_of_them(one: str, other: str) -> None:
    assert not can_be_one(one, other)
