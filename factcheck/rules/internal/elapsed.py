"""FC706: a length of time that is not that between the two dates or times it stands with."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.dates import find_dates
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table
from factcheck.model import DateMention, DateOrigin, DateType, Granularity, Severity, Statement
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

DAY, YEAR = 86_400.0, 365.25 * 86_400.0
SLACK = 0.5
"""Lengths are told in whole units."""
HALF_DAY = DAY / 2
"""Clock times are often told without saying which half of the day."""
LONGEST_SHIFT = 6 * 3600.0
ASIDE = frozenset(",(—–")
UNITS = {
    Granularity.YEAR: YEAR,
    Granularity.MONTH: YEAR / 12,
    Granularity.WEEK: 7 * DAY,
    Granularity.DAY: DAY,
    Granularity.HOUR: 3600.0,
    Granularity.MINUTE: 60.0,
}


@rule(
    code="FC706",
    name="wrong-length-of-time",
    on=DraftCase,
    severity=Severity.ERROR,
    why="Readers subtract dates as easily as figures.",
    trips=(
        Example(draft="She led the company for [eight years, from 2011 to 2016]."),
        Example(draft="The firm was founded in 1998, [25 years ago]."),
        Example(draft="The fire began at 2:30 p.m. and was out at 6 p.m., [an hour later]."),
    ),
    passes=(
        Example(
            draft="She led the company for six years, from 2011 to 2016.", why="both years counted"
        ),
        Example(
            draft="The firm was founded in 1998, 27 years ago.", why="27 until the day in 2026"
        ),
        Example(
            draft="The fire began at 2:30 p.m. and was out at 4 p.m., an hour later.",
            why="an hour and a half, rounded",
        ),
        Example(
            draft="He resigned in 2019. Five years later he was back, in 2024 or 2025.",
            why="no two dates that say the same",
        ),
    ),
)
def lengths_that_do_not_fit(case: DraftCase) -> Iterator[Flag]:
    """Flag a length of time that the dates or the clock times beside it deny."""
    known = case.document.date_origin is not DateOrigin.TODAY
    for statement in case.statements:
        for date in statement.dates:
            if date.type is DateType.RANGE and _is_longer_or_shorter(date):
                yield _flag(date, f"{date.earliest:%Y} to {date.latest:%Y} is another length.")
        for first, then in zip(statement.dates, statement.dates[1:], strict=False):
            if known and _is_aside(statement, first, then) and _is_other_time(first, then):
                yield _flag(then, f"That was not {first.text}.")
        yield from _clock_times(statement)


def _is_longer_or_shorter(date: DateMention) -> bool:
    """Tell whether a stretch of years is told with a length that is not its own."""
    if date.earliest is None or date.latest is None or date.granularity is not Granularity.YEAR:
        return False
    length = _length_in(date.text)
    if length is None:
        return False
    years = date.latest.year - date.earliest.year
    told = length / YEAR
    return not years - 1 - SLACK < told < years + 1 + SLACK


def _length_in(text: str) -> float | None:
    """Return the length that `text` begins with, in seconds, if an expression of years follows."""
    tokens = tokenize(text)
    for index, word in enumerate(tokens.words):
        if word in ASIDE:
            return _seconds(text[: tokens.starts[index]])
    return None


def _seconds(text: str) -> float | None:
    """Return the length of time that the whole of `text` is.

    It is read behind "for", where "an hour" is a length beyond doubt.
    """
    found = find_dates(tokens := tokenize(f"{_for()} {text}"), None, find_sentences(tokens))
    if len(found) != 1 or found[0].type is not DateType.DURATION:
        return None
    return found[0].seconds


def _is_aside(statement: Statement, first: DateMention, then: DateMention) -> bool:
    """Tell whether `then`, counted from now, stands beside `first` and tells the same time."""
    between = statement.text[
        first.span.end - statement.span.start : then.span.start - statement.span.start
    ]
    counted = _words_of(then)[-1:] and _words_of(then)[-1] in _ago()
    return between.strip() in ASIDE and bool(counted) and not first.bound and not then.bound


def _is_other_time(first: DateMention, then: DateMention) -> bool:
    """Tell whether two dates are more than a unit of the second apart."""
    unit = UNITS.get(then.granularity) if then.granularity else None
    if not unit or not first.earliest or not then.earliest or first.type is not DateType.DATE:
        return False
    begins, ends = first.earliest, first.latest or first.earliest
    early = (begins - (then.latest or then.earliest)).days * DAY
    late = (then.earliest - ends).days * DAY
    return max(early, late) > unit


def _clock_times(statement: Statement) -> Iterator[Flag]:
    """Flag "an hour later" behind two clock times that are further apart, or closer."""
    times = [date for date in statement.dates if _clock(date) is not None]
    shifts = [date for date in statement.dates if _words_of(date)[-1:] and _is_shift(date)]
    if len(times) != 2 or len(shifts) != 1 or shifts[0].span.start < times[1].span.end:
        return
    shift = shifts[0]
    length = _seconds(shift.text.rsplit(maxsplit=1)[0])
    unit = UNITS.get(shift.granularity) if shift.granularity else None
    start, end = _clock(times[0]), _clock(times[1])
    if not length or not unit or start is None or end is None or length > LONGEST_SHIFT:
        return
    passed = (end - start) % HALF_DAY
    if abs(passed - length) > max(SLACK * unit, SLACK * length / 2):
        yield _flag(shift, f"From {times[0].text} to {times[1].text} is another length.")


def _clock(date: DateMention) -> float | None:
    """Return the time of day in seconds."""
    clock = (date.timex or "").rpartition("T")[2]
    hours, _, minutes = clock.partition(":")
    whole = hours.isdecimal() and (minutes.isdecimal() or not minutes)
    if date.type is not DateType.TIME or not whole:
        return None
    return int(hours) * 3600.0 + int(minutes or 0) * 60.0


def _is_shift(date: DateMention) -> bool:
    return _words_of(date)[-1] in _later()


def _words_of(date: DateMention) -> list[str]:
    tokens: Tokens = tokenize(date.text)
    return tokens.lower


def _for() -> str:
    return str(next(iter(table("dates")["words"]["FOR"])))


@cache
def _ago() -> frozenset[str]:
    return frozenset(table("dates")["words"]["AGO"])


@cache
def _later() -> frozenset[str]:
    shifts = table("dates")["words"]["SHIFT"]
    return frozenset(word for word, way in shifts.items() if way > 0)


def _flag(date: DateMention, message: str) -> Flag:
    return Flag(span=date.span, message=message, found=date.text)
