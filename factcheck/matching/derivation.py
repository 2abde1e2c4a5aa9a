"""Derived figures: what follows by arithmetic from the figures of one claim or event.

Only values of one claim or event are put together, so that a wrong figure is not explained away as
the sum of unrelated ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, permutations
from math import inf
from typing import NamedTuple

from attrs import astuple, evolve

from factcheck.matching.phrases import same_noun
from factcheck.matching.values import CALENDAR, Agreement, agreement, is_telling
from factcheck.model import Bound, Quantity, Scope, Tolerances, UnitKind

SIDES = 2
"""“Each” is said of two sides far more often than of more."""
MOST_PARTS = 3
MOST_KNOWN = 40
"""Of more figures than these almost any is the sum of some, and to try takes long."""
LEAST_NOUN = 0.5
HAIR = 1e-6
"""What `agreement` forgives because numbers are written in tens and computed in twos."""
COUNTS = frozenset({UnitKind.COUNT, UnitKind.NONE})


def derivation(ours: Quantity, checked: Sequence[Quantity], tolerances: Tolerances) -> str | None:
    """Return how `ours` follows from the `checked` quantities ("183 − 156 = 27"), or None.

    Each against total, sums and differences of the same unit, shares and complements in percent.
    """
    known = [quantity for quantity in checked if quantity.value is not None]
    within_reach = _reach(ours, tolerances)
    for derived in _derived(ours, known):
        value = derived.value
        if not within_reach(value):
            continue
        if agreement(ours, _exactly(value, ours), tolerances) is Agreement.TRUE:
            return f"{derived.told} = {value:.12g}"
    return None


class _Derived(NamedTuple):
    """A value, the sign of the arithmetic that gives it, and what that is done to."""

    value: float
    sign: str
    parts: tuple[float, ...]

    @property
    def told(self) -> str:
        return f" {self.sign} ".join(f"{part:.12g}" for part in self.parts)


def _reach(ours: Quantity, tolerances: Tolerances) -> Callable[[float], bool]:
    """Return a quick test that every value passes which `agreement` could find true of `ours`."""
    if ours.value is None:
        low = -inf if ours.low is None else ours.low
        high = inf if ours.high is None else ours.high
        return lambda value: low <= value <= high
    written = ours.value
    share = max(*astuple(tolerances), CALENDAR)
    room = max(abs(written), ours.grain, 1.0) * (1 + HAIR)
    return lambda value: abs(written - value) <= max(share * abs(value), room)


def _derived(ours: Quantity, known: Sequence[Quantity]) -> Iterator[_Derived]:
    alike = [quantity for quantity in known if _alike(ours, quantity)][:MOST_KNOWN]
    yield from _each_and_total(ours, alike)
    yield from _sums_and_differences(alike)
    if ours.unit_kind is UnitKind.PERCENT:
        yield from _shares(known[:MOST_KNOWN], alike)


def _alike(ours: Quantity, checked: Quantity) -> bool:
    """Tell whether the two count or measure things that may be added up."""
    if checked.unit_kind in COUNTS and ours.unit_kind in COUNTS:
        unlike = ours.of and checked.of and same_noun(ours.of, checked.of) < LEAST_NOUN
        return not unlike or is_telling(ours)
    return checked.unit_kind is ours.unit_kind and checked.unit == ours.unit


def _each_and_total(ours: Quantity, alike: Sequence[Quantity]) -> Iterator[_Derived]:
    for quantity in alike:
        value = quantity.value or 0.0
        if quantity.scope is Scope.EACH and ours.scope is not Scope.EACH:
            yield _Derived(value * SIDES, "×", (SIDES, value))
        if quantity.scope is Scope.IN_TOTAL and ours.scope is Scope.EACH:
            yield _Derived(value / SIDES, "÷", (value, SIDES))


def _sums_and_differences(alike: Sequence[Quantity]) -> Iterator[_Derived]:
    values = sorted({quantity.value or 0.0 for quantity in alike}, reverse=True)
    for one, other in combinations(values, 2):
        yield _Derived(one - other, "−", (one, other))
    for count in range(2, MOST_PARTS + 1):
        for parts in combinations([quantity.value or 0.0 for quantity in alike], count):
            yield _Derived(sum(parts), "+", parts)


def _shares(known: Sequence[Quantity], percentages: Sequence[Quantity]) -> Iterator[_Derived]:
    for quantity in percentages:
        value = quantity.value or 0.0
        yield _Derived(100 - value, "−", (100, value))
    counts = [q for q in known if q.unit_kind not in {UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT}]
    for part, whole in permutations(counts, 2):
        if part.unit == whole.unit and part.value and whole.value and part.value < whole.value:
            yield _Derived(100 * part.value / whole.value, "of", (part.value, whole.value))


def _exactly(value: float, like: Quantity) -> Quantity:
    """Return a checked quantity of `value` in the unit of `like`."""
    return evolve(like, value=value, low=value, high=value, bound=Bound.EXACTLY, grain=1.0)
