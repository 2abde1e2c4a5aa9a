"""Sayings: two opposites by which somebody says something, as to deny it and to admit it.

Where one and the same speaker says them of one and the same thing they turn each other, whatever
else the sentence tells; that the union confirms what the clinic denies is no error.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.stance_words import openers
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import but, every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.turning import Turning
from factcheck.matching.words.linking import clause_bounds
from factcheck.model import Attribution, Span, StanceKind

ALIKE = 0.55
"""The share of what either says that the other must say, to be the same."""
LEAD = 0.3
"""By how much more of it the rest of the claim tells, if that is what is meant."""
OPENING = 2
"""So many tokens at its beginning are of the first clause: that when asked."""
LEAST_ALIKE = 0.35
"""From so much in common on both sides on, one saying is told in other words: on 400,000 words of
drafts what was no turn had 0.1 at most, and 0.55 missed four turns."""
FEWEST = 2
"""So many words at least tell what was said."""


@frozen(eq=False, repr=False, slots=False)
class Sayings:
    """What both sides say by the two opposites of a turning."""

    comparison: Comparison
    ours: Attribution
    theirs: Attribution

    @computed
    def are_one(self) -> bool:
        """Whether the same speaker says the same, as far as both tell."""
        return not self.are_of_two and self._tell_the_same

    @property
    def are_of_two(self) -> bool:
        """Whether each is said by another."""
        return not _may_be_one_speaker(self.ours, self.theirs)

    @property
    def is_of_something_else(self) -> bool:
        """Whether the claim tells elsewhere what ours says: he used gas, but denied having shot."""
        mine = _said(self.comparison.ours, self.ours)
        other = _said(self.comparison.theirs, self.theirs)
        kin = self.comparison.kinship
        rest = but(every(self.comparison.theirs), other)
        elsewhere = kin.taken(mine, rest) if len(mine) >= FEWEST else 0.0
        return elsewhere >= ALIKE and elsewhere - kin.taken(mine, other) >= LEAD

    @property
    def _tell_the_same(self) -> bool:
        mine = _said(self.comparison.ours, self.ours)
        other = _said(self.comparison.theirs, self.theirs)
        if min(len(mine), len(other)) < FEWEST:
            return True
        kin = self.comparison.kinship
        return min(kin.taken(mine, other), kin.told(other, mine)) >= LEAST_ALIKE


def sayings_of(turning: Turning) -> Sayings | None:
    """Return what both sides say by the words of a turning, if both say something by them."""
    if turning.mark is None or turning.answer is None:
        return None
    two = turning.comparison
    ours, theirs = _saying(two.ours, turning.mark.span), _saying(two.theirs, turning.answer.span)
    return None if ours is None or theirs is None else Sayings(two, ours, theirs)


def is_affirmed_by_another(turning: Turning) -> bool:
    """Tell whether what somebody denies in the claim is but said by somebody else in ours."""
    if turning.answer is None or turning.answer.mark.kind is not StanceKind.DENIAL:
        return False
    two = turning.comparison
    theirs = _saying(two.theirs, turning.answer.span)
    ours = (
        one
        for one in two.ours.statement.attributions
        if any(two.ours.local(span).overlaps(turning.ours) for span in one.spans)
    )
    return theirs is not None and any(not _may_be_one_speaker(one, theirs) for one in ours)


def _may_be_one_speaker(ours: Attribution, theirs: Attribution) -> bool:
    """Tell whether the ledger does not know two speakers in who says the two."""
    if ours.source is None or theirs.source is None:
        return True
    known = ours.source.id, theirs.source.id
    return None in known or len(set(known)) == 1


def _saying(profile: Profile, span: Span) -> Attribution | None:
    told = profile.statement.attributions
    return next((one for one in told if one.cue and profile.local(one.cue).overlaps(span)), None)


def _said(profile: Profile, told: Attribution) -> Sequence[int]:
    """Return the words of what is said, up to where another clause goes on from it."""
    return [
        word
        for span in told.spans[:1]
        for word in within(profile, _first_clause(profile, profile.local(span)))
    ]


def _first_clause(profile: Profile, span: Span) -> Span:
    tokens, bounds = profile.tokens, clause_bounds() | openers()
    first, end = tokens.at(span.start), tokens.at(span.end)
    rest = range(first + OPENING, end)
    cut = next((at for at in rest if tokens.lower[at] in bounds), end)
    return Span(span.start, tokens.starts[cut] if cut < end else span.end)
