"""Margins: by how much one of two figures is more than the other."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.arithmetic.conversion import COUNTS, is_fraction, is_share
from factcheck.matching.arithmetic.operations import (
    ANY,
    Result,
    are_unlike,
    in_unit_of,
    is_change,
    joined,
    may_be_reckoned,
    whole_as,
    worth,
)
from factcheck.matching.figures.places import is_part_of
from factcheck.matching.figures.reckoning.operands import Operand, are_alike
from factcheck.model import Quantity, Relation, UnitKind

APART = Relation.DIFFERENCE


def margins(ours: Quantity, one: Operand, other: Operand) -> Iterator[Result]:
    """Yield by how much two figures differ, worked out as the words beside ours say."""
    large, small = sorted((one.figure, other.figure), key=worth, reverse=True)
    if not worth(small) or worth(large) == worth(small) or not _are_levels_of_one(one, other):
        return
    if one.comparison is other.comparison and is_part_of(one.comparison.theirs, small, large):
        return
    ratio, parts = worth(large) / worth(small), (large, small)
    in_percent = large.unit_kind is UnitKind.PERCENT
    in_points = in_percent and ours.unit_kind in (*COUNTS, UnitKind.PERCENTAGE_POINT)
    if in_points and not is_fraction(ours):
        yield Result(worth(large) - worth(small), joined("−"), APART, ANY, parts)
    elif not is_share(ours):
        yield from _differences(ours, large, small)
    elif not (in_percent and is_fraction(ours)):
        whole = whole_as(ours)
        yield Result((ratio - 1) * whole, "{} ÷ {} − 1", APART, ANY, parts)
        yield Result((1 - 1 / ratio) * whole, "1 − {1} ÷ {0}", APART, ANY, parts)


def _are_levels_of_one(one: Operand, other: Operand) -> bool:
    """Tell whether two figures are levels, no changes, of what counts the same."""
    parts = one.figure, other.figure
    if any(map(is_change, parts)) or not may_be_reckoned(*parts):
        return False
    return not (one.counts and other.counts) or are_alike(one.counts, other.counts)


def _differences(ours: Quantity, large: Quantity, small: Quantity) -> Iterator[Result]:
    more, less = in_unit_of(ours, large), in_unit_of(ours, small)
    if more and less and not are_unlike(ours, large):
        yield Result(worth(more) - worth(less), joined("−"), APART, ANY, (large, small))
