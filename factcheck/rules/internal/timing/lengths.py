"""Lengths of time that a sentence tells, and the moments that they may lie between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from math import inf

from attrs import frozen

from factcheck.extraction.dates import find_dates
from factcheck.extraction.quantities.bounds import bound_before
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Bound, DateMention, DateType, Granularity
from factcheck.rules.internal.told.sentences import Sentence

DAY = 86_400.0
YEAR = 365.25
WEEK, MONTH = 7, YEAR / 12
HALF_DAY, HOUR = 0.5, 1 / 24
"""Clock times are often told without saying which half of the day."""
SLACK = 0.5
"""Lengths are told in whole units."""
ABOUT = 0.15
"""An approximation may be off by such a share."""
LEAP_YEAR = 2024
"""A year that has all days, for dates that say no year."""
WORDED = 4
"""So many words are a time of day: "nine in the evening"."""
UNITS = {
    Granularity.YEAR: YEAR,
    Granularity.MONTH: MONTH,
    Granularity.WEEK: WEEK,
    Granularity.DAY: 1.0,
    Granularity.HOUR: 1 / 24,
    Granularity.MINUTE: 1 / 1440,
}


@frozen(eq=False, repr=False)
class Length:
    """A length of time in days, with the words that tell it and its tokens."""

    date: DateMention
    days: float
    unit: float
    first: int
    """Its first token, its bound's if it has one."""
    bare: int
    """Its first token without its bound."""
    last: int
    bound: Bound

    def begins_at(self, index: int | None) -> bool:
        """Tell whether it begins at the token `index`, with its bound or behind it."""
        return index is not None and self.first <= index <= self.bare

    @property
    def spread(self) -> Spread:
        """The lengths that it may stand for."""
        slack = SLACK * self.unit
        if self.bound is Bound.ABOUT:
            slack = max(slack, ABOUT * self.days)
        low, high = self.days - slack, self.days + slack
        if self.bound in {Bound.MORE_THAN, Bound.AT_LEAST}:
            return Spread(low, inf)
        at_most = self.bound in {Bound.FEWER_THAN, Bound.AT_MOST}
        return Spread(-inf, high) if at_most else Spread(low, high)


def lengths_of(sentence: Sentence) -> Iterator[Length]:
    """Yield the lengths of time of the draft's own voice: "16 days", "two weeks later"."""
    for date in sentence.statement.dates:
        days = _days_of(date)
        unit = UNITS.get(date.granularity) if date.granularity else None
        if days and unit and not sentence.is_quoted(date.span):
            first, last = sentence.places(date.span)
            bounded = bound_before(sentence.tokens, first)
            yield Length(date, days, unit, bounded.first, first, last, bounded.bound)


def is_shift(date: DateMention) -> bool:
    """Tell whether a date is so long after another: "two weeks later"."""
    words = tokenize(date.text).lower
    return len(words) > 1 and words[-1] in _later()


def _days_of(date: DateMention) -> float | None:
    if date.type is DateType.DURATION:
        return date.seconds / DAY if date.seconds else None
    return length_in(date.text.rsplit(maxsplit=1)[0]) if is_shift(date) else None


def length_in(text: str) -> float | None:
    """Return the length of time, in days, that the whole of `text` is.

    It is read behind "for", where "an hour" is a length beyond doubt.
    """
    found = find_dates(tokens := tokenize(f"{_for()} {text}"), None, find_sentences(tokens))
    if len(found) != 1 or found[0].type is not DateType.DURATION or not found[0].seconds:
        return None
    return found[0].seconds / DAY


def moments_of(sentence: Sentence) -> Sequence[DateMention]:
    """Return the days, months, years and clock times of the sentence that lengths lie between."""
    return [
        date
        for date in sentence.statement.dates
        if not is_shift(date) and (_clock(date) is not None or _is_moment(date))
    ]


def _is_moment(date: DateMention) -> bool:
    """Tell whether a date says by itself when it is, but perhaps for its year or week."""
    named = date.granularity in {Granularity.DAY, Granularity.MONTH, Granularity.YEAR}
    counted = date.relative and not (date.weekday is not None or has_day(date))
    return date.type is DateType.DATE and date.earliest is not None and named and not counted


