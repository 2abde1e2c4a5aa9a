"""Compared levels: two figures of a claim that it sets against each other itself.

"32 beds instead of 24", "€184 million, compared with €142 million a year earlier", "fell to 104
from 138": whoever tells by how much such a thing has changed, and from no other time, tells of
these two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import is_change, may_be_reckoned
from factcheck.matching.figures.owners import owner
from factcheck.matching.figures.places import stretch_of
from factcheck.matching.figures.reckoning.levels_in_time import Level, TwoLevels, levels
from factcheck.matching.figures.reckoning.multiple_frames import base_of
from factcheck.matching.figures.reckoning.worked_out import DIFFERENCE, MULTIPLE
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import every, likest
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import may_be_same
from factcheck.model import Change, Quantity

BETWEEN = 14
"""So many words at most stand between a level and the one that it is compared with."""

NEAR, NEAR_ENOUGH = 0.2, 0.1
"""How near a claim must be of which we have a level, and if we have it as what a change led to."""

STRANGE = 0.5
"""A noun that the claim has nothing so much like tells of something else."""


def levels_compared(beside: Sequence[Comparison]) -> Iterator[TwoLevels]:
    """Yield the two levels of each pair that a claim compares."""
    for comparison in beside:
        for later, earlier in comparison.theirs.once(compared_levels):
            yield TwoLevels(later, earlier, comparison, comparison)


def compared_levels(profile: Profile) -> Sequence[tuple[Level, Level]]:
    """Return the levels that a claim compares, each with the one that was before, or is left."""
    known = profile.once(levels)
    return [
        (other, one) if one.figure.change is Change.FROM else (one, other)
        for one, other in _next_to_each_other(known)
        if not _are_of_two(profile, one.figure, other.figure)
        and (_are_ends(one.figure, other.figure) or _are_joined(profile, one, other))
    ]


def _next_to_each_other(known: Sequence[Level]) -> Iterator[tuple[Level, Level]]:
    """Yield each level with the one before it of its kind: in the six months to June, against."""
    for place, other in enumerate(known):
        before = reversed(known[:place])
        one = next((one for one in before if may_be_reckoned(one.figure, other.figure)), None)
        if one is not None:
            yield one, other


def is_change_alone(ours: Quantity, profile: Profile, sort: str | None) -> bool:
    """Tell whether a figure is how much something changed by, told against nothing: doubled."""
    if sort == MULTIPLE:
        return base_of(profile, ours) is None
    return sort == DIFFERENCE and ours.change is Change.BY and is_change(ours)


def is_compared_surely(two: TwoLevels, *, led: bool) -> bool:
    """Tell whether the level that we tell too is no chance, and has gone the way that we tell.

    It is the less of a chance if we tell that the change `led` to it.
    """
    now, comparison = two.now.figure, two.now_of
    counted = now.unit_kind in COUNTS and not led
    near = comparison.nearness_in_context >= (NEAR_ENOUGH if led else NEAR)
    return is_telling(now, digits=2) and not counted and near and not comparison.opposed


def tells_of_another(comparison: Comparison, words: Sequence[int]) -> bool:
    """Tell whether one of our words, which is no form of a verb, is nothing that the claim tells.

    Online sales are no net profit, and to lead the table is to win no match.
    """
    profile, kin, theirs = comparison.ours, comparison.kinship, every(comparison.theirs)
    lower, weighed = profile.tokens.lower, profile.weighed_words
    return any(
        likest(kin.alike[word], theirs) < STRANGE
        for word in words
        if verb_form(lower[weighed[word].last]) is VerbForm.NONE
    )


def _are_ends(one: Quantity, other: Quantity) -> bool:
    return {one.change, other.change} == {Change.FROM, Change.TO}


def _are_joined(profile: Profile, one: Level, other: Level) -> bool:
    """Tell whether words that compare, and no more than a few, stand between two figures."""
    at, local = profile.tokens.at, profile.local
    first, last = at(local(one.figure.span).end), at(local(other.figure.span).start)
    between = profile.tokens.lower[first:last]
    return len(between) <= BETWEEN and not _comparing().isdisjoint(between)


def _are_of_two(profile: Profile, one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures are those of two who are named, or of two places."""
    here, there = owner(profile, one), owner(profile, other)
    if here and there and not may_be_same(here, there):
        return True
    stretch = stretch_of(profile, other)
    return stretch != stretch_of(profile, one) and any(
        stretch.contains(profile.local(name.span)) for name in profile.statement.names
    )


@cache
def _comparing() -> frozenset[str]:
    return frozenset(table("over_time")["comparing"])
