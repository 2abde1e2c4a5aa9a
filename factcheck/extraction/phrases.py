"""Phrases: expressions of one or more words, found at a token by one look-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from factcheck.extraction.tokens import tokenize

Value = TypeVar("Value")
Words = tuple[str, ...]


@frozen(eq=False)
class Phrases(Generic[Value]):
    """Expressions in lower case by their first word, each with what it stands for."""

    by_first: Mapping[str, Sequence[tuple[Words, Value]]]

    @classmethod
    def of(cls, entries: Iterable[tuple[str, Value]]) -> Phrases[Value]:
        """Return the phrases of `entries`; of two that are written alike the first counts."""
        known: dict[Words, Value] = {}
        for expression, value in entries:
            words = words_of(expression)
            if words:
                known.setdefault(words, value)
        by_first: dict[str, list[tuple[Words, Value]]] = {}
        for words, value in sorted(known.items(), key=lambda entry: -len(entry[0])):
            by_first.setdefault(words[0], []).append((words, value))
        return cls(by_first)

    def __contains__(self, word: str) -> bool:
        return word in self.by_first

    def at(self, lower: Sequence[str], index: int, end: int | None = None) -> Found[Value] | None:
        """Return the longest phrase that begins at `index` of `lower` and ends by `end`."""
        for words, value in self.by_first.get(lower[index], ()):
            after = index + len(words)
            if (end is None or after <= end) and (
                len(words) == 1 or tuple(lower[index:after]) == words
            ):
                return Found(after, value)
        return None

    def get(self, expression: str) -> Value | None:
        """Return what the whole of `expression` stands for."""
        words = words_of(expression)
        found = self.at(words, 0) if words else None
        return found.value if found is not None and found.end == len(words) else None


@frozen
class Found(Generic[Value]):
    """A phrase that was found: the index after its last token, and what it stands for."""

    end: int
    value: Value


def words_of(expression: str) -> Words:
    """Return the words of `expression` as a text's tokens spell them in lower case."""
    if expression.replace(" ", "").isalpha():
        return tuple(expression.lower().split())
    return tuple(tokenize(expression).lower)
