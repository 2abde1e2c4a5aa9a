"""Meeting: whether two dates can be the same time."""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.language import table
from factcheck.matching.sides.clocks import NOT_AFTER, clock_time, is_same_time_of_day
from factcheck.matching.sides.pointing import (
    DAYS,
    POINTING,
    has_no_year,
    is_several,
    places_in_time,
    pointing_words,
    words_of,
)
from factcheck.model import DateMention, DateType, Granularity, Statement

A_DAY = dt.timedelta(days=1)
LAST_DAYS = 28
"""From which day of a month on it ends."""
LAST_PART = 0.6
"""The share of what may be called its end that goes on before its last days."""
CLOSE = dt.timedelta(days=31)
"""How near to the day that limits it a day is that is told by that alone."""
BESIDE = frozenset({"before", "after"})
LEAP_DAY = (2, 29)
Days = tuple[dt.date, dt.date]
NIGHT = "TNI"
"""How TIMEX3 writes a night, which goes on into the next day."""
HALF_UNITS = {
    Granularity.WEEK: dt.timedelta(days=4),
    Granularity.MONTH: dt.timedelta(days=16),
    Granularity.YEAR: dt.timedelta(days=183),
}
"""A day counted in weeks, months or years ("two months ago") is no more exact than half of one."""


def differ_in_time(ours: Statement, theirs: Statement) -> bool:
    """Tell whether both are dated and no date of the one is a date of the other."""
    here = [date for date in ours.dates if places_in_time(date)]
    there = [date for date in theirs.dates if places_in_time(date)]
    return bool(here and there) and not any(meet(one, other) for one in here for other in there)


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
    if _ends_before(one, other) or _ends_before(other, one):
        return False
    if _meet_at_their_limits(one, other) or _is_before(one, other) or _is_before(other, one):
        return True
    if _is_close_to_limit(one, other) or _is_close_to_limit(other, one):
        return True
    return any(
        _overlap(one, other, years) and not _are_two_stretches(one, other, years)
        for years in _years_apart(one, other)
    )


def share_one_end(one: DateMention, other: DateMention) -> bool:
    """Tell whether two stretches, told as finely, begin or end alike but not both: May to July."""
    if not one.type is other.type is DateType.RANGE or one.granularity is not other.granularity:
        return False
    if one.bound is not None or other.bound is not None or _counts_its_ends(one, other):
        return False
    return (one.earliest == other.earliest) != (one.latest == other.latest)


def _counts_its_ends(one: DateMention, other: DateMention) -> bool:
    """Tell whether the one counts years that the other tells by the first and the last of them.

    From 2014 to 2021 are seven years, or eight: to 2021.
    """
    counted = [not _years().isdisjoint(date.text.lower().split()) for date in (one, other)]
    if counted[0] == counted[1] or one.latest != other.latest:
        return False
    number, ends = (one, other) if counted[0] else (other, one)
    if number.earliest is None or ends.earliest is None:
        return False
    return number.earliest.year - ends.earliest.year == 1


def _are_two_nights(one: DateMention, other: DateMention) -> bool:
    """Tell whether two nights are not one, though the earlier ends on the day of the other."""
    nights = [date.timex for date in (one, other) if (date.timex or "").endswith(NIGHT)]
    return len(set(nights)) > 1 and not (has_no_year(one) or has_no_year(other))


def _meet_at_their_limits(one: DateMention, other: DateMention) -> bool:
    """Tell whether two limits are one: until Sunday, after the weekend; not before 2027.

    Until Thursday is until that day, not the one after.
    """
    ours, theirs = _limit_of(one), _limit_of(other)
    if ours is None or theirs is None:
        return False
    if one.bound == other.bound and one.granularity is other.granularity is Granularity.DAY:
        return ours == theirs
    return abs(ours - theirs) <= A_DAY


def _limit_of(date: DateMention) -> dt.date | None:
    """Return the first or the last day that a limited date allows, whichever it limits."""
    first, last = date.reach
    if date.bound is None or (first is None) == (last is None):
        return None
    return first or last


def _ends_before(day: DateMention, part: DateMention) -> bool:
    """Tell whether a limit is a day too early to be the end of a month: until 16 August.

    Until the end of August is until one of its last days.
    """
    first, last, limit = part.earliest, part.latest, day.latest
    if first is None or last is None or limit is None or day.granularity not in DAYS:
        return False
    if part.granularity is not Granularity.MONTH or last.day < LAST_DAYS:
        return False
    if words_of("EDGE").isdisjoint(part.text.lower().split()):
        return False
    return first <= limit < last - (last - first) * LAST_PART


def _is_before(limited: DateMention, other: DateMention) -> bool:
    """Tell whether what is told as done by a month was so in the one before: by July, in June."""
    if limited.bound not in NOT_AFTER or other.bound is not None or other.latest is None:
        return False
    if limited.granularity in DAYS or limited.granularity is not other.granularity:
        return False
    return other.latest + A_DAY == limited.earliest


