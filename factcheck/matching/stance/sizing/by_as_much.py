"""By as much: whether a figure is by how much two others differ, in their unit or in percent."""

from __future__ import annotations

from factcheck.matching.arithmetic.values import comparable
from factcheck.matching.stance.sizing.parts_compared import Compared
from factcheck.model import Quantity, UnitKind

ROUGHLY = 0.06
"""By what share of itself a difference may be rounded."""


def is_size_of(figure: Quantity, pair: Compared) -> bool:
    """Tell whether a figure is by how much two others differ, or by how many percent."""
    value, one = figure.value or 0.0, pair.one.figure
    points = {figure.unit_kind, one.unit_kind} == {UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT}
    sizes = [pair.difference] if points or comparable(figure, one) else []
    if figure.unit_kind is UnitKind.PERCENT and one.unit_kind is not UnitKind.PERCENT:
        bases = (part.figure.value or 0.0 for part in pair.parts)
        sizes = [100 * pair.difference / abs(base) for base in bases if base]
    near = max(figure.grain / 2, 1e-9)
    return any(abs(by - value) <= min(near, max(ROUGHLY * by, 1e-9)) for by in sizes)
