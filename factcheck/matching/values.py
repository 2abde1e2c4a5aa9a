"""Whether the words that a draft puts on a figure are true of the checked one.

A figure is true when it is the checked value, a right rounding of it, or a bound or approximation
that covers it and is still close enough to inform. How close stands in `Tolerances`.
"""

from __future__ import annotations

from enum import Enum
from math import floor, inf, isclose, log10

from factcheck.extraction.units import convert
from factcheck.model import Bound, Lean, Quantity, Tolerances, UnitKind

COUNTS = frozenset({UnitKind.COUNT, UnitKind.NONE})
SHARES = frozenset({UnitKind.PERCENT, UnitKind.NONE})
LOWER_BOUNDS = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
UPPER_BOUNDS = frozenset({Bound.AT_MOST, Bound.FEWER_THAN})
POINTS = frozenset({Bound.EXACTLY, Bound.ABOUT})


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
    if kinds <= {UnitKind.MEASURE, UnitKind.TEMPERATURE}:
        return _in_our_unit(theirs, ours) is not None
    if len(kinds) == 1 or kinds <= COUNTS:
        return True
    return kinds <= SHARES and all(_is_share(quantity) for quantity in (ours, theirs))


def agreement(ours: Quantity, theirs: Quantity, tolerances: Tolerances) -> Agreement:
    """Compare two comparable quantities and return how `ours` stands to the checked `theirs`."""
    factor = _in_our_unit(theirs, ours)
    if factor is None:
        return Agreement.DIFFERENT
    if theirs.value is None:
        return _against_range(ours, theirs, factor)
    checked = theirs.value * factor
    if ours.value is None:
        return _range_around(ours, theirs, checked)
    if isclose(ours.value, checked, rel_tol=1e-9, abs_tol=1e-12):
        return _same_number(ours, theirs)
    slack = tolerances.conversion if factor != 1.0 else 0.0
    if ours.bound in POINTS:
        return _other_point(ours, theirs, checked, slack, tolerances)
    if _covers(ours, theirs, checked, tolerances):
        return Agreement.TRUE
    return Agreement.DIFFERENT


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


def _in_our_unit(theirs: Quantity, ours: Quantity) -> float | None:
    """Return the factor that brings the checked value into the draft's unit."""
    if ours.unit_kind is theirs.unit_kind:
        if ours.unit == theirs.unit or ours.unit_kind in COUNTS:
            return 1.0
        if ours.unit_kind in {UnitKind.MEASURE, UnitKind.TEMPERATURE} and theirs.value:
            value = convert(theirs.value, theirs.unit or "", ours.unit or "")
            return None if value is None else value / theirs.value
        return None if ours.unit_kind is UnitKind.CURRENCY else 1.0
    if theirs.unit_kind is UnitKind.PERCENT:
        return 0.01
    return 100.0 if ours.unit_kind is UnitKind.PERCENT else 1.0


def _is_share(quantity: Quantity) -> bool:
    if quantity.unit_kind is UnitKind.PERCENT:
        return True
    return quantity.value is not None and 0 < quantity.value < 1


def _same_number(ours: Quantity, theirs: Quantity) -> Agreement:
    """Judge the bounds where the numbers agree."""
    if ours.bound is theirs.bound or theirs.bound is Bound.EXACTLY:
        strict = ours.bound in {Bound.MORE_THAN, Bound.FEWER_THAN}
        return Agreement.BOUND_BROKEN if strict and _is_point(theirs) else Agreement.TRUE
    if ours.bound is Bound.EXACTLY:
        return Agreement.BOUND_DROPPED
    same_side = {ours.bound, theirs.bound} <= LOWER_BOUNDS or {
        ours.bound,
        theirs.bound,
    } <= UPPER_BOUNDS
    loosened = ours.bound in {Bound.AT_LEAST, Bound.AT_MOST}
    if (same_side and loosened) or theirs.bound is Bound.ABOUT:
        return Agreement.TRUE
    return Agreement.BOUND_BROKEN


def _is_point(quantity: Quantity) -> bool:
    return quantity.bound is Bound.EXACTLY


