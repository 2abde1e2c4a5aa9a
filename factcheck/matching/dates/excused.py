"""Excused dates: why a date that is not the claim's may well stand beside it.

The statement has the claim's date elsewhere, or counts the days between the two; or a "Friday" was
taken for the past one where the coming one is meant.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache

from attrs import evolve

from factcheck.extraction.dates.meaning.calendar import moved
from factcheck.extraction.names.gazetteer import country_of
from factcheck.language import table
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.dates.counted import is_counted_from, seconds_from
from factcheck.matching.sides.clocks import clock_time, clock_times
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import (
    MEASURING,
    is_of_what_was_told,
    places_in_time,
    pointing_words,
    words_of,
)
from factcheck.model import Bound, Change, DateMention, Granularity, Quantity

A_DAY = dt.timedelta(days=1)
A_YEAR = (dt.timedelta(days=365), dt.timedelta(days=366))
HALF_A_YEAR = 6
A_WEEK = dt.timedelta(weeks=1)
SAYING_WHICH = (*MEASURING, "NEXT", "MONTH")
"""The kinds of words with which a day of the week is one of a week that they say."""


def is_excused(comparison: Comparison, ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether what the two sides say besides makes one of the two dates no slip for the other.

    The day that a claim is filed under says nothing against one that its text has.
    """
    if _is_other_week(ours, theirs) or _is_other_week(theirs, ours):
        return True
    if not len(theirs.span) and _has(comparison.theirs.statement.dates, ours):
        return True
    if _is_time_before(comparison, ours, theirs) or _is_of_month_beside(ours, theirs):
        return True
    if any(_is_reached(comparison, ours, one) for one in comparison.theirs.statement.dates):
        return True
    others = [date for date in comparison.ours.statement.dates if date is not ours]
    return _has(others, theirs) or is_counted_from(comparison, ours, theirs)


def is_season_of_the_south(comparison: Comparison, ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether the season of either, half a year later or earlier, is the other's time.

    So it is where one of them names a country of the south: January is in the summer there.
    """
    sides = comparison.ours.statement, comparison.theirs.statement
    if not any(country_of(name.text) in _south() for side in sides for name in side.names):
        return False
    pairs = ((ours, theirs), (theirs, ours))
    return any(
        season.granularity is Granularity.SEASON and meet(_moved_by(season, months), other)
        for season, other in pairs
        for months in (HALF_A_YEAR, -HALF_A_YEAR)
    )


def _moved_by(date: DateMention, months: int) -> DateMention:
    """Return a date so many months later, or earlier."""
    if date.earliest is None or date.latest is None:
        return date
    if date.earliest.year <= dt.MINYEAR + 1 or date.latest.year >= dt.MAXYEAR - 1:
        return date
    first, last = (moved(day, Granularity.MONTH, months) for day in (date.earliest, date.latest))
    return evolve(date, earliest=first, latest=last)


@cache
def _south() -> frozenset[str | None]:
    return frozenset(table("dates")["south"])


def _is_of_month_beside(ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether "the month" of ours may be the one before or after that which it is taken for.

    It is that of which the text tells, or the present one; so it is with the week and the year.
    """
    unit, first, last = ours.granularity, ours.earliest, ours.latest
    if not is_of_what_was_told(ours) or unit is None or first is None or last is None:
        return False
    if first.year == dt.MINYEAR or last.year == dt.MAXYEAR:
        return False
    return any(
        meet(evolve(ours, earliest=moved(first, unit, by), latest=moved(last, unit, by)), theirs)
        for by in (-1, 1)
    )


def _is_time_before(comparison: Comparison, ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether it is the stretch before the claim's, told with nothing but what changed since.

    "£37m in the year to June 2025" of a profit that rose to £41m in that to June 2026 from £37m.
    """
    if ours.latest is None or theirs.earliest is None or ours.granularity is not theirs.granularity:
        return False
    if ours.earliest is None or ours.earliest == ours.latest:
        return False
    if ours.latest + A_DAY != theirs.earliest and theirs.earliest - ours.earliest not in A_YEAR:
        return False
    told = comparison.ours.values
    ends = {Change.FROM: False, Change.TO: False}
    for figure in comparison.theirs.figures:
        if figure.change in ends and figure.value in told:
            ends[figure.change] = True
    return ends[Change.FROM] and not ends[Change.TO]


def _is_reached(comparison: Comparison, ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether one time of day is counted from the other: at 12.50, with 50 minutes to go.

    Either side may tell how long it is; of two times that a race took, by how much. What both tell
    is no way from the one to the other, it began 20 minutes late, at 6.20 or at 6.40; unless only
    one of them tells a time of what it is counted from: nine minutes after the call at 4.17.
    """
    here, there = _seconds(ours), _seconds(theirs)
    if here is None or there is None or here == there:
        return False
    apart = abs(here - there)
    told = _lengths(comparison.ours.figures) ^ _lengths(comparison.theirs.figures)
    told |= seconds_from(comparison.ours, ours) ^ seconds_from(comparison.theirs, theirs)
    return not told.isdisjoint((apart, A_DAY.total_seconds() - apart))


def _lengths(figures: Iterable[Quantity]) -> frozenset[float]:
    """Return the lengths of time among figures, but for those with a bound: up to two hours."""
    return frozenset(
        figure.value
        for figure in figures
        if figure.unit == SECOND and figure.value and figure.bound is Bound.EXACTLY
    )


def _seconds(date: DateMention) -> float | None:
    """Return the time of day of a date in seconds; None for a stretch, or where it has none."""
    times = clock_times(date)
    if len(times) != 1:
        return None
    parts = times[0].split(":")
    return sum(float(part) * 60.0 ** (2 - at) for at, part in enumerate(parts) if part.isdecimal())


def _has(dates: Iterable[DateMention], sought: DateMention) -> bool:
    """Tell whether one of `dates` that the text has is the day sought, told no less finely."""
    return any(
        len(date.span)
        and places_in_time(date)
        and (date.earliest is not None or sought.earliest is None)
        and (_is_as_fine(date, sought) or clock_time(date) is not None)
        and len(clock_times(date)) >= len(clock_times(sought))
        and meet(date, sought)
        for date in dates
    )


def _is_as_fine(date: DateMention, sought: DateMention) -> bool:
    fineness = list(Granularity)
    if date.granularity is None or sought.granularity is None:
        return date.granularity is sought.granularity
    return fineness.index(date.granularity) <= fineness.index(sought.granularity)


def _is_other_week(date: DateMention, day: DateMention) -> bool:
    """Tell whether a bare "Friday" is the `day` if the coming one is meant, not the past one.

    Of a weekend, whether it is one of its days.
    """
    words = date.text.lower().replace(".", " ").split()
    if date.weekday is None and words_of("WEEKEND").isdisjoint(words):
        return False
    if not date.relative or day.earliest is None:
        return False
    if date.earliest is None or date.latest is None:
        return False
    if day.earliest != day.latest or not pointing_words(*SAYING_WHICH).isdisjoint(words):
        return False
    first, last = day.earliest - date.earliest, day.earliest - date.latest
    return last <= A_WEEK <= first or last <= -A_WEEK <= first
