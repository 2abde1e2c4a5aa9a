"""Stretches: how long something lasted that a claim tells from its beginning to its end.

"Closed from 2am until 11am" was closed for nine hours; who writes seven has miscounted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, combinations, pairwise

from factcheck.language import word_class
from factcheck.matching.arithmetic.conversion import unit_length
from factcheck.matching.arithmetic.durations import LENGTHS
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.sides.clocks import clock_times
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.periods import counts_from_a_time
from factcheck.matching.sides.profile import Profile
from factcheck.model import DateMention, DateType, Granularity, Quantity, Span, UnitKind

LEAST_NEARNESS = 0.6
"""How near a claim must be for a length to be that of its stretch: most are of something else."""
FARTHEST = 3.0
"""How many times as long or as short a length is that is of something else."""
ROUNDED = 0.01
"""By what share of it two lengths of one stretch may differ."""
MOST_DAYS = 12
"""Of more days than these any length lies between some two."""
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


def is_end_of_length(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a bare number is what a length went down or up to: "from 14 weeks to nine"."""
    return figure.unit_kind is UnitKind.NONE and figure.span in profile.once(_behind_lengths)


def _behind_lengths(profile: Profile) -> AbstractSet[Span]:
    """Return where the figures stand that follow a length of time with nothing but "to" between."""
    lower, at, local = profile.tokens.lower, profile.tokens.at, profile.local
    found: set[Span] = set()
    for one, other in pairwise(sorted(profile.figures, key=_place)):
        between = lower[at(local(one.span).end) : at(local(other.span).start)]
        if one.unit == SECOND and len(between) == 1 and between[0] in word_class("to"):
            found.add(other.span)
    return found


def _place(figure: Quantity) -> int:
    return figure.span.start


def lasted_so_long(comparison: Comparison, ours: Quantity) -> bool:
    """Tell whether a claim has two days, months or years that are as far apart as ours is long.

    Who was mayor from 2018 to 2025 was so for seven years, whatever else took her eleven; and who
    is to leave in September 2026, as head since 2019, will have led for seven.
    """
    if ours.unit != SECOND or not ours.value:
        return False
    lengths = chain.from_iterable(map(_lengths, comparison.theirs.statement.dates))
    if any(abs(length - ours.value) <= ours.value * ROUNDED for length in lengths):
        return True
    unit = unit_length(ours)
    return any(
        abs(length * unit - ours.value) <= ours.value * ROUNDED
        for one, other in combinations(_days_told(comparison.theirs.statement.dates), 2)
        for length in _apart(one, other, unit)
    )


def _days_told(dates: Sequence[DateMention]) -> Sequence[dt.date]:
    """Return the first and the last days of the dates, each once; of a long list but the first."""
    days = (day for date in dates for day in (date.earliest, date.latest) if day is not None)
    return [*dict.fromkeys(days)][:MOST_DAYS]


def _apart(one: dt.date, other: dt.date, unit: float) -> Iterator[float]:
    """Yield how many of a unit lie between two days."""
    if unit >= LENGTHS[Granularity.YEAR]:
        yield abs(one.year - other.year)
    elif unit >= LENGTHS[Granularity.MONTH]:
        yield abs((one.year - other.year) * MONTHS + one.month - other.month)
    elif unit >= DAY:
        yield round(abs((one - other).days) * DAY / unit)


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
