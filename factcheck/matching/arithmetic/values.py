"""Whether the words that a draft puts on a figure are true of the checked one.

A figure is true when it is the checked value, a right rounding of it, or a bound or approximation
that covers it and is still close enough to inform. How close stands in `Tolerances`.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from math import floor, inf, isclose, log10
from typing import NamedTuple

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import (
    COUNTS,
    MEASURES,
    POINTS_AND_PERCENT,
    SECOND,
    SHARES,
    converted,
    in_own_unit,
    is_fraction,
    is_share,
    rate_factor,
    unit_length,
)
from factcheck.model import Bound, Lean, Quantity, Tolerances, UnitKind

__all__ = [
    "CALENDAR",
    "COUNTS",
    "SECOND",
    "Agreement",
    "agreement",
    "comparable",
    "rounding_step",
]

LOWER_BOUNDS = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
UPPER_BOUNDS = frozenset({Bound.AT_MOST, Bound.FEWER_THAN})
POINTS = frozenset({Bound.EXACTLY, Bound.ABOUT})
CALENDAR = 0.08
"""Months and years in days or weeks may differ by this share."""
LARGE, PLAIN_ROUNDING = 1000, 0.01
"""Plain digits that end in zeros are a rounding from here on, and by no more than this share."""
VAGUE = 100
"""How many times its lowest a vague number ("hundreds") may be at the most."""
COARSE = 10
"""Of a number so round, "more than" and "at least" say the same."""
SMALL = 10
"""Up to here a bound may lie one off ("at least seven" for eight) and still inform."""

SMALLEST = 0.2 * (1 + 1e-9)
"""So much is little of any small number, whatever its share: nearly two for 1.8."""


class Agreement(Enum):
    """How the draft's figure stands to the checked one."""

    TRUE = "true"
    BOUND_DROPPED = "bound dropped"
    """The same number, told as exact where the checked one is a bound or an approximation."""
    BOUND_BROKEN = "bound broken"
    """The same number with a bound that the checked one does not allow."""
    ROUNDED_TOO_FAR = "rounded too far"
    DIFFERENT = "different"


