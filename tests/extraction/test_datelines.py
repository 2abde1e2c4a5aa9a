"""Datelines: the day of writing is not the day of what is told."""

from datetime import date

import pytest

from factcheck import Ledger, check
from factcheck.extraction.datelines import dateline_length
from factcheck.extraction.whole import extract
from factcheck.model import Claim


@pytest.mark.parametrize(
    "text",
    [
        "BELGRADE, April 15 - Rescue workers searched the train.",
        "PARIS, Feb. 5 (Reuters) - The union called a strike.",
        "NEW YORK, N.Y., March 3 (AP) — Stocks fell.",
        "KYIV, Ukraine, 5 February 2026 – Prisoners came home.",
        "RIO DE JANEIRO, April 2 -- Rain fell.",
        "It rained.\n\nLONDON, May 4 — The bridge was shut.",
    ],
)
def test_a_dateline_dates_nothing(text: str) -> None:
    assert not extract(text, reference=date(2026, 4, 15)).dates


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("NATO, April 15 was a black day.", "April 15"),
        ("The strike of April 15 cost millions - again.", "April 15"),
        ("On April 15 - a Wednesday - it rained.", "April 15"),
        ("Belgrade, April 15 - a day that nobody forgets.", "April 15"),
        ("BELGRADE, April 15 - The train left on Tuesday.", "Tuesday"),
        ("It was in LONDON, May 4 - the day of the vote.", "May 4"),
    ],
)
def test_a_date_of_the_sentence_stays(text: str, told: str) -> None:
    dates = extract(text, reference=date(2026, 4, 15)).dates
    assert any(mention.text in told for mention in dates)


def test_a_dateline_conflicts_with_no_day_on_record() -> None:
    ledger = Ledger.of([Claim(id="fire", text="Nine people died in a fire on 14 April 2026.")])
    draft = "BELGRADE, April 15 - Nine people died in a fire."
    assert not check(draft, ledger, date="2026-04-15").findings


@pytest.mark.parametrize(
    ("dateline", "told"),
    [
        ("BELGRADE, April 15 - ", "Rescue workers searched the train."),
        ("KYIV, Ukraine, 5 February 2026 (AP) – ", "Prisoners came home."),
        ("DES MOINES, Iowa — ", "Marisol Hendry has won."),
        ("", "BBC 2 showed 12 films - and more."),
        ("", "Belgrade, April 15 - a day that nobody forgets."),
    ],
)
def test_a_dateline_ends_where_the_story_begins(dateline: str, told: str) -> None:
    assert dateline_length(dateline + told) == len(dateline)
