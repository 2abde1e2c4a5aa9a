"""Shares of what a claim itself links as part and whole: a third of the 386 flights, of 214 of 386.

The words of the whole, or its number, and the words of the part both have to be told; no other
figure of the claim may make the share right, nor one of the draft's own sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import frozen

from factcheck.matching.arithmetic.conversion import COUNTS, is_fraction
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import whole_as, worth
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.places import zone
from factcheck.matching.figures.sharing.linked_parts import (
    LinkedPart,
    are_of_one_act,
    is_told_of_part,
    linked_parts,
)
from factcheck.matching.figures.sharing.share_frames import (
    ShareFrame,
    amounts,
    share_frames,
    tells_of_two,
)
from factcheck.matching.figures.sharing.share_truth import is_clearly_off, is_near, may_be_rest
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.shortlist import worth_doubting
from factcheck.matching.words.linking import generic_wholes
from factcheck.model import Quantity, Reckoned, UnitKind

SURE = 0.45
"""How well the words of part and whole must fit those of the claim."""
SURE_OF_NUMBER = 0.15
"""The same where the whole is told by a number that is no chance."""
AS_WELL = 0.6
"""A part that fits so much as well as the best one may be meant in its stead."""
ONE_NUMBER = 0.9
"""So much of what is told of a part is all of it; one verb is worth less, if the whole is told."""


@frozen(eq=False, repr=False)
class _Fit:
    comparison: Comparison
    link: LinkedPart
    fits: float
    is_numbered: bool
    """Whether the draft has the whole itself, by a number that is no chance."""


def linked_amiss(
    frame: ShareFrame, group: Group, told: Sequence[Quantity]
) -> tuple[Comparison, Reckoned] | None:
    """Return what a claim has in the stead of a share, where it links part and whole.

    `told` are the figures that the draft has for the whole, if its words name one.
    """
    found = sorted(_fits(frame, group, told), key=lambda one: -one.fits)
    best = found[0] if found else None
    if best is None or best.fits < (SURE_OF_NUMBER if best.is_numbered else SURE):
        return None
    as_well = [one for one in found if one.fits >= AS_WELL * best.fits]
    if any(_may_be(frame.share, one) for one in as_well):
        return None
    return best.comparison, _reckoned(frame.share, best)


def is_of_another_part(share: Quantity, comparison: Comparison) -> bool:
    """Tell whether a share is told of a part of which a claim, that has others, tells nothing.

    Of 52 singers a quarter are men, whoever of them is paid.
    """
    frame = next((one for one in share_frames(comparison.ours) if one.share is share), None)
    links = comparison.theirs.once(linked_parts) if frame else ()
    if frame is None or not links:
        return False
    mine = {word for words in _told_of_part(frame, comparison.ours) for word in words}
    counted = {word for link in links for word in link.counted}
    theirs = [word for word in every(comparison.theirs) if word not in counted]
    return bool(mine) and not comparison.kinship.taken(mine, theirs)


def _told_of_part(frame: ShareFrame, profile: Profile) -> tuple[Sequence[int], Sequence[int]]:
    """Return the words of the clause of a share that tell of the part, and all around the share."""
    local = profile.local(frame.share.span)
    described = () if frame.is_pronoun else within(profile, frame.described)
    left_out = {*described, *within(profile, local)}
    clause = within(profile, profile.clause_at(local.start))
    mine = [word for word in clause if word not in left_out]
    return mine, [word for word in zone(profile, frame.share) if word not in left_out]


def _reckoned(share: Quantity, one: _Fit) -> Reckoned:
    link = one.link
    if link.whole is None:
        return Reckoned(share, (link.part,), link.part.text, one.fits)
    told = f"{worth(link.part):.12g} of {worth(link.whole):.12g}"
    value = link.ratio * whole_as(share)
    return Reckoned(share, (link.part, link.whole), f"{told} = {value:.4g}", one.fits)


def _fits(frame: ShareFrame, group: Group, told: Sequence[Quantity]) -> Iterator[_Fit]:
    for comparison in worth_doubting(group):
        for link in comparison.theirs.once(linked_parts):
            if link.whole is None and not is_fraction(frame.share):
                continue
            named = [one for one in told if link.whole and worth(one) == worth(link.whole)]
            fits = _how_well(frame, comparison, link, bool(named), told)
            answer = Answer(comparison, frame.share, link.part, Agreement.DIFFERENT)
            telling = any(map(is_telling, named))
            if fits and (telling or is_of_one_event(answer)):
                sides = (link.part, link.whole) if frame.whole in named else ()
                of_a_kind = bool(sides) and all(one and one.unit_kind in COUNTS for one in sides)
                yield _Fit(comparison, link, fits, telling and of_a_kind)


def _how_well(
    frame: ShareFrame,
    comparison: Comparison,
    link: LinkedPart,
    is_named: bool,
    told: Sequence[Quantity],
) -> float:
    """Return how well our words fit a part and its whole, up to 1."""
    kin, profile = comparison.kinship, comparison.ours
    described: Sequence[int] = within(profile, frame.described)
    if not is_named and (told or frame.is_pronoun):
        counts = [one for one in told if profile.statement.span.contains(one.span)]
        if link.whole or not counts:
            return 0.0
        described = _counted(profile, counts[-1])
    whole = 1.0 if is_named else kin.taken(described, link.counted)
    mine, around = _told_of_part(frame, profile)
    if frame.is_pronoun and not is_named:
        around = [word for word in every(profile) if word not in described]
    theirs = [word for word in every(comparison.theirs) if word not in link.counted]
    part = (kin.taken(mine or around, theirs) + kin.told(link.told, around or mine)) / 2
    if is_named and part < ONE_NUMBER and are_of_one_act(comparison, frame.share, link.part):
        part = max(part, SURE)
    return whole * part


def _counted(profile: Profile, figure: Quantity) -> Sequence[int]:
    """Return the words that say what a figure counts: no "all"."""
    lower, weighed = profile.tokens.lower, profile.weighed_words
    return [
        word
        for word in within(profile, profile.local(figure.span))
        if lower[weighed[word].last] not in generic_wholes()
    ]


def _may_be(share: Quantity, one: _Fit) -> bool:
    """Tell whether a share may be right of a part, of the rest, or of figures beside it.

    Also of several parts together, and of those that the draft itself tells. Where it is told by
    the verb of the one part, a bound that only others bring about has to be near to it: nobody who
    means 39 percent cancelled, and 34 delayed, says that more than half were cancelled.
    """
    link = one.link
    if not is_clearly_off(share, link.ratio):
        return True
    if may_be_rest(share, link.ratio) and not is_told_of_part(one.comparison, share, link.part):
        return True
    if link.whole is None:
        percents = (f for f in one.comparison.theirs.figures if f.unit_kind is UnitKind.PERCENT)
        ratios = [worth(figure) / whole_as(figure) for figure in percents]
    else:
        whole = worth(link.whole)
        parts = [worth(f) for f in amounts(one.comparison.theirs) if worth(f) < whole]
        ours = [worth(f) for f in amounts(one.comparison.ours) if worth(f) < whole]
        sums = [sum(some) for known in (parts, ours) for some in combinations(known, 2)]
        of_two = tells_of_two(share, one.comparison.ours)
        if not of_two and are_of_one_act(one.comparison, share, link.part):
            sums = [part for part in sums if is_near(share, part / whole)]
        ratios = [part / whole for part in (*parts, *ours, *sums) if part < whole]
    return any(not is_clearly_off(share, ratio) for ratio in ratios)
