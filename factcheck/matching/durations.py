"""Durations as figures: how long is compared as how many is, in seconds."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.quantities.bounds import Bounded, bound_before, limits
from factcheck.extraction.tokens import Tokens
from factcheck.matching.values import SECOND
from factcheck.model import Bound, DateMention, DateType, Granularity, Quantity, Statement, UnitKind

BOUNDS = {"about": Bound.ABOUT}
LENGTHS = {
    Granularity.SECOND: 1.0,
    Granularity.MINUTE: 60.0,
    Granularity.HOUR: 3600.0,
    Granularity.DAY: 86400.0,
    Granularity.WEEK: 7 * 86400.0,
    Granularity.MONTH: 30 * 86400.0,
    Granularity.YEAR: 365 * 86400.0,
}
"""Seconds of the units that durations are given in, as they are given: no rounding is finer."""


def figures(statement: Statement, tokens: Tokens) -> tuple[Quantity, ...]:
    """Return the quantities of a statement, its durations among them, in the order of the text.

    `tokens` are those of the statement's own text; the words before a duration give its bound.
    """
    lengths = _durations(statement, tokens)
    return tuple(sorted((*statement.quantities, *lengths), key=lambda quantity: quantity.span))


def _durations(statement: Statement, tokens: Tokens) -> Iterator[Quantity]:
    for date in statement.dates:
        if date.type is DateType.DURATION and date.seconds is not None:
            first = tokens.at(date.span.start - statement.span.start)
            yield _as_quantity(date, date.seconds, bound_before(tokens, first))


def _as_quantity(date: DateMention, seconds: float, bounded: Bounded) -> Quantity:
    bound = BOUNDS.get(date.bound or "", bounded.bound)
    low, high = limits(seconds, bound)
    return Quantity(
        span=date.span,
        text=date.text,
        number=date.span,
        value=seconds,
        low=low,
        high=high,
        bound=bound,
        lean=bounded.lean,
        unit=SECOND,
        unit_kind=UnitKind.MEASURE,
        grain=LENGTHS.get(date.granularity or Granularity.SECOND, 1.0),
    )
