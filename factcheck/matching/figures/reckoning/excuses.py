"""Excuses: what a figure that no claim has follows from, and how well that is told.

Among many claims any ratio is that of some two figures. A draft that says that a third of 386
flights were cancelled, of a claim that says 214 were, is not excused by what two quite other claims
come to; it is by figures that it tells of beside it, as often as it does of the claim's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.derivation import derived, is_true
from factcheck.matching.arithmetic.operations import Result, may_be_reckoned, whole_as, worth
from factcheck.matching.figures.reckoning.other_ways import complements, products
from factcheck.matching.figures.reckoning.ways import (
    comes_to,
    known_figures,
    results_of,
    strict_results,
    true_results,
)
from factcheck.matching.figures.reckoning.worked_out import DIFFERENCE, SHARE, TIMES
from factcheck.matching.figures.sharing.share_frames import share_frames
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.shortlist import worth_doubting
from factcheck.model import Quantity, Tolerances, UnitKind

NEAR_ENOUGH_TO_ADD_UP = 0.2
"""How near a claim must be for a figure to follow from it together with another."""
AS_NEAR = 0.5
"""How near a claim must be, against the one that is told of, for a ratio to follow from it."""


def follows(ours: Quantity, group: Group, tolerances: Tolerances) -> bool:
    """Tell whether a figure follows from one of the claims, in any way, or from all together."""
    near = _near(group)
    return (
        any(_any(true_results(ours, known_figures(one), tolerances)) for one in near)
        or any(is_of_our_whole(one, ours, tolerances) for one in near)
        or _any(derived(ours, _all_figures(near), tolerances))
    )


def follows_as_told(
    ours: Quantity, told: int, of: Comparison, group: Group, tolerances: Tolerances
) -> bool:
    """Tell whether a figure follows from figures of claims of which as many are told beside it.

    `told` is how many those are of the claim `of`, whose own figures need not be told; where none
    is, another claim has to be about as near.
    """
    near = _near(group)
    values = told_beside(ours, of.ours)

    def as_told(results: Iterable[Result], least: int) -> bool:
        return any(sum(part.value in values for part in one.parts) >= least for one in results)

    return (
        any(is_of_our_whole(one, ours, tolerances) for one in near)
        or _any(strict_results(ours, known_figures(of), tolerances))
        or any(
            as_told(true_results(ours, known_figures(one), tolerances), told or _least(one, of))
            for one in near
        )
        or as_told(derived(ours, _all_figures(near), tolerances), max(told, 1))
    )


def told_beside(ours: Quantity, profile: Profile) -> frozenset[float | None]:
    """Return the values of our other figures, but for those that are no operands: twice, third."""
    return frozenset(
        one.value
        for one in profile.figures
        if one is not ours and one.unit != TIMES and one.unit_kind is not UnitKind.ORDINAL
    )


def _least(one: Comparison, of: Comparison) -> int:
    """Return how many figures must be told of a claim beside one that none is told of."""
    return 0 if one.nearness >= AS_NEAR * of.nearness else 1


def follows_in_draft(
    ours: Quantity, groups: Sequence[Group], index: int, tolerances: Tolerances
) -> bool:
    """Tell whether a figure follows from those beside it in the draft.

    Beside it are so many, too, as have so much each.
    """
    around = _around(groups, index)
    own = groups[index][0].ours
    return _any(_in_draft(ours, around, tolerances)) or _is_left(ours, own, tolerances)


def follows_in_draft_as_told(
    ours: Quantity, told: int, groups: Sequence[Group], index: int, tolerances: Tolerances
) -> bool:
    """Tell whether a figure follows from those of its own sentence, so many at least as are `told`.

    Where none is, those of the sentence before it or behind it may be meant.
    """
    own, *others = (
        group[0].ours
        for group in (groups[index], *groups[max(index - 1, 0) : index], *groups[index + 1 :][:1])
        if group
    )
    spans = {one.span for one in own.figures}
    if _is_left(ours, own, tolerances):
        return True
    if not told and any(_any(_in_draft(ours, [one], tolerances)) for one in others):
        return True
    return any(
        sum(part.span in spans for part in one.parts) >= max(told, 1)
        for one in _in_draft(ours, [own, *others], tolerances)
    )


def changes_in_draft(
    ours: Quantity, groups: Sequence[Group], index: int, tolerances: Tolerances
) -> bool:
    """Tell whether figures beside it in the draft differ by what a change is told to be."""
    beside = [figure for one in _around(groups, index) for figure in one.figures]
    known = [figure for figure in beside if figure is not ours]
    return _any(true_results(ours, known, tolerances, (DIFFERENCE,)))


def _around(groups: Sequence[Group], index: int) -> Sequence[Profile]:
    """Return a sentence of the draft with the one before it and the one behind it."""
    return [group[0].ours for group in groups[max(index - 1, 0) : index + 2] if group]


def _is_left(ours: Quantity, own: Profile, tolerances: Tolerances) -> bool:
    """Tell whether a figure is what a share that its own sentence tells leaves of the whole."""
    known = [one for one in own.figures if one.value is not None and one is not ours]
    return any(comes_to(ours, one, tolerances) for one in complements(ours, known))


def _in_draft(
    ours: Quantity, around: Sequence[Profile], tolerances: Tolerances
) -> Iterator[Result]:
    beside = [figure for one in around for figure in one.figures if figure is not ours]
    yield from true_results(ours, beside, tolerances)
    yield from derived(ours, beside, tolerances)
    known = [one for one in beside if one.value is not None]
    yield from (one for one in products(ours, known) if comes_to(ours, one, tolerances))


def _near(group: Group) -> list[Comparison]:
    near = [one for one in group if one.nearness >= NEAR_ENOUGH_TO_ADD_UP]
    return near + [one for one in worth_doubting(group) if one.nearness < NEAR_ENOUGH_TO_ADD_UP]


def _all_figures(near: Sequence[Comparison]) -> list[Quantity]:
    return [figure for one in near for figure in one.theirs.figures]


def is_of_our_whole(comparison: Comparison, ours: Quantity, tolerances: Tolerances) -> bool:
    """Tell whether a figure is the share of the claim's in a whole of our own: 50,000, a fifth.

    Of "that" it is one in what the sentence before has, and "together" two of the claim's may be.
    """
    if not is_share(ours):
        return False
    known, theirs = known_figures(comparison), comparison.theirs.values
    sentence = comparison.ours.figures
    told = [*sentence, *_taken_up(comparison, ours)]
    wholes = [one for one in told if one is not ours and one.value and one.value not in theirs]
    shares = (
        one
        for whole in wholes
        for one in results_of(SHARE, ours, [*known, whole])
        if one.parts[-1] is whole
    )
    if any(comes_to(ours, one, tolerances) for one in shares):
        return True
    together = not _together().isdisjoint(comparison.ours.vocabulary)
    return together and any(_is_of_two(ours, known, whole, tolerances) for whole in wholes)


def _taken_up(comparison: Comparison, ours: Quantity) -> Sequence[Quantity]:
    """Return the figures of the sentence before that a share "of that" may be one of."""
    frames = share_frames(comparison.ours)
    taken_up = any(one.share is ours and one.is_pronoun for one in frames)
    before = comparison.around.before[-1:] if taken_up else ()
    return [figure for profile in before for figure in profile.figures]


def _is_of_two(
    ours: Quantity, known: Sequence[Quantity], whole: Quantity, tolerances: Tolerances
) -> bool:
    """Tell whether two of the claim's figures make up the share together in a whole of our own."""
    pairs = (
        (worth(one) + worth(other)) / worth(whole)
        for one, other in combinations(known, 2)
        if may_be_reckoned(one, other) and may_be_reckoned(one, whole)
    )
    return any(is_true(ours, share * whole_as(ours), tolerances) for share in pairs if share < 1)


@cache
def _together() -> frozenset[str]:
    return frozenset(table("relations")["clause"]["sum"])


def _any(results: Iterator[Result]) -> bool:
    return any(True for _ in results)
