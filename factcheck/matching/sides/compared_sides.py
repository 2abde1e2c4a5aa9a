"""Compared sides: what a comparison is of, and what stands behind its "than".

"The water went down more slowly than the money" tells what "the money went down faster than the
water" does: the words are opposites, and so are the places of the two that are compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.language import table
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import Alike, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.than import than, than_behind
from factcheck.model import Span

ALIKE = 0.9
"""How alike two words must be to be one."""


@frozen(eq=False, repr=False, slots=False)
class ComparedSides:
    """The words on either side of a comparative, at `span`, and its "than"."""

    profile: Profile
    span: Span

    @computed
    def joint(self) -> Span | None:
        """The next "than", if no other word that compares stands before it: more votes than.

        Who lost more than 70 compares nothing with what was lost.
        """
        tokens, local = self.profile.tokens, self.profile.local
        last = tokens.at(self.span.end) - 1
        if tokens.lower[last] in than():
            return Span(tokens.starts[last], tokens.ends[last])
        behind = than_behind(self.profile, self.span)
        if behind is None:
            return None
        between = Span(self.span.end, behind.start)
        words = tokens.lower[tokens.at(between.start) : tokens.at(between.end)]
        marks = (local(one.span) for one in self.profile.statement.stance if one.axis)
        others = CLAUSE_ENDS | comparatives()
        is_nearest = others.isdisjoint(words) and not any(map(between.contains, marks))
        return behind if is_nearest else None

    @computed
    def before(self) -> Sequence[int]:
        """The words before it."""
        return self._told(Span(0, self.span.start))

    @computed
    def behind(self) -> Sequence[int]:
        """The words of what is held against that, up to the end of the phrase."""
        if self.joint is None:
            return ()
        tokens = self.profile.tokens
        rest = range(tokens.at(self.joint.end), len(tokens))
        end = next((tokens.starts[at] for at in rest if tokens.lower[at] in CLAUSE_ENDS), None)
        return self._told(
            Span(self.joint.end, len(self.profile.statement.text) if end is None else end)
        )

    def _told(self, span: Span) -> Sequence[int]:
        profile = self.profile
        apart = [profile.local(date.span) for date in profile.statement.dates]
        apart += [profile.local(figure.number) for figure in profile.figures]
        starts = profile.word_starts
        return [
            word
            for word in within(profile, span)
            if not any(one.start <= starts[word] < one.end for one in apart)
        ]


def sides_changed(comparison: Comparison, ours: Span, theirs: Span) -> bool | None:
    """Tell whether the two that are compared at `ours` have changed places at `theirs`.

    None where one of the two is no comparison, or compares something else.
    """
    here = ComparedSides(comparison.ours, ours)
    there = ComparedSides(comparison.theirs, theirs)
    if here.joint is None or there.joint is None:
        return None
    kin = comparison.kinship
    moved = _moved(kin.alike, here, there) or _moved(kin.alike_theirs, there, here)
    return moved > 0 if moved else None


def is_told_from_the_other(comparison: Comparison) -> bool:
    """Tell whether ours compares the same two by an opposite word, each in the other's place."""
    ours, theirs = comparison.ours, comparison.theirs
    return any(
        one.axis == other.axis
        and one.pole == -other.pole
        and sides_changed(comparison, ours.local(one.span), theirs.local(other.span))
        for one in ours.statement.stance
        if one.axis
        for other in theirs.statement.stance
    )


@cache
def comparatives() -> frozenset[str]:
    """Return the words that compare by themselves: more, fewer."""
    return frozenset(table("comparing")["comparatives"])


def _moved(alike: Alike, one: ComparedSides, other: ComparedSides) -> int:
    """Return 1 where what follows one "than" stands before the other word, -1 where behind it.

    The nearest word that tells is what is compared, and the rest where or when.
    """
    moves = (
        (likest(alike[word], other.before) >= ALIKE) - (likest(alike[word], other.behind) >= ALIKE)
        for word in one.behind
    )
    return next(filter(None, moves), 0)
