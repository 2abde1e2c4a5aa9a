"""The remainder: how far two sentences agree in everything but the slot that is judged.

A sentence that differs from a claim in one thing has an error; one that differs in several tells of
something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.values import Agreement, agreement, comparable
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.roles import rival_names
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.sides.strangers import name_others
from factcheck.model import Name, Quantity, Span, Tolerances

MOST = 2
"""More slots that agree, or differ, say no more than so many."""
NEAR = 0.9
"""What is left of the say of a slot that agrees with each token between it and the one judged."""
PARTED = 6
"""As many tokens apart as a slot that agrees is in another clause."""
COMMON = 0.5
"""What a number that many figures have says of that; what one of several digits says is 1."""


@frozen(eq=False, repr=False, slots=False)
class Remainder:
    """What else agrees and differs between the sides of a comparison."""

    comparison: Comparison
    tolerances: Tolerances

    @classmethod
    def of(cls, comparison: Comparison, tolerances: Tolerances) -> Remainder:
        """Return the remainder of a comparison, the same one for all kinds of slots."""
        return comparison.once(cls, tolerances)

    @computed
    def compared(self) -> Sequence[tuple[Quantity, Quantity, bool]]:
        """The figures of both sides that can be compared, and whether they agree."""
        return [
            (ours, theirs, agreement(ours, theirs, self.tolerances) is Agreement.TRUE)
            for ours in self.comparison.ours.figures
            for theirs in self.comparison.theirs.figures
            if comparable(ours, theirs)
        ]

    @computed
    def figures(self) -> tuple[int, int]:
        """How many of our figures are the claim's, and how many are of its kind but not it."""
        differing = {ours for ours, _, _ in self.compared} - self.figures_told
        return min(MOST, len(self.figures_told)), min(MOST, len(differing))

    @computed
    def figures_told(self) -> AbstractSet[Quantity]:
        """Those of our figures that are the claim's."""
        return frozenset(ours for ours, _, agrees in self.compared if agrees)

    @computed
    def dates(self) -> tuple[int, int]:
        """How many of our dates are the claim's, and how many are another day."""
        ours = [date for date in self.comparison.ours.statement.dates if places_in_time(date)]
        theirs = [date for date in self.comparison.theirs.statement.dates if places_in_time(date)]
        met = sum(any(self.comparison.meet(one, other) for other in theirs) for one in ours)
        return min(MOST, met), min(MOST, len(ours) - met if theirs else 0)

    @computed
    def names(self) -> int:
        """How many of our names the claim has."""
        ours, theirs = self.comparison.ours.statement.names, self.comparison.theirs.statement.names
        return min(MOST, sum(any(is_same(name, other) for other in theirs) for name in ours))

    @computed
    def agreeing(self) -> list[tuple[Span, Span, float]]:
        """Where each of our slots stands that the claim has, where the claim's, and what it says.

        The spans count in the texts of their own sentences.
        """
        ours, theirs = self.comparison.ours, self.comparison.theirs
        figures = [
            (one.span, other.span, 1.0 if is_telling(one) else COMMON)
            for one, other, agrees in self.compared
            if agrees
        ]
        names = [
            (one.span, other.span, COMMON)
            for one in ours.statement.names
            for other in theirs.statement.names
            if is_same(one, other)
        ]
        dates = [
            (one.span, other.span, COMMON)
            for one in filter(places_in_time, ours.statement.dates)
            for other in filter(places_in_time, theirs.statement.dates)
            if len(other.span) and self.comparison.meet(one, other)
        ]
        return [
            (ours.local(one), theirs.local(other), say)
            for one, other, say in (*figures, *names, *dates)
        ]

    def fellows(self, ours: Span, theirs: Span) -> float:
        """Return how much stands beside two slots on both sides that is the same, up to `MOST`."""
        found = sum(
            say
            * NEAR
            ** (
                _between(self.comparison.ours, ours, one)
                + _between(self.comparison.theirs, theirs, other)
            )
            for one, other, say in self.agreeing
            if not one.overlaps(ours) and not other.overlaps(theirs)
        )
        return min(float(MOST), found)

    @computed
    def is_tied(self) -> bool:
        """Whether a name or a special number of ours is the claim's, so that both tell of one."""
        return self.names > 0 or any(say == 1 for _, _, say in self.agreeing)

    @computed
    def rivals(self) -> Sequence[tuple[Name, Name]]:
        """The names of both sides that answer one question and are not the same."""
        return rival_names(self.comparison)

    @computed
    def apart(self) -> bool:
        """Whether each side names what the other has nowhere."""
        return name_others(self.comparison)


def _between(profile: Profile, one: Span, other: Span) -> int:
    """Return how many tokens stand between two spans of a sentence, and more in two clauses."""
    first, second = sorted((one, other))
    apart = profile.clause_at(first.start) != profile.clause_at(second.start)
    return max(profile.tokens.at(second.start) - profile.tokens.at(first.end), 0) + PARTED * apart
