"""Figures a step away from a claim's, which honest copy tells in their stead.

Of 29 shots 26 were stopped: three went in. "By five votes to four": one vote decided it, and nine
voted. From ninth to fourth are five places; 26.4C, which is 1.8 degrees above the average, makes
that 24.6C, and a yield of 3.41% after a fall by six basis points was 3.47% before. No word need
say so: a writer who is wrong by chance hits just these figures hardly ever.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import combinations, permutations

from factcheck.extraction.quantities.moves import size_verbs
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS, IN_POINTS, SCORE, is_share
from factcheck.matching.arithmetic.derivation import is_true
from factcheck.matching.arithmetic.operations import (
    in_unit_of,
    is_change,
    may_be_reckoned,
    whole_as,
    worth,
)
from factcheck.matching.figures.answers import verb_likeness
from factcheck.matching.figures.earlier import is_dated_back, is_earlier, is_told_back
from factcheck.matching.figures.places import is_part_of, tells_of
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import side_links
from factcheck.matching.words.phrases import LIGHT
from factcheck.matching.words.stems import stem
from factcheck.model import Bound, Quantity, StanceKind, Tolerances, UnitKind

MOST = 8
"""Of more figures than this any number is a step away from some."""
SIGNS = frozenset({1, -1})
"""A change is up or down."""
DEGREES = "°"
BETWEEN = 3
"""So many words may stand between the two sides of a vote: votes to, to."""


def is_a_step_away(comparison: Comparison, ours: Quantity, tolerances: Tolerances) -> bool:
    """Tell whether a figure is the other part, the margin, the places or the level before."""
    known = [one for one in comparison.theirs.figures if one.value is not None]
    if ours.value is None or len(known) > MOST:
        return False
    moved = _moved(comparison, ours, known)
    if any(is_true(ours, value, tolerances) for value in moved):
        return True
    if ours.unit_kind in COUNTS:
        steps = (
            *_other_parts(comparison, ours, known),
            *_sides(comparison.theirs, known),
            *_further(comparison.ours, ours, known),
        )
        counted = ours.bound is Bound.EXACTLY and ours.value in steps
        return counted or _is_of_ranks(ours, known)
    levels = _levels(comparison.theirs, ours, known)
    return any(is_true(ours, level, tolerances) for level in levels)


def _other_parts(
    comparison: Comparison, ours: Quantity, known: Sequence[Quantity]
) -> Iterator[float]:
    """Yield what the parts that a claim tells of leave of their wholes.

    Not where what the claim tells of the part is told of ours: then that is what is wrong.
    """
    counts = [one for one in known if one.unit_kind in COUNTS]
    for whole, part in permutations(counts, 2):
        if not is_part_of(comparison.theirs, part, whole):
            continue
        if not (tells_of(comparison, ours, part) or _is_done_alike(comparison, ours, part)):
            yield worth(whole) - worth(part)


def _further(profile: Profile, ours: Quantity, known: Sequence[Quantity]) -> Iterator[float]:
    """Yield by how much one count of a claim is more than another, if ours comes on top of one.

    Of 2.2m homes that it reaches and 3m that it will, another 800,000 have to be reached.
    """
    first = profile.tokens.at(profile.local(ours.span).start)
    if _adding().isdisjoint(profile.tokens.lower[max(first - 1, 0) : first + 1]):
        return
    counts = [one for one in known if one.unit_kind in COUNTS]
    for one, other in combinations(counts, 2):
        if may_be_reckoned(one, other):
            yield abs(worth(one) - worth(other))


def _is_done_alike(comparison: Comparison, ours: Quantity, part: Quantity) -> bool:
    """Tell whether our words have the verb that the claim tells a figure with, or tell of none."""
    verb = frozenset(map(stem, (part.predicate or "").lower().split()))
    told = frozenset(map(stem, comparison.ours.tokens.lower))
    return verb <= told or (verb_likeness(comparison, ours, part) or 0.0) > LIGHT


def _sides(theirs: Profile, known: Sequence[Quantity]) -> Iterator[float]:
    """Yield by how much one side of a vote or a score is ahead, and what both are together."""
    for one, other in _pairs_of_sides(theirs, known):
        yield abs(one - other)
        yield one + other


def _pairs_of_sides(theirs: Profile, known: Sequence[Quantity]) -> Iterator[tuple[float, float]]:
    lower, at = theirs.tokens.lower, theirs.tokens.at
    for one in known:
        if one.unit == SCORE and (one.per or "").isdecimal():
            yield worth(one), float(one.per or 0)
        end = at(theirs.local(one.number).end)
        for other in known if one.unit_kind in COUNTS and one.change is None else ():
            start = at(theirs.local(other.number).start)
            between = lower[end:start] if end < start else ()
            if 0 < len(between) <= BETWEEN and between[-1] in side_links():
                yield worth(one), worth(other)


def _is_of_ranks(ours: Quantity, known: Sequence[Quantity]) -> bool:
    """Tell whether a figure is how many places there are between two ranks of the claim."""
    if (ours.unit or "") not in _rungs():
        return False
    ranks = [worth(one) for one in known if one.unit_kind is UnitKind.ORDINAL]
    return any(abs(one - other) == ours.value for one in ranks for other in ranks)


def _levels(theirs: Profile, ours: Quantity, known: Sequence[Quantity]) -> Iterator[float]:
    """Yield the levels from which the claim tells that one of its own differs."""
    poles = _poles(theirs)
    for level, size in permutations(known, 2):
        by = _size(ours, level, size) if level.unit_kind is ours.unit_kind else None
        if by and not is_change(level):
            yield from (worth(level) - pole * by for pole in poles)


def _poles(theirs: Profile) -> AbstractSet[int]:
    """Return the ways in which a claim tells of a change: up, down."""
    return {
        mark.pole
        for mark in theirs.statement.stance
        if mark.kind is StanceKind.DIRECTION and mark.axis in _up_and_down() and mark.pole
    }


def _moved(comparison: Comparison, ours: Quantity, known: Sequence[Quantity]) -> Iterator[float]:
    """Yield from what the claim's own levels have changed, or by how much, as ours is told.

    At 3.9 million passengers, 12% more than a year earlier, 3.5 million had been carried then; what
    fell 3.2% to 4,840 points shed 160.
    """
    profile = comparison.ours
    then = is_earlier(profile, ours) or is_dated_back(profile, ours) or is_told_back(profile, ours)
    if then or is_change(ours) or _is_moved(profile, ours):
        for level, before in _changes(comparison, ours, known):
            yield before if then else abs(level - before)


def _is_moved(profile: Profile, ours: Quantity) -> bool:
    """Tell whether the word before a figure makes it the size of a change: shed 160 points."""
    first = profile.tokens.at(profile.local(ours.span).start)
    return first > 0 and profile.tokens.lower[first - 1] in size_verbs()


def _changes(
    comparison: Comparison, ours: Quantity, known: Sequence[Quantity]
) -> Iterator[tuple[float, float]]:
    """Yield the claim's own levels in the unit of ours, each with what it was before a change."""
    poles = _poles(comparison.theirs) or SIGNS
    for level, size in permutations(known, 2):
        now = in_unit_of(ours, level)
        if is_change(level) or not is_change(size) or now is None:
            continue
        if is_share(size):
            part = worth(size) / whole_as(size)
            yield from ((worth(now), worth(now) / (1 + sign * part)) for sign in poles if part < 1)
        elif may_be_reckoned(level, size):
            yield from ((worth(now), worth(level) - sign * worth(size)) for sign in poles)


def _size(ours: Quantity, level: Quantity, size: Quantity) -> float | None:
    """Return the size of a change of such a level, which has a unit of its own; None of others."""
    if not is_change(size) or ours.unit != level.unit:
        return None
    if level.unit_kind is UnitKind.PERCENT and size.unit_kind is UnitKind.PERCENTAGE_POINT:
        return worth(size) * IN_POINTS.get(size.unit or "", 1.0)
    if level.unit_kind is UnitKind.TEMPERATURE is size.unit_kind:
        return worth(size) if size.unit == DEGREES or may_be_reckoned(level, size) else None
    return None


@cache
def _adding() -> frozenset[str]:
    """Return the words with which a figure comes on top of another: another, a further."""
    return frozenset(table("worked_out")["adding"])


@cache
def _up_and_down() -> frozenset[str]:
    """Return the axes of what becomes more or less, or is so."""
    return frozenset(table("worked_out")["up_and_down"])


@cache
def _rungs() -> frozenset[str]:
    """Return what ranks are counted in: places."""
    return frozenset(table("worked_out")["rungs"])
