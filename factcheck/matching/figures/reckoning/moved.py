"""Moved: what a level was before it changed by the share that a claim tells, and by how much.

Demand that rose 11 percent to 34.2 gigawatts stood at 31; an index that fell 3.2 percent to 4,840
points shed 160.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.quantities.moves import size_verbs
from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.derivation import is_true
from factcheck.matching.arithmetic.operations import (
    in_unit_of,
    is_change,
    may_be_reckoned,
    whole_as,
    worth,
)
from factcheck.matching.figures.answers import Answer
from factcheck.matching.figures.earlier import is_dated_back, is_told_back
from factcheck.matching.sides.profile import Profile
from factcheck.model import Change, Quantity, Tolerances

NEAR = 0.15
"""How far from what it is true of a limit is told at most, as a share of that."""


def follows_from_change(answer: Answer, tolerances: Tolerances) -> bool:
    """Tell whether ours is told as what was before a change of the claim, or as its size."""
    ours, profile = answer.ours, answer.comparison.ours
    known = answer.comparison.theirs.figures
    if ours.value is None:
        return False
    if _is_told_before(profile, ours):
        found = (before for _, before in _changes(ours, known))
    elif is_change(ours) or _moves(profile, ours):
        found = (abs(now - before) for now, before in _changes(ours, known))
    else:
        return False
    return any(
        abs(worth(ours) - value) <= NEAR * value and is_true(ours, value, tolerances)
        for value in found
    )


def _is_told_before(profile: Profile, ours: Quantity) -> bool:
    return is_dated_back(profile, ours) or is_told_back(profile, ours)


def _moves(profile: Profile, ours: Quantity) -> bool:
    """Tell whether the word before a figure makes it the size of a change: shed 160 points."""
    first = profile.tokens.at(profile.local(ours.span).start)
    return first > 0 and profile.tokens.lower[first - 1] in size_verbs()


def _changes(ours: Quantity, known: Sequence[Quantity]) -> Iterator[tuple[float, float]]:
    """Yield each level in the unit of ours, with what it was before each share of a change."""
    shares = [worth(one) / whole_as(one) for one in known if is_share(one) and is_change(one)]
    for level in known if shares else ():
        if is_change(level) or level.change is Change.FROM or not may_be_reckoned(ours, level):
            continue
        now = in_unit_of(ours, level)
        for factor in (sign * share for share in shares for sign in (1, -1)):
            if now is not None and factor > -1:
                yield worth(now), worth(now) / (1 + factor)
