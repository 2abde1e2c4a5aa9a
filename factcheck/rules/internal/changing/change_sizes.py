"""Sizes of changes: what two figures differ by, plainly, in points or in percent."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language import table
from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Change, UnitKind
from factcheck.rules.internal.told.differences import in_percent
from factcheck.rules.internal.told.figures import (
    PERCENTAGES,
    Figure,
    alike,
    finely,
    is_fraction,
    shown,
)
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.rule import Flag

ROUGH = 0.08
"""Fractions in words are coarser than they look, by this share."""

Ends = tuple[Figure, Figure]


def differ_by(sentence: Sentence, size: Figure, ends: Ends, *, oriented: bool = False) -> bool:
    """Tell whether `size` may be what two ends differ by, if `oriented` from the first on."""
    start, end = _of_one_grain(sentence, *ends)
    of_level = in_percent(size) and start.quantity.unit_kind not in PERCENTAGES
    told = size.spread if of_level else finely((size, start, end))[0]
    oriented = oriented or start.quantity.change is Change.FROM
    oriented = oriented or (start.quantity.change, end.quantity.change) == (None, Change.TO)
    return any(value.meets(told) for value in _sizes(size, start, end, oriented=oriented))


def _of_one_grain(sentence: Sentence, one: Figure, other: Figure) -> Ends:
    """Return two ends of one unit as told to one place: beside $5.5 billion, 5 billion is 5.0."""
    grain = min(one.quantity.grain, other.quantity.grain)
    if one.quantity.unit != other.quantity.unit or grain <= 0:
        return one, other
    return sentence.told_to(one, grain), sentence.told_to(other, grain)


def _sizes(size: Figure, start: Figure, end: Figure, *, oriented: bool) -> Iterator[Spread]:
    """Yield what the difference may be: plain, or in percent of where it started."""
    plain = abs(end.spread - start.spread)
    if alike(size.quantity, start.quantity) and size.quantity.unit == start.quantity.unit:
        begun, ended, _ = finely((start, end, size))
        plain = abs(ended - begun)
    if size.quantity.unit_kind not in PERCENTAGES or _is_in_points(size, start, end):
        per_point = table("arithmetic")["in_points"].get(size.quantity.unit, 1.0)
        yield plain.times(1 / per_point)
    if in_percent(size):
        whole = 100 if size.quantity.unit_kind is UnitKind.PERCENT else 1
        rough = 1 + ROUGH if is_fraction(size.quantity) else 1.0
        for one, other in ((start, end),) if oriented else ((start, end), (end, start)):
            change = abs(other.spread.over(one.spread) - Spread(1.0, 1.0)).times(whole)
            yield Spread(change.low / rough, change.high * rough)


def _is_in_points(size: Figure, start: Figure, end: Figure) -> bool:
    """Tell whether a size in percent or points may be the plain difference of two percentages.

    Two percentages differ by points; a table's bare numbers may be of either.
    """
    kinds = {figure.quantity.unit_kind for figure in (start, end)}
    percent = size.quantity.unit_kind is UnitKind.PERCENT
    return kinds <= PERCENTAGES | {UnitKind.NONE} and not (percent and kinds == {UnitKind.PERCENT})


def wrong_size(sentence: Sentence, size: Figure, start: Figure, end: Figure) -> Flag:
    """Return the flag on a size that the two ends do not differ by."""
    span = around(sentence, (size, start, end))
    in_percent = size.quantity.unit_kind is UnitKind.PERCENT
    of_level = in_percent or is_fraction(size.quantity)
    if of_level and start.quantity.unit_kind not in PERCENTAGES and start.value:
        value = shown(round(abs(100 * (end.value / start.value - 1)), 1), size)
        return Flag(
            span=span,
            message=f"From {start.written} to {end.written} is a change of {value} percent.",
        )
    less, more = sorted((start, end), key=lambda figure: figure.value)
    value = shown(round(more.value - less.value, 9), size)
    if in_percent:
        return Flag(
            span=size.quantity.span,
            message=f"{more.written} − {less.written} = {value} percentage points, not percent.",
            expected=f"{value} percentage points",
        )
    return Flag(
        span=span,
        message=f"{more.written} − {less.written} = {value}.",
    )
