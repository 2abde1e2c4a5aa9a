"""Ranges: a figure against a checked one of two ends, and one of two ends against a number."""

from __future__ import annotations

from math import inf

from factcheck.matching.arithmetic.verdicts import LOWER_BOUNDS, UPPER_BOUNDS, Agreement
from factcheck.model import Bound, Quantity

VAGUE = 100
"""How many times its lowest a vague number ("hundreds") may be at the most."""


def against_range(ours: Quantity, theirs: Quantity) -> Agreement:
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


def is_end_of(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether one end of a checked range is told with a bound that turns it about."""
    if ours.value is None:
        return False
    if ours.bound in LOWER_BOUNDS:
        return ours.value == theirs.high
    return ours.bound in UPPER_BOUNDS and ours.value == theirs.low


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


def range_around(ours: Quantity, theirs: Quantity, checked: float) -> Agreement:
    """Judge a range of the draft, or its "hundreds", against a checked number."""
    low = -inf if ours.low is None else ours.low
    vague = inf if ours.low is None else VAGUE * ours.low
    high = vague if ours.high is None else ours.high
    open_side = theirs.bound in (UPPER_BOUNDS if ours.high is None else LOWER_BOUNDS)
    inside = low <= checked <= high and not open_side
    return Agreement.TRUE if inside else Agreement.DIFFERENT
