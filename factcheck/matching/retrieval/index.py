"""The candidate index: which claims a sentence may repeat, best first.

A claim scores by the terms that it shares with the sentence, rare ones above all. Only claims that
hold one of the sentence's rarest terms are looked at; `docs/decisions/claim-index.md` has the
measurements.
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from heapq import nlargest
from operator import itemgetter
from typing import Protocol

from attrs import frozen

from factcheck.computed import computed
from factcheck.garbage import no_garbage_collection
from factcheck.matching.retrieval.calibration import probabilities
from factcheck.matching.words.lexicon import Lexicon, default_lexicon
from factcheck.matching.words.terms import CONCEPT, Terms, as_terms, terms
from factcheck.model import Claim

SATURATION, LENGTH_WEIGHT = 1.2, 0.5
"""The parameters k1 and b of BM25 (Robertson and Zaragoza 2009, section 3.4).

A claim is a sentence or two, so how often it holds a term is left out: once or more is the same.
"""
RARITY_POWER = 1.5
"""Between 1, as BM25 weighs rare terms, and 2, as the vector space model's cosine does."""
FEWEST, SHARE = 700, 100
"""Of how many claims, or which part of all if that is more, the rarest terms are looked up."""
PROMISING = 0.3
"""Claims whose rarest terms give them less than this share of the best are not scored further."""
KEPT = 10
"""How many claims at most are scored to the end for each that is asked for."""


class Index(Protocol):
    """What retrieval asks of an index, wherever it is kept."""

    @property
    def size(self) -> int:
        """How many claims there are."""
        ...

    def frequency(self, concept: str) -> int:
        """Return how many claims hold `concept`, as `content_words` gives it."""
        ...

    def candidates(self, text: str | Terms, top: int = 20) -> list[tuple[int, float]]:
        """Return the `top` claims most like `text`, as ordinals with scores, best first.

        Where its terms are known already they may be given instead.
        """
        ...

    def whole(self, ordinal: int) -> float:
        """Return the score of the claim `ordinal` for a sentence that holds all its terms."""
        ...

    def chances(self, candidates: Sequence[tuple[int, float]]) -> list[float]:
        """Return how likely each of the candidates of a sentence is what the sentence repeats."""
        ...


@frozen(eq=False, repr=False, slots=False)
class Indexes:
    """What finds the claims of one ledger, each by its ordinal."""

    lexicon: Lexicon
    claims: Index
    """The claims by the words of their texts."""
    _make_records: Callable[[], Index]
    meanings: Index | None = None
    """The claims by their words and by their meaning, where the desk has a model for it."""

    @computed
    def records(self) -> Index:
        """The claims by the words on record for them; made when a draft first quotes anyone."""
        return self._make_records()


@frozen(eq=False, repr=False)
class ClaimIndex:
    """An index in memory, for as many claims as a desk loads whole.

    A claim's ordinal is its place in what was indexed.
    """

    postings: Mapping[str, array[int]]
    """Term -> the claims that hold it, close together: a search goes through a thousand."""
    rows: list[dict[str, int]]
    """The terms of each claim with their weights."""
    shortness: list[float]
    """What a term is worth in each claim."""
    lexicon: Lexicon

    @classmethod
    @no_garbage_collection()
    def build(cls, claims: Iterable[Claim | str], lexicon: Lexicon | None = None) -> ClaimIndex:
        """Index `claims`, or their texts, in order."""
        lexicon = lexicon or default_lexicon()
        postings: defaultdict[str, array[int]] = defaultdict(partial(array, "L"))
        rows: list[dict[str, int]] = []
        for ordinal, claim in enumerate(claims):
            found = terms(claim if isinstance(claim, str) else claim.text, lexicon)
            rows.append(found)
            for term in found:
                postings[term].append(ordinal)
        lengths = [sum(row.values()) for row in rows]
        return cls(dict(postings), rows, shortness(lengths), lexicon)

    @property
    def size(self) -> int:
        """How many claims there are."""
        return len(self.rows)

    def frequency(self, concept: str) -> int:
        """Return how many claims hold `concept`, as `content_words` gives it."""
        return len(self.postings.get(CONCEPT + concept) or self.postings.get(concept) or ())

    def candidates(self, text: str | Terms, top: int = 20) -> list[tuple[int, float]]:
        """Return the `top` claims most like `text`, or its terms, with scores, best first."""
        found = self._known_terms(text)
        gathered = rarest([many for many, _, _, _ in found], self.size)
        scores: defaultdict[int, float] = defaultdict(float)
        for _, holding, gain, _ in found[:gathered]:
            for ordinal in holding:
                scores[ordinal] += gain
        rest = {term: gain for _, _, gain, term in found[gathered:]}
        complete = []
        for partly, negative in self._promising(scores, KEPT * top):
            shared = rest.keys() & self.rows[-negative].keys() if rest else ()
            more = math.fsum(map(rest.__getitem__, shared)) * self.shortness[-negative]
            complete.append((partly + more, negative))
        complete.sort(reverse=True)
        return [(-negative, score) for score, negative in complete[:top]]

    def _promising(self, scores: dict[int, float], most: int) -> list[tuple[float, int]]:
        """Return the claims, their ordinals negative, that score best by their rarest terms."""
        shortness = self.shortness
        partly = [(score * shortness[ordinal], -ordinal) for ordinal, score in scores.items()]
        least = PROMISING * max(partly, default=(0.0, 0))[0]
        return nlargest(most, [entry for entry in partly if entry[0] >= least])

    def whole(self, ordinal: int) -> float:
        """Return the score of the claim `ordinal` for a sentence that holds all its terms."""
        gains = (
            weight * rarity(len(self.postings[term]), self.size)
            for term, weight in self.rows[ordinal].items()
        )
        return sum(gains) * self.shortness[ordinal]

    def chances(self, candidates: Sequence[tuple[int, float]]) -> list[float]:
        """Return how likely each of the candidates of a sentence is what the sentence repeats."""
        return probabilities(candidates, self.whole)

    def _known_terms(self, text: str | Terms) -> list[tuple[int, array[int], float, str]]:
        """Return how many and which claims hold each term of `text`, what it is worth, and it.

        The rarest come first.
        """
        size = self.size
        found = [
            (many := len(holding), holding, weight * rarity(many, size), term)
            for term, weight in as_terms(text, self.lexicon).items()
            if (holding := self.postings.get(term))
        ]
        return sorted(found, key=itemgetter(0))


def rarest(frequencies: Sequence[int], size: int) -> int:
    """Return how many of the ascending `frequencies` to take: one, and more until it is enough.

    In a larger ledger as rare a name stands in more claims.
    """
    enough = max(FEWEST, size // SHARE)
    total = taken = 0
    for frequency in frequencies:
        if taken and total + frequency > enough:
            break
        total += frequency
        taken += 1
    return taken


@lru_cache(maxsize=1 << 16)
def rarity(holding: int, size: int) -> float:
    """Return what a term tells that `holding` of `size` claims hold."""
    return math.pow(math.log(1 + (size - holding + 0.5) / (holding + 0.5)), RARITY_POWER)


def shortness(lengths: Sequence[int]) -> list[float]:
    """Return for each claim's length what a term in it is worth (BM25's length normalisation)."""
    average = sum(lengths) / max(len(lengths), 1) or 1.0
    worth = {
        length: 1 / (1 + SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length / average))
        for length in {*lengths}
    }
    return [*map(worth.__getitem__, lengths)]
