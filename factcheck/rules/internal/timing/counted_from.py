"""Moments told by how long they lie before or after another: "on 9 May, a week after 2 May"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import DateMention, Granularity
from factcheck.rules.internal.timing.lengths import (
    Length,
    between,
    is_shift,
    lengths_of,
    moments_of,
)
from factcheck.rules.internal.timing.time_words import time_words
from factcheck.rules.internal.told.sentences import Sentence

REACH = 12
"""So many words may lie between "before" and the moment that a length is counted from."""
BESIDE = 4
"""So many words may lie between a moment and the length behind it."""
LONGEST = 300
"""Days beyond which a length says nothing of two days that are told without their year."""
WEEK = 7

WAYS = ("earlier", "later")


@frozen(eq=False, repr=False)
class Counted:
    """A moment that is told by how long it lies before or after another."""

    length: Length
    told: DateMention
    mark: DateMention
    before: bool

    @property
    def in_order(self) -> tuple[DateMention, DateMention]:
        """The two moments, the earlier one by the words first."""
        return (self.told, self.mark) if self.before else (self.mark, self.told)

    @property
    def text(self) -> str:
        """What the words say."""
        date = self.length.date
        length = date.text.rpartition(" ")[0] if is_shift(date) else date.text
        way = "before" if self.before else "after"
        return f"{self.told.text} is not {length} {way} {self.mark.text}."


def wrongly_counted_from(sentence: Sentence) -> Iterator[Counted]:
    """Yield the moments that do not lie so long before, or after, those that words say they do."""
    moments = moments_of(sentence)
    lengths = list(lengths_of(sentence)) if len(moments) == 2 else []
    if len(lengths) != 1 or len(sentence.statement.dates) != len(moments) + len(lengths):
        return
    counted = _counted(sentence, lengths[0], moments)
    if counted and not _may_lie(counted):
        yield counted


def _counted(sentence: Sentence, length: Length, moments: Sequence[DateMention]) -> Counted | None:
    words, start = sentence.tokens.lower, length.last
    way = next((one for one in WAYS if _at(words, start, one)), None)
    first, then = (sentence.places(date.span) for date in moments)
    if way is None or not first[1] <= length.first <= then[0]:
        return None
    told, mark = moments
    beside = _are_beside(words[first[1] : length.first])
    apart = _is_whole(words, start, then[0])
    return Counted(length, told, mark, way == WAYS[0]) if beside and apart else None


def _at(words: Sequence[str], index: int, kind: str) -> bool:
    """Tell whether "before" or "after" stands behind a length, of which "later" may be a part."""
    return any(time_words(kind).at(words, at) is not None for at in (index, index - 1))


def _are_beside(words: Sequence[str]) -> bool:
    """Tell whether words are few, and all such as may join a length to the moment before it."""
    if len(words) > BESIDE:
        return False
    at = 0
    while at < len(words):
        found = time_words("beside").at(words, at)
        if found is None:
            return False
        at = found.end
    return True


def _is_whole(words: Sequence[str], first: int, last: int) -> bool:
    """Tell whether no clause of its own begins between two places, and they are near."""
    breaks = time_words("breaks")
    return last - first <= REACH and not any(breaks.at(words, at) for at in range(first, last))


def _may_lie(counted: Counted) -> bool:
    """Tell whether a length may lie between two moments, or cannot be told from them."""
    first, then = counted.in_order
    if first.weekday is not None and then.weekday is not None:
        return _may_lie_in_week(counted.length, first.weekday, then.weekday)
    if first.relative and counted.length.days > LONGEST:
        return True
    apart = between(first, then)
    return apart is None or apart.meets(counted.length.spread)


def _may_lie_in_week(length: Length, first: int, then: int) -> bool:
    """Tell whether so many days lead from one day of the week to another, or one more or less."""
    if length.date.granularity is not Granularity.DAY or length.days >= WEEK:
        return True
    passed = float((then - first) % WEEK)
    spread = Spread(passed - 1.0, passed + 1.0)
    return any(spread.meets(length.spread + Spread(off, off)) for off in (0.0, -WEEK, WEEK))
