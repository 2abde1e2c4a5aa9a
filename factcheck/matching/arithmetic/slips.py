"""Slips of the pen: numbers of which the one is written for the other."""

from __future__ import annotations

from math import isclose

from factcheck.matching.arithmetic.conversion import (
    COUNTS,
    SECOND,
    converted,
    in_own_unit,
    is_fraction,
    larger_unit,
    unit_length,
)
from factcheck.matching.arithmetic.operations import whole_as
from factcheck.matching.arithmetic.ranges import is_end_of
from factcheck.matching.arithmetic.roundings import Figure, rounding_step, same_number
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.arithmetic.verdicts import LOWER_BOUNDS, UPPER_BOUNDS
from factcheck.model import Bound, Lean, Quantity, UnitKind

COMPOUND = 4
"""So many words has a length of time of two units at least."""
TEN, TEENS = 10, range(3, 10)
"""What a teen is more than the unit that its word begins with."""
SCALES = (10.0, 100.0, 1e3, 1e6, 1e9)
"""By how much the same digits are misplaced: a nought or two, a word for another scale."""
FARTHEST, FARTHEST_LENGTHS = 250, 10
"""How many times as much nobody writes but by a slip of the pen, and the same of lengths of time:
no wrong figure of the drafts was so far off, with percentages compared as parts of one."""
WRONG_SIDE = 0.15
"""By so large a share may a number be rounded to the wrong side: nearly 40 for 46."""


def looks_miswritten(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether one number is the other with a slip of the pen: 61 for 16, 1,234 for 1,284.

    Digits in another order, another power of ten, or one of three digits and more changed; a teen
    for its unit or its ten (16 for six, for 60); the same number of another unit, by another rate
    or with the opposite bound: 366 feet for metres, at most 12 for at least, one end of a range;
    six years and nine months for and four; a rounding with its bound on the wrong side.
    """
    if _is_on_the_wrong_side(ours, theirs):
        return True
    slip = ours.unit_kind not in COUNTS and ours.unit != theirs.unit
    if ours.unit == theirs.unit == SECOND:
        if _differ_in_the_smaller_unit(ours, theirs):
            return True
        slip = unit_length(ours) != unit_length(theirs)
        ours, theirs = in_own_unit(ours), in_own_unit(theirs)
    if ours.value is None or theirs.value is None:
        return is_end_of(ours, theirs) or is_end_of(theirs, ours)
    if ours.value == theirs.value:
        rates = ours.per != theirs.per and None not in (ours.per, theirs.per)
        return slip or rates or _has_opposite_bound(ours, theirs)
    return _is_slip_of_the_pen(abs(ours.value), abs(theirs.value))


def are_of_other_sizes(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two numbers are so far apart that no slip makes the one of the other.

    Lengths of time are soon so, if neither number nor unit is the same: 15 days, two years.
    """
    if not ours.value or not theirs.value:
        return False
    lengths = ours.unit == theirs.unit == SECOND and unit_length(ours) != unit_length(theirs)
    farthest = FARTHEST_LENGTHS if lengths else FARTHEST
    times = abs(ours.value / whole_as(ours) / (theirs.value / whole_as(theirs)))
    far = not 1 / farthest < times < farthest
    return far and not looks_miswritten(ours, theirs)


def _has_opposite_bound(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether the same number is told as at least and as at most.

    A bare one may be a threshold of either: 64 percent were over 35, 36 percent were 35 or less.
    """
    told = [q.of or q.unit_kind is not UnitKind.NONE or is_fraction(q) for q in (ours, theirs)]
    return all(told) and same_number(ours, theirs) is Agreement.BOUND_BROKEN


def _is_on_the_wrong_side(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether ours is theirs rounded, with a bound that says the opposite.

    "More than 19,000" for 18,700, "nearly 40" for 46.
    """
    if theirs.bound is not Bound.EXACTLY or not ours.value or not theirs.value:
        return False
    alike = converted(theirs, ours)
    if alike is None or alike.value is None:
        return False
    figure = Figure(ours, ours.value, alike.value)
    above = ours.bound in LOWER_BOUNDS or ours.lean is Lean.ABOVE
    below = ours.bound in UPPER_BOUNDS or ours.lean is Lean.BELOW
    wrong = (above and figure.checked < figure.value) or (below and figure.checked > figure.value)
    if not wrong or figure.share > WRONG_SIDE:
        return False
    rounder = figure.step > rounding_step(figure.checked) and figure.off <= figure.step
    return figure.is_fraction or rounder


def _differ_in_the_smaller_unit(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two lengths are of as many of one unit and not of the other: six years and."""
    both = (ours, theirs)
    if any(length.value is None or _words_of(length) < COMPOUND for length in both):
        return False
    larger = [larger_unit(length) for length in both]
    wholes = {(length.value or 0) // larger[0] for length in both}
    return larger[0] == larger[1] and wholes != {0} and len(wholes) == 1 and ours != theirs


def _words_of(length: Quantity) -> int:
    """Return how many words give a length of time, without those of its bound."""
    number = length.number.shifted(-length.span.start)
    return len(number.of(length.text).split())


def _is_slip_of_the_pen(value: float, checked: float) -> bool:
    low, high = sorted((value, checked))
    if low in TEENS and high - low == TEN:
        return True
    if low - TEN in TEENS and high == (low - TEN) * TEN:
        return True
    one, other = (f"{number:.15g}" for number in (value, checked))
    digits, others = (written.replace(".", "").strip("0") for written in (one, other))
    if len(digits) > 1 and digits == others:
        return any(isclose(high, low * scale, rel_tol=1e-9) for scale in SCALES)
    if len(one) != len(other) or len(one) < len("10"):
        return False
    changed = sum(a != b for a, b in zip(one, other, strict=True))
    return sorted(one) == sorted(other) or (len(one) > len("10") and changed == 1)
