"""Products: a total that is concluded from so many with so much each, and told to the unit."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.plurals import plural
from factcheck.matching.arithmetic.operations import are_unlike
from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.model import Bound, Scope, UnitKind
from factcheck.rules.internal.rating.rates import rate_of
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.figures import Figure, is_fraction, shown
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.rule import Flag

OPERANDS = 2
NEAR = 0.2
"""A total may be off by such a share, or by one in a digit, of what so many have."""
REACH = 6
"""So many words may lie between "so that" and what is concluded."""
MANY = 10
"""Fewer are told in passing."""
UNITS = COUNTS | {UnitKind.CURRENCY, UnitKind.MEASURE}


def wrong_product(sentence: Sentence, total: Figure) -> Flag | None:
    """Return what is wrong with a total that is near so many times what each has, and is not it."""
    before = [one for one in sentence.numbers if one.last <= total.first]
    if len(before) != OPERANDS or not all(map(_is_exact, (*before, total))):
        return None
    if not _is_concluded(sentence, before, total) or not _are_so_many_each(sentence, before, total):
        return None
    one, other = before
    product = one.value * other.value
    others = {one.value + other.value, abs(one.value - other.value), one.value, other.value}
    if product < MANY or total.value in {product, *others}:
        return None
    if not is_near(product, total.value, NEAR):
        return None
    return Flag(
        span=around(sentence, (*before, total)),
        message=f"{one.written} × {other.written} is {shown(product, total)}.",
    )


def _is_exact(figure: Figure) -> bool:
    quantity = figure.quantity
    whole = quantity.grain == 1 and quantity.bound is Bound.EXACTLY
    return whole and quantity.unit_kind in UNITS and not is_fraction(quantity) and figure.value > 1


def _are_so_many_each(sentence: Sentence, before: Sequence[Figure], total: Figure) -> bool:
    """Tell whether one figure counts, and the other is what each has, in the unit of the total."""
    prices = [one for one in before if _is_price(sentence, one, before)]
    each = prices or [one for one in before if one.quantity.scope is Scope.EACH]
    counts = [one for one in before if one.quantity.unit_kind in COUNTS]
    if not each or not counts or total.quantity.scope is Scope.EACH or total.quantity.per:
        return False
    amount = each[-1].quantity
    kinds = {amount.unit_kind, total.quantity.unit_kind}
    alike = kinds <= COUNTS or (len(kinds) == 1 and amount.unit == total.quantity.unit)
    return alike and (len(counts) == OPERANDS or counts[0] is not each[-1])


def _is_price(sentence: Sentence, figure: Figure, before: Sequence[Figure]) -> bool:
    """Recognise the price of "£48 a dose, and each patient needs six"."""
    rate = rate_of(sentence, figure) if figure.quantity.unit_kind is UnitKind.CURRENCY else None
    others = [one.quantity for one in before if one is not figure]
    noun = rate.noun if rate else None
    return noun is not None and all(one.unit in {None, plural(noun)} for one in others)


def _is_concluded(sentence: Sentence, before: Sequence[Figure], total: Figure) -> bool:
    """Tell whether words make a figure what follows from those before it.

    What is but called a total has to be of the same: three children each, and seven grandchildren.
    """
    words, first = sentence.tokens.lower, total.first
    between = range(max(before[-1].last, first - REACH), first)
    if any(cue_at(words, at, "hence") is not None for at in between):
        return True
    told = total.quantity.scope is Scope.IN_TOTAL or any(
        cue_before(words, first, kind) is not None for kind in ("sums_up", "told_again")
    )
    return told and any(not are_unlike(one.quantity, total.quantity) for one in before[-1:])
