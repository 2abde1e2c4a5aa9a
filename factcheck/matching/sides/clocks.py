"""Clocks: the times of day of dates, and whether two of them can be one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.language import table
from factcheck.model import DateMention

ENDING, BEGINNING = frozenset({"until", "by", "before"}), frozenset({"since", "after"})
"""The bounds of a time that holds up to it, and of one that holds from it on."""
NOT_AFTER = frozenset({"by", "before"})
"""The bounds of what has happened when something is over, too."""
HALF_DAY, HOUR = 12, 60
HALF_A_MARK = 2.5
EXACT = len("02:14")
LENGTH = "P"
"""What stands before the "T" where it is no time of day that follows: PT12H5M (ISO 8601)."""
NO_LETTER = re.compile(r"[\W\d_]+")
HALVES = ("MERIDIEM", "DAYPART", "NOON", "TONIGHT", "OVERNIGHT")
"""The kinds of words that tell a time of day from that of the other half of it."""


def clock_time(date: DateMention) -> str | None:
    """Return the time of day that `date` gives, as "15:20" or, to the hour, "15"; or None.

    Of a stretch within a day it is the one that it begins with.
    """
    times = clock_times(date)
    return times[0] if times else None


def clock_times(date: DateMention) -> Sequence[str]:
    """Return the time of day that a date gives, or both, where it is from the one to the other."""
    day, mark, times = (date.timex or "").partition("T")
    return times.split("/") if mark and day != LENGTH and times[:2].isdecimal() else ()


def is_same_time_of_day(one: DateMention, other: DateMention) -> bool:
    """Tell whether two times of day can be one; until 11am is one with from 2am until 11am.

    What was over at 11am was so before noon.
    """
    ours, theirs = clock_times(one), clock_times(other)
    if len(ours) == len(theirs) == 1:
        return one.bound != other.bound or _is_one_time(one, other)
    if len(ours) == len(theirs):
        return all(map(_same_clock, ours, theirs))
    if len(ours) > len(theirs):
        (first, last), (time,), bound = ours, theirs, other.bound
    else:
        (first, last), (time,), bound = theirs, ours, one.bound
    if bound in NOT_AFTER and first < last <= time:
        return True
    if bound in ENDING:
        return _same_clock(time, last)
    if bound in BEGINNING:
        return _same_clock(time, first)
    return first <= time <= last if first < last else not last < time < first


def _same_clock(one: str, other: str) -> bool:
    """Tell whether two times of day agree as finely as the coarser one is told."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter)


def _is_one_time(one: DateMention, other: DateMention) -> bool:
    """Tell whether two times are one: half past ten, of either half of the day, and 10.30pm.

    A time in words is told to the next mark of a clock: a quarter past two, for 2.14.
    """
    ours, theirs = clock_times(one)[0], clock_times(other)[0]
    if _is_of_either_half(one) or _is_of_either_half(other):
        ours, theirs = _on_the_dial(ours), _on_the_dial(theirs)
    if _same_clock(ours, theirs):
        return True
    in_words = any(map(_is_in_words, (one, other)))
    return in_words and len(ours) == len(theirs) == EXACT and _apart(ours, theirs) < HALF_A_MARK


def _apart(ours: str, theirs: str) -> float:
    """Return how many minutes lie between two times."""
    first, second = (int(time[:2]) * HOUR + int(time[3:]) for time in (ours, theirs))
    return min(abs(first - second), abs(HALF_DAY * HOUR * 2 - abs(first - second)))


def _is_in_words(date: DateMention) -> bool:
    return not any(map(str.isdecimal, date.text))


def _is_of_either_half(date: DateMention) -> bool:
    """Tell whether a time of day may be of the morning or the afternoon: at half past ten."""
    times = clock_times(date)
    if len(times) != 1 or not 0 < int(times[0][:2]) <= HALF_DAY or date.text[:1] == "0":
        return False
    return _half_words().isdisjoint(NO_LETTER.split(date.text.lower().replace(".", "")))


@cache
def _half_words() -> frozenset[str]:
    words = table("dates")["words"]
    return frozenset(word.replace(".", "") for kind in HALVES for word in words[kind])


def _on_the_dial(time: str) -> str:
    return f"{int(time[:2]) % HALF_DAY:02}{time[2:]}"