def has_day(date: DateMention) -> bool:
    """Tell whether a date that says no year says the day of its month: "29 June"."""
    return date.granularity is Granularity.DAY and any(char.isdecimal() for char in date.text)


def between(first: DateMention, then: DateMention) -> Spread | None:
    """Return how many days lie between two moments; both ends may be counted, or neither."""
    clock = _between_clocks(first, then)
    if clock is not None:
        return clock
    if None in (first.earliest, then.earliest) or first.relative is not then.relative:
        return None
    if first.relative:
        return _in_one_year(first, then)
    return spanned(first.earliest, first.latest, then.earliest, then.latest)


def spanned(
    first: dt.date | None, first_end: dt.date | None, then: dt.date | None, then_end: dt.date | None
) -> Spread | None:
    """Return how many days lie between a day of one stretch and a day of another."""
    if first is None or then is None:
        return None
    low = (then - (first_end or first)).days
    high = ((then_end or then) - first).days
    return Spread(low - 1.0, high + 1.0)


def _in_one_year(first: DateMention, then: DateMention) -> Spread | None:
    """Return the days between two days that are told without their year, or by weekday alone."""
    if first.earliest is None or then.earliest is None:
        return None
    if has_day(first) and has_day(then):
        ends = (first.earliest.replace(year=LEAP_YEAR), then.earliest.replace(year=LEAP_YEAR))
        days = (ends[1] - ends[0]).days % 366
        return Spread(days - 1.0, days + 1.0)
    return None


def _between_clocks(first: DateMention, then: DateMention) -> Spread | None:
    start, end = clock_on_day(first), clock_on_day(then)
    alone = is_clock(first) or is_clock(then)
    if not alone or start is None or end is None:
        return None
    passed = passed_between(start, end)
    return Spread(passed, passed)


def passed_between(start: float, end: float) -> float:
    """Return how much of a day lies between two times of day, of which the half may be untold."""
    return (end - start) % HALF_DAY


def is_clock(date: DateMention) -> bool:
    """Tell whether a mention is a time of day alone."""
    return _clock(date) is not None


def clocks_in(date: DateMention) -> Sequence[float]:
    """Return the times of day that a mention tells, as parts of the day; of a range its ends."""
    begin, _, end = (date.timex or "").partition("/")
    if date.type is not DateType.TIME or not end:
        return [] if (clock := _clock(date)) is None else [clock]
    ends = [_part_of_day(begin.removeprefix("T")), _part_of_day(end.removeprefix("T"))]
    return [end for end in ends if end is not None]


def _clock(date: DateMention) -> float | None:
    """Return a time of day as a part of the day."""
    day, _, clock = (date.timex or "").rpartition("T")
    if date.type is not DateType.TIME or day or len(date.text.split()) > WORDED:
        return None
    return None if _is_stretch(date) else _part_of_day(clock)


def clock_on_day(date: DateMention) -> float | None:
    """Return the time of day of a mention as a part of the day, which may say what day it is."""
    day, _, clock = (date.timex or "").rpartition("T")
    return _part_of_day(clock) if day and date.type is DateType.DATE else _clock(date)


def _is_stretch(date: DateMention) -> bool:
    """Tell whether a mention begins as a stretch does: "from midnight to four"."""
    return date.text.partition(" ")[0].lower() in _openers()


def _part_of_day(clock: str) -> float | None:
    hours, _, minutes = clock.partition(":")
    whole = hours.isdecimal() and (minutes.isdecimal() or not minutes)
    return int(hours) / 24 + int(minutes or 0) / 1440 if whole else None


def _for() -> str:
    return str(next(iter(table("dates")["words"]["FOR"])))


@cache
def _openers() -> frozenset[str]:
    words = table("dates")["words"]
    return frozenset(chain(words["FROM"], words["BETWEEN"]))


@cache
def _later() -> frozenset[str]:
    shifts = table("dates")["words"]["SHIFT"]
    return frozenset(word for word, way in shifts.items() if way > 0)
