"""FC107: the right digits with another unit, currency or scale."""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose

from factcheck.model import Quantity, Severity, UnitKind
from factcheck.rules.number.writing import phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

POINTS = frozenset({UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT})
SCALES = (1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9)


@rule(
    code="FC107",
    name="unit-or-scale",
    on=MatchCase,
    severity=Severity.ERROR,
    why="Million for billion, pounds for dollars: the eye checks the digits and passes on.",
    trips=(
        Example(
            claims=("The company paid $4.4bn for its rival.",),
            draft="The company paid [$4.4m] for its rival.",
        ),
        Example(
            claims=("The company paid $4.4bn for its rival.",),
            draft="The company paid [£4.4bn] for its rival.",
        ),
        Example(
            claims=("Support for the party rose by three percentage points.",),
            draft="Support for the party rose by [three percent].",
        ),
    ),
    passes=(
        Example(
            claims=("The company paid $4.4bn for its rival.",),
            draft="The company paid 4.4 billion dollars for its rival.",
            why="the same sum in words",
        ),
        Example(
            claims=("The fire burned an area of 28 square miles.",),
            draft="The fire burned an area of 73 square kilometres.",
            why="converted rightly",
        ),
    ),
)
def other_units(case: MatchCase) -> Iterator[Flag]:
    """Flag a figure with the checked digits in another unit, currency or scale."""
    for pair in case.match.quantities:
        if has_other_unit(pair.ours, pair.theirs):
            yield Flag(
                span=pair.ours.span,
                message=f"The ledger has {phrase(pair.theirs)}.",
                expected=phrase(pair.theirs),
                found=phrase(pair.ours),
            )


def has_other_unit(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two figures have the same digits and differ in unit, currency or scale."""
    if ours.value is None or theirs.value is None or not theirs.value:
        return False
    same = isclose(ours.value, theirs.value, rel_tol=1e-9)
    if ours.unit_kind is not theirs.unit_kind:
        return same and {ours.unit_kind, theirs.unit_kind} == POINTS
    if ours.unit_kind is UnitKind.CURRENCY and ours.unit != theirs.unit:
        return same
    return any(isclose(ours.value / theirs.value, scale, rel_tol=1e-9) for scale in SCALES)
