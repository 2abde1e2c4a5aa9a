"""Operations: what can be worked out from checked figures, each result with its arithmetic.

Every operation keeps to figures that can be reckoned with each other: of one unit and, where both
say what they count, of one noun.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import combinations

from attrs import frozen

from factcheck.extraction.units import same_currency
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS, SECOND, converted, is_fraction
from factcheck.matching.words.phrases import same_noun
from factcheck.model import ENDS_OF_CHANGE, Change, Quantity, Relation, Scope, UnitKind

SIDES = 2
"""“Each” is said of two sides far more often than of more."""
MOST_PARTS = 3
FEW = 8
"""Of more figures than this no three are put together: among so many, any number is some sum."""
LEAST_NOUN = 0.5
WHOLE = 100.0
Wanted = Callable[[float], bool]
"""Tells whether a value is worth working out; what is not is left out, to save time."""
ANY, TWO, TELLING = 1, 2, 3
"""Significant digits: any number, one that is not round, one that tells by itself what it is."""


@frozen(repr=False)
class Result:
    """What figures come to, in the draft's unit, with the arithmetic.

    Words that make a figure so of others (`relation`) tell that it is meant; without them it needs
    so many significant `digits` to be no chance.
    """

    value: float
    form: str
    """How the arithmetic is written, with a place for each of its `parts`, or of `numbers`."""
    relation: Relation
    digits: int
    parts: tuple[Quantity, ...]
    numbers: tuple[float, ...] = ()
    strict: bool = False
    """Whether fewer digits are chance even among few figures."""

    @property
    def told(self) -> str:
        """The arithmetic as a message tells it: "183 − 156"."""
        numbers = self.numbers or tuple(map(worth, self.parts))
        return self.form.format(*(f"{number:.12g}" for number in numbers))

    @property
    def told_roughly(self) -> str:
        """The same with what it comes to, to four digits: "183 ÷ 156 = 1.173"."""
        return f"{self.told} = {float(f'{self.value:.4g}'):.12g}"


def in_unit_of(ours: Quantity, checked: Quantity) -> Quantity | None:
    """Return the checked figure in the unit of `ours`, None where the two are of other kinds."""
    if checked.unit_kind in COUNTS and ours.unit_kind in COUNTS:
        return checked if is_fraction(ours) == is_fraction(checked) else None
    return converted(checked, ours) if checked.unit_kind is ours.unit_kind else None


def alike(ours: Quantity, known: Sequence[Quantity]) -> Sequence[Quantity]:
    """Return the figures that are of the unit of `ours`, in that unit."""
    return [other for one in known if (other := in_unit_of(ours, one)) is not None]


def may_be_reckoned(one: Quantity, other: Quantity) -> bool:
    """Tell whether two checked figures are of one unit and one noun, as far as they say."""
    if one.unit_kind in COUNTS and other.unit_kind in COUNTS:
        return not are_unlike(one, other)
    if one.unit_kind is not other.unit_kind:
        return False
    if one.unit_kind is UnitKind.CURRENCY:
        return same_currency(one.unit or "", other.unit or "")
    return one.unit == other.unit


def are_unlike(one: Quantity, other: Quantity) -> bool:
    """Tell whether both figures say what they count, and not the same."""
    return bool(one.of and other.of) and _unlike_nouns(one.of or "", other.of or "")


@lru_cache(maxsize=10_000)
def _unlike_nouns(one: str, other: str) -> bool:
    return same_noun(one, other) < LEAST_NOUN


def is_change(quantity: Quantity) -> bool:
    """Tell whether words make a figure the size of a change or of a difference."""
    return quantity.relation is Relation.DIFFERENCE or quantity.change is Change.BY


def whole_as(share: Quantity) -> float:
    """Return the whole as a share of it is told: 100 for 34 percent, one for a third."""
    return WHOLE if share.unit_kind is UnitKind.PERCENT else 1.0


def is_operand(quantity: Quantity) -> bool:
    """Tell whether a figure can be reckoned with: no range, and no rank, as the first of four."""
    return quantity.value is not None and quantity.unit_kind is not UnitKind.ORDINAL


def worth(quantity: Quantity) -> float:
    """Return the value of a figure that has one."""
    return quantity.value or 0.0


def number(quantity: Quantity) -> float:
    """Return how many things, or days and the like, a quantity counts; 0 for others."""
    if quantity.unit == SECOND:
        return worth(quantity) / (quantity.grain or 1.0)
    return worth(quantity) if quantity.unit_kind in COUNTS else 0.0


def joined(sign: str, count: int = 2) -> str:
    """Return the form of so many numbers with a sign between each two."""
    return f" {sign} ".join(["{}"] * count)


def _whatever(_: float) -> bool:
    return True


def each_and_total(
    ours: Quantity, alike: Sequence[Quantity], known: Sequence[Quantity]
) -> Iterator[Result]:
    """Yield what both sides, or all that the claim counts, have together, and each of them."""
    for quantity in alike:
        value = worth(quantity)
        if quantity.scope is Scope.EACH and ours.scope is not Scope.EACH:
            yield Result(value * SIDES, f"{SIDES} × {{}}", Relation.SUM, TWO, (quantity,))
            for count in _counts(known, quantity):
                parts = (count, quantity)
                yield Result(worth(count) * value, joined("×"), Relation.SUM, TELLING, parts)
        if ours.scope is Scope.EACH and quantity.scope is not Scope.EACH:
            for count in _counts(known, quantity):
                share, parts = value / worth(count), (quantity, count)
                yield Result(share, joined("÷"), Relation.SUM, TWO, parts, strict=True)
        if quantity.scope is Scope.IN_TOTAL and ours.scope is Scope.EACH:
            yield Result(value / SIDES, f"{{}} ÷ {SIDES}", Relation.SUM, ANY, (quantity,))


def _counts(known: Sequence[Quantity], but: Quantity) -> Iterator[Quantity]:
    for quantity in known:
        value = worth(quantity)
        if quantity.unit_kind is UnitKind.COUNT and value > 1 and quantity.span != but.span:
            yield quantity


def differences(
    ours: Quantity, alike: Sequence[Quantity], wanted: Wanted = _whatever
) -> Iterator[Result]:
    """Yield the differences; what two percentages differ by is in points and not in percent.

    What a change led to is not what its ends differ by.
    """
    if ours.unit_kind is UnitKind.PERCENT and is_change(ours):
        return
    for one, other in larger_first(alike, wanted):
        if ours.change in ENDS_OF_CHANGE and {one.change, other.change} == ENDS_OF_CHANGE:
            continue
        value, digits = worth(one) - worth(other), _needed((one, other))
        yield Result(value, joined("−"), Relation.DIFFERENCE, digits, (one, other))


def _needed(parts: Sequence[Quantity]) -> int:
    """Return how telling a number must be; that a change led to a level is no chance."""
    return TWO if any(map(is_change, parts)) else TELLING


def larger_first(
    figures: Sequence[Quantity], wanted: Wanted = _whatever
) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the pairs of figures that can be reckoned with each other, the larger one first.

    `wanted` tells by what two of them differ.
    """
    ordered = sorted(((worth(figure), figure) for figure in figures), key=_first, reverse=True)
    for (larger, one), (smaller, other) in combinations(ordered, 2):
        if larger != smaller and wanted(larger - smaller) and may_be_reckoned(one, other):
            yield one, other


