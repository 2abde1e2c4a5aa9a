"""Whether a share is clearly not what a part is of its whole, however loosely it is meant.

Writers round shares in words far: a third for 31 or 36 percent, nearly a third for 29.
"""

from __future__ import annotations

from factcheck.matching.arithmetic.operations import WHOLE, whole_as
from factcheck.matching.arithmetic.verdicts import LOWER_BOUNDS, UPPER_BOUNDS
from factcheck.model import Bound, Lean, Quantity, UnitKind

IN_WORDS, APPROXIMATE = 0.09, 0.17
"""How far a fraction may be from the true one, as a share of it: a third, nearly a third."""
MOST_IN_WORDS, MOST_APPROXIMATE = 0.05, 0.08
"""The same as a share of the whole: nobody takes 84 percent for nine in ten."""
HAIR = 0.02
"""The same on the side that "more than" or "nearly" leaves closed."""
IN_PERCENT, STEPS = 0.03, 0.6
"""The same of a percentage, and how many of its last places it may be off."""


def is_clearly_off(share: Quantity, ratio: float) -> bool:
    """Tell whether no reader would take a part that has this ratio to its whole for such a share.

    That a share is far more than "more than half" says nothing.
    """
    told = (share.value or 0.0) / whole_as(share)
    if not told:
        return share.bound not in LOWER_BOUNDS and ratio > STEPS * share.grain / WHOLE
    apart = (ratio - told) / told
    if share.bound in LOWER_BOUNDS:
        return apart < -HAIR
    if share.bound in UPPER_BOUNDS:
        return apart > HAIR
    if share.bound is Bound.ABOUT:
        loosely = _within(APPROXIMATE, MOST_APPROXIMATE, told)
        below = 2 * HAIR if share.lean is Lean.ABOVE else loosely
        above = 2 * HAIR if share.lean is Lean.BELOW else loosely
        return not -below <= apart <= above
    grain = STEPS * share.grain / WHOLE / told
    in_percent = share.unit_kind is UnitKind.PERCENT
    in_words = _within(IN_WORDS, MOST_IN_WORDS, told)
    return abs(apart) > (max(IN_PERCENT, grain) if in_percent else in_words)


def _within(part: float, most: float, told: float) -> float:
    """Return what part of a share it may be off, and no more of the whole than `most`."""
    return min(part, most / told) if told < 1 else part


def is_near(share: Quantity, ratio: float) -> bool:
    """Tell whether a ratio is so near to a share that it may be meant, be it told as a bound."""
    told = (share.value or 0.0) / whole_as(share)
    return abs(ratio - told) <= APPROXIMATE * told


def may_be_rest(share: Quantity, ratio: float) -> bool:
    """Tell whether a share may be meant as what a part with this ratio leaves of its whole.

    Whoever bounds a share is near it: "more than half" is not told of 64 percent for itself.
    """
    told, rest = (share.value or 0.0) / whole_as(share), 1 - ratio
    is_bound = share.bound in LOWER_BOUNDS or share.bound in UPPER_BOUNDS
    near = not is_bound or abs(rest - told) <= IN_WORDS * told
    return near and not is_clearly_off(share, rest)
