"""A draft that gives no date may be an old one: what it counts in days is counted from a guess."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, DateOrigin, Document, Severity

TODAY = dt.date(2026, 11, 25)
VOTE = "The parliament in Lisbon passed the budget {} by 120 votes to 80."


def dates_found(words: str, happened: str, origin: DateOrigin) -> list[tuple[str, Severity]]:
    """Return what is found wrong with a draft's date of a vote that was on the day `happened`."""
    claim = Claim(id="vote", text=VOTE.format(f"on {happened}"))
    text = VOTE.format(words)
    draft = Document(text=text, file_text=text, date=TODAY, date_origin=origin)
    findings = Checker(Ledger.of([claim])).check(draft).findings
    return [(one.text, one.severity) for one in findings if one.code == "FC401"]


OF_AN_OLD_DRAFT = ["yesterday", "on Friday", "last week", "two days ago", "this year", "last month"]


@pytest.mark.parametrize("words", OF_AN_OLD_DRAFT)
def test_an_undated_draft_of_long_ago_is_not_held_to_today(words: str) -> None:
    assert dates_found(words, "3 October 2024", DateOrigin.TODAY) == []


@pytest.mark.parametrize("words", ["yesterday", "on Sunday", "two days ago"])
def test_an_undated_draft_of_these_days_is_warned_that_it_has_no_date(words: str) -> None:
    [(_, severity)] = dates_found(words, "20 November 2026", DateOrigin.TODAY)
    assert severity is Severity.WARNING


@pytest.mark.parametrize("words", ["yesterday", "on Sunday", "two days ago"])
def test_a_dated_draft_is_held_to_its_date(words: str) -> None:
    for origin in set(DateOrigin) - {DateOrigin.TODAY}:
        [(_, severity)] = dates_found(words, "20 November 2026", origin)
        assert severity is Severity.ERROR


@pytest.mark.parametrize("words", ["on October 3", "in October", "on 3 October"])
def test_a_day_with_no_year_may_be_of_any_year_where_the_draft_has_no_date(words: str) -> None:
    assert dates_found(words, "3 October 2012", DateOrigin.TODAY) == []


@pytest.mark.parametrize("words", ["on October 13", "in September", "on 3 August"])
def test_another_day_is_another_in_any_year(words: str) -> None:
    [(text, severity)] = dates_found(words, "3 October 2025", DateOrigin.TODAY)
    assert (text, severity) == (words.split(" ", 1)[1], Severity.ERROR)


@pytest.mark.parametrize("words", ["on 13 October 2024", "in 2023"])
def test_a_whole_date_needs_none_of_the_draft(words: str) -> None:
    [(_, severity)] = dates_found(words, "3 October 2024", DateOrigin.TODAY)
    assert severity is Severity.ERROR


def test_a_leap_day_is_a_day_of_any_year() -> None:
    assert dates_found("on 29 February", "29 February 2020", DateOrigin.TODAY) == []
    assert dates_found("on 29 February", "3 March 2019", DateOrigin.TODAY)
