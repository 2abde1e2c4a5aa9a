"""Derived figures: what follows by arithmetic from the figures of one claim or event.

Only values of one claim or event are put together, so that a wrong figure is not explained away as
the sum of unrelated ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from attrs import evolve

from factcheck.matching.phrases import same_noun
from factcheck.matching.values import Agreement, agreement, is_telling
from factcheck.model import Bound, Quantity, Scope, Tolerances, UnitKind

SIDES = 2
"""“Each” is said of two sides far more often than of more."""
MOST_PARTS = 3
LEAST_NOUN = 0.5
COUNTS = frozenset({UnitKind.COUNT, UnitKind.NONE})


def derivation(ours: Quantity, checked: Sequence[Quantity], tolerances: Tolerances) -> str | None:
    """Return how `ours` follows from the `checked` quantities ("183 − 156 = 27"), or None.

    Each against total, sums and differences of the same unit, shares and complements in percent.
    """
    known = [quantity for quantity in checked if quantity.value is not None]
    for value, told in _derived(ours, known):
        if agreement(ours, _exactly(value, ours), tolerances) is Agreement.TRUE:
            return f"{told} = {value:.12g}"
    return None


def _derived(ours: Quantity, known: Sequence[Quantity]) -> Iterator[tuple[float, str]]:
    alike = [quantity for quantity in known if _alike(ours, quantity)]
    yield from _each_and_total(ours, alike)
    yield from _sums_and_differences(alike)
    if ours.unit_kind is UnitKind.PERCENT:
        yield from _shares(known, alike)


def _alike(ours: Quantity, checked: Quantity) -> bool:
    """Tell whether the two count or measure things that may be added up."""
    if checked.unit_kind in COUNTS and ours.unit_kind in COUNTS:
        unlike = ours.of and checked.of and same_noun(ours.of, checked.of) < LEAST_NOUN
        return not unlike or is_telling(ours)
    return checked.unit_kind is ours.unit_kind and checked.unit == ours.unit


def _each_and_total(ours: Quantity, alike: Sequence[Quantity]) -> Iterator[tuple[float, str]]:
    for quantity in alike:
        value = quantity.value or 0.0
        if quantity.scope is Scope.EACH and ours.scope is not Scope.EACH:
            yield value * SIDES, f"{SIDES} × {value:.12g}"
        if quantity.scope is Scope.IN_TOTAL and ours.scope is Scope.EACH:
            yield value / SIDES, f"{value:.12g} ÷ {SIDES}"


def _sums_and_differences(alike: Sequence[Quantity]) -> Iterator[tuple[float, str]]:
    values = sorted({quantity.value or 0.0 for quantity in alike}, reverse=True)
    for one, other in combinations(values, 2):
        yield one - other, f"{one:.12g} − {other:.12g}"
    for count in range(2, MOST_PARTS + 1):
        for parts in combinations([quantity.value or 0.0 for quantity in alike], count):
            yield sum(parts), " + ".join(f"{part:.12g}" for part in parts)


def _shares(
    known: Sequence[Quantity], percentages: Sequence[Quantity]
) -> Iterator[tuple[float, str]]:
    for quantity in percentages:
        value = quantity.value or 0.0
        yield 100 - value, f"100 − {value:.12g}"
    counts = [q for q in known if q.unit_kind not in {UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT}]
    for part, whole in permutations(counts, 2):
        if part.unit == whole.unit and part.value and whole.value and part.value < whole.value:
            yield 100 * part.value / whole.value, f"{part.value:.12g} of {whole.value:.12g}"


def _exactly(value: float, like: Quantity) -> Quantity:
    """Return a checked quantity of `value` in the unit of `like`."""
    return evolve(like, value=value, low=value, high=value, bound=Bound.EXACTLY, grain=1.0)