def _other_point(
    ours: Quantity, theirs: Quantity, checked: float, slack: float, tolerances: Tolerances
) -> Agreement:
    """Judge a plain or approximate number that is not the checked one."""
    assert ours.value is not None
    off = abs(ours.value - checked)
    share = off / abs(checked) if checked else inf
    if theirs.bound not in POINTS:
        return Agreement.DIFFERENT
    if ours.bound is Bound.ABOUT:
        return _approximation(ours, checked, max(slack, tolerances.about))
    if share <= slack or _fraction_of(ours, share, tolerances):
        return Agreement.TRUE
    if _rounds_to(ours, checked):
        return Agreement.TRUE if share <= tolerances.rounding else Agreement.ROUNDED_TOO_FAR
    return Agreement.DIFFERENT


def _approximation(ours: Quantity, checked: float, allowed: float) -> Agreement:
    assert ours.value is not None
    off = ours.value - checked
    wrong_side = (ours.lean is Lean.BELOW and off < 0) or (ours.lean is Lean.ABOVE and off > 0)
    step = max(rounding_step(ours.value), ours.grain if _is_coarse(ours) else 0.0)
    near = abs(off) <= allowed * abs(checked)
    in_step = abs(off) <= step * (1 if ours.lean is not Lean.EITHER else 0.5) + 1e-9
    if near and not wrong_side and (in_step or _is_fraction(ours)):
        return Agreement.TRUE
    return Agreement.DIFFERENT


def _covers(ours: Quantity, theirs: Quantity, checked: float, tolerances: Tolerances) -> bool:
    """Tell whether a bound is true of the checked value and round enough to be meant as one."""
    assert ours.value is not None
    lower = ours.bound in LOWER_BOUNDS
    if theirs.bound in (UPPER_BOUNDS if lower else LOWER_BOUNDS):
        return False
    room = checked - ours.value if lower else ours.value - checked
    if room < 0:
        return False
    coarser = rounding_step(ours.value) > rounding_step(checked) or _is_fraction(ours)
    small = theirs.bound is Bound.EXACTLY and ours.value <= 10 and room <= 1
    return small or (coarser and room <= max(tolerances.bound * abs(checked), _step(ours)))


def _step(ours: Quantity) -> float:
    assert ours.value is not None
    return max(rounding_step(ours.value), ours.grain)


def _rounds_to(ours: Quantity, checked: float) -> bool:
    """Tell whether `checked`, rounded to the last place that was written, is the draft's number."""
    assert ours.value is not None
    off = abs(ours.value - checked)
    if _is_coarse(ours) and off <= ours.grain / 2 * (1 + 1e-9):
        return True
    large_step = rounding_step(ours.value) if abs(ours.value) >= 1000 else 0.0
    return off <= large_step / 2 and off <= 0.01 * abs(checked)


def _is_coarse(ours: Quantity) -> bool:
    """Tell whether the writing itself shows a rounding: 3.1bn, 12 million, 2.5, 34 percent."""
    return ours.grain != 1.0 or ours.unit_kind not in COUNTS


def _is_fraction(ours: Quantity) -> bool:
    return ours.unit_kind in SHARES and ours.value is not None and 0 < ours.value < 1


def _fraction_of(ours: Quantity, share: float, tolerances: Tolerances) -> bool:
    """Tell whether a fraction in words ("a third") is near enough to a percentage."""
    return ours.unit_kind is UnitKind.NONE and _is_fraction(ours) and share <= tolerances.rounding


def _against_range(ours: Quantity, theirs: Quantity, factor: float) -> Agreement:
    """Judge the draft's figure against a checked range."""
    low = -inf if theirs.low is None else theirs.low * factor
    high = inf if theirs.high is None else theirs.high * factor
    if ours.value is None:
        same = ours.low == theirs.low and ours.high == theirs.high
        return Agreement.TRUE if same else Agreement.DIFFERENT
    if ours.bound in LOWER_BOUNDS:
        return Agreement.TRUE if ours.value <= low else Agreement.DIFFERENT
    if ours.bound in UPPER_BOUNDS:
        return Agreement.TRUE if ours.value >= high else Agreement.DIFFERENT
    if not low <= ours.value <= high:
        return Agreement.DIFFERENT
    return Agreement.TRUE if ours.bound is Bound.ABOUT else Agreement.BOUND_DROPPED


def _range_around(ours: Quantity, theirs: Quantity, checked: float) -> Agreement:
    """Judge a range of the draft against a checked number."""
    low = -inf if ours.low is None else ours.low
    high = inf if ours.high is None else ours.high
    inside = low <= checked <= high
    return Agreement.TRUE if inside and theirs.bound in POINTS else Agreement.DIFFERENT
