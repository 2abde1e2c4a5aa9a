"""Pairs: claims of one ledger that say almost the same, found without comparing all with all."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from attrs import frozen

from factcheck.matching.index import Index, rarity
from factcheck.matching.lexicon import Lexicon
from factcheck.matching.terms import CONCEPT, WORD, Terms, terms
from factcheck.model import Claim

CANDIDATES = 20
"""How many claims of the index each claim is compared with."""
LEAST_SCORE = 0.35
"""The share of a claim's own score that another must have to be like it; figures and dates are rare
terms, in which claims that contradict each other differ."""
LEAST_SHARED = 0.7
"""The share of each claim's words, by what they tell, that the other must have."""
FEWEST_WORDS = 2


@frozen
class Alike:
    """Which claims of a ledger say almost the same, by their ordinals."""

    near: Sequence[Sequence[int]]
    """For each claim the others that the index takes for like it, the likest first."""
    pairs: Sequence[tuple[int, int]]
    """Each two that have most words in common, the earlier one first."""


def find_alike(
    claims: Sequence[Claim],
    index: Index,
    lexicon: Lexicon,
    may_pair: Callable[[Claim, Claim], bool],
) -> Alike:
    """Return which of the `claims` are alike; of pairs only those that `may_pair`.

    Each of the two must be among what the index finds for the other, so that the time is that of
    one search a claim.
    """

    @cache
    def telling(word: str) -> float:
        return rarity(index.frequency(word.removeprefix(CONCEPT)), index.size)

    def weight(words: frozenset[str]) -> float:
        return sum(map(telling, words))

    def are_alike(one: int, other: int) -> bool:
        here, there = words[one], words[other]
        shared = here & there
        return len(shared) >= FEWEST_WORDS and weight(shared) >= LEAST_SHARED * max(
            weight(here), weight(there)
        )

    near: list[array[int]] = []
    words: list[frozenset[str]] = []
    pairs: list[tuple[int, int]] = []
    for ordinal, claim in enumerate(claims):
        found = terms(claim.text, lexicon)
        near.append(array("L", _near(ordinal, found, index)))
        words.append(_words(found))
        before = (one for one in near[ordinal] if one < ordinal and ordinal in near[one])
        pairs += [
            (earlier, ordinal)
            for earlier in filter(partial(are_alike, ordinal), before)
            if may_pair(claims[earlier], claim)
        ]
    return Alike(near, pairs)


def _words(found: Terms) -> frozenset[str]:
    return frozenset(t for t, weight in found.items() if weight >= WORD or t.startswith(CONCEPT))


def _near(ordinal: int, found: Terms, index: Index) -> Iterator[int]:
    """Yield the other claims that the index takes for like the claim `ordinal`."""
    likest = dict(index.candidates(found, CANDIDATES))
    least = LEAST_SCORE * likest.pop(ordinal, 0.0)
    return (other for other, score in likest.items() if score >= least)
