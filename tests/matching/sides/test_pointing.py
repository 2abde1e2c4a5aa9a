"""Which dates say when something happened."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extraction.whole import extract
from factcheck.matching.sides.clocks import clock_time
from factcheck.matching.sides.pointing import is_of_what_was_told, places_in_time
from factcheck.model import DateMention

TOLD = dt.date(2026, 2, 5)  # a Thursday


def dated(phrase: str) -> DateMention:
    (date,) = extract(f"It happened {phrase}.", reference=TOLD).dates
    return date


@pytest.mark.parametrize("phrase", ["on Thursday", "in 2024", "from 3 to 5 May", "at 15:20"])
def test_a_date_says_when(phrase: str) -> None:
    assert places_in_time(dated(phrase))


@pytest.mark.parametrize("phrase", ["for three weeks", "every Monday"])
def test_a_length_or_a_habit_does_not_say_when(phrase: str) -> None:
    assert not places_in_time(dated(phrase))


@pytest.mark.parametrize(
    ("phrase", "time"),
    [("at 15:20 on 5 February", "15:20"), ("at 3.20pm", "15:20"), ("on 5 February", None)],
)
def test_the_time_of_day_is_read_where_one_is_given(phrase: str, time: str | None) -> None:
    assert clock_time(dated(phrase)) == time


@pytest.mark.parametrize("phrase", ["early in the month", "later in the year", "late in the week"])
def test_the_month_is_that_which_the_text_tells_of(phrase: str) -> None:
    assert is_of_what_was_told(dated(phrase))


@pytest.mark.parametrize(
    "phrase",
    ["early this month", "last year", "early in May", "on Thursday", "in the summer of 2024"],
)
def test_a_month_that_is_named_or_pointed_at_is_not(phrase: str) -> None:
    assert not is_of_what_was_told(dated(phrase))
