"""Ways: what the figures of a claim come to, by each way in which a draft may work one out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations

from factcheck.matching.arithmetic import operations, proportions
from factcheck.matching.arithmetic.conversion import COUNTS, SCORE, is_share
from factcheck.matching.arithmetic.derivation import is_true
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import (
    ANY,
    WHOLE,
    Result,
    are_unlike,
    is_change,
    joined,
    whole_as,
    worth,
)
from factcheck.matching.arithmetic.verdicts import LOWER_BOUNDS, POINTS, UPPER_BOUNDS
from factcheck.matching.figures.reckoning.other_ways import other_results
from factcheck.matching.figures.reckoning.worked_out import (
    DENIED,
    DIFFERENCE,
    EACH,
    MULTIPLE,
    REST,
    SHARE,
    SORTS,
    SUM,
)
from factcheck.matching.sides.comparison import Comparison
from factcheck.model import Quantity, Relation, Scope, Tolerances, UnitKind

MOST = 6
"""Of more figures than these of a claim, too many can be worked out to tell which is meant."""
PARTS = 2


def known_figures(comparison: Comparison) -> Sequence[Quantity]:
    """Return the figures of a claim that can be reckoned with."""
    figures = [figure for figure in comparison.theirs.figures if operations.is_operand(figure)]
    return figures if len(figures) <= MOST else []


def results_of(sort: str, ours: Quantity, known: Sequence[Quantity]) -> list[Result]:
    """Return what known figures come to in the unit of `ours`, worked out in one way."""
    way = WAYS.get(sort)
    return [one for one in way(ours, known) if one.value > 0] if way else []


def is_worked_out(
    ours: Quantity,
    known: Sequence[Quantity],
    tolerances: Tolerances,
    sorts: Iterable[str] = SORTS,
) -> bool:
    """Tell whether a figure is what the known ones come to, in any of some ways."""
    return any(True for _ in true_results(ours, known, tolerances, sorts))


def true_results(
    ours: Quantity,
    known: Sequence[Quantity],
    tolerances: Tolerances,
    sorts: Iterable[str] = SORTS,
) -> Iterator[Result]:
    """Yield all that the known figures come to, in any of some ways, and that a figure is."""
    told = tuple(sorts)
    loose = (result for sort in told for result in _loose(sort, ours, known))
    yield from strict_results(ours, known, tolerances, told)
    yield from (one for one in loose if comes_to(ours, one, tolerances))


def strict_results(
    ours: Quantity,
    known: Sequence[Quantity],
    tolerances: Tolerances,
    sorts: Iterable[str] = SORTS,
) -> Iterator[Result]:
    """Yield of these only what is no looser than an error could be."""
    strict = (result for sort in sorts for result in results_of(sort, ours, known))
    return (one for one in strict if comes_to(ours, one, tolerances))


def _loose(sort: str, ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what figures may come to as well, too loosely to say that a draft has it wrong."""
    way = LOOSE_WAYS.get(sort)
    if ours.bound in POINTS:
        yield from way(ours, known) if way else ()
        yield from other_results(sort, ours, known)


def _counts(known: Sequence[Quantity]) -> list[Quantity]:
    return [one for one in known if one.unit_kind in COUNTS and worth(one) >= 1]


