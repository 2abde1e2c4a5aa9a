"""Word meanings as vectors: how near two words are that no table of synonyms joins.

The vectors are distilled from a sentence encoder (docs/decisions/word-vectors.md); the order of the
words is that of their frequency in English, from which follows how much a word can tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
        found = np.zeros((len(words), self.matrix.shape[1]), dtype=np.float32)
        for place, word in enumerate(words):
            row = self.rows.get(word)
            if row is not None:
                found[place] = self.matrix[row]
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        unit: Vectors = found / np.maximum(lengths, 1.0)
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
    matrix = np.load(folder / "word_vectors.npy", mmap_mode="r", allow_pickle=False)
    return WordVectors(dict(zip(words, range(len(words)), strict=True)), matrix)


def likenesses(ours: Vectors, theirs: Vectors) -> Vectors:
    """Return how alike each of our words is to each of theirs, from 0 to `MOST`."""
    cosines = ours @ theirs.T
    alike: Vectors = np.clip((cosines - STRANGERS) / (TWINS - STRANGERS), 0.0, 1.0) * MOST
    return alike
