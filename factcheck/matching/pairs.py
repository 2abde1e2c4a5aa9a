"""Pairs: claims of one ledger that say almost the same, found without comparing all with all."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from factcheck.matching.index import Index
from factcheck.matching.lexicon import Lexicon
from factcheck.matching.terms import CONCEPT, WORD, terms
from factcheck.model import Claim

CANDIDATES = 20
"""How many claims of the index each claim is compared with."""
LEAST_SCORE = 0.35
"""The share of a claim's own score that another must have to be like it; figures and dates are rare
terms, in which claims that contradict each other differ."""
LEAST_WORDS = 0.6
"""The share of the shorter claim's words that the other must have; with the words of dates and
speakers, which are compared apart, less than what counts as the same in the end."""
FEWEST_WORDS = 2


def pairs_alike(
    claims: Sequence[Claim],
    index: Index,
    lexicon: Lexicon,
    may_pair: Callable[[Claim, Claim], bool],
) -> Iterator[tuple[int, int]]:
    """Yield the ordinals of each two claims that have most words in common, the earlier one first.

    Only those that `may_pair`. Each of the two must be among what the index finds for the other, so
    that the time is that of one search a claim.
    """

    @cache
    def words(ordinal: int) -> frozenset[str]:
        found = terms(claims[ordinal].text, lexicon).items()
        return frozenset(t for t, weight in found if weight >= WORD or t.startswith(CONCEPT))

    def are_alike(one: int, other: int) -> bool:
        if not may_pair(claims[one], claims[other]):
            return False
        here, there = words(one), words(other)
        return len(here & there) >= max(FEWEST_WORDS, LEAST_WORDS * min(len(here), len(there)))

    near = [array("L", _near(ordinal, claim, index)) for ordinal, claim in enumerate(claims)]
    for later, found in enumerate(near):
        for earlier in found:
            if earlier < later and later in near[earlier] and are_alike(earlier, later):
                yield earlier, later


def _near(ordinal: int, claim: Claim, index: Index) -> Iterator[int]:
    """Yield the other claims that the index takes for like the claim `ordinal`."""
    found = dict(index.candidates(claim.text, CANDIDATES))
    least = LEAST_SCORE * found.pop(ordinal, 0.0)
    return (other for other, score in found.items() if score >= least)
