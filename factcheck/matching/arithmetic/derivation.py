"""Derived figures: what follows by arithmetic from the figures of one claim or event.

Only values of one claim or event are put together, so that a wrong figure is not explained away as
the sum of unrelated ones. Round and small numbers follow from anything: they count as derived
where words say so ("the other nine", "12 more", "in all"), any number where it is telling.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from attrs import astuple, evolve

from factcheck.matching.arithmetic import operations, proportions
from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.operations import (
    SIDES,
    TELLING,
    TWO,
    Result,
    Wanted,
    are_unlike,
    number,
    worth,
)
from factcheck.matching.arithmetic.roundings import CALENDAR
from factcheck.matching.arithmetic.values import SECOND, Agreement, agreement
from factcheck.model import Bound, Change, Quantity, Relation, Scope, Tolerances, UnitKind

FEW = 4
"""So few figures have six sums and six differences."""
MOST_KNOWN = 40
"""Of more figures than these almost any is the sum of some, and to try takes long."""
HAIR = 1e-6
"""What `agreement` forgives because numbers are written in tens and computed in twos."""
ROUGHLY = frozenset({Bound.ABOUT, Bound.MORE_THAN})
MULTIPLE_SLACK = 0.025
"""“Twice” is said of what is so near to it, as a share."""


def derivation(ours: Quantity, checked: Sequence[Quantity], tolerances: Tolerances) -> str | None:
    """Return how `ours` follows from the `checked` quantities ("183 − 156 = 27"), or None.

    Each against total, sums, differences and rests of the same unit; shares, growth, points and
    multiples; levels that a checked change led to or from.
    """
    first = next(derived(ours, checked, tolerances), None)
    return None if first is None else f"{first.told} = {first.value:.12g}"


def derived(
    ours: Quantity, checked: Sequence[Quantity], tolerances: Tolerances
) -> Iterator[Result]:
    """Yield every result of the `checked` quantities that `ours` may be meant as."""
    within_reach = _reach(ours, tolerances)
    if ours.unit_kind is UnitKind.ORDINAL:
        return
    known = [one for one in checked if operations.is_operand(one)][:MOST_KNOWN]
    alike = operations.alike(ours, known)
    few = len(alike) <= FEW
    for result in _results(ours, known, alike, within_reach):
        if (
            within_reach(result.value)
            and _is_meant(ours, result, few=few)
            and is_true(ours, result.value, tolerances)
        ):
            yield result


def is_shared_out(
    ours: Quantity,
    beside: Sequence[Quantity],
    checked: Sequence[Quantity],
    tolerances: Tolerances,
) -> bool:
    """Tell whether `ours` is a checked figure shared by, or paid for, as many as both sides have.

    Four centres with 360 beds have 90 on average; 90,000 candles at 11 euros cost about a million.
    """
    mine = {number(quantity) for quantity in beside if quantity.span != ours.span}
    numbers = {number(quantity) for quantity in checked} & {n for n in mine if n > SIDES}
    known = [q for q in checked if q.value and operations.in_unit_of(ours, q) is not None]
    return any(
        is_true(ours, value, tolerances)
        for quantity in known
        for count in numbers
        if count != number(quantity)
        for value in (worth(quantity) / count, worth(quantity) * count)
    )


def _reach(ours: Quantity, tolerances: Tolerances) -> Wanted:
    """Return a quick test that every value passes which `agreement` could find true of `ours`."""
    if ours.value is None:
        low = -inf if ours.low is None else ours.low
        high = inf if ours.high is None else ours.high
        return lambda value: low <= value <= high
    written = ours.value
    if ours.bound is Bound.EXACTLY:
        near = max(tolerances.rounding, CALENDAR, MULTIPLE_SLACK) * (1 + HAIR)
        return lambda value: abs(written - value) <= near * abs(value) + HAIR
    share = max(*astuple(tolerances), CALENDAR)
    room = max(abs(written), ours.grain, 1.0) * (1 + HAIR)
    return lambda value: abs(written - value) <= max(share * abs(value), room)


def _results(
    ours: Quantity, known: Sequence[Quantity], alike: Sequence[Quantity], wanted: Wanted
) -> Iterator[Result]:
    """Yield what the known figures come to in the unit of `ours`, the plainest first.

    `alike` are those of its unit, brought into it. Of their many sums and differences only those
    are worked out that are `wanted`.
    """
    yield from operations.each_and_total(ours, alike, known)
    yield from operations.differences(ours, alike, wanted)
    yield from operations.sums(alike, wanted)
    yield from operations.rests(alike)
    yield from operations.others(ours, alike)
    yield from proportions.moved_levels(ours, alike, known)
    yield from proportions.points(ours, known)
    if ours.unit_kind is UnitKind.RATIO:
        yield from proportions.multiples(known)
    if is_share(ours):
        yield from proportions.shares(ours, known, alike)
    else:
        yield from proportions.parts_of_wholes(alike, known)


def _is_meant(ours: Quantity, result: Result, *, few: bool) -> bool:
    """Tell whether a figure may be meant as such a result, and is not one by chance.

    `few` tells that there are so few figures that a number of two digits is hardly chance.
    """
    digits = _significant_digits(ours)
    if few and _is_told_as_part(ours, result):
        return True
    if any(are_unlike(ours, part) for part in result.parts):
        return digits >= (TWO if _is_complement(ours, result) else TELLING)
    if digits >= result.digits or _is_told(ours, result.relation):
        return True
    if few and result.relation is Relation.DIFFERENCE and _is_finer(ours, result):
        return True
    return digits >= TWO and not result.strict and (few or all(part.of for part in result.parts))


def is_part_told_roughly(
    ours: Quantity, checked: Sequence[Quantity], tolerances: Tolerances
) -> bool:
    """Tell whether a rough figure or a limit is a checked share of a checked figure."""
    return any(_is_told_as_part(ours, one) for one in derived(ours, checked, tolerances))


def _is_told_as_part(ours: Quantity, result: Result) -> bool:
    """Tell whether "some 80 million" are 38 percent of a checked 210 million of the same."""
    whole, share = result.parts[0], result.parts[-1]
    of_whole = is_share(share) or share.unit_kind is UnitKind.RATIO
    rough = ours.bound in ROUGHLY and not is_share(whole)
    return of_whole and rough and not are_unlike(ours, whole)


def _is_complement(ours: Quantity, result: Result) -> bool:
    """Tell whether a share is what another leaves: 62 percent of the ball, 38 of the possession."""
    return is_share(ours) and result.relation is Relation.REST and len(result.parts) == 1


def _is_finer(ours: Quantity, result: Result) -> bool:
    """Tell whether a figure is in a unit of its own: three centimetres, of 7.02 and 6.99 metres."""
    measured = ours.unit_kind is UnitKind.MEASURE and ours.unit != SECOND
    return measured and all(part.unit not in (None, ours.unit) for part in result.parts)


def _is_told(ours: Quantity, relation: Relation) -> bool:
    """Tell whether words make a figure such a result; a rest is a difference too."""
    if ours.relation is relation:
        return True
    if relation is Relation.SUM:
        return ours.scope is Scope.IN_TOTAL
    if relation is Relation.DIFFERENCE:
        return ours.change is Change.BY or ours.relation is Relation.REST
    return False


def _significant_digits(quantity: Quantity) -> int:
    """Return how many digits a number has between its zeros: 2 for 270, 3 for 2.08."""
    value = quantity.value
    if value is None:
        return 0
    if quantity.unit == SECOND and quantity.grain > 0:
        value /= quantity.grain
    return len(f"{abs(value):.9g}".replace(".", "").strip("0"))


def is_true(ours: Quantity, value: float, tolerances: Tolerances) -> bool:
    """Tell whether the words that `ours` has are true of `value`, in its own unit."""
    if ours.unit_kind is not UnitKind.RATIO:
        return agreement(ours, _exactly(value, ours), tolerances) is Agreement.TRUE
    if ours.bound is Bound.EXACTLY:
        return abs((ours.value or 0.0) - value) <= MULTIPLE_SLACK * value
    bare = evolve(ours, unit=None, unit_kind=UnitKind.NONE)
    return agreement(bare, _exactly(value, bare), tolerances) is Agreement.TRUE


def _exactly(value: float, like: Quantity) -> Quantity:
    """Return a checked quantity of `value` in the unit of `like`."""
    grain = like.grain if like.unit == SECOND else 1.0
    return evolve(like, value=value, low=value, high=value, bound=Bound.EXACTLY, grain=grain)
