"""Proportions worked out from checked figures: shares, growth, points, multiples, moved levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import permutations

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS, is_fraction
from factcheck.matching.arithmetic.operations import (
    ANY,
    TELLING,
    TWO,
    WHOLE,
    Result,
    is_change,
    joined,
    larger_first,
    may_be_reckoned,
    whole_as,
    worth,
)
from factcheck.model import Change, Quantity, Relation, Scope, UnitKind

PERCENTAGES = frozenset({UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT})


def shares(
    ours: Quantity, known: Sequence[Quantity], alike: Sequence[Quantity]
) -> Iterator[Result]:
    """Yield the share that one figure is of another, or by which it differs from it."""
    whole = whole_as(ours)
    if whole == 1.0:
        for part in alike:
            yield Result(1.0 - worth(part), "1 − {}", Relation.REST, ANY, (part,))
    amounts = [q for q in known if q.unit_kind not in PERCENTAGES and not is_fraction(q)]
    if is_change(ours):
        yield from growth(ours, amounts)
        return
    for one, other in permutations(amounts, 2):
        if not worth(other) or not may_be_reckoned(one, other) or _is_rate_of(one, other):
            continue
        ratio = worth(one) / worth(other)
        if 0 < ratio < 1:
            named = one.unit is not None and one.unit == other.unit
            digits = ANY if named else TWO
            yield Result(ratio * whole, joined("of"), Relation.REST, digits, (one, other))


def _is_rate_of(one: Quantity, other: Quantity) -> bool:
    """Tell whether one is what each has, and other no such: of 390,000 doses, two for each."""
    rates = [bool(q.scope is Scope.EACH or q.per) for q in (one, other)]
    return rates == [True, False]


def growth(ours: Quantity, figures: Sequence[Quantity]) -> Iterator[Result]:
    """Yield by what share of the one two figures differ; of percentages that is not in points.

    Of a level and the size of its change, it is what that makes of the level before: 31,000 more.
    What rose did not rise from a level that something else fell to.
    """
    moved = ours.change is Change.BY
    whole = whole_as(ours)
    for one, other in permutations(figures, 2):
        if not worth(other) or not may_be_reckoned(one, other):
            continue
        if is_change(one) and not is_change(other):
            yield from _of_level_before(one, other, whole)
        if _may_be_levels(one, other) and not (moved and one.change is other.change is Change.TO):
            if (one.change, other.change) == (Change.FROM, Change.TO):
                continue
            share = abs(worth(one) / worth(other) - 1) * whole
            form = "{} ÷ {} − 1" if worth(one) > worth(other) else "1 − {} ÷ {}"
            yield Result(share, form, Relation.DIFFERENCE, ANY, (one, other))


def _may_be_levels(one: Quantity, other: Quantity) -> bool:
    """Tell whether both may be what something was at; a loss or a gain of £31m is one, too."""
    sums = one.unit_kind is other.unit_kind is UnitKind.CURRENCY
    return not (is_change(one) or is_change(other)) or (sums and is_change(one) != is_change(other))


def _of_level_before(size: Quantity, level: Quantity, whole: float) -> Iterator[Result]:
    for sign, before in (("−", worth(level) - worth(size)), ("+", worth(level) + worth(size))):
        if before > 0:
            share, form = worth(size) / before * whole, f"{{}} ÷ ({{}} {sign} {{}})"
            numbers = (worth(size), worth(level), worth(size))
            yield Result(share, form, Relation.DIFFERENCE, ANY, (size, level), numbers)


def points(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield by how many points two percentages differ."""
    if ours.unit_kind is not UnitKind.PERCENTAGE_POINT and ours.unit not in point_nouns():
        return
    per_point = table("arithmetic")["in_points"].get(ours.unit or "", 1.0)
    percentages = [q for q in known if q.unit_kind is UnitKind.PERCENT]
    for one, other in larger_first(percentages):
        value = (worth(one) - worth(other)) / per_point
        yield Result(value, joined("−"), Relation.DIFFERENCE, TWO, (one, other))


@cache
def point_nouns() -> frozenset[str]:
    """Return the nouns that count points between percentages."""
    return frozenset(table("arithmetic")["points"])


def multiples(known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield how many times as much as another a figure is."""
    for one, other in permutations(known, 2):
        if one.unit_kind is not UnitKind.RATIO and worth(other) and may_be_reckoned(one, other):
            value = worth(one) / worth(other)
            yield Result(value, joined("÷"), Relation.DIFFERENCE, ANY, (one, other))


def parts_of_wholes(alike: Sequence[Quantity], known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what a checked share of a checked whole is: 5 percent of 38,000.

    So is what it is so many times of: 3,900, "four times as many as usual".
    """
    for times in known if alike else ():
        if times.unit_kind is UnitKind.RATIO and worth(times) > 1:
            for level in alike:
                value, numbers = worth(level) / worth(times), (worth(level), worth(times))
                yield Result(value, joined("÷"), Relation.REST, TELLING, (level, times), numbers)
    for share in known:
        part = _of_one(share)
        if part is None or is_change(share):
            continue
        for whole in alike:
            value, numbers = part * worth(whole), (part, worth(whole))
            yield Result(value, joined("×"), Relation.REST, TELLING, (whole, share), numbers)


def moved_levels(
    ours: Quantity, alike: Sequence[Quantity], known: Sequence[Quantity]
) -> Iterator[Result]:
    """Yield the levels that a change led to or from: 9.87 seconds and two hundredths more."""
    for size in known:
        if not is_change(size):
            continue
        share = _of_one(size)
        for level in alike:
            if level.span == size.span:
                continue
            numbers = (worth(level), share or worth(size))
            for value, form in _moved(ours, level, size):
                parts = (level, size)
                yield Result(value, form, Relation.DIFFERENCE, TELLING, parts, numbers, strict=True)


def _moved(ours: Quantity, level: Quantity, size: Quantity) -> Iterator[tuple[float, str]]:
    value, share = worth(level), _of_one(size)
    if share is not None and (level.change is None or level.change != ours.change):
        for sign, factor in (("+", 1 + share), ("−", 1 - share)):
            if level.change is not Change.TO:
                yield value * factor, f"{{}} × (1 {sign} {{}})"
            if factor > 0 and level.change is not Change.FROM:
                yield value / factor, f"{{}} ÷ (1 {sign} {{}})"
    if is_fraction(size) and ours.unit_kind not in COUNTS:
        yield value + worth(size), joined("+")
        yield value - worth(size), joined("−")


def _of_one(quantity: Quantity) -> float | None:
    """Return a percentage or a fraction as a part of one."""
    if quantity.unit_kind is UnitKind.PERCENT:
        return worth(quantity) / WHOLE
    return worth(quantity) if is_fraction(quantity) else None
