"""FC402: the draft names a day of the week on which the date beside it does not fall."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from factcheck.model import DateMention, DateOrigin, Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

NEAR = dt.timedelta(days=120)
"""A date without a year is that of the nearest one only so far from the draft's own date."""


@rule(
    code="FC402",
    name="weekday-mismatch",
    on=DraftCase,
    severity=Severity.ERROR,
    why="Either the weekday or the date is wrong, and the reader cannot tell which.",
    trips=(
        Example(
            draft="The talks in Doha will resume on [Thursday, February 6], the ministry said.",
            date="2026-01-30",
        ),
        Example(
            draft="He was born on [Sunday, 4 July 1994] in Leeds.",
        ),
    ),
    passes=(
        Example(
            draft="The talks in Doha will resume on Friday, February 6, the ministry said.",
            date="2026-01-30",
            why="February 6 of 2026 is a Friday",
        ),
        Example(
            draft="The crash happened on Thursday, February 6 last year.",
            date="2026-01-30",
            why="of another year, in which it was a Thursday",
        ),
        Example(
            draft="The siege began on Saturday, May 2, and it lasted through the winter of 1992.",
            date="2026-01-30",
            why="a date of long ago without its year",
        ),
    ),
)
def weekdays_that_are_not_the_dates(case: DraftCase) -> Iterator[Flag]:
    """Flag a date that does not fall on the day of the week that stands with it."""
    for date in case.extraction.dates:
        day = date.earliest
        if day is None or date.weekday is None or date.latest != day:
            continue
        if day.weekday() != date.weekday and _is_certain(date, day, case):
            yield Flag(
                span=date.span,
                message=f"{day.day} {day:%B %Y} is a {day:%A}.",
                expected=f"{day:%A}",
                found=date.text,
            )


def _is_certain(date: DateMention, day: dt.date, case: DraftCase) -> bool:
    """Tell whether the date's year is known: written with it, or close to the draft's own date."""
    if not date.relative:
        return True
    reference = case.extraction.reference
    known = reference is not None and case.document.date_origin is not DateOrigin.TODAY
    return known and reference is not None and abs(day - reference) <= NEAR
