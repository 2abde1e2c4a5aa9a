"""Nearness: whether a figure is so near the right one that it is meant to be that.

Who slips in a sum is off by little, or by one in some digit; what is further off is told of
something else.
"""

from __future__ import annotations

from math import isclose, log10

HAIR = 1e-6
"""Numbers are written in tens and computed in twos."""
FURTHEST = 3.0
"""A slip in one digit makes a figure at most so many times as large, or as small."""


def is_near(right: float, told: float, share: float, few: float = 0.0) -> bool:
    """Tell whether `told` is off by at most a share of what is right, by few, or by a slip."""
    apart = abs(right - told)
    return apart <= max(few, share * abs(right)) or is_slip(right, told)


def is_slip(right: float, told: float, grain: float = 1.0) -> bool:
    """Tell whether one digit is one too high or too low: 37 for 27, 1.8bn for 0.8bn.

    It is none in the last place, `grain`, in which roundings differ.
    """
    if right <= 0 or told <= 0 or not 1 / FURTHEST <= told / right <= FURTHEST:
        return False
    apart = abs(right - told) / (grain or 1.0)
    power = log10(apart) if apart > 1 else 0.0
    return power >= 1 - HAIR and isclose(power, round(power), abs_tol=HAIR)


def digits_of(value: float) -> int:
    """Return how many digits a number has, without noughts at its ends."""
    return len(f"{value:.9f}".replace(".", "").strip("0"))
