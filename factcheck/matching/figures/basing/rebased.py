"""Rebased figures: a number of a claim that a draft tells of something else, or in another unit.

£30,000 each that several share, 85,000 tonnes a year told by the month, a reactor for 5.6 million
where it is billions. Only the number is the same, so that it says itself which claim is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from math import isclose

from attrs import evolve, frozen

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.matching.arithmetic.digits import digits_written
from factcheck.matching.arithmetic.values import COUNTS, SECOND, comparable
from factcheck.matching.figures.answers import LEAST_NOUN, noun_likeness
from factcheck.matching.figures.basing.base_signs import times_named
from factcheck.matching.figures.basing.bases import base_of, is_as_long, other_base
from factcheck.matching.figures.basing.rates import is_spread
from factcheck.matching.figures.parting.wholes import is_put_together_here
from factcheck.matching.figures.pinning.other_units import (
    are_of_two_kinds,
    has_other_unit,
    is_range,
    is_told_in_its_unit,
)
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import but, every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.stems import stem
from factcheck.model import BlockKind, Quantity, Rebased, Rebasing, Tolerances, UnitKind

LEAST = {True: 0.12, False: 0.4}
"""How near a claim must be: where both sides say what their figure is of, and where one does."""
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
    if is_put_together_here(ours, wrong.comparison):
        return None
    if here or supported >= NO_RIVAL * wrong.near or not _is_near(wrong, ours):
        return None
    if is_spread(wrong.comparison, ours, tolerances, but=wrong.rebased.theirs):
        return None
    return wrong.comparison, evolve(wrong.rebased, score=min(wrong.near, 1.0))


def _is_near(twin: _Twin, ours: Quantity) -> bool:
    if twin.rebased is None:
        return False
    least = LEAST if digits_written(ours) >= DIGITS else LEAST_BY_CHANCE
    if are_of_two_kinds(ours, twin.rebased.theirs) and not _is_told_there(twin.comparison, ours):
        return False
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
        near = comparison.nearness_at_best
        if not near or _counts_otherwise(comparison, ours, theirs):
            continue
        if elsewhere:
            yield _Twin(comparison, Rebased(ours, theirs, Rebasing.UNIT, ours.span, True), near)
        else:
            yield _Twin(comparison, _told_otherwise(comparison, ours, theirs), near)


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


def _told_otherwise(comparison: Comparison, ours: Quantity, theirs: Quantity) -> Rebased | None:
    here, there = comparison.ours.once(base_of, ours), comparison.theirs.once(base_of, theirs)
    other = other_base(here, there, comparison.theirs.once(_several))
    if other is None:
        return None
    if ours.unit == SECOND and not (other.of_time and ours.per):
        return None
    likely = other.of_time and not other.sure
    if likely and _may_be_meant(comparison.theirs, theirs, here.days):
        return None
    kind = Rebasing.RATE if other.of_time else Rebasing.SCOPE
    return Rebased(ours, theirs, kind, other.span, other.sure)


def _may_be_meant(theirs: Profile, figure: Quantity, days: float | None) -> bool:
    """Tell whether a claim may mean such a time, as it names one or tells a habit."""
    named = times_named(theirs.tokens) if days else ()
    return any(is_as_long(days or 0.0, one) for one in named) or _is_habit(theirs, figure)


def _is_habit(theirs: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is what somebody does in the present: the mayor earns £90,000."""
    verb = (figure.predicate or "").lower().partition(" ")[0]
    if verb_form(verb) not in {VerbForm.PRESENT, VerbForm.PERHAPS}:
        return False
    words = theirs.tokens.lower
    places = (place for place, word in enumerate(words) if word == verb)
    return all(place == 0 or words[place - 1] not in _not_present() for place in places)


@cache
def _not_present() -> frozenset[str]:
    return frozenset(table("predicates")["infinitive"])


def _several(theirs: Profile) -> frozenset[str]:
    """Return the stems of what a claim counts."""
    counted = (one for one in theirs.figures if one.of and one.value and one.value > 1)
    return frozenset(stem(word) for one in counted for word in (one.of or "").lower().split())
