"""The spread of a length: how many days a length of time may stand for, as people count it."""

from __future__ import annotations

from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Bound, Quantity

SLACK, OF_ONE, OF_TWO = 0.5, 0.3, 0.45
"""By how much of its unit a length is rounded: many, one, two of them."""
ABOUT = 0.15
"""An approximation may be off by such a share."""
FARTHEST = 2.5
"""How many times as long or as short a length is that is of something else."""
DAY = 86_400.0


def length_spread(length: Quantity) -> Spread:
    """Return how many days a length may stand for, as people count time."""
    days, unit = (length.value or 0.0) / DAY, length.grain / DAY
    count = days / unit
    slack = unit * (OF_ONE if count <= 1 else OF_TWO if count <= 2 else SLACK)
    if length.bound is Bound.ABOUT:
        slack = max(slack, ABOUT * days)
    low, high = days - slack, days + slack
    if length.bound in {Bound.MORE_THAN, Bound.AT_LEAST}:
        return Spread(low, days * FARTHEST)
    if length.bound in {Bound.FEWER_THAN, Bound.AT_MOST}:
        return Spread(days / FARTHEST, high)
    return Spread(low, high)


def loose_length(length: Quantity) -> tuple[float, float]:
    """Return how many days a length may stand for of which the last unit may have gone on.

    Eight months and a half are eight months to many.
    """
    spread, unit = length_spread(length), length.grain / DAY
    return spread.low, spread.high + (unit / 2 if unit > 1 else 0.0)
