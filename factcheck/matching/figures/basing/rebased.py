"""Rebased figures: a number of a claim that a draft tells of something else, or in another unit.

£30,000 each that several share, 85,000 tonnes a year told by the month, a reactor for 5.6 million
where it is billions. Only the number is the same, so that it says itself which claim is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isclose

from attrs import evolve, frozen

from factcheck.matching.arithmetic.digits import digits_written, is_telling
from factcheck.matching.arithmetic.values import COUNTS, SECOND, comparable
from factcheck.matching.figures.answers import LEAST_NOUN, noun_likeness
from factcheck.matching.figures.basing.base_signs import times_named
from factcheck.matching.figures.basing.bases import OtherBase, base_of, is_as_long, other_base
from factcheck.matching.figures.basing.left_open import (
    goes_on_from_a_rate,
    is_average,
    is_habit,
    is_sum_of_parts,
    is_told_of_plural,
    tells_of,
    tells_of_several,
)
from factcheck.matching.figures.basing.rates import is_spread
from factcheck.matching.figures.basing.told_stretches import is_of_each_portion
from factcheck.matching.figures.parting.wholes import is_put_together_here
from factcheck.matching.figures.pinning.other_units import (
    are_of_two_kinds,
    has_other_unit,
    is_converted,
    is_range,
    is_told_in_its_unit,
)
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import but, every, within
from factcheck.matching.sides.profile import Profile
from factcheck.model import (
    BlockKind,
    Quantity,
    Rebased,
    Rebasing,
    Span,
    Stretches,
    Tolerances,
    UnitKind,
)

LEAST = {True: 0.12, False: 0.4}
"""How near a claim must be: where both sides say what their figure is of, and where one does."""
LEAST_MEANT = {True: 0.12, False: 0.25}
"""The same where the claim tells of those that ours is told of each of, by whether the number is
hardly one by chance."""
NEAR_BY_SPEAKER = 0.3
"""As near is a claim that has but the number, that it is by a time, and the speaker in common."""
LEAST_TOLD = 0.6
"""How much of what a percentage is told of a claim must tell that has its number of something."""
DIGITS = 2
LEAST_BY_CHANCE = {True: 0.3, False: 0.5}
"""The same where the number has fewer digits, so that the claim may have it by chance."""
NO_RIVAL = 0.6
"""A claim that bears the figure out counts unless it is so much farther away."""

UNTOLD = frozenset({UnitKind.ORDINAL, UnitKind.AGE, UnitKind.RATIO})
Found = tuple[Comparison, Rebased]


def rebased_figures(groups: Sequence[Group], tolerances: Tolerances) -> list[list[Found]]:
    """Return for each statement the figures that it tells of something else than a claim does."""
    return [list(group.once(_rebased, tolerances)) for group in groups]


@frozen(eq=False, repr=False)
class _Twin:
    """A figure of a claim with the digits of one of ours, and how it is told otherwise."""

    comparison: Comparison
    rebased: Rebased | None
    near: float
    meant: bool = False
    """Whether the claim tells of those that ours is told of each of."""


def _rebased(group: Group, tolerances: Tolerances) -> Sequence[Found]:
    if not group or group[0].ours.statement.block is BlockKind.TABLE:
        return ()
    return [*filter(None, (_of(group, ours, tolerances) for ours in group[0].ours.figures))]


def _of(group: Group, ours: Quantity, tolerances: Tolerances) -> Found | None:
    if not (ours.value or is_range(ours)) or ours.unit_kind in UNTOLD:
        return None
    twins = [one for comparison in group for one in _twins(comparison, ours)]
    told = [one for one in twins if one.rebased is None]
    supported = max((one.near for one in told), default=0.0)
    otherwise = (one for one in twins if one.rebased is not None)
    wrong = max(otherwise, key=lambda one: one.near, default=None)
    if wrong is None or wrong.rebased is None or wrong.comparison.verbatim:
        return None
    here = any(one.comparison is wrong.comparison for one in told)
    each = wrong.comparison.ours.once(base_of, ours).each
    if not each and is_put_together_here(ours, wrong.comparison):
        return None
    if here or supported >= NO_RIVAL * wrong.near or not _is_near(wrong, ours):
        return None
    if is_spread(wrong.comparison, ours, tolerances, but=wrong.rebased.theirs):
        return None
    if wrong.rebased.kind is Rebasing.UNIT and any(
        is_converted(one, ours, wrong.rebased.theirs, tolerances)
        for one in group
        if one.nearness_at_best >= NO_RIVAL * wrong.near
    ):
        return None
    return wrong.comparison, evolve(wrong.rebased, score=min(wrong.near, 1.0))


def _is_near(twin: _Twin, ours: Quantity) -> bool:
    if twin.rebased is None:
        return False
    least = LEAST if digits_written(ours) >= DIGITS else LEAST_BY_CHANCE
    if are_of_two_kinds(ours, twin.rebased.theirs) and not _is_told_there(twin.comparison, ours):
        return False
    if twin.meant and digits_written(ours) >= DIGITS:
        return twin.near >= LEAST_MEANT[is_telling(ours)]
    return twin.near >= least[twin.rebased.sure]


def _is_told_there(comparison: Comparison, ours: Quantity) -> bool:
    """Tell whether a claim tells most of what our clause tells of a figure."""
    here = comparison.ours.local(ours.span)
    clause = within(comparison.ours, comparison.ours.clause_at(here.start))
    told = but(clause, within(comparison.ours, here))
    return comparison.kinship.taken(told, every(comparison.theirs)) >= LEAST_TOLD


def _twins(comparison: Comparison, ours: Quantity) -> Iterator[_Twin]:
    for theirs in comparison.theirs.figures:
        elsewhere = has_other_unit(ours, theirs)
        if elsewhere and is_told_in_its_unit(theirs, comparison.ours.figures):
            continue
        if not elsewhere and not _is_same_number(ours, theirs):
            continue
        if _counts_otherwise(comparison, ours, theirs):
            continue
        near = comparison.nearness_at_best
        if not near:
            if not elsewhere and _are_demanded_by_one(comparison):
                yield _told_otherwise(comparison, ours, theirs)
        elif elsewhere:
            yield _Twin(comparison, Rebased(ours, theirs, Rebasing.UNIT, ours.span, True), near)
        else:
            yield _told_otherwise(comparison, ours, theirs)


def _are_demanded_by_one(comparison: Comparison) -> bool:
    """Tell whether we have the words for those who say or want what the claim tells.

    Who speaks is none of the words by which claims are found: the union would like 12% a year.
    """
    told = (word.concept for word in comparison.ours.content)
    return not comparison.theirs.once(_speaking).isdisjoint(told)


def _speaking(side: Profile) -> frozenset[str]:
    spans = Stretches(map(side.local, side.speakers))
    starts = side.tokens.starts
    return frozenset(word.concept for word in side.content if spans.hold(starts[word.first]))


def _is_same_number(ours: Quantity, theirs: Quantity) -> bool:
    same = theirs.value is not None and isclose(ours.value or 0.0, theirs.value, rel_tol=1e-9)
    return same and _is_alike(ours, theirs)


def _is_alike(ours: Quantity, theirs: Quantity) -> bool:
    return (
        ours.unit == theirs.unit
        or {ours.unit_kind, theirs.unit_kind} <= COUNTS
        or comparable(ours, theirs)
    )


def _counts_otherwise(comparison: Comparison, ours: Quantity, theirs: Quantity) -> bool:
    noun = noun_likeness(comparison, ours, theirs)
    return noun is not None and noun < LEAST_NOUN


def _told_otherwise(comparison: Comparison, ours: Quantity, theirs: Quantity) -> _Twin:
    near = comparison.nearness_at_best
    other = _other_base(comparison, ours, theirs)
    if other is None:
        return _Twin(comparison, None, near)
    if not near and other.of_time and other.sure:
        near = NEAR_BY_SPEAKER
    kind = Rebasing.RATE if other.of_time else Rebasing.SCOPE
    told = Rebased(ours, theirs, kind, other.span, other.sure)
    return _Twin(comparison, told, near, other.meant)


def _other_base(comparison: Comparison, ours: Quantity, theirs: Quantity) -> OtherBase | None:
    here, there = comparison.ours.once(base_of, ours), comparison.theirs.once(base_of, theirs)
    other = other_base(here, there) or _of_each(comparison, ours, theirs)
    if other is None:
        return None
    if ours.unit == SECOND and not ours.per:
        return None
    likely = other.of_time and not other.sure
    if likely and _may_be_meant(comparison.theirs, theirs, here.days):
        return None
    return other


def _of_each(comparison: Comparison, ours: Quantity, theirs: Quantity) -> OtherBase | None:
    """Return where a figure is told of each of several that the claim tells it of once."""
    here, there = comparison.ours.once(base_of, ours), comparison.theirs.once(base_of, theirs)
    if not here.each or here.all:
        return None
    claim = comparison.theirs
    if is_average(claim, theirs) and not is_average(comparison.ours, ours):
        told = tells_of(claim, theirs, here.nouns)
        return OtherBase(here.each, of_time=False, sure=False) if told else None
    if there.each or (there.days and is_habit(claim, theirs)):
        return None
    if is_sum_of_parts(claim, theirs):
        return OtherBase(here.each, of_time=False, sure=True)
    if not there.days and tells_of_several(claim, theirs, here.nouns):
        return OtherBase(here.each, of_time=False, sure=False, meant=True)
    if ours.per:
        return None
    concepts = _told_of(comparison.ours, ours, comparison.ours.local(here.each))
    if is_told_of_plural(claim, theirs, concepts):
        return OtherBase(here.each, of_time=False, sure=False, meant=True)
    return None


def _told_of(side: Profile, figure: Quantity, each: Span) -> frozenset[str]:
    """Return the concepts of what a figure is told of each of: of what is before it, for “each”."""
    own = side.local(figure.span)
    if each.start < own.start:
        return side.concepts_of(each)
    clause = side.clause_at(own.start)
    return side.concepts_of(Span(clause.start, own.start) if clause.start < own.start else each)


def _may_be_meant(theirs: Profile, figure: Quantity, days: float | None) -> bool:
    """Tell whether a claim may mean such a time, as it names one or tells a habit.

    Who works a shift of 14 hours works as long a day.
    """
    if days == 1.0 and is_of_each_portion(theirs.statement, figure):
        return True
    named = times_named(theirs.tokens) if days else ()
    if any(is_as_long(days or 0.0, one) for one in named):
        return True
    return is_habit(theirs, figure) and not goes_on_from_a_rate(theirs, figure)
