"""Spread: the values that a written figure may stand for, and arithmetic on them.

"3.1bn" is anything that rounds to it, "more than 300" anything above, "157" only 157. What is
computed from figures as a draft gives them is right when its spread meets that of the written one.
"""

from __future__ import annotations

from math import inf, isfinite

from attrs import frozen

from factcheck.matching.arithmetic.roundings import LARGE, PLAIN_ROUNDING, rounding_step
from factcheck.matching.arithmetic.values import Agreement, agreement, comparable
from factcheck.model import Bound, Quantity, Tolerances, UnitKind

COUNTS = frozenset({UnitKind.COUNT, UnitKind.NONE})
HAIR = 1e-9
"""Numbers are written in tens and computed in twos."""


@frozen(repr=False)
class Spread:
    """All values from `low` to `high`, which may be infinite."""

    low: float
    high: float

    @property
    def is_finite(self) -> bool:
        """Whether both ends are known: not of more than 300."""
        return isfinite(self.low) and isfinite(self.high)

    def __add__(self, other: Spread) -> Spread:
        return Spread(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Spread) -> Spread:
        return Spread(self.low - other.high, self.high - other.low)

    def __abs__(self) -> Spread:
        if self.low <= 0 <= self.high:
            return Spread(0.0, max(-self.low, self.high))
        ends = sorted((abs(self.low), abs(self.high)))
        return Spread(ends[0], ends[1])

    def over(self, other: Spread) -> Spread:
        """Return the ratio to `other`; both must be positive, else it may be anything."""
        if other.low <= 0 or self.low < 0:
            return Spread(-inf, inf)
        return Spread(self.low / other.high, inf if self.high == inf else self.high / other.low)

    def times(self, factor: float) -> Spread:
        """Return the spread with every value multiplied by the positive `factor`."""
        return Spread(self.low * factor, self.high * factor)

    def meets(self, other: Spread) -> bool:
        """Tell whether some value lies in both."""
        slack = HAIR * max(1.0, *(abs(end) for end in self._ends(other) if abs(end) != inf))
        return self.low <= other.high + slack and other.low <= self.high + slack

    def near(self, other: Spread, share: float) -> bool:
        """Tell whether some value lies in both and their known ends are so close to each other."""
        ends = [end for end in self._ends(other)[1:] if abs(end) != inf]
        return self.meets(other) and max(ends) - min(ends) <= share * max(map(abs, ends))

    def _ends(self, other: Spread) -> tuple[float, ...]:
        return 0.0, self.low, self.high, other.low, other.high


def spread(quantity: Quantity, tolerances: Tolerances) -> Spread:
    """Return the values that `quantity` may stand for, as its words and its digits allow."""
    if quantity.value is None:
        low = -inf if quantity.low is None else quantity.low
        return Spread(low, inf if quantity.high is None else quantity.high)
    value, half = quantity.value, _half_step(quantity, tolerances)
    if quantity.bound in {Bound.AT_LEAST, Bound.MORE_THAN}:
        return Spread(value, inf)
    if quantity.bound in {Bound.AT_MOST, Bound.FEWER_THAN}:
        return Spread(-inf, value)
    if quantity.bound is Bound.ABOUT:
        half = max(half, tolerances.about * abs(value))
    return Spread(value - half, value + half)


def may_be_one(one: Quantity, other: Quantity, tolerances: Tolerances) -> bool:
    """Tell whether two figures of one text may both be right of one thing.

    Either may be a right rounding, bound or approximation of the other; neither is the checked one.
    """
    if not comparable(one, other):
        return False
    pairs = ((one, other), (other, one))
    if any(agreement(a, b, tolerances) is not Agreement.DIFFERENT for a, b in pairs):
        return True
    close = spread(one, tolerances).near(spread(other, tolerances), tolerances.bound)
    return close or any(_is_share_of(a, b, tolerances) for a, b in pairs)


def _is_share_of(fraction: Quantity, percentage: Quantity, tolerances: Tolerances) -> bool:
    """Tell whether "less than a quarter" may be "24 percent"."""
    if fraction.unit_kind not in COUNTS or percentage.unit_kind is not UnitKind.PERCENT:
        return False
    hundredfold = spread(fraction, tolerances).times(100)
    return hundredfold.near(spread(percentage, tolerances), tolerances.bound)


def _half_step(quantity: Quantity, tolerances: Tolerances) -> float:
    """Return how far a figure may be from what it was rounded from."""
    value = abs(quantity.value or 0.0)
    shown = quantity.grain if quantity.grain != 1.0 or quantity.unit_kind not in COUNTS else 0.0
    plain = min(rounding_step(value), 2 * PLAIN_ROUNDING * value) if value >= LARGE else 0.0
    if quantity.unit_kind is UnitKind.CURRENCY and quantity.grain <= 1:
        shown = min(shown, 2 * tolerances.rounding * value)
    return max(shown, plain) / 2
