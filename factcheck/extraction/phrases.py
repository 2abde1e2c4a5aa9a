"""Phrases: expressions of one or more words, found at a token by one look-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from attrs import frozen

from factcheck.extraction.tokens import words_in

Value = TypeVar("Value")
Words = tuple[str, ...]


@frozen(eq=False, repr=False)
class Phrases(Generic[Value]):
    """Expressions in lower case by their first word, each with what it stands for.

    Of each first word `by_first` holds the lengths of its expressions, the longest first, and the
    expressions.
    """

    by_first: Mapping[str, tuple[Sequence[int], Mapping[Words, Value]]]

    @classmethod
    def of(cls, entries: Iterable[tuple[str, Value]]) -> Phrases[Value]:
        """Return the phrases of `entries`; of two that are written alike the first counts."""
        grouped: dict[str, dict[Words, Value]] = {}
        for expression, value in entries:
            words = words_of(expression)
            if not words:
                continue
            known = grouped.get(words[0])
            if known is None:
                grouped[words[0]] = {words: value}
            else:
                known.setdefault(words, value)
        return cls({first: (_lengths(known), known) for first, known in grouped.items()})

    def __contains__(self, word: str) -> bool:
        return word in self.by_first

    def __iter__(self) -> Iterator[tuple[Words, Value]]:
        return chain.from_iterable(known.items() for _, known in self.by_first.values())

    def at(self, lower: Sequence[str], index: int, end: int | None = None) -> Found[Value] | None:
        """Return the longest phrase that begins at `index` of `lower` and ends by `end`.

        Behind the last word there is none.
        """
        row = self.by_first.get(lower[index]) if index < len(lower) else None
        if row is None:
            return None
        lengths, known = row
        limit = len(lower) if end is None else end
        for length in lengths:
            after = index + length
            if after <= limit:
                words = tuple(lower[index:after])
                if words in known:
                    return Found(after, known[words])
        return None

    def stand_in(self, lower: Sequence[str]) -> bool:
        """Tell whether a phrase stands anywhere among some words."""
        firsts = self.by_first
        if firsts.keys().isdisjoint(lower):
            return False
        begun = [index for index, word in enumerate(lower) if word in firsts]
        return any(self.at(lower, index) is not None for index in begun)

    def end_at(self, lower: Sequence[str], end: int, first: int = 0) -> bool:
        """Tell whether a phrase that begins from `first` on ends right before `end`."""
        found = (self.at(lower, index) for index in range(max(first, 0), end))
        return any(one is not None and one.end == end for one in found)

    def get(self, expression: str) -> Value | None:
        """Return what the whole of `expression` stands for."""
        words = words_of(expression)
        found = self.at(words, 0) if words else None
        return found.value if found is not None and found.end == len(words) else None


class Found(NamedTuple, Generic[Value]):
    """A phrase that was found: the index after its last token, and what it stands for."""

    end: int
    value: Value


def _lengths(known: Mapping[Words, object]) -> Sequence[int]:
    """Return the lengths of some expressions, the longest first."""
    if len(known) == 1:
        return [len(words) for words in known]
    return sorted({len(words) for words in known}, reverse=True)


def words_of(expression: str) -> Words:
    """Return the words of `expression` as a text's tokens spell them in lower case."""
    if expression.isalpha():
        return (expression.lower(),)
    if expression.replace(" ", "").isalpha():
        return tuple(expression.lower().split())
    return tuple([word.lower().replace("’", "'") for word in words_in(expression)])