def _is_close_to_limit(limited: DateMention, other: DateMention) -> bool:
    """Tell whether a day is right before, or right after, a day that has a name: before Christmas.

    Who tells a day by its number, or as a weekday, means it.
    """
    both = limited.bound in NOT_AFTER and other.bound in NOT_AFTER
    if not both and (limited.bound not in BESIDE or other.bound is not None):
        return False
    if limited.weekday is not None or any(map(str.isdigit, limited.text)):
        return False
    if not limited.granularity is other.granularity is Granularity.DAY:
        return False
    day, (first, last) = other.earliest, limited.reach
    if day is None or limited.earliest is None or (first and day < first) or (last and day > last):
        return False
    return abs(day - limited.earliest) <= CLOSE


def _years_apart(one: DateMention, other: DateMention) -> Sequence[int]:
    """Return by how many years the first may have to be moved to be the other.

    The winter of 1993 is the one that began in it, or the one that ended in it.
    """
    if _is_of_any_year(one, other):
        return (0, -1, 1)
    return (0, *[-1] * _is_winter_of_a_year(one), *[1] * _is_winter_of_a_year(other))


def _is_of_any_year(one: DateMention, other: DateMention) -> bool:
    """Tell whether one of two dates may be of another year than it was taken to be of.

    A whole year would be that of any day then. But April last year is not this year's.
    """
    if _says_which_year(one) or _says_which_year(other):
        return False
    both = _is_whole_year(one) and _is_whole_year(other)
    return any(has_no_year(date) and (both or not _is_whole_year(date)) for date in (one, other))


def _says_which_year(date: DateMention) -> bool:
    """Tell whether a part of a year is told with the year counted from today: April last year."""
    told = date.relative and not _is_whole_year(date) and date.granularity is not None
    words = date.text.lower().split()
    counted = (word for before, word in pairwise(words) if before in pointing_words(*POINTING))
    return told and not _year_words().isdisjoint(counted)


@cache
def _years() -> frozenset[str]:
    return frozenset(table("durations")["units"]["year"]["many"])


@cache
def _year_words() -> frozenset[str]:
    return frozenset(table("durations")["units"]["year"]["one"])


def _is_whole_year(date: DateMention) -> bool:
    return date.granularity is Granularity.YEAR and date.earliest != date.latest


def _is_winter_of_a_year(date: DateMention) -> bool:
    if date.granularity is not Granularity.SEASON or date.relative or date.earliest is None:
        return False
    first, last = _ends(date, 0)
    return first.year != last.year


def _overlap(one: DateMention, other: DateMention, years: int) -> bool:
    """Tell whether two dates share a day, with the first moved by some `years`."""
    if one.earliest is None or other.earliest is None:
        return False
    ours = _moved(one.earliest, years), _moved(_last_day(one), years)
    theirs = other.earliest, _last_day(other)
    return _share_a_day(_loosely(one, ours), theirs) or _share_a_day(ours, _loosely(other, theirs))


def _share_a_day(one: Days, other: Days) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _loosely(date: DateMention, days: Days) -> Days:
    """Return the days of a date that may be meant; seven years ago is that calendar year, too."""
    slack = _slack(date)
    if not slack:
        return days
    first, last = days[0] - slack, days[1] + slack
    if date.granularity is not Granularity.YEAR or not is_several(date):
        return first, last
    year = days[0].year
    return min(first, dt.date(year, 1, 1)), max(last, dt.date(year, 12, 31))


def _slack(date: DateMention) -> dt.timedelta:
    if date.granularity is None:
        return dt.timedelta()
    counted = date.granularity in HALF_UNITS and date.earliest == date.latest
    return HALF_UNITS[date.granularity] if counted else dt.timedelta()


def _last_day(date: DateMention) -> dt.date:
    """Return the last day of a date that is resolved; a night ends on the next one."""
    last = date.latest or date.earliest or dt.date.max
    night = date.granularity is Granularity.DAYPART and (date.timex or "").endswith(NIGHT)
    return last + A_DAY if night and last < dt.date.max else last


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


def _is_pointed_to(date: DateMention) -> bool:
    return date.relative and not has_no_year(date)


def _ends(date: DateMention, years: int) -> tuple[dt.date, dt.date]:
    first, last = date.earliest or dt.date.min, date.latest or dt.date.max
    return _moved(first, years), _moved(last, years)


def _moved(day: dt.date, years: int) -> dt.date:
    """Return the same day of another year; the last one of February where that has no 29th."""
    if not years:
        return day
    year = min(max(day.year + years, dt.MINYEAR), dt.MAXYEAR)
    leaps_over = (day.month, day.day) == LEAP_DAY and not isleap(year)
    return day.replace(year=year, day=day.day - leaps_over)
