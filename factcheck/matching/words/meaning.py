"""Word meanings as vectors: how near two words are that no table of synonyms joins.

The vectors are distilled from a sentence encoder (docs/decisions/word-vectors.md); the order of the
words is that of their frequency in English, from which follows how much a word can tell. A draft
has some thousand pairs of words to compare, most of them again and again: they are multiplied here
one by one and remembered, in less time than a library for matrices takes to load.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from math import dist, log, sqrt
from operator import mul
from pathlib import Path
from typing import NamedTuple

from attrs import frozen

import factcheck.language

STRANGERS, TWINS = 0.35, 0.85
"""Cosines up to which two words have nothing in common, and from which they mean the same."""
MOST = 0.9
"""What the nearest of different words are worth beside the very same word."""
LEAST_TELLING = 0.15
"""What the commonest word of English tells, against a rare one or a name."""
COMPONENTS = 64
HEADER = 128
"""Bytes of the file (numpy's .npy, version 1.0) before the vectors, which are signed bytes."""


@frozen(eq=False, repr=False)
class WordVectors:
    """The vectors of common English words, one after the other in the order of `rows`."""

    rows: Mapping[str, int]
    components: memoryview

    def of(self, word: str) -> Sequence[int]:
        """Return the vector of a word that is known."""
        first = self.rows[word] * COMPONENTS
        return tuple(self.components[first : first + COMPONENTS])

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
    components = memoryview((folder / "word_vectors.npy").read_bytes())[HEADER:].cast("b")
    return WordVectors(dict(zip(words, range(len(words)), strict=True)), components)


class _Vector(NamedTuple):
    components: Sequence[int]
    square: int
    """The square of its length."""
    length: float
    """At least 1."""


@lru_cache(maxsize=1 << 17)
def likeness(one: str, other: str) -> float:
    """Return how alike two words are in meaning, from 0 to `MOST`; 0 where one is not known.

    The product of two vectors follows, by the law of cosines, from how far apart they are, which
    Python reckons four times as fast; of whole numbers it follows exactly.
    """
    known = word_vectors().rows
    if one not in known or other not in known:
        return 0.0
    first, second = _vector(one), _vector(other)
    apart = round(dist(first.components, second.components) ** 2)
    cosine = (first.square + second.square - apart) / (2 * first.length * second.length)
    near = (cosine - STRANGERS) / (TWINS - STRANGERS)
    return min(near, 1.0) * MOST if near > 0 else 0.0


@lru_cache(maxsize=1 << 14)
def _vector(word: str) -> _Vector:
    """Return the vector of a word that is known."""
    components = word_vectors().of(word)
    square = sum(map(mul, components, components))
    return _Vector(components, square, max(sqrt(square), 1.0))


@frozen(eq=False, repr=False)
class Gist:
    """What several words mean together, as a vector of length 1, or none where no word is known."""

    components: Sequence[float]

    def likeness(self, other: Gist) -> float:
        """Return the cosine of the two; 0 where one of them means nothing."""
        return float(sum(map(mul, self.components, other.components)))


def gist(words: Iterable[str]) -> Gist:
    """Return what `words` mean together, each counting by its rarity in English."""
    known = word_vectors().rows
    total = [*map(sum, zip(*(_weighed(word) for word in words if word in known), strict=True))]
    length = sqrt(sum(map(mul, total, total)))
    return Gist([one / length for one in total] if length else [])


@lru_cache(maxsize=1 << 12)
def _weighed(word: str) -> Sequence[float]:
    """Return the vector of a word that is known, as long as the word tells."""
    vector = _vector(word)
    share = word_vectors().telling(word) / vector.length
    return [share * one for one in vector.components]
