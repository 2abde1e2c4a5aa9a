"""Amounts: a number, or a range of two, with the unit that belongs to it."""

from __future__ import annotations

from attrs import frozen

from factcheck.extraction.numbers import NumberKind
from factcheck.model import Change, UnitKind


@frozen(kw_only=True, eq=False, repr=False)
class Amount:
    """A number and its unit, on the tokens from `first` up to `last`; a range has two values.

    `number_first` and `number_last` hold the number without sign of currency and unit.
    """

    first: int
    last: int
    number_first: int
    number_last: int
    value: float
    high: float | None = None
    """The upper end of a range, whose lower end is `value` then."""
    grain: float = 1
    scale: int = 1
    unit: str | None = None
    kind: UnitKind = UnitKind.NONE
    number: NumberKind = NumberKind.CARDINAL
    in_digits: bool = False
    change: Change | None = None
    per: str | None = None
    of_many: bool = False
    """Whether it is a proportion that what it is of follows: one in three."""
