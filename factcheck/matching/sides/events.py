"""Events: whether a statement and a claim tell of the same day, as far as their dates say."""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from collections.abc import Iterable, Sequence
from enum import Enum
from functools import cache

from factcheck.language import table
from factcheck.matching.sides.clocks import NOT_AFTER, clock_time, is_same_time_of_day
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.model import DateMention, DateType, Granularity, Span, Statement

POINTS_IN_TIME = frozenset({DateType.DATE, DateType.RANGE, DateType.TIME})
WITHIN_A_DAY = frozenset({Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR})
DAYS = frozenset({Granularity.DAY, Granularity.DAYPART, Granularity.HOUR, Granularity.MINUTE})
MEASURING = ("LAST", "SAME", "AGO", "SHIFT", "BEFORE")
"""The kinds of words that point from one time to another: last, ago, earlier, before."""
NAMING = ("MONTH", "SEASON")
"""The kinds of words that name a time of any year."""
BESIDE = ("BEFORE", "AFTER")
COUNTED = (*BESIDE, "SHIFT")
"""The kinds of words that count from what the text told of: a year before, earlier, later."""
POINTING = (
    *MEASURING,
    "NEXT",
    "THIS",
    "TODAY",
    "TONIGHT",
    "OVERNIGHT",
    "NOW",
    "DAYPART",
    "WEEKEND",
)
"""The kinds of words that say which one is meant, counted from another time."""
A_DAY = dt.timedelta(days=1)
LEAP_DAY = (2, 29)
NEWS = dt.timedelta(days=200)
"""A claim without a date is of something that was news when it was told."""
NIGHT = "TNI"
"""How TIMEX3 writes a night, which goes on into the next day."""
HALF_UNITS = {
    Granularity.WEEK: dt.timedelta(days=4),
    Granularity.MONTH: dt.timedelta(days=16),
    Granularity.YEAR: dt.timedelta(days=183),
}
"""A day counted in weeks, months or years ("two months ago") is no more exact than half of one."""


class Event(Enum):
    """Whether two sentences speak of one event."""

    SAME = "same"
    UNKNOWN = "unknown"
    OTHER = "other"


def event(comparison: Comparison, clause: Span | None = None) -> Event:
    """Return whether the statement, or the `clause` of it, tells of the claim's event.

    Only dates decide. A statement with no date takes the one that its paragraph gave before.
    """
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
    if any(meet(one, other) for one in ours for other in theirs):
        return Event.SAME
    return Event.UNKNOWN if all(map(_is_other_year, theirs)) else Event.OTHER


