"""Lengths told right before the clock times they lie between: "four hours, from 9 a.m. to noon"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.extraction.verbs import PAST_FORMS, verb_form
from factcheck.matching.dates.stretch_ends import UNTIL
from factcheck.model import Bound, DateMention, DateType, Span
from factcheck.rules.internal.timing.lengths import (
    HALF_DAY,
    Length,
    clock_on_day,
    clocks_in,
    lengths_of,
    passed_between,
)
from factcheck.rules.internal.timing.time_words import time_words
from factcheck.rules.internal.told.cues import cue_at
from factcheck.rules.internal.told.sentences import Sentence

NEAR = 2
"""A length that is so many times what lies between two clock times is of something else."""
LEAST_SLACK = 0.12
"""A length may be off by such a share of itself, if that is less than half its unit."""
EXACT = frozenset({Bound.EXACTLY, Bound.ABOUT})
TWO = 2
MOST = 8
"""A sentence with more times is a list."""


@frozen(eq=False, repr=False)
class Clocked:
    """A length, with the clock times that it is told to lie between."""

    length: Length
    end: Span
    """What is flagged with it: the clock time behind it, where the other stands before it."""
    text: str
    """The two in words."""
    days: float
    """How long they lie apart."""


def wrongly_clocked(sentence: Sentence) -> Iterator[Clocked]:
    """Yield the lengths, of less than a day, that the clock times behind them deny."""
    if len(sentence.statement.dates) > MOST:
        return
    for length in lengths_of(sentence):
        short = length.days < 1 and length.unit < HALF_DAY
        if short and length.bound in EXACT and length.date.type is DateType.DURATION:
            told = _stretch_behind(sentence, length) or _until_behind(sentence, length)
            if told and not _may_lie_between(told):
                yield told


def _stretch_behind(sentence: Sentence, length: Length) -> Clocked | None:
    """Return what is told in "four hours, from 9 a.m. until noon"."""
    words = sentence.tokens.lower
    opens = time_words("stretch_behind").at(words, length.last)
    behind = [d for d in sentence.statement.dates if d.span.start >= length.date.span.end][:TWO]
    if opens is None or not behind or not _begins_at(sentence, behind[0], opens.end):
        return None
    clocks, text = clocks_in(behind[0]), behind[0].text
    if len(behind) == TWO and len(clocks) == 1 and _leads_on(sentence, *behind):
        clocks = [*clocks, *clocks_in(behind[1])]
        text = f"from {behind[0].text} to {behind[1].text}"
    if len(clocks) != TWO:
        return None
    days = _nearest(length, *clocks)
    return Clocked(length, length.date.span, text[:1].upper() + text[1:], days)


def _begins_at(sentence: Sentence, date: DateMention, at: int) -> bool:
    """Tell whether a date stands at a place, or "from" and the date."""
    led = time_words("moved_from").at(sentence.tokens.lower, at)
    return sentence.places(date.span)[0] in (at, led.end if led else at)


def _leads_on(sentence: Sentence, first: DateMention, then: DateMention) -> bool:
    """Tell whether nothing but "until" stands between two clock times."""
    places = sentence.places(first.span)[1], sentence.places(then.span)[0]
    return places[1] - places[0] == 1 and then.bound == UNTIL


def _until_behind(sentence: Sentence, length: Length) -> Clocked | None:
    """Return what is told in "was put to bed at four and stayed there for 19 hours, until nine".

    What began then is what lasted so long where one subject has both verbs.
    """
    words = sentence.tokens.lower
    clocks = [date for date in sentence.statement.dates if clock_on_day(date) is not None]
    opens = time_words("until_behind").at(words, length.last)
    if len(clocks) != TWO or not opens or opens.end != sentence.places(clocks[1].span)[0]:
        return None
    start, end = (clock_on_day(date) for date in clocks)
    between = range(sentence.places(clocks[0].span)[1], length.first)
    if start is None or end is None or not any(_goes_on(words, at) for at in between):
        return None
    text = f"From {clocks[0].text} to {clocks[1].text}"
    return Clocked(length, clocks[1].span, text, _nearest(length, start, end))


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Tell whether "and stayed" stands at a place, or "and was", but not "and was shut"."""
    joined = cue_at(words, at, "list_joiners")
    verb = time_words("goes_on").at(words, joined) if joined is not None else None
    return verb is not None and verb_form((*words, "")[verb.end]) not in PAST_FORMS


def _nearest(length: Length, start: float, end: float) -> float:
    """Return how much of a day may lie between two clock times, as near to a length as may be."""
    passed = passed_between(start, end)
    known = (one for one in (passed, passed + HALF_DAY, passed + 2 * HALF_DAY) if one)
    return min(known, key=lambda days: abs(days - length.days))


def _may_lie_between(told: Clocked) -> bool:
    """Tell whether a length may be that between the clock times, or is of something else."""
    length, off = told.length, abs(told.days - told.length.days)
    slack = length.spread.high - length.days
    if length.bound is Bound.EXACTLY:
        slack = min(slack, max(LEAST_SLACK * length.days, length.unit / 4))
    return off <= slack or not told.days < NEAR * length.days < NEAR**2 * told.days
