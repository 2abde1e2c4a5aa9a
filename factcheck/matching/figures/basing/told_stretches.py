"""The stretches of time that a figure is told of: 14 million in 50 minutes, 310,000 in April."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.values import SECOND
from factcheck.model import DateMention, DateType, Granularity, Quantity, Statement, UnitKind

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
MEASURED = frozenset({UnitKind.MEASURE, UnitKind.CURRENCY})
"""What is told in these units may be the size of a portion."""


def stretches(statement: Statement, figure: Quantity) -> Iterator[float]:
    """Yield how many days the stretches have that a statement tells a figure of.

    Shifts of 14 hours for 12 days are so long each.
    """
    tokens, shift = tokenize(statement.text), statement.span.start
    here = _place(tokens, figure.span.start - shift, figure.span.end - shift)
    if is_of_each_portion(statement, figure):
        return
    for date in statement.dates:
        days = _days(date)
        there = _place(tokens, date.span.start - shift, date.span.end - shift)
        if days and there and _is_told_of(tokens, here, there):
            yield days


def is_of_each_portion(statement: Statement, figure: Quantity) -> bool:
    """Tell whether a figure is how much of something makes one of several: 40-gram doses."""
    if figure.unit_kind not in MEASURED:
        return False
    tokens, shift = tokenize(statement.text), statement.span.start
    here = _place(tokens, figure.span.start - shift, figure.span.end - shift)
    words = tokens.lower
    before, of = words[max(here.start - 2, 0) : here.start], word_class("of")
    if len(before) > 1 and before[1] in of and is_plural(before[0]):
        return figure.unit == SECOND or before[0] in _portions()
    behind = words[here.stop : here.stop + 1]
    return "-" in figure.text and bool(behind) and is_plural(behind[0])


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
def _portions() -> frozenset[str]:
    return frozenset(table("rates")["portions"])


@cache
def _openers() -> frozenset[str]:
    return frozenset(table("rates")["stretched"])


@cache
def _marks() -> frozenset[str]:
    return frozenset(table("clauses")["marks"])
