"""Pairs: claims of one ledger that say almost the same, found without comparing all with all.

Two that share most of what either tells share one of the most telling words of each, so that a
claim need only be held against those that have such a word of it (the prefix filter of Chaudhuri,
Ganti and Kaushik 2006). Where these are too many, it is held against what the index finds for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import chain
from math import fsum

from attrs import field, frozen

from factcheck.matching.retrieval.index import ClaimIndex, rarity
from factcheck.matching.words.terms import CONCEPT, WORD, Terms
from factcheck.model import Claim

CANDIDATES = 20
"""How many claims of the index each claim is compared with."""
LEAST_SCORE = 0.35
"""The share of a claim's own score that another must have to be like it; figures and dates are rare
terms, in which claims that contradict each other differ."""
LEAST_SHARED = 0.7
"""The share of each claim's words, by what they tell, that the other must have."""
FEWEST_WORDS = 2
MOST_SHARING = 200
"""How many claims with a telling word of one are held against it; a search costs about as much."""
ROUNDING = 1e-9
"""What sums of the same weights may differ by, as a share of them."""

Weigh = Callable[[str], float]


@frozen(eq=False, repr=False)
class Likest:
    """What the index of a ledger takes for like each claim, told by their ordinals."""

    index: ClaimIndex
    _known: dict[int, Sequence[int]] = field(factory=dict, init=False)

    def to(self, ordinal: int) -> Sequence[int]:
        """Return the other claims that are like one, the likest first."""
        known = self._known.get(ordinal)
        if known is None:
            known = self._known[ordinal] = tuple(self._found(ordinal))
        return known

    def _found(self, ordinal: int) -> Iterator[int]:
        likest = dict(self.index.candidates(self.index.rows[ordinal], CANDIDATES))
        least = LEAST_SCORE * likest.pop(ordinal, 0.0)
        return (other for other, score in likest.items() if score >= least)


@frozen(eq=False, repr=False)
class _Words:
    """The words of a claim, and what they tell together."""

    words: frozenset[str]
    weight: float

    @classmethod
    def of(cls, row: Terms, weigh: Weigh) -> _Words:
        """Return the words among the terms of a claim."""
        words = frozenset(t for t, weight in row.items() if weight >= WORD or t.startswith(CONCEPT))
        return cls(words, fsum(map(weigh, words)))

    def are_like(self, other: _Words, weigh: Weigh) -> bool:
        """Tell whether each of the two has most of the other's words."""
        shared = self.words & other.words
        if len(shared) < FEWEST_WORDS:
            return False
        return fsum(map(weigh, shared)) >= LEAST_SHARED * max(self.weight, other.weight)

    def telling(self, weigh: Weigh) -> Iterator[str]:
        """Yield the words of which any that are like these have one, the most telling first."""
        left = self.weight
        for word in sorted(self.words, key=lambda word: (-weigh(word), word)):
            if left < LEAST_SHARED * self.weight * (1 - ROUNDING):
                return
            yield word
            left -= weigh(word)


def find_pairs(
    claims: Sequence[Claim], likest: Likest, may_pair: Callable[[Claim, Claim], bool]
) -> Iterator[tuple[int, int]]:
    """Yield each two of the `claims` that have most words in common and `may_pair`.

    They are told by their ordinals, the earlier one first. Each of the two must be among what the
    index finds for the other, so that the time is at most that of one search a claim.
    """
    weigh = cache(partial(_weight, likest.index))
    told = [_Words.of(row, weigh) for row in likest.index.rows]
    sharing: defaultdict[str, list[int]] = defaultdict(list)
    for later, here in enumerate(told):
        having = [sharing[word] for word in here.telling(weigh)]
        few = sum(map(len, having)) <= MOST_SHARING
        alike = {
            one
            for one in (frozenset(chain.from_iterable(having)) if few else likest.to(later))
            if one < later
            and here.are_like(told[one], weigh)
            and may_pair(claims[one], claims[later])
        }
        nearest_first = filter(alike.__contains__, likest.to(later) if alike else ())
        yield from ((one, later) for one in nearest_first if later in likest.to(one))
        for place in having:
            place.append(later)


def _weight(index: ClaimIndex, word: str) -> float:
    """Return what a word tells by its rarity in the ledger."""
    return rarity(index.frequency(word.removeprefix(CONCEPT)), index.size)
