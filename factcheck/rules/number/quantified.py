"""Parts of a whole that a sentence tells something of: all six, most of the 13, four of 11."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import tokenize
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.words.words import Word, content_words
from factcheck.model import Quantity, Span, Statement, UnitKind

REACH = 3
"""So many words may stand between a part, or a quantifier, and what it is of."""
WHOLE = 100.0
LEAST_WHOLE = 3
"""Of fewer, a quantifier is told in other words: both, neither, one of the two."""
Concepts = frozenset[str]


@frozen(repr=False)
class Part:
    """A part of a whole, from the least to the most share of it that may be meant."""

    least: float
    most: float
    whole: float | None
    """The number that it is a part of, None for a noun alone: most tenants."""
    noun: Concepts
    told: Concepts
    """What is told of it."""
    span: Span
    """Where it stands in the text."""
    number: float | None = None
    """The figure that it is told as, None for a quantifier."""

    def excludes(self, other: Part) -> bool:
        """Tell whether both cannot be true of one thing."""
        return self.least > other.most or other.least > self.most

    def is_of(self, other: Part) -> bool:
        """Tell whether both are parts of one whole."""
        return self.whole == other.whole and not self.noun.isdisjoint(other.noun)


class Parts:
    """The parts that a statement tells of."""

    def __init__(self, statement: Statement) -> None:
        """Read the words and the counts of a statement."""
        self.shift = statement.span.start
        self.tokens = tokenize(statement.text)
        self.lower = self.tokens.lower
        self._figures = [one for one in statement.quantities if one.value is not None]

    @computed
    def counts(self) -> Sequence[Quantity]:
        """Its figures that count something."""
        return [one for one in self._figures if one.unit_kind in COUNTS and _worth(one) >= 1]

    @computed
    def shares(self) -> Sequence[Quantity]:
        """Its percentages of something that it names."""
        return [one for one in self._figures if one.unit_kind is UnitKind.PERCENT and one.of]

    @computed
    def content(self) -> Sequence[Word]:
        """Its content words, for which most statements are never asked."""
        return content_words(self.tokens)

    @property
    def concepts(self) -> Concepts:
        """All that the statement tells."""
        return self._concepts(0, len(self.lower))

    def has(self, part: Part) -> bool:
        """Tell whether the statement counts a part as well: all 11 stay, three were to close."""
        return any(one.value == part.number for one in (*self.counts, *self.shares))

    def quantified(self) -> Iterator[Part]:
        """Yield the parts that quantifiers tell of: all six, most tenants."""
        words = _words()
        for place, word in enumerate(self.lower):
            if word not in words.parts.by_first:
                continue
            found = words.parts.at(self.lower, place)
            before = self.lower[place - 1] if place else ""
            partitive = before in words.not_behind or before == words.linker
            if found is None or partitive or found.end >= len(self.lower):
                continue
            whole, noun, end = self._of(found.end)
            if noun:
                told = self._clause(place) - noun - self._concepts(place, found.end)
                yield Part(*found.value, whole, noun, told, self._span(place, end))

    def counted(self) -> Iterator[Part]:
        """Yield the parts that figures tell of: six of the 22, 126, four of them, 19% of men."""
        for whole in self.counts:
            for part in self.counts if _worth(whole) >= LEAST_WHOLE else ():
                told = self._told_of(part, whole) if _worth(part) < _worth(whole) else None
                if told is not None:
                    share, noun = _worth(part) / _worth(whole), _nouns(whole)
                    yield Part(share, share, whole.value, noun, told - noun, part.span, part.value)
        for one in self.shares:
            share, noun = _worth(one) / WHOLE, _nouns(one)
            told = self._clause(self._places(one.span).start) - noun
            yield Part(share, share, None, noun, told, one.span, one.value)

    def undone(self) -> int:
        """Return how often what stands behind is undone by the words before it: out of danger.

        But two out of the five are a part of them.
        """
        words = _words()
        counted = {self._places(one.number).stop for one in self.counts}
        return sum(
            place not in counted and words.undoing.at(self.lower, place) is not None
            for place in range(1, len(self.lower))
        )

    def _of(self, place: int) -> tuple[float | None, Concepts, int]:
        """Return the number and the noun that a quantifier is of, and where they end."""
        words, lower = _words(), self.lower
        linked = lower[place] == words.linker
        place += linked
        while place < len(lower) and lower[place] in words.determiners - words.pronouns:
            place += 1
        for one in self.counts:
            number = self._places(one.number)
            if number.start == place:
                return one.value, _nouns(one), number.stop
        if linked and place < len(lower) and lower[place] in words.pronouns:
            return None, frozenset({words.linker}), place + 1
        for at in range(place, min(place + REACH, len(lower))):
            if lower[at] in words.not_before or not lower[at].isalpha():
                break
            if is_plural(lower[at]):
                return None, self._concepts(at, at + 1), at + 1
        return None, frozenset(), place

    def _told_of(self, part: Quantity, whole: Quantity) -> Concepts | None:
        """Return what is told of one figure as a part of another, None where it is none."""
        here, there = self._places(part.number), self._places(whole.number)
        if here.stop < there.start:
            between = self.lower[here.stop : there.start]
            near = len(between) <= 1 + REACH and between[0] == _words().linker
            return self._clause(here.start) if near else None
        if self._is_of_them(here) or self._is_behind(here, there) or self._goes_on(here, there):
            return self._concepts(here.start, self._end(here.start))
        return None

    def _is_of_them(self, part: range) -> bool:
        """Tell whether a figure is of what was counted before: four of them, of which four."""
        words = _words()
        behind, before = self.lower[part.stop : part.stop + 2], self.lower[: part.start][-2:]
        return any(
            len(pair) > 1 and pair[0] == words.linker and pair[1] in words.pronouns
            for pair in (behind, before)
        )

    def _is_behind(self, part: range, whole: range) -> bool:
        """Tell whether a part follows its whole: of the 12,400 who started, 11,780 finished."""
        words = _words()
        opened = words.linker in self.lower[max(whole.start - 2, 0) : whole.start]
        places = (self._places(one.number).start for one in self.counts)
        first = not any(whole.stop <= place < part.start for place in places)
        return opened and first and self.lower[part.start - 1] in words.marks

    def _goes_on(self, part: range, whole: range) -> bool:
        """Tell whether a figure is a further part: 88 of them by air and the other 38 by boat."""
        joined = _words().joiners.isdisjoint(
            self.lower[max(part.start - 1 - REACH, 0) : part.start]
        )
        places = (self._places(one.number) for one in self.counts)
        return not joined and any(
            whole.stop <= place.start < part.start and self._is_of_them(place) for place in places
        )

    def _clause(self, place: int) -> Concepts:
        marks = _words().marks
        start = next((i + 1 for i in range(place - 1, -1, -1) if self.lower[i] in marks), 0)
        return self._concepts(start, self._end(place))

    def _end(self, place: int) -> int:
        """Return where what is told of a part ends: at a mark or a conjunction."""
        ends = _words().ends
        return next(
            (i for i in range(place, len(self.lower)) if self.lower[i] in ends), len(self.lower)
        )

    def _concepts(self, start: int, end: int) -> Concepts:
        numbers = _words().numbers
        return frozenset(
            word.concept
            for word in self.content
            if start <= word.first < end and self.lower[word.first] not in numbers
        )

    def _places(self, span: Span) -> range:
        local = span.shifted(-self.shift)
        return range(self.tokens.at(local.start), self.tokens.at(local.end))

    def _span(self, first: int, after: int) -> Span:
        return Span(self.tokens.starts[first], self.tokens.ends[after - 1]).shifted(self.shift)


def _worth(figure: Quantity) -> float:
    return figure.value or 0.0


def _nouns(figure: Quantity) -> Concepts:
    return frozenset(word.concept for word in content_words(tokenize(figure.of or "")))


class _Words(NamedTuple):
    parts: Phrases[tuple[float, float]]
    undoing: Phrases[bool]
    not_behind: frozenset[str]
    not_before: frozenset[str]
    linker: str
    determiners: frozenset[str]
    pronouns: frozenset[str]
    marks: frozenset[str]
    joiners: frozenset[str]
    ends: frozenset[str]
    numbers: frozenset[str]


@cache
def _words() -> _Words:
    data, counted, clauses = table("quantifiers"), table("counted"), table("clauses")
    writing = table("writing")
    marks = frozenset(clauses["marks"])
    return _Words(
        parts=Phrases.of(
            (words, (row["least"], row["most"]))
            for row in data["parts"].values()
            for words in row["words"]
        ),
        undoing=Phrases.of((words, True) for words in data["undoing"]),
        not_behind=frozenset(data["not_behind"]),
        not_before=frozenset(data["not_before"]),
        linker=counted["linker"],
        determiners=frozenset(counted["of_determiners"]),
        pronouns=frozenset(counted["of_pronouns"]),
        marks=marks,
        joiners=word_class("and"),
        ends=marks | word_class("and") | frozenset(clauses["joiners"]),
        numbers=frozenset([*writing["small_numbers"], *writing["tens"]]),
    )
