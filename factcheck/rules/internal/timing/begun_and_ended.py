"""Moments at which a sentence says that something began, and ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.sides.limits import DEADLINE
from factcheck.model import DateMention
from factcheck.rules.internal.timing.lengths import (
    HALF_DAY,
    HOUR,
    Length,
    clock_on_day,
    is_clock,
    moments_of,
    passed_between,
)
from factcheck.rules.internal.timing.stretches import is_taken
from factcheck.rules.internal.told.cues import cue_at
from factcheck.rules.internal.told.sentences import Sentence

REACH = 6
"""So many words may lie between "ended" and the date."""
LONGEST = 4
"""So many words are "stepped down at"."""
Ends = tuple[DateMention, DateMention]


def taken_between(
    sentence: Sentence, length: Length, moments: Sequence[DateMention]
) -> Ends | None:
    """Return the beginning and the end of what is said to take so long, wherever they stand."""
    if len(moments) != 2 or not is_taken(sentence, length) or _is_contrasted(sentence, length):
        return None
    starts = [date for date in moments if _is_said_to(sentence, date, "begins")]
    ends = [date for date in moments if _is_said_to(sentence, date, "ends")]
    if len(starts) == len(ends) == 1 and starts != ends:
        return starts[0], ends[0]
    both = starts == list(moments) and not ends  # "begun in 2009 and opened in 2016"
    return (moments[0], moments[1]) if both else None


def _is_contrasted(sentence: Sentence, length: Length) -> bool:
    """Recognise "was to last six weeks but ended on 28 March"."""
    words = sentence.tokens.lower
    return any(cue_at(words, at, "contrasts") is not None for at in range(length.last, len(words)))


def _is_said_to(sentence: Sentence, date: DateMention, kind: str) -> bool:
    """Tell whether words that begin, or end, something stand right before a date."""
    words = sentence.tokens.lower
    first, _ = sentence.places(date.span)
    starts = [sentence.places(other.span)[1] for other in sentence.statement.dates]
    taken = max((end for end in starts if end <= first), default=0)
    places = range(max(first - REACH, taken), first)
    return any(cue_at(words, at, kind) is not None for at in places)


def ended_before(sentence: Sentence) -> Iterator[Ends]:
    """Yield the clock times of "began at 9:40 p.m. and was over by 9:35"."""
    moments = moments_of(sentence) if len(sentence.statement.dates) == 2 else ()
    if len(moments) != 2 or not all(map(is_clock, moments)):
        return
    start, end = moments
    told = _is_said_to(sentence, start, "begins") and _is_end(sentence, end)
    if told and _is_before(end, start):
        yield start, end


def _is_end(sentence: Sentence, end: DateMention) -> bool:
    """Tell whether "ended at" or "was over by" stands right before a clock time."""
    words, (first, _) = sentence.tokens.lower, sentence.places(end.span)
    told = any(
        cue_at(words, at, "ends") == first - 1 for at in range(max(first - LONGEST, 0), first)
    )
    return told and end.bound in {None, DEADLINE}


def _is_before(end: DateMention, start: DateMention) -> bool:
    """Tell whether one clock time lies less than an hour before another, in the same half-day.

    Which half it is may be left out of the second, told in digits: "9:40 p.m." and "9:35".
    """
    first, then = clock_on_day(start), clock_on_day(end)
    if first is None or then is None or not 0 < passed_between(then, first) < HOUR:
        return False
    if _says_half(end):
        return _says_half(start) and 0 < first - then < HOUR
    return first >= HALF_DAY and any(map(str.isdecimal, end.text))


def _says_half(date: DateMention) -> bool:
    """Tell whether a clock time in digits says which half of the day it is of: "9:35 p.m."."""
    return all(any(map(kind, date.text)) for kind in (str.isdecimal, str.isalpha))
