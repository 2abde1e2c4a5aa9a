"""Ends of stretches: of a claim's stretch of time, the end that our date is told as.

"Recruitment went on until June 2024" and "the last payment was made in March 2019" tell when a
stretch ended, which a claim has from its beginning on: between March 2019 and November 2021.
"""

from __future__ import annotations

import datetime as dt
from functools import cache

from attrs import evolve

from factcheck.language import table
from factcheck.matching.sides.clocks import BEGINNING, ENDING, clock_time
from factcheck.matching.sides.pointing import DAYS
from factcheck.matching.sides.profile import Profile
from factcheck.model import DateMention, DateType, Granularity

FIRST, LAST = "first", "last"
UNTIL, SINCE = "until", "since"
STARTING_MONTHS = {Granularity.QUARTER: 3, Granularity.HALF: 6, Granularity.YEAR: 12}
"""How many months are in a unit of which years have several, or one."""


def end_told(ours: Profile, date: DateMention, stretch: DateMention) -> DateMention:
    """Return the end of a claim's stretch that our date tells, or the stretch itself."""
    if not _has_ends(stretch) or date.type is not DateType.DATE or clock_time(date):
        return stretch
    which = _end_of(ours, date)
    if which is None:
        return stretch
    first = which == FIRST
    day = stretch.earliest if first else stretch.latest
    begin, end = _unit_around(day, stretch.granularity)
    bound = (SINCE if first else UNTIL) if date.bound else None
    return evolve(stretch, type=DateType.DATE, earliest=begin, latest=end, bound=bound)


def _has_ends(stretch: DateMention) -> bool:
    days = stretch.earliest, stretch.latest
    whole = stretch.type is DateType.RANGE and not stretch.relative and stretch.bound is None
    return whole and None not in days and days[0] != days[1] and clock_time(stretch) is None


def _end_of(ours: Profile, date: DateMention) -> str | None:
    """Return which end of a stretch a date is told as, by its limit or the words before it."""
    if date.bound in ENDING and date.bound == UNTIL:
        return LAST
    if date.bound in BEGINNING:
        return FIRST if date.bound == SINCE else None
    here = ours.local(date.span)
    clause = ours.clause_at(here.start)
    tokens = ours.tokens
    before = tokens.lower[tokens.at(clause.start) : tokens.at(here.start)]
    told = {end for end, words in _telling().items() if not words.isdisjoint(before)}
    return told.pop() if len(told) == 1 else None


def _unit_around(day: dt.date | None, unit: Granularity | None) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the unit in which a day lies."""
    day = day or dt.date.min
    if unit in DAYS or unit is Granularity.WEEK or unit is None:
        return day, day
    months = STARTING_MONTHS.get(unit, 1)
    month = (day.month - 1) // months * months + 1
    begin = day.replace(month=month, day=1)
    after = month + months
    end = begin.replace(year=begin.year + (after > 12), month=(after - 1) % 12 + 1)
    return begin, end - dt.timedelta(days=1)


@cache
def _telling() -> dict[str, frozenset[str]]:
    return {end: frozenset(table("dates")["ends_of_stretches"][end]) for end in (FIRST, LAST)}
