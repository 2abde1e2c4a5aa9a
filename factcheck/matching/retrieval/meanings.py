"""Finding claims by what they mean, besides by their words; `factcheck[semantic]` brings it.

How likely a claim is the one that a sentence repeats is told by a logistic regression on what the
words say and on how near the two are to an encoder of sentences. What it was fitted on is in
`docs/decisions/claim-index.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt
from attrs import frozen

from factcheck.matching.retrieval.index import Index
from factcheck.matching.words.terms import Terms

Vectors = npt.NDArray[np.float32]
Values = npt.NDArray[np.float64]

DEEP = 50
"""How many claims each way of looking proposes for the other to judge as well."""
BY_WORDS, BY_MEANING, LEAD, CONSTANT = 4.63, 3.51, 10.58, -7.52
"""The fitted weights: of the score by words as a share of the best, of the nearness in meaning, and
of how much nearer a claim is than the nearest other."""
TELLING = 0.3
"""Where even the best claim by words has a smaller share of its words repeated, they tell less."""


class Encoder(Protocol):
    """Turns sentences into vectors of length 1 that are near where the sentences mean the same."""

    @property
    def digest(self) -> str:
        """What tells this encoder from every other."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of `texts`, a row each."""
        ...


@frozen(eq=False, repr=False)
class MeaningIndex:
    """An index of claims by their words and their meaning; its scores are probabilities."""

    words: Index
    encoder: Encoder
    vectors: Vectors
    """Of each claim."""

    @property
    def size(self) -> int:
        """How many claims there are."""
        return self.words.size

    def frequency(self, concept: str) -> int:
        """Return how many claims hold `concept`."""
        return self.words.frequency(concept)

    def whole(self, ordinal: int) -> float:
        """Return the score of a claim for itself by its words alone."""
        return self.words.whole(ordinal)

    def candidates(self, text: str | Terms, top: int = 20) -> list[tuple[int, float]]:
        """Return the `top` claims most like `text`, as ordinals with probabilities, best first.

        Terms have no meaning to an encoder; nothing is like them.
        """
        if not isinstance(text, str):
            return []
        if not self.size or not text.strip():
            return []
        by_words = self.words.candidates(text, DEEP)
        words = dict(by_words)
        near = self.vectors @ self.encoder.encode([text])[0]
        deep = min(DEEP, self.size)
        nearest = np.argpartition(-near, deep - 1)[:deep]
        claims = np.union1d(nearest, np.fromiter(words, np.int64, len(words)))
        score = np.array([words.get(claim, 0.0) for claim in claims.tolist()])
        chances = _chances(score * self._weight(by_words[:1]), near[claims])
        order = np.lexsort((claims, -chances))[:top]
        return list(zip(claims[order].tolist(), chances[order].tolist(), strict=True))

    def _weight(self, best: list[tuple[int, float]]) -> float:
        """Return what a score by words is worth: 1 as a whole for the best, or less."""
        for ordinal, score in best:
            return min(score / self.words.whole(ordinal) / TELLING, 1.0) / score
        return 0.0

    def chances(self, candidates: Sequence[tuple[int, float]]) -> list[float]:
        """Return how likely each of the candidates of a sentence is what the sentence repeats."""
        return [score for _, score in candidates]


def _chances(by_words: Values, near: Vectors) -> Values:
    """Return how likely each claim is, from its score by words and its nearness in meaning."""
    first, second = np.sort(near)[::-1][:2] if len(near) > 1 else (near[0], 0.0)
    lead = np.where(near == first, near - second, near - first)
    told = BY_WORDS * by_words + BY_MEANING * near + LEAD * lead + CONSTANT
    return np.asarray(1 / (1 + np.exp(-told)), np.float64)
