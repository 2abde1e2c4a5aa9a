"""Multiples as read: a factor, the two figures that it is between, and where all of it stands."""

from __future__ import annotations

from math import inf

from attrs import frozen

from factcheck.matching.arithmetic.spread import COUNTS, Spread
from factcheck.model import Bound, Quantity, UnitKind
from factcheck.rules.internal.told.cues import cue_at
from factcheck.rules.internal.told.figures import Figure, is_fraction
from factcheck.rules.internal.told.sentences import Sentence

ROUGH, ROUGHER = 0.1, 0.2
"""“Twice” is said of what is so near to it, as a share, and “almost twice” of what is so near."""
NEAR = 2.1
"""A factor that is so many times the right one, or is it of so much, is that of something else."""
TIMES = "times"


@frozen(eq=False, repr=False)
class Multiple:
    """A figure that is said to be so many times another."""

    factor: Spread
    more: Figure
    """What is so many times the other."""
    base: Figure
    first: int
    last: int
    """The tokens of the whole comparison."""

    @property
    def is_so(self) -> bool:
        """Whether the one figure may be so many times the other."""
        return self.more.spread.over(self.base.spread).meets(self.factor)


def may_be_compared(more: Quantity, base: Quantity) -> bool:
    """Tell whether two figures are of one unit; whose they are may differ: "the 600 of his"."""
    kinds = {more.unit_kind, base.unit_kind}
    if kinds <= COUNTS or base.unit_kind is UnitKind.NONE:
        return True
    return len(kinds) == 1 and more.unit == base.unit


def factor_of(quantity: Quantity, sentence: Sentence) -> Spread | None:
    """Return by what "doubled", "three times" and "half" multiply."""
    is_multiple = quantity.unit_kind is UnitKind.RATIO and quantity.unit == TIMES
    if not (is_multiple or is_fraction(quantity)) or sentence.is_quoted(quantity.span):
        return None
    if is_fraction(quantity) and _is_difference(quantity, sentence):
        return None
    value, rough = quantity.value or 0.0, ROUGHER if quantity.bound is Bound.ABOUT else ROUGH
    if quantity.bound in {Bound.MORE_THAN, Bound.AT_LEAST}:
        return Spread(value, inf)
    if quantity.bound in {Bound.FEWER_THAN, Bound.AT_MOST}:
        return Spread(0.0, value)
    return Spread(value * (1 - rough), value * (1 + rough))


def _is_difference(quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether a fraction is what two figures differ by: a quarter more than the 860."""
    behind = sentence.places(quantity.number)[1]
    return cue_at(sentence.tokens.lower, behind, "comparatives") is not None


def is_near(ratio: float, factor: Spread) -> bool:
    """Tell whether a ratio is so near a factor that this is meant to be it."""
    middle = (factor.low + factor.high) / 2
    told = middle if factor.is_finite and factor.low else min(factor.low or inf, factor.high)
    return ratio <= NEAR * told and told <= NEAR * ratio
