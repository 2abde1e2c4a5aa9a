"""Counted dates: a day that is told as so long before or after another, which may be the claim's.

"In 2012, the year after the trial" and "on the 14th, a week after the storm" tell two days each.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.language import table
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.pointing import pointing_words, words_of
from factcheck.matching.sides.profile import Profile
from factcheck.model import DateMention, DateType, Granularity

BESIDE = ("BEFORE", "AFTER")
COUNTING = (*BESIDE, "SHIFT")
"""The kinds of words that count a length of time from something."""
A_DAY = dt.timedelta(days=1)
HALF = 2
Length = tuple[dt.timedelta, dt.timedelta]
"""How long, and how much longer or shorter it may be: a year may be told of one and a half."""
ROUNDED = frozenset({Granularity.WEEK, Granularity.MONTH, Granularity.YEAR})
"""What is counted in these is told to the nearest of them."""


def is_counted_from(comparison: Comparison, ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether the statement counts the time between the two: on the 14th, a week after.

    What is counted from another day of the claim is not `theirs` either, where days are counted.
    """
    lengths = comparison.ours.once(_counted_lengths)
    return bool(lengths) and (
        _leads_to(ours, theirs, lengths)
        or any(
            _leads_to(ours, other, [length for length in lengths if not length[1]])
            for other in comparison.theirs.statement.dates
        )
    )


def _leads_to(ours: DateMention, theirs: DateMention, lengths: Sequence[Length]) -> bool:
    """Tell whether one of the lengths leads from the one date to the other."""
    apart = _apart(ours, theirs)
    if apart is None:
        return False
    least, most = apart
    return any(least - slack <= length <= most + slack for length, slack in lengths)


def _apart(one: DateMention, other: DateMention) -> tuple[dt.timedelta, dt.timedelta] | None:
    """Return how far apart two dates are at least and at most; None for two that share a day.

    Two years, or two months, are as far apart as their beginnings.
    """
    if one.earliest is None or other.earliest is None:
        return None
    before, after = sorted((one, other), key=_begin)
    if _end(before) >= _begin(after):
        return None
    if one.granularity is other.granularity:
        return _begin(after) - _begin(before), _begin(after) - _begin(before)
    return _begin(after) - _end(before), _end(after) - _begin(before)


def _begin(date: DateMention) -> dt.date:
    return date.earliest or dt.date.min


def _end(date: DateMention) -> dt.date:
    return date.latest or _begin(date)


def _counted_lengths(profile: Profile) -> Sequence[Length]:
    """Return the lengths that a statement counts from something, each with how loosely."""
    return (*_lengths(profile), *_single_units(profile))


def seconds_from(profile: Profile, time: DateMention) -> frozenset[float]:
    """Return the lengths that a statement counts from what is told of a time behind them.

    Nine minutes after the call at 4.17.
    """
    counted = (date for date in _durations(profile, BESIDE) if date.span.end <= time.span.start)
    return frozenset(date.seconds or 0.0 for date in counted)


def _lengths(profile: Profile) -> Iterator[Length]:
    for date in _durations(profile, COUNTING):
        if date.granularity is not Granularity.HOUR:
            unit = _seconds_of(date.granularity) if date.granularity in ROUNDED else 0
            yield dt.timedelta(seconds=date.seconds or 0), dt.timedelta(seconds=unit / HALF)


def _durations(profile: Profile, kinds: Sequence[str]) -> Iterator[DateMention]:
    """Yield the durations right before a word of these kinds."""
    lower = profile.tokens.lower
    for date in profile.statement.dates:
        if date.type is not DateType.DURATION or not date.seconds:
            continue
        following = profile.tokens.at(profile.local(date.span).end)
        if following < len(lower) and lower[following] in pointing_words(*kinds):
            yield date


def _single_units(profile: Profile) -> Iterator[Length]:
    """Yield the length of a unit that something is counted by: the year after the trial.

    The day after Christmas is a date of its own.
    """
    lower, beside, the = profile.tokens.lower, words_of(*BESIDE), words_of("THE")
    for place in range(2, len(lower)):
        if lower[place] not in beside or lower[place - 2] not in the:
            continue
        seconds = unit_words().get(lower[place - 1])
        if seconds and not _is_in_a_date(profile, profile.tokens.starts[place - 1]):
            slack = seconds / HALF if seconds > A_DAY.total_seconds() else 0
            yield dt.timedelta(seconds=seconds), dt.timedelta(seconds=slack)


def _is_in_a_date(profile: Profile, offset: int) -> bool:
    places = (profile.local(date.span) for date in profile.statement.dates)
    return any(place.start <= offset < place.end for place in places)


@cache
def unit_words() -> dict[str, float]:
    """Return the words for one unit of time, from a day on, with its seconds."""
    rows = table("durations")["units"].values()
    return {
        word: row["seconds"]
        for row in rows
        if row["seconds"] >= A_DAY.total_seconds()
        for word in row["one"]
    }


def _seconds_of(unit: Granularity | None) -> float:
    return float(table("durations")["units"][unit]["seconds"]) if unit else 0.0