def _first(pair: tuple[float, Quantity]) -> float:
    return pair[0]


def sums(alike: Sequence[Quantity], wanted: Wanted = _whatever) -> Iterator[Result]:
    """Yield the sums of two or three."""
    for parts in _groups(alike, MOST_PARTS, wanted):
        value, digits = sum(map(worth, parts)), _needed(parts)
        yield Result(value, joined("+", len(parts)), Relation.SUM, digits, parts)


def rests(alike: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what is left of a whole, of a hundred percent too, when its parts are gone."""
    if alike and alike[0].unit_kind is UnitKind.PERCENT:
        for part in alike:
            yield Result(WHOLE - worth(part), "100 − {}", Relation.REST, ANY, (part,))
        for parts in _groups(alike, MOST_PARTS):
            left, form = WHOLE - sum(map(worth, parts)), f"100 − {joined('−', len(parts))}"
            yield Result(left, form, Relation.REST, TELLING, parts)
    for whole in alike if len(alike) <= FEW else ():
        smaller = [part for part in alike if worth(part) < worth(whole)]
        for parts in _groups(smaller, 2):
            left = worth(whole) - sum(map(worth, parts))
            if left > 0 and may_be_reckoned(whole, parts[0]):
                yield Result(left, joined("−", 3), Relation.REST, TELLING, (whole, *parts))


def others(ours: Quantity, alike: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what is left of a whole beside the one that is told of: this and two other counties."""
    if ours.relation is not Relation.REST or ours.unit_kind not in COUNTS:
        return
    if _other_words().isdisjoint(ours.text.lower().split()):
        return
    for whole in alike:
        if worth(whole) > 2 and not is_fraction(whole):
            yield Result(worth(whole) - 1, "{} − 1", Relation.REST, ANY, (whole,))


@cache
def _other_words() -> frozenset[str]:
    return frozenset(table("worked_out")["others"])


def _groups(
    figures: Sequence[Quantity], most: int, wanted: Wanted = _whatever
) -> Iterator[tuple[Quantity, ...]]:
    """Yield groups of figures that can be reckoned with each other; `wanted` tells their sums."""
    for count in range(2, (most if len(figures) <= FEW else 2) + 1):
        for parts in combinations(figures, count):
            if wanted(sum(map(worth, parts))) and all(
                may_be_reckoned(parts[0], part) for part in parts[1:]
            ):
                yield parts
