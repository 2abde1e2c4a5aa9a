"""By as much: by how much two figures differ, in their unit, in percent or as a part of one."""

from __future__ import annotations

from factcheck.matching.arithmetic.conversion import is_fraction
from factcheck.matching.arithmetic.values import comparable
from factcheck.matching.stance.sizing.comparing_words import comparing
from factcheck.matching.stance.sizing.parts_compared import Compared
from factcheck.model import Quantity, UnitKind

ROUGHLY = 0.06
"""By what share of itself a difference may be rounded."""


def is_size_of(figure: Quantity, pair: Compared) -> bool:
    """Tell whether a figure is by how much two others differ, or by what part of the one."""
    value, one = figure.value or 0.0, pair.one.figure
    in_points = figure.unit_kind is UnitKind.PERCENTAGE_POINT or figure.unit in comparing("points")
    points = in_points and one.unit_kind is UnitKind.PERCENT
    sizes = [pair.difference] if points or comparable(figure, one) else []
    near = max(figure.grain / 2, 1e-9)
    if is_fraction(figure):
        sizes, near = _parts_of_one(pair), ROUGHLY
    elif figure.unit_kind is UnitKind.PERCENT and one.unit_kind is not UnitKind.PERCENT:
        sizes = [100 * part for part in _parts_of_one(pair)]
    return any(abs(by - value) <= min(near, max(ROUGHLY * by, 1e-9)) for by in sizes)


def _parts_of_one(pair: Compared) -> list[float]:
    """Return the difference of two figures as a part of the one, and of the other."""
    bases = (part.figure.value or 0.0 for part in pair.parts)
    return [pair.difference / abs(base) for base in bases if base]
