"""Elsewhere: what a claim tells, as we do, of our clause's time or figure in a clause of its own.

"Shares fell 6.8 per cent on 12 March, after rising 2.1 per cent on 11 March" is not turned round by
their having risen 2.1 per cent the day before.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.values import agree
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.stance.told_of import dated
from factcheck.matching.stance.turning import Turning
from factcheck.model import Quantity, Span, Tolerances

NEAR = 5
"""Among how many tokens before a word stands the figure that leads to it."""
Pairs = Sequence[tuple[Span, Span, bool]]
"""Places of ours, each with one of the claim's, and whether they agree."""


@frozen(eq=False, repr=False, slots=False)
class Clauses:
    """In which clauses of a claim the dates and figures of our clauses stand."""

    comparison: Comparison
    tolerances: Tolerances

    def has(self, turning: Turning, agreeing: Sequence[Turning]) -> bool:
        """Tell whether the claim has the time or the figure of our clause in another than its own.

        There it has to tell, by one of the `agreeing`, what our word does.
        """
        here = self.comparison.ours.clause_at(turning.ours.start)
        there = self.comparison.theirs.clause_at(turning.theirs.start)
        told = [self.comparison.theirs.clause_at(one.theirs.start) for one in agreeing]
        kinds = self._figures, self._dates
        if any(_meet(pairs, here, there) for pairs in kinds):
            return False
        return any(
            any(_meet(pairs, here, clause) for clause in told)
            for pairs in kinds
            if any(here.contains(ours) and there.contains(place) for ours, place, _ in pairs)
        )

    @computed
    def _dates(self) -> Pairs:
        """Where each two dates stand, and whether they meet."""
        return [
            (place, other_place, meet(one, other))
            for place, one in dated(self.comparison.ours)
            for other_place, other in dated(self.comparison.theirs)
        ]

    @computed
    def _figures(self) -> Pairs:
        """Where each two figures stand that can be compared, and whether they agree."""
        ours, theirs = self.comparison.ours, self.comparison.theirs
        return [
            (ours.local(one.span), theirs.local(other.span), agrees)
            for one, other, agrees in Remainder.of(self.comparison, self.tolerances).compared
        ]


def have_one_figure(turning: Turning, tolerances: Tolerances) -> bool:
    """Tell whether one figure leads to our word and to the claim's: nine abandoned, nine did."""
    ours, theirs = turning.comparison.ours, turning.comparison.theirs
    one, other = _before(ours, turning.ours), _before(theirs, turning.theirs)
    return one is not None and other is not None and agree(one, other, tolerances)


def _before(profile: Profile, word: Span) -> Quantity | None:
    """Return the figure that stands soon before a word, in its clause."""
    tokens, clause = profile.tokens, profile.clause_at(word.start)
    first = tokens.at(word.start)
    near = Span(max(clause.start, tokens.starts[max(first - NEAR, 0)]), word.start)
    before = [one for one in profile.figures if near.contains(profile.local(one.number))]
    return max(before, key=lambda one: one.number.start, default=None)


def _meet(pairs: Pairs, here: Span, there: Span) -> bool:
    """Tell whether something that stands `here` is the claim's, and stands `there`."""
    return any(
        agrees for ours, place, agrees in pairs if here.contains(ours) and there.contains(place)
    )
