"""In order: what is told before or after something else, or so long, against the claims' days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from factcheck.matching.arithmetic.spread import Spread
from factcheck.matching.dates.moments import may_be_apart, moments
from factcheck.matching.sides.meeting import meet
from factcheck.model import DateMention, InOrder, Severity
from factcheck.rules.rule import Flag
from factcheck.rules.subjects import MatchCase

A_DAY = 1
SURE = 0.75
"""From how much of both events on, that claims tell, a wrong order is an error."""


def out_of_order(case: MatchCase) -> Iterator[Flag]:
    """Yield a flag for each order of two events, or length between, that is not the claims'."""
    for order in case.match.orders:
        gap = _gap(order)
        turned = gap is not None and (gap > 0) is not order.is_after
        if gap is None or not (turned or _is_of_other_length(order, gap)):
            continue
        one, other = (date.text for date in order.days)
        yield Flag(
            span=order.span,
            message=f"The ledger has {one} for the one and {other} for the other.",
            expected=_told(order, gap),
            severity=None if order.score >= SURE else Severity.WARNING,
        )


def _gap(order: InOrder) -> int | None:
    """Return how many days what is told came after the other; None of two that may be one day."""
    (first, last), (begin, end) = map(_ends, order.days)
    if first > end:
        return (first - end).days
    return (last - begin).days if last < begin else None


def _ends(date: DateMention) -> tuple[dt.date, dt.date]:
    first = date.earliest or dt.date.min
    return first, date.latest or first


def _is_of_other_length(order: InOrder, gap: int) -> bool:
    """Tell whether no days of the claims lie so far apart as is told."""
    if order.length is None:
        return False
    low, high = order.length
    if low == high == A_DAY:
        return abs(gap) > A_DAY and all(_is_a_day(date) for date in order.days)
    told = Spread(low, high)
    others = (date for date in order.around if not _is_wider_word_for_one(date, order))
    ends = [*moments(order.days), *moments(others)]
    return high >= A_DAY and not any(may_be_apart(a, b, told) for a, b in combinations(ends, 2))


def _is_wider_word_for_one(date: DateMention, order: InOrder) -> bool:
    """Tell whether a date is but the month, or the year, of one of the two."""
    return not _is_a_day(date) and any(meet(date, day) for day in order.days)


def _is_a_day(date: DateMention) -> bool:
    return date.earliest == date.latest


def _told(order: InOrder, gap: int) -> str:
    """Return what the ledger has: how many days lie between, and which of the two came first."""
    days = f"{abs(gap)} day{'s' if abs(gap) > A_DAY else ''}"
    if order.lasted:
        return days
    return f"{days} {'after' if gap > 0 else 'before'}"
