"""Whether the words that a draft puts on a figure are true of the checked one.

A figure is true when it is the checked value, a right rounding of it, or a bound or approximation
that covers it and is still close enough to inform. How close stands in `Tolerances`.
"""

from __future__ import annotations

from functools import cache
from math import isclose

from factcheck.extraction.units import unit_named
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import (
    COUNTS,
    MEASURES,
    POINTS_AND_PERCENT,
    SECOND,
    SHARES,
    converted,
    in_own_unit,
    is_fraction,
    is_share,
    on_calendar_of,
    rate_factor,
    unit_length,
)
from factcheck.matching.arithmetic.ranges import against_range, range_around
from factcheck.matching.arithmetic.roundings import (
    Figure,
    approximation,
    covers,
    other_number,
    same_number,
)
from factcheck.matching.arithmetic.verdicts import Agreement
from factcheck.model import Bound, Quantity, Tolerances, UnitKind

__all__ = [
    "COUNTS",
    "SECOND",
    "Agreement",
    "agree",
    "agreement",
    "comparable",
]


UNSAID = frozenset({UnitKind.CURRENCY, UnitKind.NONE})
TOGETHER = (COUNTS, MEASURES, SHARES, POINTS_AND_PERCENT, UNSAID)
"""The kinds of units of which two that differ may be compared."""
MILLION, IN_MILLIONS = 1e6, 1e3
"""The least amount that goes without its currency, and the last place of one told in millions."""


def comparable(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether the two are of one kind, so that their values can be compared at all."""
    kinds = {ours.unit_kind, theirs.unit_kind}
    if len(kinds) > 1 and not any(map(kinds.issubset, TOGETHER)):
        return False
    if is_fraction(ours) != is_fraction(theirs) and UnitKind.PERCENT not in kinds:
        return False
    if kinds <= MEASURES:
        return converted(theirs, ours) is not None
    if len(kinds) == 1 or kinds <= COUNTS:
        if kinds == {UnitKind.RATIO}:
            return ours.unit == theirs.unit
        return _have_rates_alike(ours, theirs)
    if kinds == POINTS_AND_PERCENT:
        return ours.value == theirs.value
    if kinds == UNSAID:
        return _is_money_unsaid(ours) or _is_money_unsaid(theirs)
    return kinds <= SHARES and is_share(ours) and is_share(theirs)


def _is_money_unsaid(figure: Quantity) -> bool:
    """Tell whether a figure counts nothing and is told in millions: a debt of 2.5 billion."""
    bare = figure.unit_kind is UnitKind.NONE and not figure.of and figure.per is None
    return bare and (figure.value or 0.0) >= MILLION and figure.grain >= IN_MILLIONS


def _have_rates_alike(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether one can be brought to the rate of the other, or only the rates differ."""
    if ours.per is None or theirs.per is None or rate_factor(ours, theirs) is not None:
        return True
    bases = {ours.per, theirs.per}
    counted = all(base[:1].isdigit() for base in bases)
    return ours.value == theirs.value and (counted or all(map(_is_unit, bases)))


def _is_unit(base: str) -> bool:
    """Tell whether a rate by this is by a unit that has a name: a day, a megawatt-hour."""
    return base in _units_of_rates() or unit_named(base) is not None


@cache
def _units_of_rates() -> frozenset[str]:
    return frozenset(table("measures")["per_units"])


def agree(ours: Quantity, theirs: Quantity, tolerances: Tolerances) -> bool:
    """Tell whether the two are of one kind, and what `ours` says is true of `theirs`."""
    return comparable(ours, theirs) and agreement(ours, theirs, tolerances) is Agreement.TRUE


def agreement(ours: Quantity, theirs: Quantity, tolerances: Tolerances) -> Agreement:
    """Compare two comparable quantities and return how `ours` stands to the checked `theirs`."""
    if ours.unit == theirs.unit == SECOND:
        if unit_length(ours) == unit_length(theirs):
            return agreement(in_own_unit(ours), in_own_unit(theirs), tolerances)
        ours, theirs = on_calendar_of(ours, theirs), on_calendar_of(theirs, ours)
    if ours.unit_kind is theirs.unit_kind is UnitKind.RATIO:
        same = (ours.value, ours.per) == (theirs.value, theirs.per)
        return Agreement.TRUE if same else Agreement.DIFFERENT
    alike = converted(theirs, ours)
    if alike is None:
        return Agreement.DIFFERENT
    if alike.value is None:
        return against_range(ours, alike)
    if ours.value is None:
        return range_around(ours, theirs, alike.value)
    if isclose(ours.value, alike.value, rel_tol=1e-9, abs_tol=1e-12):
        return same_number(ours, theirs)
    figure = Figure(ours, ours.value, alike.value)
    if ours.bound is Bound.ABOUT:
        return approximation(figure, theirs, tolerances, converted=alike is not theirs)
    if ours.bound is Bound.EXACTLY:
        return other_number(figure, theirs, tolerances, converted=alike is not theirs)
    return Agreement.TRUE if covers(figure, theirs, tolerances) else Agreement.DIFFERENT
