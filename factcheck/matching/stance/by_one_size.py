"""By one size: whether two opposites are told of one figure: fell 8 percent, 8 percent more.

Where each of two ranks has a figure of its own, and the claim has ours with another word, they
are told of two things: slowest at 88 minutes, quickest at 21.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.arithmetic.values import agree
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.comparing_words import comparing
from factcheck.matching.stance.turning import Turning
from factcheck.model import Change, Quantity, Span, Tolerances

NEXT = 8
"""Among how many tokens behind a word its own figure begins: quickest at St Brannoc's, at 21."""
BEHIND = 2
"""How many tokens behind a word the figure that it is told of begins at most: rose by 8 percent."""


def is_by_one_size(turning: Turning, tolerances: Tolerances) -> bool:
    """Tell whether both words stand beside one figure of one unit, by which or to which it is."""
    mark, answer, two = turning.mark, turning.answer, turning.comparison
    if mark is None or answer is None or mark.mark.pole == answer.mark.pole:
        return False
    if not {mark.mark.axis, answer.mark.axis} <= comparing("sure") | comparing("by_as_much"):
        return False
    return any(
        one.unit is not None
        and one.unit == other.unit
        and (one.change is Change.TO) == (other.change is Change.TO)
        and agree(one, other, tolerances)
        for one in _beside(two.ours, turning.ours)
        for other in _beside(two.theirs, turning.theirs)
    )


def is_by_another_size(turning: Turning, tolerances: Tolerances) -> bool:
    """Tell whether our word has a figure that the claim has elsewhere than with its own word."""
    two, marks = turning.comparison, (turning.mark, turning.answer)
    if any(one is None or one.mark.axis not in comparing("ranked") for one in marks):
        return False
    mine, own = _next(two.ours, turning.ours), _next(two.theirs, turning.theirs)
    if mine is None or own is None or mine.unit is None or own.unit not in {mine.unit, None}:
        return False
    if agree(mine, own, tolerances) or mine.change is Change.BY:
        return False
    return any(agree(mine, one, tolerances) for one in two.theirs.figures)


def _next(profile: Profile, word: Span) -> Quantity | None:
    """Return the next figure behind a word, if it is near."""
    tokens, end = profile.tokens, profile.tokens.at(word.end)
    places = ((tokens.at(profile.local(one.span).start), one) for one in profile.figures)
    behind = [(at, one) for at, one in places if end <= at <= end + NEXT]
    return min(behind, key=lambda found: found[0])[1] if behind else None


def _beside(profile: Profile, word: Span) -> Iterator[Quantity]:
    """Yield the figures right before a word, and right behind it."""
    tokens = profile.tokens
    first, end = tokens.at(word.start), tokens.at(word.end)
    for figure in profile.figures:
        place = profile.local(figure.span)
        behind = tokens.at(place.start) - end
        if tokens.at(place.end) == first or 0 <= behind <= BEHIND:
            yield figure
