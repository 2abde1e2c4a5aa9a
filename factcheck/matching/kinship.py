"""Kinship: how much two sentences, or clauses of them, tell of the same, by meaning.

Beside the concepts that both have, words near in meaning count by their nearness, each word by how
rare it is in the ledger and in English.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from factcheck.matching.comparison import Comparison
from factcheck.matching.meaning import Vectors, likenesses, word_vectors
from factcheck.matching.profile import Profile
from factcheck.matching.words import Word
from factcheck.model import Span

BESIDE = 0.6
"""What is left of a word's say with each further word between it and a slot."""


@frozen(eq=False)
class Kinship:
    """The words of a comparison's two sides, each beside each."""

    comparison: Comparison

    @cached_property
    def alike(self) -> Vectors:
        """How alike each of our words (rows) is to each of theirs (columns), from 0 to 1."""
        ours, theirs = self.comparison.ours, self.comparison.theirs
        if not ours.words or not theirs.words:
            return np.zeros((len(ours.words), len(theirs.words)), dtype=np.float32)
        table = likenesses(_vectors(ours), _vectors(theirs))
        columns: dict[str, list[int]] = {}
        for column, word in enumerate(theirs.words):
            columns.setdefault(word.concept, []).append(column)
        for row, word in enumerate(ours.words):
            table[row, columns.get(word.concept, [])] = 1.0
        return table

    @cached_property
    def our_weights(self) -> Vectors:
        return _weights(self.comparison, self.comparison.ours)

    @cached_property
    def their_weights(self) -> Vectors:
        return _weights(self.comparison, self.comparison.theirs)

    def told_of_theirs(self, theirs: NDArray[np.bool_], ours: NDArray[np.bool_]) -> float:
        """Return the share of the chosen words of the claim that our chosen words tell."""
        return _share(self.alike[ours][:, theirs].T, self.their_weights[theirs])

    def told_of_ours(self, ours: NDArray[np.bool_], theirs: NDArray[np.bool_]) -> float:
        """Return the share of our chosen words that the chosen words of the claim tell."""
        return _share(self.alike[ours][:, theirs], self.our_weights[ours])

    def beside(self, ours: Span, theirs: Span) -> float:
        """Return how alike the words right around two slots are."""
        here = _nearness_to(self.comparison.ours, ours)
        there = _nearness_to(self.comparison.theirs, theirs)
        one, other = here * self.our_weights, there * self.their_weights
        if not one.any() or not other.any():
            return 0.0
        mine = float((self.alike * there).max(axis=1) @ one / one.sum())
        back = float((self.alike.T * here).max(axis=1) @ other / other.sum())
        return (mine + back) / 2


def within(profile: Profile, spans: Iterable[Span]) -> NDArray[np.bool_]:
    """Return which of the profile's words begin in one of the local `spans`."""
    chosen = np.zeros(len(profile.words), dtype=bool)
    starts = [profile.tokens.starts[word.first] for word in profile.words]
    for span in spans:
        chosen |= np.array([span.start <= start < span.end for start in starts], dtype=bool)
    return chosen


def _share(alike: Vectors, weights: Vectors) -> float:
    total = float(weights.sum())
    if not total or not alike.shape[1]:
        return 0.0
    return float(alike.max(axis=1) @ weights) / total


def _nearness_to(profile: Profile, slot: Span) -> Vectors:
    """Return for each word how near it stands to the local span `slot`; 0 within it."""
    starts = [profile.tokens.starts[word.first] for word in profile.words]
    before = [place for place, start in enumerate(starts) if start < slot.start]
    after = [place for place, start in enumerate(starts) if start >= slot.end]
    near = np.zeros(len(starts), dtype=np.float32)
    for steps, place in enumerate(reversed(before)):
        near[place] = BESIDE**steps
    for steps, place in enumerate(after):
        near[place] = BESIDE**steps
    return near


def _vectors(profile: Profile) -> Vectors:
    return word_vectors().of([_written(profile, word) for word in profile.words])


def _weights(comparison: Comparison, profile: Profile) -> Vectors:
    telling = word_vectors().telling
    return np.array(
        [comparison.weigh(word.concept) * telling(_written(profile, word)) for word in profile.words],
        dtype=np.float32,
    )


def _written(profile: Profile, word: Word) -> str:
    return profile.tokens.lower[word.last]
