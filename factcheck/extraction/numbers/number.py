"""The number: its value, its kind and its place among the tokens."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

LARGEST = 1e24
"""No number of the news is larger; what reads as one is something else."""
HUNDRED = 100
THOUSAND = 1000


class NumberKind(StrEnum):
    """What sort of number it is."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    """A part of one: a half, two thirds, 3/4."""
    VAGUE = "vague"
    """More than `value`, which no other number multiplies: dozens, tens of thousands."""
    MULTIPLE = "multiple"
    """So many times: twice."""


@frozen(kw_only=True, eq=False, repr=False)
class Number:
    """A number that covers the tokens from `first` up to, not including, `last`."""

    value: float
    first: int
    last: int
    kind: NumberKind = NumberKind.CARDINAL
    grain: float = 1
    """The last place that was written: 100000000 for 3.1bn, 1 for 160."""
    scale: int = 1
    """The scale after the mantissa: 1000000000 for 3.1bn, 1 for 160."""
    in_digits: bool = False


def single(value: float, index: int, kind: NumberKind = NumberKind.CARDINAL) -> Number:
    """Return the number that the one token `index` gives."""
    return Number(value=value, first=index, last=index + 1, kind=kind)