def _is_hour_of_any_day(comparison: Comparison, ours: Sequence[DateMention]) -> bool:
    """Tell whether ours has nothing but an hour that the claim has too, and no day: at 1.35am."""
    theirs = [date for date in comparison.theirs.statement.dates if clock_time(date)]
    return all(
        date.earliest is None and clock_time(date) and any(meet(date, other) for other in theirs)
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


@cache
def _comparing() -> frozenset[str]:
    data = table("dates")
    return frozenset([*data["comparing"], *data["compared_from"]])


def places_in_time(date: DateMention) -> bool:
    """Tell whether `date` says on which day something happened.

    No duration does, no "every Monday" and no "five minutes later".
    """
    soon = date.relative and date.granularity in WITHIN_A_DAY and clock_time(date) is None
    return date.type in POINTS_IN_TIME and not soon


def is_measure(date: DateMention) -> bool:
    """Tell whether `date` is but what something is measured against: a year earlier, last month.

    A month that is named, or a quarter, is a date of its own, whichever year is meant. The day
    before, or after, is that of whatever the text told of.
    """
    if not date.relative:
        return False
    if date.granularity in DAYS:
        return not pointing_words(*COUNTED).isdisjoint(date.text.lower().split()[-1:])
    words = date.text.lower().replace("-", " ").split()
    named = not words_of(*NAMING).isdisjoint(words)
    return not named and not pointing_words(*MEASURING).isdisjoint(words)


def is_counted_from_today(date: DateMention) -> bool:
    """Tell whether a date is counted back from the day on which it is told: a year ago."""
    return not words_of("AGO").isdisjoint(date.text.lower().split()[-1:])


@cache
def words_of(*kinds: str) -> frozenset[str]:
    """Return the words of some kinds in the table of dates."""
    words = table("dates")["words"]
    return frozenset(word for kind in kinds for word in words[kind])


@cache
def pointing_words(*kinds: str) -> frozenset[str]:
    """Return words of some kinds, and those that count from what was told: the previous day."""
    return words_of(*kinds) | frozenset(table("dates")["told"])


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


def meet(one: DateMention, other: DateMention) -> bool:
    """Tell whether two dates can be the same time. Dates that nobody could resolve never meet."""
    timed = clock_time(one) is not None and clock_time(other) is not None
    if timed and not is_same_time_of_day(one, other):
        return False
    if one.earliest is None or other.earliest is None:
        return timed or one.text.lower() == other.text.lower()
    if one.weekday is not None and other.weekday is not None:
        if one.weekday != other.weekday:
            return False
        if one.relative and other.relative:
            return True
    if share_one_end(one, other) or _are_two_nights(one, other):
        return False
    if _meet_at_their_limits(one, other) or _is_before(one, other) or _is_before(other, one):
        return True
    return any(
        _overlap(one, other, years) and not _are_two_stretches(one, other, years)
        for years in _years_apart(one, other)
    )


def differ_in_time(ours: Statement, theirs: Statement) -> bool:
    """Tell whether both are dated and no date of the one is a date of the other."""
    here = [date for date in ours.dates if places_in_time(date)]
    there = [date for date in theirs.dates if places_in_time(date)]
    return bool(here and there) and not any(meet(one, other) for one in here for other in there)


def _years_apart(one: DateMention, other: DateMention) -> Sequence[int]:
    """Return by how many years the first may have to be moved to be the other.

    The winter of 1993 is the one that began in it, or the one that ended in it.
    """
    if _is_of_any_year(one, other):
        return (0, -1, 1)
    return (0, *[-1] * _is_winter_of_a_year(one), *[1] * _is_winter_of_a_year(other))


def _is_winter_of_a_year(date: DateMention) -> bool:
    if date.granularity is not Granularity.SEASON or date.relative or date.earliest is None:
        return False
    first, last = _ends(date, 0)
    return first.year != last.year


def _is_of_any_year(one: DateMention, other: DateMention) -> bool:
    """Tell whether one of two dates may be of another year than it was taken to be of.

    A whole year would be that of any day then.
    """
    both = _is_whole_year(one) and _is_whole_year(other)
    return any(has_no_year(date) and (both or not _is_whole_year(date)) for date in (one, other))


def _is_whole_year(date: DateMention) -> bool:
    return date.granularity is Granularity.YEAR and date.earliest != date.latest


def _are_two_stretches(one: DateMention, other: DateMention, years: int) -> bool:
    """Tell whether two stretches, told as finely, overlap and neither lies in the other.

    Not so one that ends today: it has no day on which it begins.
    """
    if not one.type is other.type is DateType.RANGE or one.granularity is not other.granularity:
        return False
    if None in (one.earliest, one.latest, other.earliest, other.latest):
        return False
    if one.bound or other.bound or any(map(_is_pointed_to, (one, other))):
        return False
    (first, last), (begin, end) = (_ends(one, years), _ends(other, 0))
    return (first < begin) == (last < end) and first != begin and last != end


def _ends(date: DateMention, years: int) -> tuple[dt.date, dt.date]:
    first, last = date.earliest or dt.date.min, date.latest or dt.date.max
    return _moved(first, years), _moved(last, years)


def _is_pointed_to(date: DateMention) -> bool:
    return date.relative and not has_no_year(date)


def _are_two_nights(one: DateMention, other: DateMention) -> bool:
    """Tell whether two nights are not one, though the earlier ends on the day of the other."""
    nights = [date.timex for date in (one, other) if (date.timex or "").endswith(NIGHT)]
    return len(set(nights)) > 1 and not (has_no_year(one) or has_no_year(other))


def share_one_end(one: DateMention, other: DateMention) -> bool:
    """Tell whether two stretches, told as finely, begin or end alike but not both: May to July."""
    if not one.type is other.type is DateType.RANGE or one.granularity is not other.granularity:
        return False
    if one.bound is not None or other.bound is not None:
        return False
    return (one.earliest == other.earliest) != (one.latest == other.latest)


def _meet_at_their_limits(one: DateMention, other: DateMention) -> bool:
    """Tell whether two limits are one: until Sunday, after the weekend; not before 2027.

    Until Thursday is until that day, not the one after.
    """
    ours, theirs = _limit_of(one), _limit_of(other)
    if ours is None or theirs is None:
        return False
    if one.bound == other.bound and one.granularity is other.granularity is Granularity.DAY:
        return ours == theirs
    return abs(ours - theirs) <= A_DAY or _holds(one, theirs) or _holds(other, ours)


def _is_before(limited: DateMention, other: DateMention) -> bool:
    """Tell whether what is told as done by a month was so in the one before: by July, in June."""
    if limited.bound not in NOT_AFTER or other.bound is not None or other.latest is None:
        return False
    if limited.granularity in DAYS or limited.granularity is not other.granularity:
        return False
    return other.latest + A_DAY == limited.earliest


def _limit_of(date: DateMention) -> dt.date | None:
    """Return the first or the last day that a limited date allows, whichever it limits."""
    first, last = date.reach
    if date.bound is None or (first is None) == (last is None):
        return None
    return first or last


def _holds(date: DateMention, day: dt.date) -> bool:
    if date.earliest is None or date.latest is None:
        return False
    return date.earliest <= day <= date.latest


def _overlap(one: DateMention, other: DateMention, years: int) -> bool:
    """Tell whether two dates share a day, with the first moved by some `years`."""
    if one.earliest is None or other.earliest is None:
        return False
    slack = max(_slack(one), _slack(other))
    first, last = _moved(one.earliest, years), _moved(_last_day(one), years)
    return first - slack <= _last_day(other) and other.earliest - slack <= last


def _moved(day: dt.date, years: int) -> dt.date:
    """Return the same day of another year; the last one of February where that has no 29th."""
    if not years:
        return day
    year = min(max(day.year + years, dt.MINYEAR), dt.MAXYEAR)
    leaps_over = (day.month, day.day) == LEAP_DAY and not isleap(year)
    return day.replace(year=year, day=day.day - leaps_over)


def _last_day(date: DateMention) -> dt.date:
    """Return the last day of a date that is resolved; a night ends on the next one."""
    last = date.latest or date.earliest or dt.date.max
    night = date.granularity is Granularity.DAYPART and (date.timex or "").endswith(NIGHT)
    return last + A_DAY if night and last < dt.date.max else last


def is_to_come(comparison: Comparison) -> bool:
    """Tell whether a claim dates something after the day on which it was told."""
    told = comparison.theirs.statement.told
    return told is not None and any(
        date.earliest is not None and date.earliest > told and places_in_time(date)
        for date in comparison.theirs.statement.dates
    )


def has_no_year(date: DateMention) -> bool:
    """Tell whether `date` is a day or a month of any year: "October 2", "New Year's Day"."""
    if not date.relative or date.weekday is not None or date.earliest is None:
        return False
    return pointing_words(*POINTING).isdisjoint(date.text.lower().split())


def date_in_force(dates: Iterable[DateMention], before: DateMention | None) -> DateMention | None:
    """Return the date that what follows in the paragraph is told of."""
    for date in dates:
        if places_in_time(date) and date.bound is None and date.earliest is not None:
            before = date
    return before


def _is_far(date: DateMention, told: dt.date) -> bool:
    """Tell whether `date` lies far from the day on which an undated claim was told."""
    if date.earliest is None or date.latest is None:
        return False
    return date.latest < told - NEWS or told + NEWS < date.earliest


def _slack(date: DateMention) -> dt.timedelta:
    if date.granularity is None:
        return dt.timedelta()
    counted = date.granularity in HALF_UNITS and date.earliest == date.latest
    return HALF_UNITS[date.granularity] if counted else dt.timedelta()


def _dates_for(comparison: Comparison, clause: Span | None) -> Sequence[DateMention]:
    """Return the dates of the clause; where it has none, the sentence's, else the paragraph's."""
    dates = [date for date in comparison.ours.statement.dates if places_in_time(date)]
    if clause:
        inside = [d for d in dates if clause.contains(comparison.ours.local(d.span))]
        dates = inside or dates
    return dates or [date for date in (comparison.around.event,) if date]
