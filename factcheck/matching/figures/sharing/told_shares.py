"""Shares whose part and whole lie apart: in two claims, or in the draft and a claim.

The part stands beside the share and some claim has the whole that is described; or the whole is
known and a claim has the part. Of all figures that fit the words none may make the share right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import evolve, frozen

from factcheck.matching.arithmetic import operations
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import (
    are_unlike,
    is_change,
    may_be_reckoned,
    whole_as,
    worth,
)
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer, is_on_record
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.owners import holder
from factcheck.matching.figures.places import told_alone
from factcheck.matching.figures.reckoning.operands import counted
from factcheck.matching.figures.sharing.described_wholes import (
    described_wholes,
    is_named,
    is_of_money,
    tells_of_whole,
    words_of_whole,
)
from factcheck.matching.figures.sharing.linked_parts import as_its_whole, counts_deed
from factcheck.matching.figures.sharing.linked_shares import linked_amiss
from factcheck.matching.figures.sharing.related_wholes import has_another_part, related_wholes
from factcheck.matching.figures.sharing.share_frames import (
    ShareFrame,
    amounts,
    is_denied,
    share_frames,
)
from factcheck.matching.figures.sharing.share_truth import is_clearly_off, may_be_rest
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group, beside_other_claims
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.sides.shortlist import worth_doubting
from factcheck.model import Change, Name, Quantity, Reckoned, Tolerances, UnitKind

SURE = 0.6
"""How well the words that describe a whole, or a part, must fit a figure that it is taken for."""
SURE_OF_NUMBER = 0.4
"""The same of a part whose whole is told by a number that is no chance."""
SURE_FROM_AFAR = 0.8
"""The same of a claim of which the statement tells nothing else."""
AS_WELL = 0.6
"""A figure that fits so much as well as the best one may be meant in its stead."""
OF_PART = 0.8
"""How well they must fit a part for the share to be none of the rest."""
MANY_TIMES = 4
"""Nobody who works out a share is so many times off."""


@frozen(eq=False, repr=False)
class Candidate:
    """Two figures that a share may be told of, and how well they fit its words, up to 1."""

    comparison: Comparison
    part: Quantity
    whole: Quantity
    ratio: float
    fits: float

    def reckoned(self, share: Quantity) -> Reckoned:
        """Return the share with what the two come to."""
        told = f"{worth(self.part):.12g} of {worth(self.whole):.12g}"
        value = self.ratio * whole_as(share)
        return Reckoned(share, (self.part, self.whole), f"{told} = {value:.4g}", self.fits)


def shares_amiss(
    groups: Sequence[Group], index: int, tolerances: Tolerances
) -> Iterator[tuple[Comparison, Reckoned]]:
    """Yield the shares of a statement that none of the figures which fit their words come to."""
    group = groups[index]
    for frame in group.once(_frames):
        if is_on_record(frame.share, group, tolerances) or is_denied(frame.share, group[0].ours):
            continue
        linked = linked_amiss(frame, group, _told_wholes(frame, groups, index))
        if linked:
            yield linked
            continue
        candidates = () if frame.is_loose else _candidates(frame, groups, index)
        near = (one for one in candidates if _comes_near(one, frame.share))
        found = sorted(near, key=lambda one: (one.fits, one.comparison.nearness), reverse=True)
        numbered = frame.whole is not None and is_telling(frame.whole, digits=2)
        if not found or found[0].fits < (SURE_OF_NUMBER if numbered else SURE):
            continue
        best = found[0]
        least = AS_WELL * best.fits if best.fits >= SURE else 0.0
        as_well = [one for one in found if one.fits >= least]
        told_by = _told_by(best, group)
        right = any(_may_be(frame.share, one) for one in as_well)
        if told_by and not right and not _is_of_two(frame.share, found):
            yield told_by, best.reckoned(frame.share)


def _is_of_two(share: Quantity, found: Sequence[Candidate]) -> bool:
    """Tell whether a share is that of two parts of one whole together, of which a claim tells."""
    return any(
        one.comparison is other.comparison
        and one.part is not other.part
        and one.whole is other.whole
        and not is_clearly_off(share, one.ratio + other.ratio)
        for one, other in combinations(found, 2)
    )


def _may_be(share: Quantity, one: Candidate) -> bool:
    """Tell whether a share may be that of a part, or of the rest if its words fit the part less."""
    if not is_clearly_off(share, one.ratio):
        return True
    return one.fits < OF_PART and may_be_rest(share, one.ratio)


def _told_wholes(frame: ShareFrame, groups: Sequence[Group], index: int) -> Sequence[Quantity]:
    """Return the figures that a share is told of, as far as the draft has them."""
    if frame.whole:
        return [frame.whole]
    return _told_before(frame, groups, index) if frame.is_pronoun else ()


def _told_by(one: Candidate, group: Group) -> Comparison | None:
    """Return the claim that has the whole, else one that has the part, if we may repeat it.

    A whole that stands far from all that we tell has to fit the better.
    """
    if one.comparison in group:
        return one.comparison
    with_part = (other for other in group if worth(one.part) in other.theirs.values)
    return next(with_part, None) if one.fits >= SURE_FROM_AFAR else None


def _frames(group: Group) -> Sequence[ShareFrame]:
    """Return the shares of a statement, but for what is told as a change: profit fell by half."""
    found = share_frames(group[0].ours) if group else ()
    return tuple(one for one in found if not (one.is_loose and is_change(one.share)))


def _comes_near(one: Candidate, share: Quantity) -> bool:
    """Tell whether a ratio is not many times the share, nor the other way round."""
    told = worth(share) / whole_as(share)
    smaller, larger = sorted((told, one.ratio))
    return larger <= MANY_TIMES * smaller


def _candidates(frame: ShareFrame, groups: Sequence[Group], index: int) -> Iterator[Candidate]:
    if frame.part and not frame.whole and not frame.is_pronoun:
        yield from _with_wholes(frame, frame.part, groups, index)
    else:
        yield from _with_parts(frame, groups, index)


def _with_wholes(
    frame: ShareFrame, part: Quantity, groups: Sequence[Group], index: int
) -> Iterator[Candidate]:
    """Yield a part that is told with each whole that its words may describe.

    Where they say but that it is one ("of the total"), it is any of which a claim tells the like.
    """
    profile = groups[index][0].ours
    told = words_of_whole(frame, profile)
    if part.unit_kind is UnitKind.MEASURE and is_of_money(frame, profile):
        return
    part = evolve(part, of=counted(part, profile.figures))
    if not told:
        if not is_telling(part, digits=2) or has_another_part(part, profile):
            return
        claimed = _as_claimed(part, groups, index)
        for comparison, whole in related_wholes(claimed, [*_all_claims(groups, index)]):
            yield from _paired(comparison, claimed, whole, 1.0)
        return
    for comparison in _all_claims(groups, index):
        for whole, fits in described_wholes(frame, comparison):
            yield from _paired(comparison, part, whole, fits)


def _with_parts(frame: ShareFrame, groups: Sequence[Group], index: int) -> Iterator[Candidate]:
    """Yield each figure of a claim whose own words are told of a share, with what it is one of."""
    left_out = frame.described if frame.is_subject else None
    for comparison in worth_doubting(groups[index]):
        for part in amounts(comparison.theirs):
            counts_alike = _counts_as_whole(frame, part)
            fits = told_alone(comparison, frame.share, part, left_out, but_noun=counts_alike)
            answer = Answer(comparison, frame.share, part, Agreement.DIFFERENT)
            if fits and counts_deed(comparison, frame.share, frame.whole, part):
                fits = max(fits, SURE_OF_NUMBER)
            if fits and is_of_one_event(answer):
                claimed = as_its_whole(part, comparison.theirs)
                whose = holder(comparison.theirs, part)
                for whole, likely in _wholes(frame, part, comparison, groups, index, whose):
                    if not _is_level_before(comparison, whole):
                        yield from _paired(comparison, claimed, whole, fits * likely)


def _counts_as_whole(frame: ShareFrame, part: Quantity) -> bool:
    """Tell whether a part counts by name what the whole does that a share is told of."""
    whole = frame.whole
    if whole is None or not (whole.of and part.of):
        return False
    return not are_unlike(whole, part)


def _wholes(
    frame: ShareFrame,
    part: Quantity,
    comparison: Comparison,
    groups: Sequence[Group],
    index: int,
    whose: Name | None,
) -> Iterator[tuple[Quantity, float]]:
    """Yield what a share may be one of: the figure told with it or before it, or one described.

    Nothing that is another person's than the part is: the votes of a rival are not all the votes.
    """
    if frame.whole:
        yield _as_claimed(frame.whole, groups, index), 1.0
    elif frame.is_pronoun:
        yield from ((one, 1.0) for one in _told_before(frame, groups, index))
    else:
        described = described_wholes(frame, comparison)
        here = [
            one for one in described if one[0] is not part and is_named(frame, comparison, one[0])
        ]
        yield from here
        if all(fits < SURE for _, fits in here) and tells_of_whole(frame, comparison):
            for other in _all_claims(groups, index):
                if other.theirs is not comparison.theirs:
                    yield from (
                        one
                        for one in described_wholes(frame, other)
                        if not _is_rivals(other.theirs, one[0], whose)
                    )


def _is_rivals(theirs: Profile, whole: Quantity, whose: Name | None) -> bool:
    """Tell whether a whole is told of another person than the part is."""
    if whose is None:
        return False
    other = holder(theirs, whole)
    return other is not None and not is_same(whose, other)


def _as_claimed(ours: Quantity, groups: Sequence[Group], index: int) -> Quantity:
    """Return a figure as a claim counts it that has its number: trips, cancellations to us."""
    if not is_telling(ours):
        return ours
    claimed = (
        one
        for comparison in groups[index]
        for one in amounts(comparison.theirs)
        if one.value == ours.value and one.unit_kind is ours.unit_kind
    )
    return next(claimed, ours)


def _is_level_before(comparison: Comparison, whole: Quantity) -> bool:
    """Tell whether the claim has a whole as what there was: 390, down from 520, are no share."""
    theirs = comparison.theirs.figures
    return any(one.change is Change.FROM and one.value == whole.value for one in theirs)


def _told_before(frame: ShareFrame, groups: Sequence[Group], index: int) -> Sequence[Quantity]:
    """Return the amounts of the sentence before a share, or else of the sentence before that."""
    profile = groups[index][0].ours
    own = [one for one in amounts(profile) if one.span.end <= frame.share.span.start]
    before = groups[index - 1] if index else None
    return own or (amounts(before[0].ours) if before else ())


def _paired(
    comparison: Comparison, part: Quantity, whole: Quantity, fits: float
) -> Iterator[Candidate]:
    known = operations.in_unit_of(part, whole)
    if not known or bool(part.per) != bool(whole.per):
        return
    known = evolve(known, unit=part.unit) if part.unit_kind is UnitKind.MEASURE else known
    if may_be_reckoned(part, known) and worth(part) < worth(known):
        yield Candidate(comparison, part, known, worth(part) / worth(known), fits)


def _all_claims(groups: Sequence[Group], index: int) -> Iterator[Comparison]:
    """Yield our statement beside each claim that any statement of the draft may repeat."""
    yield from groups[index]
    yield from beside_other_claims(groups, index)
