"""Dates that point from one time to another, and those that say by themselves which day it was."""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.matching.sides.clocks import clock_time
from factcheck.model import DateMention, DateType, Granularity

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


def is_told_before(date: DateMention) -> bool:
    """Tell whether `date` is a day that hangs on one told before: that evening, the next day."""
    words = date.text.lower().split()
    if not date.relative or len(words) < 2:
        return False
    pointed = words[-2] in pointing_words("SAME", "NEXT", "FOLLOWING")
    return pointed and words[-1] in _day_words()


def is_of_what_was_told(date: DateMention) -> bool:
    """Tell whether a date is of the month or year that the text tells of: early in the year."""
    *_, article, last = ("", *date.text.lower().split())
    return date.relative and article in words_of("THE") and last in _unit_words()


def is_several(date: DateMention) -> bool:
    """Tell whether a date is counted in more than one of its units: seven years ago, not a year."""
    return date.text.lower().split()[0] not in words_of("ARTICLE")


def is_counted_from_today(date: DateMention) -> bool:
    """Tell whether a date is counted back from the day on which it is told: a year ago, last week.

    Not so the previous one, which counts from what was told before.
    """
    words = date.text.lower().split()
    last = words_of("LAST") - frozenset(table("dates")["told"])
    return words[0] in last or words[-1] in words_of("AGO")


def has_no_year(date: DateMention) -> bool:
    """Tell whether `date` is a day or a month of any year: "October 2", "New Year's Day"."""
    if not date.relative or date.weekday is not None or date.earliest is None:
        return False
    return pointing_words(*POINTING).isdisjoint(date.text.lower().split())


@cache
def counting_on() -> frozenset[str]:
    """Return the words that count a date from an earlier one: five months later."""
    return frozenset(word for word, way in table("dates")["words"]["SHIFT"].items() if way > 0)


@cache
def words_of(*kinds: str) -> frozenset[str]:
    """Return the words of some kinds in the table of dates."""
    words = table("dates")["words"]
    return frozenset(word for kind in kinds for word in words[kind])


@cache
def pointing_words(*kinds: str) -> frozenset[str]:
    """Return words of some kinds, and those that count from what was told: the previous day."""
    return words_of(*kinds) | frozenset(table("dates")["told"])


@cache
def _unit_words() -> frozenset[str]:
    units: dict[str, dict[str, list[str]]] = table("durations")["units"]
    return frozenset(word for unit in units.values() for word in unit["one"])


@cache
def _day_words() -> frozenset[str]:
    """Return the words for a day and its parts: evening."""
    return words_of("DAYPART") | frozenset(table("durations")["units"]["day"]["one"])
