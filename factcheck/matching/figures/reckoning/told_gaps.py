"""Gaps between two who are named: by how much the one's level is more than the other's.

"Tavros outsold Orrin by 46,000 cars", "the Alliance has 21 seats more than the Greens": one claim
has the level of the one and another, or the same, that of the other. Whose a level is, the name
beside it tells; what both are levels of has to be one thing, at one time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from attrs import frozen

from factcheck.language import table
from factcheck.matching.arithmetic.operations import are_unlike, may_be_reckoned, worth
from factcheck.matching.arithmetic.values import agree
from factcheck.matching.figures.owners import owner
from factcheck.matching.figures.places import is_part_of, stretch_of
from factcheck.matching.figures.reckoning.compared import sort_of
from factcheck.matching.figures.reckoning.levels_in_time import (
    Level,
    TwoLevels,
    levels,
    unnamed_words,
)
from factcheck.matching.figures.reckoning.of_another_sort import is_adjusted
from factcheck.matching.figures.reckoning.time_frames import of_subject, time_frame
from factcheck.matching.figures.reckoning.told_changes import (
    Candidate,
    is_excused,
    is_meant,
    is_right,
    results_of_levels,
)
from factcheck.matching.figures.reckoning.worked_out import DIFFERENCE, MULTIPLE
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group, beside_other_claims
from factcheck.matching.sides.kinship import every, within
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import is_same, may_be_same
from factcheck.matching.sides.strangers import without_speakers
from factcheck.model import Name, Quantity, Tolerances

SURE = 0.6
"""How much of our words must be told of what both have."""
TWO = 2
TOLD = 0.4
"""And how much of what is told of a level in its own claim."""
APART = 0.85
"""What two claims are worth against one that has both levels."""
AS_WELL = 0.9
"""Levels that fit so much as well as the best are right if they come to a gap."""
ONE_KIND = 0.5
"""How much of what two claims tell, but for who it is, must be the same."""


@frozen(eq=False, repr=False)
class Owned:
    """A level of a claim that is of one of those whom our statement names."""

    comparison: Comparison
    level: Level
    owner: int
    """Which of our names has it."""


def judged_gaps(
    groups: Sequence[Group], index: int, tolerances: Tolerances
) -> Iterator[tuple[Quantity, Candidate | None]]:
    """Yield the gaps of a statement, each with what the levels of the two whom it names come to.

    With none, where these come to the gap itself.
    """
    group = groups[index]
    told = [*_told(group[0].ours)] if group else []
    names = _named(group[0].ours) if told else ()
    if len(names) != TWO:
        return
    known = _owned(names, [*group, *beside_other_claims(groups, index)])
    for ours in told:
        if not _is_between(names, ours, group[0].ours):
            continue
        found = [*_candidates(ours, known, tolerances)]
        best = max(
            (one for one in found if is_meant(one, ours, group)),
            key=lambda one: one.fits,
            default=None,
        )
        right = [one for one in found if is_right(one, ours, tolerances)]
        surest = max((one.fits for one in found), default=0.0)
        if any(one.fits >= AS_WELL * surest for one in right):
            yield ours, None
        elif best and not right and not is_excused(ours, groups, index, tolerances):
            yield ours, best


def _told(profile: Profile) -> Iterator[Quantity]:
    """Yield the figures that are told as a gap or a multiple, and counted from no other time."""
    for one in profile.figures:
        sort = sort_of(one, profile)
        if one.value and sort in (DIFFERENCE, MULTIPLE) and not time_frame(profile, one):
            yield one


def _is_between(names: Sequence[Name], ours: Quantity, profile: Profile) -> bool:
    """Tell whether words compare two who are named by a figure: one outsold the other by it.

    Or it stands before the second of them with what compares the two: 12 points ahead of Dorn.
    """
    lower, at = profile.tokens.lower, profile.tokens.at
    first, second = sorted((profile.local(one.span) for one in names), key=lambda one: one.start)
    between = lower[at(first.end) : at(second.start)]
    if not _outdoing().isdisjoint(between):
        return True
    behind = lower[at(profile.local(ours.number).end) : at(second.start)]
    return not _comparing().isdisjoint(behind)


def _named(profile: Profile) -> Sequence[Name]:
    """Return those whom a sentence names, each once."""
    found: list[Name] = []
    for name in without_speakers(profile, profile.statement.names):
        if not any(is_same(name, one) for one in found):
            found.append(name)
    return found


def _owned(names: Sequence[Name], beside: Sequence[Comparison]) -> Sequence[Owned]:
    return [
        Owned(comparison, level, owner)
        for comparison in beside
        for level in comparison.theirs.once(levels)
        if not level.is_past
        for owner in _owner(names, comparison.theirs, level.figure)
    ]


def _owner(names: Sequence[Name], profile: Profile, figure: Quantity) -> Iterator[int]:
    """Yield which of our names has a figure."""
    whose = owner(profile, figure)
    if whose:
        yield from (at for at, name in enumerate(names) if may_be_same(name, whose))


def _candidates(
    ours: Quantity, known: Sequence[Owned], tolerances: Tolerances
) -> Iterator[Candidate]:
    for one, other in combinations(known, 2):
        if one.owner == other.owner or not _are_alike(one, other):
            continue
        first, second = sorted((one, other), key=lambda owned: owned.owner)
        two = TwoLevels(first.level, second.level, first.comparison, second.comparison)
        turned = TwoLevels(second.level, first.level, second.comparison, first.comparison)
        results = [*results_of_levels(ours, two), *results_of_levels(ours, turned)]
        fits = _fits(ours, two, tolerances)
        if results and fits >= SURE and not is_adjusted(first.comparison):
            apart = first.comparison.theirs is not second.comparison.theirs
            yield Candidate(two, results, fits * (APART if apart else 1.0))


def _are_alike(one: Owned, other: Owned) -> bool:
    """Tell whether two levels are of one thing at one time, and neither is a part of the other."""
    here, there = one.level, other.level
    if not may_be_reckoned(here.figure, there.figure):
        return False
    if here.date and there.date and not meet(here.date, there.date):
        return False
    theirs = one.comparison.theirs
    if theirs is other.comparison.theirs:
        large, small = sorted((here.figure, there.figure), key=worth, reverse=True)
        return not is_part_of(theirs, small, large)
    both = one.comparison.claim_beside_claim_of(other.comparison)
    return both.kinship.shared(unnamed_words(both.ours), unnamed_words(both.theirs)) >= ONE_KIND


def _fits(ours: Quantity, two: TwoLevels, tolerances: Tolerances) -> float:
    """Return how well our words and the levels that we tell fit those of a claim, up to 1."""
    profile = two.now_of.ours
    level = two.now.figure
    beside = [f for f in profile.figures if f is not ours and f.value and may_be_reckoned(f, level)]
    known = [two.now.figure, two.then.figure]
    if not all(any(agree(f, one, tolerances) for one in known) for f in beside):
        return 0.0
    if not _is_of_its_time(profile, two):
        return 0.0
    sides = ((two.now_of, two.now), (two.then_of, two.then))
    if any(are_unlike(ours, level.figure) for _, level in sides):
        return 0.0
    mine = of_subject(profile, unnamed_words(profile), ours)
    taken = [of.kinship.taken(mine, every(of.theirs)) for of, _ in sides] if mine else [1.0]
    told = bool(beside) or all(_is_told(of, ours, level.figure) for of, level in sides)
    return max(taken) if told else 0.0


def _is_told(comparison: Comparison, ours: Quantity, figure: Quantity) -> bool:
    """Tell whether our statement has what a level counts, or the words that it is told in."""
    if ours.of and figure.of:
        return True
    theirs = comparison.theirs
    inside = within(theirs, stretch_of(theirs, figure))
    plain = {*unnamed_words(theirs)}
    words = [word for word in inside if word in plain]
    return bool(words) and comparison.kinship.told(words, every(comparison.ours)) >= TOLD


def _is_of_its_time(profile: Profile, two: TwoLevels) -> bool:
    """Tell whether each level that has a date has one that our statement tells, if it tells any."""
    dates = [one for one in profile.statement.dates if len(one.span) and places_in_time(one)]
    theirs = [one.date for one in (two.now, two.then) if one.date]
    return not dates or all(any(meet(one, date) for date in dates) for one in theirs)


@cache
def _outdoing() -> frozenset[str]:
    return frozenset(table("worked_out")["outdoing"])


@cache
def _comparing() -> frozenset[str]:
    data = table("worked_out")
    return frozenset([*data["compared"], *data["multiple_links"], *data["apart"]])
