"""The date that what follows is told of."""

from __future__ import annotations

import datetime as dt

from factcheck.extraction.whole import extract
from factcheck.matching.sides.events import date_in_force
from factcheck.model import DateMention

TOLD = dt.date(2026, 2, 5)  # a Thursday


def dated(phrase: str) -> DateMention:
    (date,) = extract(f"It happened {phrase}.", reference=TOLD).dates
    return date


def test_the_last_plain_date_stays_in_force() -> None:
    first, length, later = (
        dated("on 3 February"),
        dated("for three weeks"),
        dated("before 9 March"),
    )
    assert date_in_force([], first) is first
    assert date_in_force([length, later], first) is first
    assert date_in_force([first, dated("on Thursday")], None) == dated("on Thursday")
