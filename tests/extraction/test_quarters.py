"""Three quarters: of a year, which are a length of time, or of a whole, which are a share."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extraction.dates import find_dates
from factcheck.extraction.tokens import tokenize
from factcheck.model import DateMention


def found(text: str) -> tuple[DateMention, ...]:
    return find_dates(tokenize(text), dt.date(2026, 2, 5))


@pytest.mark.parametrize(
    "text",
    [
        "Nearly three-quarters are in Merritt County.",
        "About three quarters were women.",
        "Three-quarters live in towns.",
    ],
)
def test_three_quarters_of_which_a_verb_is_told_are_a_share(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sales fell for three quarters in a row.",
        "The past three quarters were bad.",
        "Two quarters were bad.",
        "The three quarters were bad.",
        "Three quarters later profits rose.",
    ],
)
def test_quarters_that_are_counted_as_time_are_none(text: str) -> None:
    assert len(found(text)) == 1