def _unlike_differences(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what two things differ by that have other nouns: three more women than men."""
    for one, other in combinations(_counts(known), 2) if ours.unit_kind in COUNTS else ():
        apart = abs(worth(one) - worth(other))
        yield Result(apart, joined("−"), Relation.DIFFERENCE, ANY, (one, other))


def _unlike_rests(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what is left of a whole that has another noun: of the ballots cast 1,548 not valid."""
    if is_telling(ours):
        yield from _unlike_differences(ours, known)


def _sums_of_kinds(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what several kinds of what we count come to: people, of passengers and crew."""
    kinds = [
        one
        for one in _counts(known)
        if ours.of and one.of and one.scope is None and not one.per and not are_unlike(ours, one)
    ]
    for count in range(PARTS, operations.MOST_PARTS + 1):
        for parts in combinations(kinds, count):
            yield Result(sum(map(worth, parts)), joined("+", count), Relation.SUM, ANY, parts)


def _shares_of_all(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield the share of a part in all of them together, and what is left of a whole."""
    whole = whole_as(ours)
    counts = _counts(known)
    together = sum(map(worth, counts))
    for part in counts if _leave_none_out(counts) and not is_change(ours) else ():
        parts = (part, *(one for one in counts if one is not part))
        numbers, share = (worth(part), together), worth(part) / together * whole
        yield Result(share, joined("of"), Relation.REST, ANY, parts, numbers)
    for part in known if ours.unit_kind in COUNTS else ():
        if part.unit_kind is UnitKind.PERCENT:
            yield Result(1 - worth(part) / WHOLE, "1 − {}", Relation.REST, ANY, (part,))


def _loose_shares(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    yield from _shares_of_all(ours, known)
    yield from _shares_of_named(ours, known)


def _shares_of_named(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield the shares of what ours names, whatever the part counts: 41 patients, of 205 beds."""
    whole = whole_as(ours)
    for part, of in permutations(_counts(known), 2):
        named = ours.of and of.of and not are_unlike(ours, of)
        if named and worth(part) < worth(of) and not is_change(ours):
            share = worth(part) / worth(of) * whole
            yield Result(share, joined("of"), Relation.REST, ANY, (part, of))


def _unlike_multiples(_: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield how many times as many as of other things there are: six dockers, three officers."""
    for one, other in permutations(_counts(known), 2):
        if worth(one) >= worth(other):
            value = worth(one) / worth(other)
            yield Result(value, joined("÷"), Relation.DIFFERENCE, ANY, (one, other))


def _of_each(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what each has of a total, and what so many have of so much each."""
    for total, count in permutations(known, 2):
        number = operations.number(count)
        if number > 1 and operations.in_unit_of(ours, total) is not None:
            yield Result(worth(total) / number, joined("÷"), Relation.SUM, ANY, (total, count))
            yield Result(worth(total) * number, joined("×"), Relation.SUM, ANY, (total, count))


def _leave_none_out(counts: Sequence[Quantity]) -> bool:
    """Tell whether counts may be all the parts of a whole: one is the rest, or they are several."""
    return len(counts) > PARTS or any(one.relation is Relation.REST for one in counts)


def comes_to(ours: Quantity, result: Result, tolerances: Tolerances) -> bool:
    """Tell whether a figure is a result, or one of points or decimals that is rounded as written.

    A lead of 78.45 to 74.12 is one of four points.
    """
    if is_true(ours, result.value, tolerances):
        return True
    of_points = all(
        part.unit_kind is UnitKind.PERCENT or (part.grain < ours.grain == 1)
        for part in result.parts
    )
    return of_points and abs(worth(ours) - result.value) <= ours.grain / 2


def is_within_bound(ours: Quantity, result: Result) -> bool:
    """Tell whether a result lies on the side that a bound leaves open, be it near or far."""
    if ours.bound in LOWER_BOUNDS:
        return result.value >= worth(ours)
    return ours.bound in UPPER_BOUNDS and result.value <= worth(ours)


def _shares(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    yield from proportions.shares(ours, known, operations.alike(ours, known))


def _multiples(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield how many times the smaller the larger is; for what is halved, the other way round."""
    shrunk = worth(ours) < 1
    yield from (one for one in proportions.multiples(known) if (one.value <= 1) is shrunk)


def _differences(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    yield from operations.differences(ours, operations.alike(ours, known))
    yield from proportions.points(ours, known)
    yield from _margins(ours, known)
    if is_share(ours):
        yield from _shares(ours, known)
        yield from proportions.growth(ours, [q for q in known if q.unit_kind is UnitKind.PERCENT])


def _margins(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield by how much one side of a score is ahead of the other."""
    if ours.unit_kind not in COUNTS:
        return
    for score in known:
        if score.unit == SCORE and (score.per or "").isdecimal():
            sides = (worth(score), float(score.per or 0))
            margin = abs(sides[0] - sides[1])
            yield Result(margin, joined("−"), Relation.DIFFERENCE, ANY, (score,), sides)


def _sums(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield the sums; of how many there is one each, another claim may tell."""
    if any(one.scope is Scope.EACH or one.per for one in known):
        return
    wholes = [one for one in known if one.scope is not Scope.OUT_OF]
    yield from operations.sums(operations.alike(ours, wholes))


def _rests(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    alike = operations.alike(ours, known)
    yield from operations.differences(ours, alike)
    yield from operations.rests(alike)


def _others(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    yield from operations.others(ours, operations.alike(ours, known))


def _rests_denied(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield the rests; a number that the claim has as it is may be of something else."""
    if all(one.value != ours.value for one in known):
        yield from _rests(ours, known)


WAYS: Mapping[str, Callable[[Quantity, Sequence[Quantity]], Iterator[Result]]] = {
    SHARE: _shares,
    MULTIPLE: _multiples,
    DIFFERENCE: _differences,
    SUM: _sums,
    REST: _rests,
    DENIED: _rests_denied,
}
LOOSE_WAYS: Mapping[str, Callable[[Quantity, Sequence[Quantity]], Iterator[Result]]] = {
    DIFFERENCE: _unlike_differences,
    SUM: _sums_of_kinds,
    SHARE: _loose_shares,
    MULTIPLE: _unlike_multiples,
    REST: _others,
    DENIED: _unlike_rests,
    EACH: _of_each,
}
