"""How much of a claim a draft tells: in the sentence that is beside it, and somewhere at all.

A ledger holds many stories, and in each of them somebody was hurt on some day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from math import log1p

from attrs import frozen

from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import every
from factcheck.matching.sides.pairing import Signs


@frozen(repr=False)
class Drafted:
    """What a whole draft is told in."""

    concepts: AbstractSet[str]

    @classmethod
    def of(cls, groups: Iterable[Sequence[Comparison]]) -> Drafted:
        """Return the words of all statements that are compared."""
        profiles = (group[0].ours for group in groups if group)
        return cls(frozenset(chain.from_iterable(one.concepts for one in profiles)))

    def signs(self, comparison: Comparison) -> Signs:
        """Return how much of the claim the draft has somewhere: of its story, or another's."""
        kin = comparison.kinship
        weighed = zip(kin.theirs.weighed_words, kin.their_weights, strict=True)
        told = sum(weight for word, weight in weighed if word.concept in self.concepts)
        total = sum(kin.their_weights)
        return {"told in draft": told / total if total else 0.0, "weighs": log1p(total)}


def told_alike(comparison: Comparison) -> Signs:
    """Return how much of each of two sentences the other tells."""
    kin = comparison.kinship
    ours, theirs = every(kin.ours), every(kin.theirs)
    return {"told": kin.told(theirs, ours), "taken": kin.taken(ours, theirs)}
