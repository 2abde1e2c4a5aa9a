"""Figures of a draft's own arithmetic: a number as written, and what it may stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain, combinations
from math import floor, hypot, log10
from operator import add

from attrs import evolve, frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.roundings import rounding_step
from factcheck.matching.arithmetic.spread import COUNTS, Spread, spread
from factcheck.model import Bound, Lean, Quantity, Scope, Span, Tolerances, UnitKind
from factcheck.rules.number.writing import as_written

EXACT = frozenset({Bound.EXACTLY, Bound.ABOUT})
"""So a figure is told that is to be reckoned with, and not as more or less."""
HUNDRED = 100
STEP = 0.4
"""A figure may be off by so much of the last place that it is told to."""
HAIR = 0.01
"""What is just under half is no more than a hair over it."""
LARGE = 1000
"""Smaller numbers are not rounded without a word that says so."""
ABOUT_STEPS, LEAST_ABOUT = 0.6, 0.01
"""An approximation is off by so much of its last place, and by such a share of it in any case."""
PERCENTAGES = frozenset({UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT})


@frozen(eq=False, repr=False, slots=False)
class Figure:
    """A quantity of a sentence, with its number as written."""

    quantity: Quantity
    written: str
    tokens: tuple[int, int]
    """Its first token, and the one behind its last."""
    number: tuple[int, int]
    """The same for the number alone."""
    spread: Spread

    @computed
    def first(self) -> int:
        """Its first token."""
        return self.tokens[0]

    @computed
    def last(self) -> int:
        """The token behind its last."""
        return self.tokens[1]

    @computed
    def value(self) -> float:
        """The number as written; of a range its lower end."""
        quantity = self.quantity
        return quantity.value if quantity.value is not None else quantity.low or 0.0

    @property
    def is_whole_measure(self) -> bool:
        """Whether it measures something in few whole units, as sums of distances do."""
        quantity = self.quantity
        exact = quantity.bound is Bound.EXACTLY and quantity.grain == 1
        return exact and quantity.unit_kind is UnitKind.MEASURE and self.value <= HUNDRED

    @property
    def exactly(self) -> Figure:
        """The figure as if nothing had been rounded."""
        return evolve(self, spread=Spread(self.value, self.value))


def reckoned(quantity: Quantity, tolerances: Tolerances) -> Spread:
    """Return the values that `quantity` may stand for where it is reckoned with.

    "About 312,000" is then not much further off than its last digit that is not 0 tells.
    """
    value = abs(quantity.value or 0.0)
    step = rounding_step(value)
    if quantity.bound is Bound.ABOUT and step:
        last = max(LEAST_ABOUT, ABOUT_STEPS * step / value)
        tolerances = evolve(tolerances, about=min(tolerances.about, last))
    return spread(quantity, tolerances)


def finely(figures: Sequence[Figure]) -> Sequence[Spread]:
    """Return what figures may stand for, as finely as the finest of them is told.

    Beside £5.5m, £5m is 5.0; beside 412, 230 is no rounding, and beside 3,900 2,500 is no round
    number of five hundreds. What words make rough stays so.
    """
    grain = min((figure.quantity.grain for figure in figures), default=1.0)
    return [_finely(figure, grain) for figure in figures]


def _finely(figure: Figure, grain: float) -> Spread:
    if figure.quantity.bound is not Bound.EXACTLY or figure.quantity.value is None:
        return figure.spread
    step = _tens(figure.value) if abs(figure.value) >= LARGE else 0.0
    half = STEP * (step if grain == 1 else min(step or grain, grain))
    return Spread(figure.value - half, figure.value + half)


def _tens(value: float) -> float:
    """Return the power of ten that a number looks rounded to."""
    step = rounding_step(value)
    return float(10 ** floor(log10(step))) if step >= 1 else step


def alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities can be added up: of one unit, or one of them with none."""
    rates = {one.per, other.per} - {None}
    if len(rates) > 1 or Scope.EACH in (one.scope, other.scope):
        return False
    kinds = {one.unit_kind, other.unit_kind}
    if kinds <= COUNTS or kinds <= PERCENTAGES:
        return one.unit == other.unit or None in (one.unit, other.unit) or kinds <= PERCENTAGES
    if UnitKind.NONE in kinds and kinds <= COUNTS | PERCENTAGES:
        return True
    return len(kinds) == 1 and one.unit == other.unit


def groups(figures: Sequence[Figure], fewest: int = 1) -> Iterator[Sequence[Figure]]:
    """Yield every choice of at least so many of the figures."""
    sizes = range(fewest, len(figures) + 1)
    return chain.from_iterable(combinations(figures, size) for size in sizes)


def together(parts: Iterable[Figure]) -> Spread:
    """Return what figures come to."""
    return added(part.spread for part in parts)


def added(spreads: Iterable[Spread]) -> Spread:
    """Return what spreads come to, of which hardly all are off to one side by as much as can be.

    Roundings are independent, so that their errors add up as squares do (Taylor 1997, 3.6).
    """
    known = list(spreads)
    if not all(one.is_finite for one in known):
        return reduce(add, known)
    middle = sum(one.low + one.high for one in known) / 2
    off = hypot(*((one.high - one.low) / 2 for one in known))
    return Spread(middle - off, middle + off)


def roughly(share: Figure, slack: float) -> Spread:
    """Return what a share may stand for, coarser by `slack` but for the side that words rule out.

    Just under half is less, and more than two thirds is no 62 percent.
    """
    quantity, value = share.quantity, share.value
    low, high = share.spread.low / (1 + slack), share.spread.high * (1 + slack)
    if quantity.lean is Lean.BELOW or quantity.bound in {Bound.FEWER_THAN, Bound.AT_MOST}:
        high = min(high, value * (1 + HAIR))
    if quantity.lean is Lean.ABOVE or quantity.bound in {Bound.MORE_THAN, Bound.AT_LEAST}:
        low = max(low, value * (1 - HAIR))
    return Spread(low, high)


def is_fraction(quantity: Quantity) -> bool:
    """Tell whether `quantity` is a part of one: "a fifth"."""
    return quantity.unit_kind in COUNTS and 0 < (quantity.value or 0) < 1


def not_the_sum(parts: Iterable[Figure], value: float, total: Figure) -> str:
    """Return the message that figures come to `value`, and not to the total that is told."""
    added = " + ".join(part.written for part in parts)
    return f"{added} = {shown(value, total)}, not {total.written}."


def shown(value: float, like: Figure) -> str:
    """Return `value` as a message shows it, in the manner of a figure of the draft if it can be."""
    whole = Span(0, len(like.written))
    exact = evolve(like.quantity, value=value, bound=Bound.EXACTLY, number=whole)
    written = as_written(exact, exact, like.written) if like.written[0].isdigit() else None
    return written or f"{value:,.12g}".replace("-", "−")
