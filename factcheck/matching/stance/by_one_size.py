"""By one size: whether two opposites are told of one figure: fell 8 percent, 8 percent more."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.language import table
from factcheck.matching.arithmetic.values import agree
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.turning import Turning
from factcheck.model import Change, Quantity, Span, Tolerances

BEHIND = 2
"""How many tokens behind a word the figure that it is told of begins at most: rose by 8 percent."""


def is_by_one_size(turning: Turning, tolerances: Tolerances) -> bool:
    """Tell whether both words stand beside one figure of one unit, by which or to which it is."""
    mark, answer, two = turning.mark, turning.answer, turning.comparison
    if mark is None or answer is None or mark.mark.pole == answer.mark.pole:
        return False
    if not {mark.mark.axis, answer.mark.axis} <= _axes():
        return False
    return any(
        one.unit is not None
        and one.unit == other.unit
        and (one.change is Change.TO) == (other.change is Change.TO)
        and agree(one, other, tolerances)
        for one in _beside(two.ours, turning.ours)
        for other in _beside(two.theirs, turning.theirs)
    )


def _beside(profile: Profile, word: Span) -> Iterator[Quantity]:
    """Yield the figures right before a word, and right behind it."""
    tokens = profile.tokens
    first, end = tokens.at(word.start), tokens.at(word.end)
    for figure in profile.figures:
        place = profile.local(figure.span)
        behind = tokens.at(place.start) - end
        if tokens.at(place.end) == first or 0 <= behind <= BEHIND:
            yield figure


@cache
def _axes() -> frozenset[str]:
    return frozenset([*table("comparing")["sure"], *table("comparing")["by_as_much"]])
