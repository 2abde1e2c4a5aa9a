"""Clock times that were moved: "due at 7.45pm, it was put back by a quarter of an hour to 8pm"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.language import word_class
from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Bound, DateMention
from factcheck.rules.internal.timing.lengths import HALF_DAY, Length, clocks_in, lengths_of
from factcheck.rules.internal.timing.time_words import time_words
from factcheck.rules.internal.told.cues import ends_clause
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence

REACH = 8
"""So many words may lie between "due" and the clock time."""
MOVED = 7
"""So many words may lie between a word of moving and the length."""
BEHIND = 4
SHARE = 0.25
"""A length may be off by half its unit, but by no more than such a share."""
MINUTE = 1 / 1440


@frozen(eq=False, repr=False)
class Clock:
    """A clock time as a part of the day, with its tokens; of a range there are two."""

    date: DateMention
    day: float
    first: int
    last: int


@frozen(eq=False, repr=False)
class Move:
    """A length by which something was moved, from one clock time to another."""

    length: Length
    start: Clock
    end: Clock

    @property
    def apart(self) -> float:
        """How far the two are apart, as a part of the day."""
        return (self.end.day - self.start.day) % HALF_DAY

    @property
    def minutes(self) -> str:
        """The same in words."""
        return f"{self.apart / MINUTE:.0f} minutes"


def wrong_moves(passage: Passage) -> Iterator[Move]:
    """Yield the moves whose length is not that between the two clock times."""
    sentence = passage.sentence
    lengths = list(lengths_of(sentence)) if sentence.statement.dates else []
    if len(lengths) != 1 or lengths[0].days >= HALF_DAY or _is_one_of_several(sentence):
        return
    clocks = list(_clocks(sentence))
    move = _move(passage, lengths[0], clocks)
    if move and not _fits(move):
        yield move


def _clocks(sentence: Sentence) -> Iterator[Clock]:
    for date in sentence.statement.dates:
        for day in clocks_in(date):
            yield Clock(date, day, *sentence.places(date.span))


def _move(passage: Passage, length: Length, clocks: Sequence[Clock]) -> Move | None:
    sentence = passage.sentence
    if len(clocks) == 1 and not sentence.begins_paragraph and passage.before:
        earlier = list(_clocks(passage.before[-1]))
        behind = _stands_behind(sentence, clocks[0], length, "moved")
        set_before = len(earlier) == 1 and _is_set(passage.before[-1], earlier[0])
        return Move(length, earlier[0], clocks[0]) if set_before and behind else None
    if len(clocks) != 2:
        return None
    start, end = clocks
    if start.date is end.date:
        return Move(length, start, end) if _is_moved(sentence, length) else None
    if _leads_to(sentence, length, start):
        start, end = end, start
        fits = time_words("moved_from").end_at(sentence.tokens.lower, start.first, start.first - 1)
    else:
        fits = _leads_to(sentence, length, end) or _stands_behind(sentence, end, length, "moved")
    fits = fits and _is_moved(sentence, length) and _is_set(sentence, start)
    return Move(length, start, end) if fits else None


def _is_moved(sentence: Sentence, length: Length) -> bool:
    """Tell whether a word of moving stands before a length, or right behind it."""
    words = sentence.tokens.lower
    before = range(max(length.first - MOVED, 0), length.first)
    if any(time_words("moves").at(words, at, length.first) for at in before):
        return True
    return any(time_words("moved").at(words, at) for at in (length.last - 1, length.last))


def _is_set(sentence: Sentence, clock: Clock) -> bool:
    """Tell whether a clock time is told as set: due at 3pm, the 3pm start, from 3pm."""
    words = sentence.tokens.lower
    before = range(max(clock.first - REACH, 0), clock.first)
    if any(time_words("set").at(words, at, clock.first) for at in before):
        return True
    definite = words[clock.first - 1] in word_class("article", "possessive")
    return definite and time_words("set_nouns").at(words, clock.last) is not None


def _leads_to(sentence: Sentence, length: Length, clock: Clock) -> bool:
    found = time_words("moved_to").at(sentence.tokens.lower, length.last)
    return found is not None and found.end == clock.first


def _stands_behind(sentence: Sentence, clock: Clock, length: Length, kind: str) -> bool:
    """Recognise "8.40am, an hour late"."""
    words = sentence.tokens.lower
    between = words[clock.last : length.first]
    ends = [time_words(kind).at(words, at) for at in (length.last - 1, length.last)]
    ended = any(one is not None and ends_clause(words, one.end) for one in ends)
    beside = clock.last <= length.first <= clock.last + BEHIND
    return beside and between[:1] in ([","], ["—"], ["–"], ["("], []) and ended


def _is_one_of_several(sentence: Sentence) -> bool:
    """Tell whether something was moved more than once: "twice by a quarter of an hour"."""
    return time_words("several").stand_in(sentence.tokens.lower)


def _fits(move: Move) -> bool:
    """Tell whether a length may lie between two clock times, whichever comes first."""
    length, told = move.length, move.length.spread
    if length.bound is Bound.EXACTLY:
        slack = max(min(length.unit / 2, SHARE * length.days), MINUTE / 2)
        told = Spread(length.days - slack, length.days + slack)
    return any(told.low <= one <= told.high for one in (move.apart, HALF_DAY - move.apart))
