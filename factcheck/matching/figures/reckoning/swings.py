"""Swings: how far somebody came from a loss to a profit, or the other way, which is both together.

"It earned $54 million, a swing of $17 million from the loss of a year before" beside a loss of $71
million: from the one to the other are $125 million, and not what the two differ by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.language import table
from factcheck.matching.arithmetic.derivation import is_true
from factcheck.matching.arithmetic.operations import ANY, Result, in_unit_of, joined, worth
from factcheck.matching.figures.places import stretch_of
from factcheck.matching.figures.reckoning.time_frames import of_subject
from factcheck.matching.figures.reckoning.ways import comes_to, is_within_bound
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.sentence_parts import fact_at
from factcheck.model import Quantity, Reckoned, Relation, Tolerances, UnitKind

REACH, BEHIND = 4, 2
"""So many words before a figure, or behind it, the word may stand that makes it a swing."""
SURE = 0.9
TOLD = 0.4
"""So much of what is told beside a swing its claim must tell, if we tell neither of the two."""


def judged_swings(
    group: Group, tolerances: Tolerances
) -> Iterator[tuple[Quantity, tuple[Comparison, Reckoned] | None]]:
    """Yield the swings of a statement with what a profit and a loss come to, or none if right."""
    profiles = [one.ours for one in group[:1]]
    swings = [one for profile in profiles for one in profile.figures if _is_swing(profile, one)]
    for ours in swings:
        found = [
            (of, result)
            for of in group
            for result in _results(of, ours)
            if _is_told_of(of, ours, result.parts)
        ]
        if any(_is_side_of(of, ours, one, tolerances) for of, one in found):
            continue
        if any(comes_to(ours, one, tolerances) or is_within_bound(ours, one) for _, one in found):
            yield ours, None
        elif found:
            of, result = found[0]
            yield ours, (of, Reckoned(ours, result.parts, result.told_roughly, SURE))


def _is_swing(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a word beside an amount of money makes it how far somebody came: a swing of."""
    if figure.unit_kind is not UnitKind.CURRENCY or not figure.value:
        return False
    lower, at = profile.tokens.lower, profile.tokens.at
    first, end = map(at, profile.local(figure.span))
    beside = (*lower[max(first - REACH, 0) : first], *lower[end : end + BEHIND])
    return not _words("swings").isdisjoint(beside)


def _results(comparison: Comparison, ours: Quantity) -> Iterator[Result]:
    """Yield what a profit and a loss of a claim come to, if it has one of each."""
    theirs = comparison.theirs
    known = [one for one in theirs.figures if in_unit_of(ours, one) is not None]
    sides = {side: [one for one in known if _side(theirs, one) == side] for side in (1, -1)}
    gains, losses = sides[1], sides[-1]
    if len(gains) == len(losses) == 1:
        parts = (gains[0], losses[0])
        yield Result(sum(map(worth, parts)), joined("+"), Relation.SUM, ANY, parts)


def _side(profile: Profile, figure: Quantity) -> int:
    """Return 1 for a figure that is told as a profit, -1 for a loss, 0 for neither.

    The nearest word before it tells which, or else the first behind it.
    """
    lower, tokens = profile.tokens.lower, profile.tokens
    stretch, place = stretch_of(profile, figure), tokens.at(profile.local(figure.span).start)
    first, end = tokens.at(stretch.start), tokens.at(stretch.end)
    for word in (*reversed(lower[first:place]), *lower[place:end]):
        if word in _words("losses"):
            return -1
        if word in _words("gains"):
            return 1
    return 0


def _is_side_of(
    comparison: Comparison, ours: Quantity, result: Result, tolerances: Tolerances
) -> bool:
    """Tell whether our figure is the profit or the loss itself: swung to a $54 million profit."""
    side, theirs = _side(comparison.ours, ours), comparison.theirs
    sided = (worth(part) for part in result.parts if _side(theirs, part) == side)
    return any(is_true(ours, value, tolerances) for value in sided)


def _is_told_of(comparison: Comparison, ours: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether our statement has one of the figures, or tells of what the claim does."""
    profile = comparison.ours
    if any(part.value in profile.values for part in parts):
        return True
    fact = within(profile, fact_at(profile, profile.local(ours.span).start))
    own = of_subject(profile, fact, ours)
    return comparison.kinship.taken(own, every(comparison.theirs)) >= TOLD


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("worked_out")[kind])
