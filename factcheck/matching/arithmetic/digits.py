"""Digits: which numbers are no chance, and which are the same digits on another scale."""

from __future__ import annotations

from functools import lru_cache
from math import isclose

from factcheck.model import Quantity, UnitKind

MISWRITTEN = (1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9)
"""How many times another a figure is where million was written for billion, or the like."""
TELLING_DIGITS = 3
SCALED = frozenset({UnitKind.CURRENCY, UnitKind.COUNT, UnitKind.NONE})


def is_telling(quantity: Quantity, digits: int = TELLING_DIGITS) -> bool:
    """Tell whether a number is so special that two of it are hardly by chance."""
    if quantity.value is None:
        return False
    return digits_told(quantity) >= digits or quantity.grain < 1


def digits_told(quantity: Quantity) -> int:
    """Return how many digits a number has between its zeros: 2 for 270, 3 for 2.08.

    The power of ten of one in the millions counts as further ones: so large it is no chance.
    """
    return 0 if quantity.value is None else len(_digits_of(quantity.value))


def digits_written(quantity: Quantity) -> int:
    """Return how many digits a number has between its zeros, however large: 2 for 1.1 billion."""
    return 0 if quantity.value is None else len(_digits_of(quantity.value).partition("e")[0])


def digits_sorted(quantity: Quantity) -> str:
    """Return the digits of a number, sorted: the same for 3,400 and 4,300, and no other size."""
    return "".join(sorted(f"{abs(quantity.value or 0.0):.12g}"))


def are_one_digit_apart(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers of several digits differ in one, or in the order of theirs."""
    written, others = (f"{abs(figure.value or 0.0):.12g}" for figure in (one, other))
    if len(written) != len(others) or len(written) < len("10"):
        return False
    changed = sum(a != b for a, b in zip(written, others, strict=True))
    return changed == 1 or (changed > 1 and sorted(written) == sorted(others))


@lru_cache(maxsize=1 << 12)
def _digits_of(value: float) -> str:
    return f"{abs(value):.6g}".replace(".", "").strip("0")


def differ_in_scale(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures are of the same digits and unit, a thousandfold apart or so."""
    alike = one.unit_kind is other.unit_kind and one.unit_kind in SCALED
    return alike and are_on_two_scales(one, other)


def are_on_two_scales(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers have the same digits, a thousandfold apart or so."""
    if not one.value or not other.value:
        return False
    return any(isclose(one.value / other.value, scale, rel_tol=1e-9) for scale in MISWRITTEN)
