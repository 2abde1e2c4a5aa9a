"""Word meanings as vectors: how near two words are that no table of synonyms joins.

The vectors are distilled from a sentence encoder (docs/decisions/word-vectors.md); the order of the
words is that of their frequency in English, from which follows how much a word can tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import log
from pathlib import Path

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

import factcheck.language

Vectors = NDArray[np.float32]

STRANGERS, TWINS = 0.35, 0.85
"""Cosines up to which two words have nothing in common, and from which they mean the same."""
MOST = 0.9
"""What the nearest of different words are worth beside the very same word."""
LEAST_TELLING = 0.15
"""What the commonest word of English tells, against a rare one or a name."""


@frozen(eq=False)
class WordVectors:
    """The vectors of common English words, one row a word, of length 127 or less in bytes."""

    rows: Mapping[str, int]
    matrix: NDArray[np.int8]

    def of(self, words: Sequence[str]) -> Vectors:
        """Return a row of length 1 for each word, all zeros for one that is not known."""
        rows = [self.rows.get(word, -1) for word in words]
        found = self.matrix[rows].astype(np.float32)
        lengths = np.sqrt((found * found).sum(axis=1))
        lengths[[row < 0 for row in rows]] = np.inf
        unit: Vectors = found / np.maximum(lengths, 1.0)[:, None]
        return unit

    def telling(self, word: str) -> float:
        """Return how much `word` tells by its rarity in English, from `LEAST_TELLING` to 1."""
        rank = self.rows.get(word)
        if rank is None:
            return 1.0
        return max(LEAST_TELLING, log(2 + rank) / log(2 + len(self.rows)))


@cache
def word_vectors() -> WordVectors:
    """Return the vectors that come with the package."""
    folder = Path(factcheck.language.__file__).parent
    words = (folder / "word_vectors.txt").read_text(encoding="utf-8").split()
    matrix = np.asarray(np.load(folder / "word_vectors.npy", mmap_mode="r", allow_pickle=False))
    return WordVectors(dict(zip(words, range(len(words)), strict=True)), matrix)


def likenesses(ours: Vectors, theirs: Vectors) -> Iterator[tuple[int, int, float]]:
    """Yield each of our words with each of theirs that is like it, and how alike, up to `MOST`."""
    cosines = ours @ theirs.T
    rows, columns = np.nonzero(cosines > STRANGERS)
    near = (cosines[rows, columns] - STRANGERS) / (TWINS - STRANGERS)
    alike = np.minimum(near, 1.0) * MOST
    return zip(rows.tolist(), columns.tolist(), alike.tolist(), strict=True)
