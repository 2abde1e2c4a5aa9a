"""Other units: which two figures have the same digits in units that are taken for each other."""

from __future__ import annotations

from collections.abc import Iterable
from math import isclose

from factcheck.extraction.units import dimension, same_currency
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import (
    SECOND,
    in_own_unit,
    may_be_one_unit,
    unit_length,
)
from factcheck.matching.arithmetic.digits import MISWRITTEN, digits_told
from factcheck.matching.arithmetic.operations import is_change
from factcheck.matching.arithmetic.values import agree
from factcheck.matching.figures.places import asked_for
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.words.stems import stem
from factcheck.model import Change, Quantity, Tolerances, UnitKind

DIGITS = 2
MILLION = 1e6
AMOUNTS = frozenset({UnitKind.MEASURE, UnitKind.TEMPERATURE})
SIZED = frozenset({UnitKind.CURRENCY, *AMOUNTS})
"""What is told in units, so that one may be taken for another."""
SCALED = frozenset({UnitKind.CURRENCY, UnitKind.COUNT, UnitKind.MEASURE})


def has_other_unit(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two figures have the same digits in another unit, currency or scale."""
    if are_one_range(ours, theirs):
        return _are_of_two_units(ours, theirs)
    if not ours.value or not theirs.value:
        return False
    if ours.unit == theirs.unit == SECOND:
        one, other = in_own_unit(ours), in_own_unit(theirs)
        same = isclose(one.value or 0.0, other.value or 0.0, rel_tol=1e-9)
        return same and unit_length(ours) != unit_length(theirs) and digits_told(one) >= DIGITS
    if ours.span == ours.number:
        return False
    if isclose(ours.value, theirs.value, rel_tol=1e-9):
        return _are_of_two_units(ours, theirs)
    return _are_of_two_scales(ours, theirs)


def is_told_in_its_unit(theirs: Quantity, figures: Iterable[Quantity]) -> bool:
    """Tell whether one of some figures is a claim's very own: $75 million, and 75 million euros."""
    return theirs.value is not None and any(
        (one.value, one.unit, one.unit_kind) == (theirs.value, theirs.unit, theirs.unit_kind)
        for one in figures
    )


def is_converted(
    comparison: Comparison, ours: Quantity, wrong: Quantity, tolerances: Tolerances
) -> bool:
    """Tell whether ours is a figure of a claim in another unit, and not meant as the one `wrong`.

    Eleven miles are 18 kilometres, though the claim has eleven kilometres too.
    """
    theirs = comparison.theirs.figures
    return any(
        one is not wrong
        and agree(ours, one, tolerances)
        and not (wrong in theirs and asked_for(comparison, ours, wrong, one))
        for one in theirs
    )


def is_range(figure: Quantity) -> bool:
    """Tell whether a figure has two ends: between 2 and 8 degrees."""
    return figure.value is None and figure.low is not None and figure.high is not None


def are_one_range(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two figures have the same two ends, whatever their units."""
    return is_range(ours) and (ours.value, ours.low, ours.high) == (
        theirs.value,
        theirs.low,
        theirs.high,
    )


def _are_of_two_units(ours: Quantity, theirs: Quantity) -> bool:
    here, there = ours.unit or "", theirs.unit or ""
    kinds = {ours.unit_kind, theirs.unit_kind}
    if may_be_one_unit(here, there) or not here or not there:
        return False
    if kinds == {UnitKind.CURRENCY}:
        return not same_currency(here, there)
    if UnitKind.PERCENT in kinds:
        return kinds - {UnitKind.PERCENT} <= SIZED and _are_told_alike(ours, theirs)
    family = _family(here)
    return kinds <= AMOUNTS and family is not None and family == _family(there)


def are_of_two_kinds(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether only one of two figures is a percentage."""
    return (ours.unit_kind is UnitKind.PERCENT) != (theirs.unit_kind is UnitKind.PERCENT)


def _are_told_alike(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether both are by how much something changed, or what the same is done with."""
    if Change.BY in (ours.change, theirs.change):
        return ours.change is theirs.change
    verbs = ours.predicate, theirs.predicate
    return all(verbs) and len({stem(verb.lower()) for verb in verbs if verb}) == 1


def _family(unit: str) -> str | None:
    """Return what a unit measures; what has a weight is told by volume as well: barrels, tonnes."""
    measured = dimension(unit)
    amounts: dict[str, str] = table("bases")["one_amount"]
    return amounts.get(measured, measured) if measured else None


def _are_of_two_scales(ours: Quantity, theirs: Quantity) -> bool:
    if ours.unit_kind is not theirs.unit_kind or ours.unit_kind not in SCALED:
        return False
    if ours.unit_kind is not UnitKind.COUNT and ours.unit != theirs.unit:
        return False
    one, other = abs(ours.value or 0.0), abs(theirs.value or 0.0)
    if min(one, other) < MILLION or is_change(ours) != is_change(theirs):
        return False
    return any(isclose(one / other, scale, rel_tol=1e-9) for scale in MISWRITTEN)
