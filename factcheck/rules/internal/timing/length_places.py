"""Where a length of time stands beside the two moments that it is said to lie between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile

from factcheck.matching.sides.limits import DEADLINE, RECORD
from factcheck.model import DateMention
from factcheck.rules.internal.timing.lengths import (
    Length,
    clock_on_day,
    is_clock,
    is_shift,
    moments_of,
)
from factcheck.rules.internal.told.cues import cue_at, ends_clause, linker
from factcheck.rules.internal.told.sentences import Sentence

Ends = tuple[DateMention, DateMention]
NOUN = 3
"""So many words may lie between an article and "of": "a twelve-hour journey of"."""

MOST_BEFORE = 2
"""A length behind more moments is told of a list of them."""


def ends_of(sentence: Sentence, length: Length, moments: Sequence[DateMention]) -> Ends | None:
    """Return the two moments right before a length that is said to lie between them."""
    told = takewhile(lambda date: date.span.end <= length.date.span.start, moments)
    before = list(islice(told, MOST_BEFORE + 1))
    if _is_of_delay(sentence, length, moments):
        return moments[0], moments[1]
    if len(before) > MOST_BEFORE or not all(map(_is_told, before)):
        return None
    if len(before) == 2 and _stands_behind(sentence, before[1], length):
        return before[0], before[1]
    if len(moments) == 2 and len(before) == 1 and _leads_to(sentence, length, moments[1]):
        return (before[0], moments[1]) if all(map(is_clock, moments)) else None
    return None


def _is_told(date: DateMention) -> bool:
    """Tell whether a moment is told by itself: no day by which, but a clock time since which."""
    return not date.bound or (is_clock(date) and date.bound in {DEADLINE, RECORD})


def ends_from(
    before: Sentence | None, sentence: Sentence, length: Length, moments: Sequence[DateMention]
) -> Ends | None:
    """Return the clock times of "It was 6.40pm. The call came at 11.05pm, four hours later"."""
    if before is None or sentence.begins_paragraph or len(moments) != 1:
        return None
    earlier = [date for date in before.statement.dates if clock_on_day(date) is not None]
    alone = len(earlier) == 1 and len(moments_of(before)) <= 1
    clocks = alone and is_clock(moments[0])
    beside = _stands_behind(sentence, moments[0], length)
    if clocks and is_shift(length.date) and (beside or _leads_to(sentence, length, moments[0])):
        return earlier[0], moments[0]
    return None


def _is_of_delay(sentence: Sentence, length: Length, moments: Sequence[DateMention]) -> bool:
    """Recognise "35 minutes late: it was due at 16:20 and landed at 17:05"."""
    words = sentence.tokens.lower
    late = cue_at(words, length.last, "late") is not None
    if not late or len(moments) != 2 or not all(map(is_clock, moments)):
        return False
    first, then = (sentence.places(date.span)[0] for date in moments)
    if any(cue_at(words, at, "parts_clauses") is not None for at in range(length.last, first)):
        return False
    due = any(cue_at(words, at, "due") is not None for at in range(max(first - NOUN, 0), first))
    came = any(cue_at(words, at, "due") is not None for at in range(first, then))
    return due and not came


def _leads_to(sentence: Sentence, length: Length, then: DateMention) -> bool:
    """Recognise "25 minutes later, at 22:25"."""
    behind = cue_at(sentence.tokens.lower, length.last, "led_to_clock")
    return is_shift(length.date) and behind == sentence.places(then.span)[0]


def _stands_behind(sentence: Sentence, date: DateMention, length: Length) -> bool:
    """Recognise ", after 16 days," and ", two weeks later" right behind a date."""
    words = sentence.tokens.lower
    _, end = sentence.places(date.span)
    if is_shift(length.date):
        return length.begins_at(cue_at(words, end, "aside"))
    if length.begins_at(cue_at(words, end, "aside_after")):
        there = cue_at(words, length.last, "while_there")
        return ends_clause(words, length.last if there is None else there)
    joined = length.begins_at(cue_at(words, end, "aside"))
    if _is_named(words, end, length) or _has_filled(words, end, length):
        return ends_clause(words, length.last)
    kinds = ("total_after", "after_it")
    return joined and any(cue_at(words, length.last, kind) is not None for kind in kinds)


def _is_named(words: Sequence[str], end: int, length: Length) -> bool:
    """Recognise "after a flight of two hours" and ", a journey of two hours"."""
    if length.first < 2 or words[length.first - 1] != linker():
        return False
    noun = length.first - 2
    after = cue_at(words, end, "after_a")
    aside = cue_at(words, end, "aside_a")
    if after is not None and noun == after:
        return True
    named = cue_at(words, noun, "time_nouns") is not None
    return aside is not None and named and 0 <= noun - aside < NOUN


def _has_filled(words: Sequence[str], end: int, length: Length) -> bool:
    """Recognise ", having served 14 years" and ", having been in office for 14 years"."""
    having = cue_at(words, end + 1, "having") if words[end : end + 1] == [","] else None
    served = cue_at(words, having, "served") if having is not None else None
    return served is not None and served <= length.first <= served + 1
