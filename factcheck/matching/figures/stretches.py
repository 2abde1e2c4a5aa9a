"""Stretches: how long something lasted that a claim tells from its beginning to its end.

"Closed from 2am until 11am" was closed for nine hours; who writes seven has miscounted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain

from factcheck.matching.arithmetic.durations import LENGTHS
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.sides.clocks import clock_times
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.periods import counts_from_a_time
from factcheck.model import DateMention, DateType, Granularity, Quantity, UnitKind

LEAST_NEARNESS = 0.6
"""How near a claim must be for a length to be that of its stretch: most are of something else."""
FARTHEST = 3.0
"""How many times as long or as short a length is that is of something else."""
ROUNDED = 0.01
"""By what share of it two lengths of one stretch may differ."""
MINUTE, DAY = 60.0, 86400.0
MONTHS = 12


def length_told(comparison: Comparison, ours: Quantity) -> Quantity | None:
    """Return the length of the one stretch that a claim tells of, if ours may be told of it.

    Of from Monday to Friday, which are four days or five, it is the likelier. A claim that gives a
    length by itself is held to that.
    """
    if ours.unit != SECOND or not ours.value or comparison.nearness < LEAST_NEARNESS:
        return None
    if any(one.unit == SECOND for one in comparison.theirs.figures):
        return None
    if counts_from_a_time(comparison.ours, ours):
        return None
    lengths = comparison.theirs.statement.dates
    told = [(date, found) for date in lengths if (found := sorted(set(_lengths(date))))]
    if len(told) != 1:
        return None
    date, found = told[0]
    seconds = min(found, key=lambda length: abs(length - ours.value) if ours.value else 0.0)
    if not 1 / FARTHEST <= ours.value / seconds <= FARTHEST:
        return None
    return Quantity(
        span=date.span,
        text=date.text,
        number=date.span,
        value=seconds,
        low=seconds,
        high=seconds,
        unit=SECOND,
        unit_kind=UnitKind.MEASURE,
        grain=MINUTE if clock_times(date) else LENGTHS[date.granularity or Granularity.DAY],
    )


def lasted_so_long(comparison: Comparison, ours: Quantity) -> bool:
    """Tell whether a claim tells from when to when something was that lasted as long as ours.

    Who was mayor from 2018 to 2025 was so for seven years, whatever else took her eleven.
    """
    if ours.unit != SECOND or not ours.value:
        return False
    lengths = chain.from_iterable(map(_lengths, comparison.theirs.statement.dates))
    return any(abs(length - ours.value) <= ours.value * ROUNDED for length in lengths)


def _lengths(date: DateMention) -> Iterator[float]:
    """Yield in seconds how long a date lasts that is told from one time to another."""
    times = clock_times(date)
    if len(times) > 1:
        begin, end = map(_seconds, times[:2])
        yield (end - begin) % DAY or DAY
    elif date.type is DateType.RANGE and len(date.span) and date.earliest and date.latest:
        yield from _of_days(date, date.earliest, date.latest)


def _of_days(date: DateMention, first: dt.date, last: dt.date) -> Iterator[float]:
    """Yield it with its last day, month or year counted and without."""
    steps = {
        Granularity.DAY: (last - first).days,
        Granularity.MONTH: (last.year - first.year) * MONTHS + last.month - first.month,
        Granularity.YEAR: last.year - first.year,
    }
    count = steps.get(date.granularity or Granularity.SECOND, 0)
    if date.granularity and count > 0:
        unit = LENGTHS[date.granularity]
        yield from (count * unit, (count + 1) * unit)


def _seconds(time: str) -> float:
    parts = [float(part) for part in time.split(":") if part.replace(".", "").isdecimal()]
    return sum(part * 60.0 ** (2 - place) for place, part in enumerate(parts))
