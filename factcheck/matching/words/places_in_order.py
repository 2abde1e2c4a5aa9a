"""Places in an order that a text gives something: the largest, the second-largest."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.matching.words.lexicon import HYPHENS
from factcheck.matching.words.stems import stem
from factcheck.model import Span

DIGITS = 6
"""No place in an order has more digits."""
HEAD = 3
"""Among how many words behind a superlative stands what it is the largest of."""


@frozen
class Rank:
    """A superlative with its place; the offsets of `span` count in the text."""

    span: Span
    place: int
    concept: str
    """The first word of those that mean the same."""
    kind: frozenset[str]
    """The stems of the words right behind it, what it is the largest of."""
    scope: str
    """The text behind that, up to the end of its clause."""

    def is_of(self, other: Rank) -> bool:
        """Tell whether both order one kind of thing by one measure."""
        alike = not (self.kind and other.kind) or bool(self.kind & other.kind)
        return self.concept == other.concept and alike


def ranks(tokens: Tokens) -> Iterator[Rank]:
    """Yield the superlatives that give something a place; one of the largest has none."""
    known = _superlatives()
    if known.keys().isdisjoint(tokens.lower):
        return
    for index, word in enumerate(tokens.lower):
        concept = known.get(word)
        if concept is None:
            continue
        first, place = place_at(tokens, index)
        before = tokens.lower[max(first - HEAD, 0) : first]
        if place and _partitive().isdisjoint(before):
            end = _end_of_clause(tokens, index + 1)
            behind = min(_end_of_kind(tokens, index + 1), end)
            kind = tokens.lower[index + 1 : behind]
            yield Rank(
                span=Span(tokens.starts[first], tokens.ends[index]),
                place=place,
                concept=concept,
                kind=frozenset(map(stem, kind)),
                scope=tokens.text[tokens.ends[behind - 1] : tokens.ends[end - 1]],
            )


def place_at(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return where the expression of a superlative begins, and its place: the second-largest.

    What "next" or "last" stands before has none.
    """
    before = index - 1
    if before > 0 and tokens.lower[before] in HYPHENS:
        before -= 1
    word = tokens.lower[before] if before >= 0 else ""
    if place := _ordinals().get(word):
        return before, place
    if word in _suffixes() and before and tokens.lower[before - 1].isdecimal():
        return before - 1, int(tokens.lower[before - 1][:DIGITS])
    return index, int(before == index - 1 and word not in _unplaced())


def _end_of_kind(tokens: Tokens, index: int) -> int:
    end = min(index + HEAD, len(tokens))
    return next((at for at in range(index, end) if tokens.lower[at] in _parting()), end)


def _end_of_clause(tokens: Tokens, index: int) -> int:
    marks = frozenset(table("clauses")["marks"]) | {".", "(", ")"}
    return next((at for at in range(index, len(tokens)) if tokens.lower[at] in marks), len(tokens))


@cache
def _superlatives() -> dict[str, str]:
    data = table("superlatives")
    absolute = frozenset(data["absolute"])
    return {word: row[0] for row in data["alone"] for word in row if word not in absolute}


@cache
def _ordinals() -> dict[str, int]:
    return dict(table("numbers")["ordinals"])


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(table("numbers")["ordinal_suffixes"])


@cache
def _partitive() -> frozenset[str]:
    return frozenset(table("superlatives")["partitive"])


@cache
def _unplaced() -> frozenset[str]:
    return frozenset(table("superlatives")["unplaced"])


@cache
def _parting() -> frozenset[str]:
    """Return what stands behind a noun phrase: in, of, that, and, is."""
    closed = word_class("preposition", "of", "to", "that", "relative", "and", "but")
    verbal = word_class("be", "have", "modal", "adverb")
    marks = frozenset(table("clauses")["marks"]) | {".", "(", ")", "'s"}
    return marks.union(closed, verbal)
