"""Roundings: a number that is not the checked one, told as exact, as about so much, as a bound."""

from __future__ import annotations

from functools import cache
from math import floor, inf, log10
from typing import NamedTuple

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import (
    COUNTS,
    SECOND,
    is_fraction,
)
from factcheck.matching.arithmetic.verdicts import (
    COARSE,
    LOWER_BOUNDS,
    POINTS,
    UPPER_BOUNDS,
    Agreement,
)
from factcheck.model import Bound, Lean, Quantity, Tolerances

CALENDAR = 0.08
"""Months and years in days or weeks may differ by this share."""
LARGE, PLAIN_ROUNDING = 1000, 0.01
"""Plain digits that end in zeros are a rounding from here on, and by no more than this share."""
HAIR = 1e-9
"""What is forgiven because numbers are written in tens and computed in twos."""
SMALL = 10
"""Up to here a bound may lie one off ("at least seven" for eight) and still inform."""
FAR = 2.0
"""How much further off the true value may lie where a bound says so: well over 100 for 157."""
SMALLEST = 0.2 * (1 + HAIR)
"""So much is little of any small number, whatever its share: nearly two for 1.8."""


class Figure(NamedTuple):
    """A draft's number beside the checked one, both in the draft's unit."""

    quantity: Quantity
    value: float
    checked: float

    @property
    def off(self) -> float:
        """How far the draft's number is from the checked one."""
        return abs(self.value - self.checked)

    @property
    def share(self) -> float:
        """The same as a share of the checked number."""
        return self.off / abs(self.checked) if self.checked else inf

    @property
    def step(self) -> float:
        """How coarse the draft's number looks."""
        step = rounding_step(self.value)
        return max(step, self.quantity.grain) if self.shows_rounding else step

    @property
    def shows_rounding(self) -> bool:
        """Whether the writing itself shows a rounding: 3.1bn, 12 million, 2.5, 34 percent."""
        return self.quantity.grain != 1.0 or self.quantity.unit_kind not in COUNTS

    @property
    def is_fraction(self) -> bool:
        """Whether it is "a third" or the like."""
        return self.quantity.unit_kind in COUNTS and 0 < self.value < 1


def rounding_step(value: float) -> float:
    """Return how coarse a number looks: the largest 1 or 5 times a power of ten that divides it.

    At most half the number itself: 160 gives 10, 150 gives 50, 200 gives 100, 157 gives 1.
    """
    size = abs(value)
    if size == 0 or size != floor(size):
        return 0.0
    step = 1.0
    power = 10.0 ** floor(log10(size))
    while power >= 1:
        for candidate in (power * 5, power):
            if candidate <= size / 2 and size % candidate == 0:
                return candidate
        power /= 10
    return step


def is_roughly(ours: Quantity, value: float) -> bool:
    """Tell whether a number that is told roughly stands for `value`: some 40 for 43."""
    told = ours.value
    return (
        ours.bound is Bound.ABOUT
        and told is not None
        and (abs(told - value) <= rounding_step(told) / 2)
    )


def same_number(ours: Quantity, theirs: Quantity) -> Agreement:
    """Judge the bounds where the numbers agree."""
    if _is_opened(ours, theirs):
        return Agreement.BOUND_BROKEN
    if ours.bound is theirs.bound or theirs.bound is Bound.EXACTLY:
        strict = ours.bound in {Bound.MORE_THAN, Bound.FEWER_THAN}
        exact = theirs.bound is Bound.EXACTLY
        return Agreement.BOUND_BROKEN if strict and exact else Agreement.TRUE
    if ours.bound is Bound.EXACTLY:
        round_enough = theirs.bound is Bound.ABOUT and (
            rounding_step(ours.value or 0) > 1 or is_fraction(ours)
        )
        return Agreement.TRUE if round_enough else Agreement.BOUND_DROPPED
    same_side = {ours.bound, theirs.bound} <= LOWER_BOUNDS or {
        ours.bound,
        theirs.bound,
    } <= UPPER_BOUNDS
    coarse = rounding_step(ours.value or 0) >= COARSE
    loosened = coarse or ours.bound in {Bound.AT_LEAST, Bound.AT_MOST}
    if (same_side and loosened) or theirs.bound is Bound.ABOUT:
        return Agreement.TRUE
    return Agreement.BOUND_BROKEN


