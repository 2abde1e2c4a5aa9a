"""The candidate index: which claims a sentence may repeat, best first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import nlargest
from math import log

from attrs import frozen

from factcheck.matching.lexicon import Lexicon, default_lexicon
from factcheck.matching.terms import CONCEPT, terms
from factcheck.model import Claim

SATURATION, LENGTH_WEIGHT = 1.2, 0.5
"""The parameters k1 and b of BM25 (Robertson and Zaragoza 2009, section 3.4).

A claim is a sentence or two, so how often it holds a term is left out: once or more is the same.
"""


@frozen(eq=False)
class ClaimIndex:
    """Claims by the terms of their text; a claim's ordinal is its place in what was indexed."""

    postings: dict[str, list[int]]
    shortness: list[float]
    """What a term is worth in each claim: the more, the shorter the claim."""
    lexicon: Lexicon

    @classmethod
    def build(cls, claims: Iterable[Claim | str], lexicon: Lexicon | None = None) -> ClaimIndex:
        """Index `claims`, or their texts, in order."""
        lexicon = lexicon or default_lexicon()
        postings: defaultdict[str, list[int]] = defaultdict(list)
        lengths: list[int] = []
        for ordinal, claim in enumerate(claims):
            found = terms(claim if isinstance(claim, str) else claim.text, lexicon)
            lengths.append(sum(found.values()))
            for term in found:
                postings[term].append(ordinal)
        return cls(dict(postings), shortness(lengths), lexicon)

    @property
    def size(self) -> int:
        """How many claims there are."""
        return len(self.shortness)

    def frequency(self, concept: str) -> int:
        """Return how many claims hold `concept`, as `content_words` gives it."""
        holding = self.postings.get(CONCEPT + concept) or self.postings.get(concept) or ()
        return len(holding)

    def candidates(self, query: str, top: int = 20) -> list[tuple[int, float]]:
        """Return the `top` claims most like the text `query`, with scores, best first."""
        scores: defaultdict[int, float] = defaultdict(float)
        for term, weight in terms(query, self.lexicon).items():
            holding = self.postings.get(term, ())
            gain = weight * rarity(len(holding), self.size)
            for ordinal in holding:
                scores[ordinal] += gain
        shortness = self.shortness
        found = ((score * shortness[ordinal], -ordinal) for ordinal, score in scores.items())
        return [(-negative, score) for score, negative in nlargest(top, found)]


def rarity(holding: int, size: int) -> float:
    """Return what a term tells that `holding` of `size` claims hold (BM25's idf)."""
    return log(1 + (size - holding + 0.5) / (holding + 0.5))


def shortness(lengths: Sequence[int]) -> list[float]:
    """Return for each claim's length what a term in it is worth (BM25's length normalisation)."""
    average = sum(lengths) / max(len(lengths), 1) or 1.0
    return [
        1 / (1 + SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length / average))
        for length in lengths
    ]
