"""Turning: a place at which the stance of a statement can be compared with a claim's."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import field, frozen

from factcheck.computed import computed
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import likest
from factcheck.matching.sides.pairing import Signs, TheirSlot
from factcheck.matching.stance.marking.marked import Marked
from factcheck.model import Span, TurnKind

AIM = 0.5
"""What it adds to a pair that two words of direction are told of the same."""


@frozen(eq=False, repr=False, kw_only=True, slots=False)
class Turning:
    """A place at which the stance of the two sides of a comparison can be compared."""

    kind: TurnKind
    comparison: Comparison
    ours: Span
    """The word of ours in question, in the statement's text."""
    theirs: Span
    """The word of theirs that it answers, in the claim's text."""
    told: Span
    """The words of ours that say it, in the statement's text."""
    agrees: bool
    mark: Marked | None = None
    answer: Marked | None = None
    signs: Signs = field(factory=dict)

    @property
    def place(self) -> Span:
        """The words of ours that say it, in the draft."""
        return self.told.shifted(self.comparison.ours.statement.span.start)

    @property
    def slot(self) -> Span:
        """The words of ours that say it, in the draft."""
        return self.place

    @property
    def their_slot(self) -> TheirSlot:
        """The word of theirs in question, among all claims."""
        return self.comparison.claim.id, self.theirs.start

    @property
    def says(self) -> Hashable:
        """Nothing that is compared: all turnings are rivals."""
        return None

    @computed
    def likely(self) -> float:
        """How alike the sentences are, the words around the two, and what they are told of."""
        comparison = self.comparison
        return comparison.nearness + comparison.kinship.beside(self.ours, self.theirs) + self._aim

    @property
    def _aim(self) -> float:
        """How alike what two words of direction are told of is, at the first word."""
        if self.mark is None or self.answer is None:
            return 0.0
        alike, answers = self.comparison.kinship.alike, self.answer.words[:1]
        return AIM * max(
            (likest(alike[word], answers) for word in self.mark.words[:1]), default=0.0
        )
