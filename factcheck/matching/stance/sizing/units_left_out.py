"""Units left out: a bare figure that is of the unit of the one it is held against.

"61.2 gigawatts, against 53.2 a year before", "the wait was 31 minutes; in May it was 19".
"""

from __future__ import annotations

from attrs import evolve

from factcheck.matching.arithmetic.conversion import SECOND, unit_length
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.sizing.references import is_reference, is_told_again
from factcheck.model import Quantity, UnitKind

WITH_UNITS = frozenset({UnitKind.MEASURE, UnitKind.TEMPERATURE, UnitKind.PERCENT})
"""Kinds whose unit a second figure goes without."""


def in_full(profile: Profile, figure: Quantity) -> Quantity:
    """Return a figure with the unit of the last one before it, where it is told without its own.

    Only what is told of the same goes without: what another figure is held against, or what it was.
    """
    bare = figure.unit_kind is UnitKind.NONE and not figure.of and figure.value is not None
    if not bare or not (is_reference(profile, figure) or is_told_again(profile, figure)):
        return figure
    before = [
        one
        for one in profile.figures
        if one.span.end <= figure.span.start and one.unit_kind is not UnitKind.NONE
    ]
    last = max(before, key=lambda one: one.span.end, default=None)
    if last is None or last.unit_kind not in WITH_UNITS or figure.value is None:
        return figure
    length = unit_length(last) if last.unit == SECOND else 1.0
    return evolve(
        figure,
        value=figure.value * length,
        grain=figure.grain * length,
        unit=last.unit,
        unit_kind=last.unit_kind,
        per=last.per,
    )
