"""Ends of stretches: of a claim's stretch of time, the end that our date is told as.

"Recruitment went on until June 2024" and "the last payment was made in March 2019" tell when a
stretch ended, which a claim has from its beginning on: between March 2019 and November 2021.
"""

from __future__ import annotations

from functools import cache

from attrs import evolve

from factcheck.extraction.dates.meaning.calendar import unit_around
from factcheck.language import table
from factcheck.matching.sides.clocks import BEGINNING, clock_time
from factcheck.matching.sides.profile import Profile
from factcheck.model import DateMention, DateType, Granularity

FIRST, LAST = "first", "last"
UNTIL, SINCE = "until", "since"


def end_told(ours: Profile, date: DateMention, stretch: DateMention) -> DateMention:
    """Return the end of a claim's stretch that our date tells, or the stretch itself."""
    if not _has_ends(stretch) or date.type is not DateType.DATE or clock_time(date):
        return stretch
    which = _end_of(ours, date)
    first = which == FIRST
    day = stretch.earliest if first else stretch.latest
    if which is None or day is None:
        return stretch
    begin, end = unit_around(day, stretch.granularity or Granularity.DAY)
    bound = (SINCE if first else UNTIL) if date.bound else None
    return evolve(stretch, type=DateType.DATE, earliest=begin, latest=end, bound=bound)


def _has_ends(stretch: DateMention) -> bool:
    """Tell whether a stretch begins and ends in units whose days are known: no seasons."""
    if stretch.granularity is Granularity.SEASON:
        return False
    days = stretch.earliest, stretch.latest
    whole = stretch.type is DateType.RANGE and not stretch.relative and stretch.bound is None
    return whole and None not in days and days[0] != days[1] and clock_time(stretch) is None


def _end_of(ours: Profile, date: DateMention) -> str | None:
    """Return which end of a stretch a date is told as, by its limit or the words before it."""
    if date.bound == UNTIL:
        return LAST
    if date.bound in BEGINNING:
        return FIRST if date.bound == SINCE else None
    here = ours.local(date.span)
    clause = ours.clause_at(here.start)
    tokens = ours.tokens
    before = tokens.lower[tokens.at(clause.start) : tokens.at(here.start)]
    told = {end for end, words in _telling().items() if not words.isdisjoint(before)}
    return told.pop() if len(told) == 1 else None


@cache
def _telling() -> dict[str, frozenset[str]]:
    return {end: frozenset(table("dates")["ends_of_stretches"][end]) for end in (FIRST, LAST)}
