"""Events: whether a statement and a claim tell of the same day, as far as their dates say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import Enum
from functools import cache

from factcheck.language import table
from factcheck.matching.sides.clocks import clock_time
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.limits import RECORD
from factcheck.matching.sides.pointing import (
    COUNTED,
    is_measure,
    is_of_what_was_told,
    places_in_time,
    pointing_words,
)
from factcheck.matching.sides.profile import Profile
from factcheck.model import Change, DateMention, Granularity, Span

NEWS = dt.timedelta(days=200)
"""A claim without a date is of something that was news when it was told."""

REACH = 8
"""So many words may stand between what is the first of its kind and the date since when: the
first such swap in Europe since May."""


class Event(Enum):
    """Whether two sentences speak of one event."""

    SAME = "same"
    UNKNOWN = "unknown"
    OTHER = "other"


def event(comparison: Comparison, clause: Span | None = None) -> Event:
    """Return whether the statement, or the `clause` of it, tells of the claim's event.

    Only dates decide. A statement with no date takes the one that its paragraph gave before.
    """
    return comparison.once(_event, clause)


def _event(comparison: Comparison, clause: Span | None) -> Event:
    ours = _dates_for(comparison, clause)
    theirs = [
        date
        for date in comparison.theirs.statement.dates
        if places_in_time(date) and date.earliest is not None
    ]
    if not ours or _is_hour_of_any_day(comparison, ours):
        return Event.UNKNOWN
    if any(_is_of_before(comparison, date) for date in ours) and not any(map(is_measure, theirs)):
        return Event.OTHER
    if not theirs:
        told = comparison.theirs.statement.told
        return Event.OTHER if told and all(_is_far(d, told) for d in ours) else Event.UNKNOWN
    if any(comparison.meet(one, other) for one in ours for other in theirs):
        return Event.SAME
    unsaid = all(map(is_of_what_was_told, ours)) or all(map(_is_other_year, theirs))
    return Event.UNKNOWN if unsaid else Event.OTHER


def _dates_for(comparison: Comparison, clause: Span | None) -> Sequence[DateMention]:
    """Return the dates of the clause, and those told as phrases of their own; else all dates.

    Those are the sentence's; where it has none either, the paragraph's.
    """
    pointed_at = _date_pointed_at(comparison.ours, clause) if clause else None
    if pointed_at:
        return [pointed_at]
    dates = [
        date
        for date in comparison.ours.statement.dates
        if places_in_time(date) and not _is_of_before_ours(comparison, date)
    ]
    if clause:
        dates = [date for date in dates if _dates(comparison, date, clause)] or dates
    return dates or [date for date in (comparison.around.event,) if date]


def _date_pointed_at(ours: Profile, clause: Span) -> DateMention | None:
    """Return the date right before a clause of what was then: since 1961, when nine died."""
    lower, first = ours.tokens.lower, ours.tokens.at(clause.start)
    if first < 2 or first >= len(lower) or lower[first] not in table("clauses")["dating"]:
        return None
    before = ours.tokens.ends[first - 2 if lower[first - 1] == "," else first - 1]
    dates = ours.statement.dates
    return next((date for date in dates if ours.local(date.span).end == before), None)


def _is_hour_of_any_day(comparison: Comparison, ours: Sequence[DateMention]) -> bool:
    """Tell whether ours has nothing but an hour that the claim has too, and no day: at 1.35am."""
    theirs = [date for date in comparison.theirs.statement.dates if clock_time(date)]
    return all(
        date.earliest is None
        and clock_time(date)
        and any(comparison.meet(date, other) for other in theirs)
        for date in ours
    )


def _is_of_before(comparison: Comparison, date: DateMention) -> bool:
    """Tell whether a date puts what is told before what was told of: a year earlier, 388 were.

    Not one that a figure is compared with: 8% more than a year earlier.
    """
    words = date.text.lower().split()
    if not is_measure(date) or pointing_words(*COUNTED).isdisjoint(words):
        return False
    if not comparison.ours.statement.span.contains(date.span):
        return False
    return not is_compared_from(comparison.ours, comparison.ours.local(date.span))


def is_compared_from(profile: Profile, date: Span) -> bool:
    """Tell whether a word before a date makes it what a figure is compared with: the same as."""
    place = profile.tokens.at(date.start)
    return bool(place) and profile.tokens.lower[place - 1] in _comparing()


def _is_of_before_ours(comparison: Comparison, date: DateMention) -> bool:
    """Tell whether a date is of what was before: from 75,000 in May, the most since 1998."""
    ours = comparison.ours
    if not ours.statement.span.contains(date.span):
        return False
    if is_of_the_one_before(ours, date):
        return all(other.bound != RECORD for other in comparison.theirs.statement.dates)
    return ours.tokens.at(ours.local(date.span).start) in ours.once(_ends_of_levels_before)


def is_of_the_one_before(profile: Profile, date: DateMention) -> bool:
    """Tell whether a date of the statement is that since when something is the first, or most."""
    return date.bound == RECORD and rank_before(profile, profile.local(date.span)) is not None


def rank_before(profile: Profile, date: Span) -> int | None:
    """Return the nearest word before a date that says that something is the first, or the most."""
    lower, end = profile.tokens.lower, profile.tokens.at(date.start)
    places = range(end - 1, max(end - REACH, 0) - 1, -1)
    return next((at for at in places if lower[at] in _ranks()), None)


def _ends_of_levels_before(profile: Profile) -> Sequence[int]:
    """Return the tokens right behind the figures that something came from."""
    levels = (figure.span for figure in profile.figures if figure.change is Change.FROM)
    return [profile.tokens.at(profile.local(span).end) for span in levels]


@cache
def _ranks() -> frozenset[str]:
    data = table("superlatives")
    return frozenset(word for rows in ("alone", "determined") for row in data[rows] for word in row)


@cache
def _comparing() -> frozenset[str]:
    data = table("dates")
    return frozenset([*data["comparing"], *data["compared_from"]])


def _is_far(date: DateMention, told: dt.date) -> bool:
    """Tell whether `date` lies far from the day on which an undated claim was told."""
    if date.earliest is None or date.latest is None:
        return False
    return date.latest < told - NEWS or told + NEWS < date.earliest


def _is_other_year(date: DateMention) -> bool:
    """Tell whether `date` is a year that a figure is compared with: last year, a year earlier."""
    return date.relative and date.granularity is Granularity.YEAR


def is_dated(comparison: Comparison, clause: Span) -> bool:
    """Tell whether our `clause`, or a phrase that is all date, says on which day it happened."""
    return any(
        places_in_time(date) and date.earliest is not None and _dates(comparison, date, clause)
        for date in comparison.ours.statement.dates
    )


def _dates(comparison: Comparison, date: DateMention, clause: Span) -> bool:
    where = comparison.ours.clause_at(comparison.ours.local(date.span).start)
    return where == clause or not comparison.ours.concepts_of(where)


def is_to_come(comparison: Comparison) -> bool:
    """Tell whether a claim dates something after the day on which it was told."""
    told = comparison.theirs.statement.told
    return told is not None and any(
        date.earliest is not None and date.earliest > told and places_in_time(date)
        for date in comparison.theirs.statement.dates
    )


def date_in_force(dates: Iterable[DateMention], before: DateMention | None) -> DateMention | None:
    """Return the date that what follows in the paragraph is told of."""
    for date in dates:
        if places_in_time(date) and date.bound is None and date.earliest is not None:
            before = date
    return before
