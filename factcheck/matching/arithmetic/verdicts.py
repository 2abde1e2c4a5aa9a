"""How a draft's figure may stand to the checked one, and the bounds that leave a side open."""

from __future__ import annotations

from enum import Enum

from factcheck.model import Bound


class Agreement(Enum):
    """How the draft's figure stands to the checked one."""

    TRUE = "true"
    BOUND_DROPPED = "bound dropped"
    """The same number, told as exact where the checked one is a bound or an approximation."""
    BOUND_BROKEN = "bound broken"
    """The same number with a bound that the checked one does not allow."""
    ROUNDED_TOO_FAR = "rounded too far"
    DIFFERENT = "different"


LOWER_BOUNDS = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
UPPER_BOUNDS = frozenset({Bound.AT_MOST, Bound.FEWER_THAN})
POINTS = frozenset({Bound.EXACTLY, Bound.ABOUT})
COARSE = 10
"""Of a number so round, "more than" and "at least" say the same."""
