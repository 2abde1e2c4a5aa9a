"""Margins of votes and scores: by how much one side was ahead of the other, told wrongly.

"By 101 votes to 97", "53.8% to 46.2%", "3-1": a claim has both sides of what was decided, so that
whoever tells of it by what margin tells how far these two are apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS, SCORE, is_share
from factcheck.matching.arithmetic.operations import (
    ANY,
    Result,
    are_unlike,
    joined,
    may_be_reckoned,
    worth,
)
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.reckoning.compared import sort_of
from factcheck.matching.figures.reckoning.compared_levels import tells_of_another
from factcheck.matching.figures.reckoning.levels_in_time import told_words
from factcheck.matching.figures.reckoning.time_frames import of_subject, time_frame, ways_told
from factcheck.matching.figures.reckoning.told_changes import is_excused
from factcheck.matching.figures.reckoning.ways import comes_to, is_within_bound
from factcheck.matching.figures.reckoning.worked_out import DIFFERENCE, is_of_threshold
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group, beside_other_claims
from factcheck.matching.sides.kinship import every, within
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.sentence_parts import fact_at
from factcheck.matching.words.linking import side_links
from factcheck.model import (
    ENDS_OF_CHANGE,
    Quantity,
    Reckoned,
    Relation,
    Tolerances,
    UnitKind,
)

SURE = 0.5
"""How much of our words, but for those of the margin, the claim must tell."""
NEAR = 0.2
"""How near the claim must be at least."""
AS_WELL = 0.5
"""Sides that fit so much as well as the best may be meant in their stead."""
MANY_TIMES = 6
"""Nobody who works out a margin is so many times off."""


@frozen(eq=False, repr=False)
class _Sides:
    """The two sides of a vote or a score, with their claim, and how well they fit, up to 1."""

    comparison: Comparison
    result: Result
    fits: float


def margins_amiss(
    groups: Sequence[Group], index: int, tolerances: Tolerances
) -> Iterator[tuple[Comparison, Reckoned]]:
    """Yield the margins of a statement that the two sides of no vote or score come to."""
    group = groups[index]
    for ours in _margins(group[0].ours) if group else ():
        beside = [*group, *beside_other_claims(groups, index)]
        found = [one for comparison in beside for one in _sides(comparison, ours)]
        best = max(found, key=lambda one: one.fits, default=None)
        if best is None or best.fits < SURE or not _comes_near(ours, best.result):
            continue
        as_well = (one.result for one in found if one.fits >= AS_WELL * best.fits)
        right = any(_may_be_true(ours, result, tolerances) for result in as_well)
        if not right and not is_excused(ours, groups, index, tolerances):
            result = best.result
            yield best.comparison, Reckoned(ours, result.parts, result.told_roughly, best.fits)


def _margins(profile: Profile) -> Sequence[Quantity]:
    """Return the figures that are told as how far one is ahead, and counted from no time."""
    if ways_told(profile):
        return ()
    return [
        one
        for one in profile.figures
        if one.value
        and one.unit_kind in (*COUNTS, UnitKind.PERCENTAGE_POINT)
        and not is_share(one)
        and sort_of(one, profile) == DIFFERENCE
        and not is_of_threshold(one, profile)
        and not time_frame(profile, one)
    ]


def _sides(comparison: Comparison, ours: Quantity) -> Iterator[_Sides]:
    for result in comparison.theirs.once(sides_apart):
        fits = _fits(comparison, ours, result)
        if fits:
            yield _Sides(comparison, result, fits)


def sides_apart(profile: Profile) -> Sequence[Result]:
    """Return how far the two sides of each vote or score of a claim are apart."""
    return [*_scores(profile), *_votes(profile)]


def _scores(profile: Profile) -> Iterator[Result]:
    for score in profile.figures:
        if score.unit == SCORE and (score.per or "").isdecimal():
            sides = (worth(score), float(score.per or 0))
            apart = abs(sides[0] - sides[1])
            yield Result(apart, joined("−"), Relation.DIFFERENCE, ANY, (score,), sides)


def _votes(profile: Profile) -> Iterator[Result]:
    for one, other in pairwise(profile.figures):
        if one.value and other.value and _are_sides(profile, one, other):
            apart = abs(worth(one) - worth(other))
            yield Result(apart, joined("−"), Relation.DIFFERENCE, ANY, (one, other))


def _are_sides(profile: Profile, one: Quantity, other: Quantity) -> bool:
    """Tell whether nothing but "to" or the like stands between two figures of one kind."""
    at, local = profile.tokens.at, profile.local
    between = profile.tokens.lower[at(local(one.span).end) : at(local(other.span).start)]
    if len(between) != 1 or between[0] not in side_links():
        return False
    ends = {one.change, other.change} & ENDS_OF_CHANGE
    return not ends and may_be_reckoned(one, other)


def _fits(comparison: Comparison, ours: Quantity, result: Result) -> float:
    """Return how well our words fit the claim of two sides, from 0 to 1."""
    if max(comparison.nearness, comparison.nearness_in_context) < NEAR:
        return 0.0
    part = result.parts[0]
    counts = part.unit_kind in COUNTS and ours.unit_kind is not UnitKind.PERCENTAGE_POINT
    if counts and are_unlike(ours, part):
        return 0.0
    if part.unit == SCORE and ours.of and ours.of.lower() not in _scored():
        return 0.0
    answer = Answer(comparison, ours, part, Agreement.DIFFERENT)
    if not is_of_one_event(answer) or not _is_of_its_time(comparison):
        return 0.0
    profile, kin, theirs = comparison.ours, comparison.kinship, every(comparison.theirs)
    fact = {*within(profile, fact_at(profile, profile.local(ours.span).start))}
    mine = [word for word in of_subject(profile, told_words(profile), ours) if word in fact]
    if tells_of_another(comparison, mine):
        return 0.0
    return kin.taken(mine, theirs) if mine else 0.0


def _is_of_its_time(comparison: Comparison) -> bool:
    """Tell whether each date that we tell may be one of the claim's."""
    theirs = comparison.theirs.statement.dates
    ours = (one for one in comparison.ours.statement.dates if places_in_time(one))
    return all(any(meet(one, other) for other in theirs) for one in ours)


def _comes_near(ours: Quantity, result: Result) -> bool:
    least, most = sorted((worth(ours), result.value))
    return most <= MANY_TIMES * least


def _may_be_true(ours: Quantity, result: Result, tolerances: Tolerances) -> bool:
    return comes_to(ours, result, tolerances) or is_within_bound(ours, result)


@cache
def _scored() -> frozenset[str]:
    """Return what a score counts: goals, points."""
    return frozenset(table("worked_out")["scored"])
