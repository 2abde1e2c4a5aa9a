"""The candidate index: which claims a sentence may repeat, best first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from heapq import nlargest
from math import log

from attrs import frozen

from factcheck.extraction.tokens import tokenize
from factcheck.matching.lexicon import Lexicon, default_lexicon
from factcheck.matching.words import content_words
from factcheck.model import Claim

SATURATION, LENGTH_WEIGHT = 1.2, 0.5
"""The parameters k1 and b of BM25 (Robertson and Zaragoza 2009, section 3.4)."""


@frozen(eq=False)
class ClaimIndex:
    """Claims by the terms of their text; a claim's ordinal is its place in what was indexed."""

    postings: dict[str, list[tuple[int, float]]]
    size: int
    lexicon: Lexicon

    @classmethod
    def build(cls, claims: Iterable[Claim | str], lexicon: Lexicon | None = None) -> ClaimIndex:
        """Index `claims`, or their texts, in order."""
        lexicon = lexicon or default_lexicon()
        texts = (claim if isinstance(claim, str) else claim.text for claim in claims)
        counted = [Counter(terms(text, lexicon)) for text in texts]
        average = sum(counts.total() for counts in counted) / max(len(counted), 1) or 1.0
        postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for ordinal, counts in enumerate(counted):
            length = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * counts.total() / average)
            for term, count in counts.items():
                postings[term].append((ordinal, count / (count + length)))
        for found in postings.values():
            rarity = log(1 + (len(counted) - len(found) + 0.5) / (len(found) + 0.5))
            found[:] = [(ordinal, rarity * weight) for ordinal, weight in found]
        return cls(dict(postings), len(counted), lexicon)

    def candidates(self, query: str | Sequence[str], top: int = 20) -> list[tuple[int, float]]:
        """Return the `top` claims most like a text or its terms, with scores, best first."""
        words = terms(query, self.lexicon) if isinstance(query, str) else query
        scores: defaultdict[int, float] = defaultdict(float)
        for term in set(words):
            for ordinal, weight in self.postings.get(term, ()):
                scores[ordinal] += weight
        return nlargest(top, scores.items(), key=lambda found: (found[1], -found[0]))


def terms(text: str, lexicon: Lexicon) -> list[str]:
    """Return what `text` is indexed by: the concepts of its content words, and its numbers."""
    tokens = tokenize(text)
    numbers = [word for word in tokens.lower if word[0].isdigit()]
    return [word.concept for word in content_words(tokens, lexicon=lexicon)] + numbers