def _is_opened(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether ours is told as the least there is, and theirs as all there is: only nine."""
    if ours.bound not in LOWER_BOUNDS or theirs.bound is not Bound.EXACTLY:
        return False
    told = theirs.text.lower()
    return any(told.startswith(f"{word} ") for word in table("bounds")["closing"])


def other_number(
    figure: Figure, theirs: Quantity, tolerances: Tolerances, *, converted: bool
) -> Agreement:
    """Judge a plain number that is not the checked one."""
    ours = figure.quantity
    if theirs.bound not in POINTS:
        return _within_bound(Figure(theirs, figure.checked, figure.value), ours, tolerances)
    if ours.unit == SECOND and figure.share <= CALENDAR:
        return Agreement.TRUE
    if converted and figure.share <= tolerances.conversion:
        return Agreement.TRUE
    if figure.is_fraction and figure.share <= tolerances.rounding:
        return Agreement.TRUE
    if not _is_rounding(figure):
        return Agreement.DIFFERENT
    return Agreement.TRUE if figure.share <= tolerances.rounding else Agreement.ROUNDED_TOO_FAR


def _within_bound(bound: Figure, ours: Quantity, tolerances: Tolerances) -> Agreement:
    """Judge an exact figure against a checked bound: 105 is more than 100, if nobody said so."""
    allowed = bound.step >= COARSE and covers(bound, ours, tolerances)
    return Agreement.BOUND_DROPPED if allowed else Agreement.DIFFERENT


def _is_rounding(figure: Figure) -> bool:
    """Tell whether the checked number, rounded to the last place written, is the draft's."""
    if figure.shows_rounding:
        return figure.off <= figure.quantity.grain / 2 * (1 + 1e-9)
    if abs(figure.value) < LARGE or figure.share > PLAIN_ROUNDING:
        return False
    return figure.off <= figure.step / 2 * (1 + 1e-9)


def approximation(
    figure: Figure, theirs: Quantity, tolerances: Tolerances, *, converted: bool
) -> Agreement:
    """Judge "about", "nearly" and "just over" a number that is not the checked one.

    What is true of a converted figure by itself is so of one that is told as "some" so many.
    """
    small = figure.off <= SMALLEST and 1 < figure.value <= SMALL
    share = 0.0 if small else figure.share
    if theirs.bound not in POINTS or share > tolerances.about:
        return Agreement.DIFFERENT
    lean = figure.quantity.lean
    below = figure.checked < figure.value
    if (lean is Lean.BELOW and not below) or (lean is Lean.ABOVE and below):
        return Agreement.DIFFERENT
    if converted and share <= tolerances.conversion:
        return Agreement.TRUE
    reach = figure.step * (0.5 if lean is Lean.EITHER else 1.0) * (1 + 1e-9)
    return Agreement.TRUE if figure.is_fraction or figure.off <= reach else Agreement.DIFFERENT


def covers(figure: Figure, theirs: Quantity, tolerances: Tolerances) -> bool:
    """Tell whether a bound is true of the checked number and round enough to be meant as one."""
    lower = figure.quantity.bound in LOWER_BOUNDS
    if theirs.bound in (UPPER_BOUNDS if lower else LOWER_BOUNDS):
        return False
    if (figure.checked < figure.value) if lower else (figure.checked > figure.value):
        return False
    if theirs.bound is Bound.EXACTLY and 1 <= figure.value <= SMALL and figure.off <= 1:
        return True
    rounder = figure.is_fraction or figure.step > rounding_step(figure.checked)
    reach = tolerances.bound * (FAR if figure.quantity.text.lower().startswith(_far()) else 1)
    return rounder and figure.off <= max(reach * abs(figure.checked), figure.step) * (1 + HAIR)


@cache
def _far() -> tuple[str, ...]:
    """Return the beginnings of bounds that tell that the true value lies further off."""
    return tuple(table("bounds")["far"])
