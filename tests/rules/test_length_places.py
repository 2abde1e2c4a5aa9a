"""Lengths of time beside the two moments that they lie between."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    return [finding.text for finding in CHECKER.check(draft, date="2026-02-05").findings]


WRONG = {
    "The train left at 09:15 and arrived at 12:40, a journey of two hours and 25 minutes.": (
        "two hours and 25 minutes"
    ),
    "The alarm came at 22:10. Firefighters arrived 25 minutes later, at 22:25.": (
        "25 minutes later, at 22:25"
    ),
    "The alarm came at 22:10 and they were there 25 minutes later, at 22:25.": (
        "25 minutes later, at 22:25"
    ),
    "He became mayor in 2009 and resigned in 2021, having served 14 years.": "14 years",
    "He came to power in 1998 and lost it in 2015, having been in office for 27 years.": "27 years",
    "She joined in 1998 and left in 2016, a career of 28 years.": "28 years",
    "The strike began at 6 a.m. and ended at 11 a.m., a stoppage of four hours.": "four hours",
}


@pytest.mark.parametrize(("draft", "marked"), WRONG.items())
def test_a_length_is_held_to_the_moments_that_it_lies_between(draft: str, marked: str) -> None:
    assert flagged(draft) == [marked]


@pytest.mark.parametrize(
    "draft",
    [
        "The train left at 09:15 and arrived at 12:40, a journey of three hours and 25 minutes.",
        "The alarm came at 22:10. Firefighters arrived 15 minutes later, at 22:25.",
        "The alarm came at 22:10 and, 25 minutes later, at 22:35, the roof fell.",
        "He became mayor in 2009 and resigned in 2021, having served 12 years.",
        "He became mayor in 2009 and resigned in 2021, having served four terms.",
        "The power went at 11.40pm and was back at 2.10am, an outage of two and a half hours.",
        "The blast was at 6.02pm. The call came an hour later, at 7pm.",
    ],
)
def test_a_length_that_its_moments_bear_out_is_right(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        "He was arrested in 2009 and sentenced in 2021, a term of 14 years.",
        "She took office in 2010 and left in 2019, having worked in the ministry for 15 years.",
        "She took office in 2010 and left in 2019, having been a minister for 15 years.",
        "They met before 3 March and again on 9 March, after three days.",
        "It left at 21:00, 25 minutes before the ferry, which left at 22:25.",
        "The shop opens at 09:00, two hours later than the market, and closes at 18:00.",
        "The bus left at 7am. It was stopped two hours later, by 9am it was empty.",
    ],
)
def test_a_length_of_something_else_is_not_held_to_them(draft: str) -> None:
    assert flagged(draft) == []
