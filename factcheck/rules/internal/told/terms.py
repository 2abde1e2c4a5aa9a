"""Terms: figures brought to the unit of a total, to be added up and held against it."""

from __future__ import annotations

from math import inf

from attrs import frozen

from factcheck.extraction.units import convert
from factcheck.matching.arithmetic.operations import are_unlike
from factcheck.matching.arithmetic.spread import COUNTS, Spread
from factcheck.model import Quantity, UnitKind
from factcheck.rules.internal.told.figures import PERCENTAGES, Figure, is_fraction

GAPPED = 1000
"""A smaller number without a unit, beside sums of money, counts something else."""


@frozen(eq=False, repr=False)
class Term:
    """A figure in the unit of a total."""

    figure: Figure
    value: float
    spread: Spread
    grain: float


def may_be_reckoned(figure: Figure) -> bool:
    """Tell whether a figure is one that may be added to others."""
    quantity = figure.quantity
    plain = quantity.value is not None and quantity.value > 0 and not is_fraction(quantity)
    return plain and quantity.unit_kind is not UnitKind.TEMPERATURE


def term_of(figure: Figure, total: Figure) -> Term | None:
    """Return a figure in the unit of the total, None where the two cannot be reckoned together."""
    ours, theirs = figure.quantity, total.quantity
    kinds = {ours.unit_kind, theirs.unit_kind}
    if _rate(ours) != _rate(theirs):
        return None
    if kinds <= COUNTS:
        return None if are_unlike(ours, theirs) else as_told(figure)
    if UnitKind.NONE in kinds:
        bare = figure if ours.unit_kind is UnitKind.NONE else total
        money = UnitKind.CURRENCY in kinds
        return None if money and bare.value < GAPPED else as_told(figure)
    if len(kinds) > 1 and not kinds <= PERCENTAGES:
        return None
    factor = 1.0 if ours.unit == theirs.unit or len(kinds) > 1 else _factor(ours, theirs)
    return as_told(figure, factor) if factor else None


def _rate(quantity: Quantity) -> str | None:
    """Return what a figure is told for each of; "over the two months" tells of both together."""
    return quantity.per if quantity.per and quantity.per.isalpha() else None


def _factor(ours: Quantity, theirs: Quantity) -> float | None:
    return convert(1.0, ours.unit or "", theirs.unit or "")


def as_told(figure: Figure, factor: float = 1.0) -> Term:
    """Return a figure as a term; a bound says nothing of how far the true value is off."""
    value, spread = figure.value * factor, figure.spread.times(factor)
    bounded = inf in (spread.high, -spread.low)
    known = Spread(value, value) if bounded else spread
    return Term(figure, value, known, figure.quantity.grain * factor)
