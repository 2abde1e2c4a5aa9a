"""Moments: when something was, as finely as a text tells, and how long lies between two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from factcheck.matching.arithmetic.spread import Spread
from factcheck.matching.sides.clocks import clock_times
from factcheck.matching.sides.pointing import places_in_time
from factcheck.model import DateMention, DateType

A_DAY = 1.0
HALF_DAY = 0.5
"""Clock times are often told without saying which half of the day."""
PARTS = (24.0, 1440.0, 86_400.0)
"""How many hours, minutes and seconds a day has."""


@frozen(repr=False)
class Moment:
    """A day, or the first and the last that it may be, and the time of day, as a part of it."""

    first: dt.date | None
    last: dt.date | None
    clock: float | None
    text: str

    @property
    def is_one_day(self) -> bool:
        """Whether it says which day it is."""
        return self.first is not None and self.first == self.last


def moments(dates: Iterable[DateMention]) -> Sequence[Moment]:
    """Return the moments that some dates tell: of a stretch, both its ends."""
    return [moment for date in filter(places_in_time, dates) for moment in _moments(date)]


def _moments(date: DateMention) -> Iterator[Moment]:
    times = clock_times(date)
    if len(times) > 1 or (date.type is DateType.RANGE and not times):
        ends = (date.earliest, date.latest)
        for day, time in zip(ends, times or ("", ""), strict=False):
            yield Moment(day, day, _clock(time), date.text)
    elif date.earliest is not None or times:
        yield Moment(date.earliest, date.latest, _clock(times[0] if times else ""), date.text)


def _clock(time: str) -> float | None:
    parts = time.split(":")
    if not parts[0].isdecimal():
        return None
    told = zip(parts, PARTS, strict=False)
    return sum(float(part) / whole for part, whole in told if part.isdecimal())


def apart(one: Moment, other: Moment) -> Spread | None:
    """Return how many days lie between two moments, whichever is the earlier; None if none can say.

    Where both give a time of day, that counts; else both days may be counted, or neither.
    """
    if one.clock is not None and other.clock is not None:
        passed = abs(other.clock - one.clock)
        if one.is_one_day and other.is_one_day and one.first and other.first:
            passed = abs((other.first - one.first).days + other.clock - one.clock)
        return Spread(passed, passed)
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return None
    low, high = sorted(((other.first - one.last).days, (one.first - other.last).days))
    return Spread(max(high - A_DAY, 0.0), -low + A_DAY)


def may_be_apart(one: Moment, other: Moment, told: Spread) -> bool:
    """Tell whether a length that is told may lie between two moments, or cannot be told from them.

    Of clock times the day may be another, or the half of it.
    """
    days = apart(one, other)
    if days is None:
        return False
    if one.clock is None or other.clock is None:
        return days.meets(told)
    ways = (0.0,) if one.is_one_day and other.is_one_day else (0.0, A_DAY, HALF_DAY)
    lengths = (abs(days.low - way) for way in ways)
    return any(length > 0 and Spread(length, length).meets(told) for length in lengths)
