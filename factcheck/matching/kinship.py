"""Kinship: how much two sentences, or parts of them, tell of the same, by the meaning of words.

Beside the concepts that both have, words near in meaning count by their nearness; each word counts
by how rare it is in the ledger and in English.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from factcheck.matching.meaning import Vectors, likenesses
from factcheck.matching.profile import Profile
from factcheck.model import Span

BESIDE = 0.6
"""What is left of a word's say with each further word between it and a slot."""

Weigh = Callable[[str], float]
Chosen = NDArray[np.bool_]
"""Which words of a profile are meant."""


@frozen(eq=False)
class Kinship:
    """The words of two sentences, each beside each; `weigh` gives a concept's weight."""

    ours: Profile
    theirs: Profile
    weigh: Weigh

    @cached_property
    def alike(self) -> Vectors:
        """How alike each of our words (rows) is to each of theirs (columns), from 0 to 1."""
        table = likenesses(self.ours.vectors, self.theirs.vectors)
        columns: dict[str, list[int]] = {}
        for column, word in enumerate(self.theirs.weighed_words):
            columns.setdefault(word.concept, []).append(column)
        for row, word in enumerate(self.ours.weighed_words):
            for column in columns.get(word.concept, ()):
                table[row, column] = 1.0
        return table

    @cached_property
    def our_weights(self) -> Vectors:
        """What each of our words says, by its rarity."""
        return _weights(self.ours, self.weigh)

    @cached_property
    def their_weights(self) -> Vectors:
        """What each of their words says, by its rarity."""
        return _weights(self.theirs, self.weigh)

    def told(self, theirs: Chosen, ours: Chosen) -> float:
        """Return the share by weight of the chosen words of theirs that ours tell, from 0 to 1."""
        return _share(self.alike.T[theirs][:, ours], self.their_weights[theirs])

    def taken(self, ours: Chosen, theirs: Chosen) -> float:
        """Return the share by weight of our chosen words that theirs tell, from 0 to 1."""
        return _share(self.alike[ours][:, theirs], self.our_weights[ours])

    def beside(self, ours: Span, theirs: Span) -> float:
        """Return how alike the words around two slots are, the nearest counting most."""
        here, there = _nearness(self.ours, ours), _nearness(self.theirs, theirs)
        one, other = here * self.our_weights, there * self.their_weights
        if not one.any() or not other.any():
            return 0.0
        mine = float((self.alike * there).max(axis=1) @ one / one.sum())
        back = float((self.alike.T * here).max(axis=1) @ other / other.sum())
        return (mine + back) / 2


def within(profile: Profile, span: Span) -> Chosen:
    """Return which words of the profile begin in `span`, which counts in its own text."""
    chosen = np.zeros(len(profile.weighed_words), dtype=bool)
    starts = profile.word_starts
    chosen[bisect_left(starts, span.start) : bisect_left(starts, span.end)] = True
    return chosen


def _weights(profile: Profile, weigh: Weigh) -> Vectors:
    weights = [
        weigh(word.concept) * telling
        for word, telling in zip(profile.weighed_words, profile.telling, strict=True)
    ]
    return np.array(weights, dtype=np.float32)


def _share(alike: Vectors, weights: Vectors) -> float:
    total = float(weights.sum())
    if not total or not alike.shape[1]:
        return 0.0
    return float(alike.max(axis=1) @ weights) / total


def _nearness(profile: Profile, slot: Span) -> Vectors:
    """Return for each word how near it stands to `slot`; 0 within it."""
    starts = profile.word_starts
    before, after = bisect_left(starts, slot.start), bisect_left(starts, slot.end)
    near = np.zeros(len(starts), dtype=np.float32)
    near[:before] = BESIDE ** np.arange(before - 1, -1, -1)
    near[after:] = BESIDE ** np.arange(len(starts) - after)
    return near
