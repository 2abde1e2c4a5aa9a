"""Times told twice, side by side: "in 1998, 28 years ago", "three years later, in 2012"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import Bound, DateMention, DateType, Granularity
from factcheck.rules.internal.timing.lengths import (
    LEAP_YEAR,
    MONTH,
    UNITS,
    WEEK,
    Length,
    has_day,
    is_clock,
    is_shift,
    lengths_of,
    moments_of,
)
from factcheck.rules.internal.told.cues import cue_at
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence

SINCE = "since"
ASIDE = frozenset(",(—–")
MONTHS_A_YEAR, DAYS_A_YEAR = 12, 366
SLACK = {Granularity.WEEK: 0.5, Granularity.MONTH: 0.6}
"""So much of a unit may a length of weeks or months between two days be rounded."""


def wrongly_led_to(passage: Passage) -> Iterator[tuple[Length, DateMention, DateMention]]:
    """Yield lengths that do not lead to the day or year beside them, with what they start from.

    They may start from any day or year told before; all of them have to deny the length.
    """
    sentence = passage.sentence
    lengths = [one for one in lengths_of(sentence) if is_shift(one.date)]
    for length in lengths if len(sentence.statement.dates) > 1 else ():
        then = _led_to(sentence, length)
        starts = _starts(passage, length) if then else []
        if then and starts and not any(_may_lead(length, start, then) for start in starts):
            yield length, starts[-1], then


def _led_to(sentence: Sentence, length: Length) -> DateMention | None:
    """Return the day or year right behind a length, if it says by itself when that is."""
    end = cue_at(sentence.tokens.lower, length.last, "led_to")
    if end is None or length.bound is not Bound.EXACTLY:
        return None
    found = [date for date in _told(sentence) if sentence.places(date.span)[0] == end]
    return found[0] if found else None


def _starts(passage: Passage, length: Length) -> Sequence[DateMention]:
    """Return the dates told before a length, none if the last of them is counted from another."""
    told: list[DateMention] = []
    last: DateMention | None = None
    for sentence in (*passage.before, passage.sentence):
        known = _told(sentence)
        for date in sentence.statement.dates:
            before = date.span.end <= length.date.span.start
            if before and date.type in {DateType.DATE, DateType.RANGE}:
                last = date
                told += [date] if date in known else []
    return told if told and last is told[-1] else ()


def _told(sentence: Sentence) -> Sequence[DateMention]:
    """Return the dates that say by themselves when they are, but perhaps for the year."""
    return [date for date in moments_of(sentence) if not is_clock(date) and not date.bound]


def _may_lead(length: Length, start: DateMention, then: DateMention) -> bool:
    """Tell whether a length may lie between two dates, or cannot be told from them."""
    unit, count = length.date.granularity, length.days / length.unit
    if unit is Granularity.YEAR:
        apart = _years_apart(start, then)
        return apart is None or round(count) == apart
    if unit is Granularity.MONTH and Granularity.DAY not in (start.granularity, then.granularity):
        months = _months_apart(start, then)
        return months is None or round(count) % MONTHS_A_YEAR == months % MONTHS_A_YEAR
    days = _days_apart(start, then)
    if days is None or unit not in {Granularity.DAY, *SLACK} or length.days > DAYS_A_YEAR:
        return True
    if unit is Granularity.DAY:
        return days == length.days
    return abs(days - length.days) <= SLACK[unit] * (WEEK if unit is Granularity.WEEK else MONTH)


def _years_apart(start: DateMention, then: DateMention) -> int | None:
    """Return how many years lie between two dates that both say their year and nothing finer."""
    years = start.granularity is then.granularity is Granularity.YEAR
    if not years or start.relative or then.relative or not start.earliest or not then.earliest:
        return None
    return then.earliest.year - start.earliest.year


def _months_apart(start: DateMention, then: DateMention) -> int | None:
    months = start.granularity is then.granularity is Granularity.MONTH
    if not months or not start.earliest or not then.earliest:
        return None
    years = then.earliest.year - start.earliest.year
    return MONTHS_A_YEAR * years + then.earliest.month - start.earliest.month


def _days_apart(start: DateMention, then: DateMention) -> int | None:
    """Return how many days lie between two days, which say the day of their month."""
    if not (has_day(start) and has_day(then)) or not start.earliest or not then.earliest:
        return None
    ends = start.earliest, then.earliest
    if start.relative or then.relative:
        ends = ends[0].replace(year=LEAP_YEAR), ends[1].replace(year=LEAP_YEAR)
    days = (ends[1] - ends[0]).days
    return days if days >= 0 else None


def is_aside(sentence: Sentence, first: DateMention, then: DateMention) -> bool:
    """Tell whether `then`, counted from now, stands beside `first` and tells the same time."""
    words = sentence.tokens.lower
    _, end = sentence.places(first.span)
    start, _ = sentence.places(then.span)
    if first.bound not in {None, SINCE} or then.bound:
        return False
    if _is_counted_back(then):
        return start == end + 1 and words[end] in ASIDE
    past = first.bound == SINCE and then.relative and then.type is DateType.RANGE
    return past and cue_at(words, end, "aside_for") == start


def _is_counted_back(date: DateMention) -> bool:
    words = tokenize(date.text).lower
    return bool(words) and words[-1] in _ago()


def is_other_time(first: DateMention, then: DateMention) -> bool:
    """Tell whether two dates are more than a unit of the second apart."""
    unit = UNITS.get(then.granularity) if then.granularity else None
    if not unit or not first.earliest or not then.earliest or first.type is not DateType.DATE:
        return False
    begins, ends = first.earliest, first.latest or first.earliest
    latest = then.earliest if then.type is DateType.RANGE else then.latest
    early = (begins - (latest or then.earliest)).days
    late = (then.earliest - ends).days
    return max(early, late) > unit


@cache
def _ago() -> frozenset[str]:
    return frozenset(table("dates")["words"]["AGO"])