def comparable(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether the two are of one kind, so that their values can be compared at all."""
    kinds = {ours.unit_kind, theirs.unit_kind}
    if is_fraction(ours) != is_fraction(theirs) and UnitKind.PERCENT not in kinds:
        return False
    if kinds <= MEASURES:
        return converted(theirs, ours) is not None
    if len(kinds) == 1 or kinds <= COUNTS:
        if kinds == {UnitKind.RATIO}:
            return ours.unit == theirs.unit
        return _have_rates_alike(ours, theirs)
    if kinds == POINTS_AND_PERCENT:
        return ours.value == theirs.value
    return kinds <= SHARES and is_share(ours) and is_share(theirs)


def _have_rates_alike(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether one can be brought to the rate of the other, or only the rates differ."""
    if ours.per is None or theirs.per is None or rate_factor(ours, theirs) is not None:
        return True
    return ours.value == theirs.value and {ours.per, theirs.per} <= _units_of_rates()


def agreement(ours: Quantity, theirs: Quantity, tolerances: Tolerances) -> Agreement:
    """Compare two comparable quantities and return how `ours` stands to the checked `theirs`."""
    if ours.unit == theirs.unit == SECOND and unit_length(ours) == unit_length(theirs):
        return agreement(in_own_unit(ours), in_own_unit(theirs), tolerances)
    if ours.unit_kind is theirs.unit_kind is UnitKind.RATIO:
        same = (ours.value, ours.per) == (theirs.value, theirs.per)
        return Agreement.TRUE if same else Agreement.DIFFERENT
    alike = converted(theirs, ours)
    if alike is None:
        return Agreement.DIFFERENT
    if alike.value is None:
        return _against_range(ours, alike)
    if ours.value is None:
        return _range_around(ours, theirs, alike.value)
    if isclose(ours.value, alike.value, rel_tol=1e-9, abs_tol=1e-12):
        return same_number(ours, theirs)
    figure = Figure(ours, ours.value, alike.value)
    if ours.bound is Bound.ABOUT:
        return _approximation(figure, theirs, tolerances, converted=alike is not theirs)
    if ours.bound is Bound.EXACTLY:
        return _other_number(figure, theirs, tolerances, converted=alike is not theirs)
    return Agreement.TRUE if _covers(figure, theirs, tolerances) else Agreement.DIFFERENT


@cache
def _units_of_rates() -> frozenset[str]:
    return frozenset(table("measures")["per_units"])


def agree(ours: Quantity, theirs: Quantity, tolerances: Tolerances) -> bool:
    """Tell whether the two are of one kind, and what `ours` says is true of `theirs`."""
    return comparable(ours, theirs) and agreement(ours, theirs, tolerances) is Agreement.TRUE


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


def same_number(ours: Quantity, theirs: Quantity) -> Agreement:
    """Judge the bounds where the numbers agree."""
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


def _other_number(
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
    allowed = bound.step >= COARSE and _covers(bound, ours, tolerances)
    return Agreement.BOUND_DROPPED if allowed else Agreement.DIFFERENT


def _is_rounding(figure: Figure) -> bool:
    """Tell whether the checked number, rounded to the last place written, is the draft's."""
    if figure.shows_rounding:
        return figure.off <= figure.quantity.grain / 2 * (1 + 1e-9)
    half = figure.step / 2 * (1 + 1e-9)
    return abs(figure.value) >= LARGE and figure.off <= half and figure.share <= PLAIN_ROUNDING


def _approximation(
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


def _covers(figure: Figure, theirs: Quantity, tolerances: Tolerances) -> bool:
    """Tell whether a bound is true of the checked number and round enough to be meant as one."""
    lower = figure.quantity.bound in LOWER_BOUNDS
    if theirs.bound in (UPPER_BOUNDS if lower else LOWER_BOUNDS):
        return False
    if (figure.checked < figure.value) if lower else (figure.checked > figure.value):
        return False
    if theirs.bound is Bound.EXACTLY and 1 <= figure.value <= SMALL and figure.off <= 1:
        return True
    rounder = figure.is_fraction or figure.step > rounding_step(figure.checked)
    return rounder and figure.off <= max(tolerances.bound * abs(figure.checked), figure.step)


def is_end_of(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether one end of a checked range is told with a bound that turns it about."""
    if ours.value is None:
        return False
    if ours.bound in LOWER_BOUNDS:
        return ours.value == theirs.high
    return ours.bound in UPPER_BOUNDS and ours.value == theirs.low


def _against_range(ours: Quantity, theirs: Quantity) -> Agreement:
    """Judge the draft's figure against a checked range, both in the draft's unit."""
    if theirs.high is None and theirs.low is not None:
        return _against_vague(ours, theirs.low)
    low = -inf if theirs.low is None else theirs.low
    high = inf if theirs.high is None else theirs.high
    if ours.value is None:
        return Agreement.TRUE if _same_ends(ours, theirs) else Agreement.DIFFERENT
    turned = Agreement.BOUND_BROKEN if is_end_of(ours, theirs) else Agreement.DIFFERENT
    if ours.bound in LOWER_BOUNDS:
        return Agreement.TRUE if ours.value <= low else turned
    if ours.bound in UPPER_BOUNDS:
        return Agreement.TRUE if ours.value >= high else turned
    if not low <= ours.value <= high:
        return Agreement.DIFFERENT
    return Agreement.TRUE if ours.bound is Bound.ABOUT else Agreement.BOUND_DROPPED


def _same_ends(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two ranges are one, the last place written of the draft's left open."""
    pairs = ((ours.low, theirs.low), (ours.high, theirs.high))
    half = ours.grain / 2 if ours.unit != theirs.unit else 0.0
    return all(
        here is there or (here is not None and there is not None and abs(here - there) <= half)
        for here, there in pairs
    )


def _against_vague(ours: Quantity, low: float) -> Agreement:
    """Judge against "hundreds" or "thousands", which any number of that size bears out."""
    size = ours.value if ours.value is not None else ours.low
    within = size is not None and low <= size < VAGUE * low
    return Agreement.TRUE if within else Agreement.DIFFERENT


def _range_around(ours: Quantity, theirs: Quantity, checked: float) -> Agreement:
    """Judge a range of the draft, or its "hundreds", against a checked number."""
    low = -inf if ours.low is None else ours.low
    vague = inf if ours.low is None else VAGUE * ours.low
    high = vague if ours.high is None else ours.high
    open_side = theirs.bound in (UPPER_BOUNDS if ours.high is None else LOWER_BOUNDS)
    inside = low <= checked <= high and not open_side
    return Agreement.TRUE if inside else Agreement.DIFFERENT
