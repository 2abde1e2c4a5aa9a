"""Multiples as read: a factor, the two figures that it is between, and where all of it stands."""

from __future__ import annotations

from attrs import frozen

from factcheck.matching.arithmetic.spread import COUNTS, Spread
from factcheck.model import Quantity, UnitKind
from factcheck.rules.internal.told.figures import Figure


@frozen(eq=False, repr=False)
class Multiple:
    """A figure that is said to be so many times another."""

    factor: Spread
    more: Figure
    """What is so many times the other."""
    base: Figure
    first: int
    last: int
    """The tokens of the whole comparison."""

    @property
    def is_so(self) -> bool:
        """Whether the one figure may be so many times the other."""
        return self.more.spread.over(self.base.spread).meets(self.factor)


def may_be_compared(more: Quantity, base: Quantity) -> bool:
    """Tell whether two figures are of one unit; whose they are may differ: "the 600 of his"."""
    kinds = {more.unit_kind, base.unit_kind}
    if kinds <= COUNTS or base.unit_kind is UnitKind.NONE:
        return True
    return len(kinds) == 1 and more.unit == base.unit
