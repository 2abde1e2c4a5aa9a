"""The stretches of time that a figure is told of: 14 million in 50 minutes, 310,000 in April."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table
from factcheck.model import DateMention, DateType, Granularity, Quantity, Statement

REACH = 10
"""So many words may stand between a figure and its stretch."""
DAY = 86400.0
NAMED = frozenset(
    {
        Granularity.WEEK,
        Granularity.MONTH,
        Granularity.QUARTER,
        Granularity.SEASON,
        Granularity.HALF,
        Granularity.YEAR,
        Granularity.DECADE,
    }
)
"""Such a date is a stretch itself."""


def stretches(statement: Statement, figure: Quantity) -> Iterator[float]:
    """Yield how many days the stretches have that a statement tells a figure of."""
    tokens, shift = tokenize(statement.text), statement.span.start
    here = _place(tokens, figure.span.start - shift, figure.span.end - shift)
    for date in statement.dates:
        days = _days(date)
        there = _place(tokens, date.span.start - shift, date.span.end - shift)
        if days and there and _is_told_of(tokens, here, there):
            yield days


def _place(tokens: Tokens, start: int, end: int) -> range:
    return range(tokens.at(start), tokens.at(end))


def _days(date: DateMention) -> float | None:
    if date.seconds is not None:
        return date.seconds / DAY
    stretch = date.type is DateType.RANGE or date.granularity in NAMED
    if not stretch or date.earliest is None or date.latest is None:
        return None
    return (date.latest - date.earliest).days + 1.0


def _is_told_of(tokens: Tokens, figure: range, date: range) -> bool:
    """Tell whether a date stands beside a figure, behind a word that makes it a stretch."""
    between = range(figure.stop, date.start)
    if date.start < figure.start:
        between = range(date.stop, figure.start)
    words = tokens.lower
    opened = words[max(date.start - 2, 0) : date.start + 1]
    marked = any(words[place] in _marks() for place in between)
    return len(between) <= REACH and not marked and not _openers().isdisjoint(opened)


@cache
def _openers() -> frozenset[str]:
    return frozenset(table("rates")["stretched"])


@cache
def _marks() -> frozenset[str]:
    return frozenset(table("clauses")["marks"])
