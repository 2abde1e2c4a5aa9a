"""Totals that open a sentence, of the figures in the one before: "The total, $8.3 million, is"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.model import Bound, Scope
from factcheck.rules.internal.adding.wholes import AMOUNTS
from factcheck.rules.internal.told.cues import cue_at
from factcheck.rules.internal.told.figures import (
    Figure,
    alike,
    groups,
    is_fraction,
    not_the_sum,
    together,
)
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.rule import Flag

FEWEST, MOST = 2, 6
REACH = 8
"""So many words may lie between "The total" and the figure."""
NEAR = 0.25
"""A total may be off by such a share of what the figures before it come to."""


def wrong_totals_behind(passage: Passage) -> Iterator[Flag]:
    """Flag a total at the head of a sentence that the figures of the one before do not make."""
    words, numbers = passage.sentence.tokens.lower, passage.sentence.numbers
    total = numbers[0] if numbers and passage.before else None
    start = cue_at(words, 0, "opens_total") if total else None
    if total is None or start is None or not 0 <= total.first - start <= REACH:
        return
    parts = _parts(passage, total)
    added = sum(part.value for part in parts)
    places = range(total.number[1], len(words))
    more = any(cue_at(words, at, "besides") is not None for at in places)
    if not parts or more or not is_near(added, total.value, NEAR):
        return
    others = [one for one in passage.around(total) if one not in parts][-MOST:]
    if any(together(some).meets(total.spread) for some in groups((*others, *parts), FEWEST)):
        return
    yield Flag(
        span=total.quantity.number,
        message=not_the_sum(parts, round(added, 9), total),
    )


def _parts(passage: Passage, total: Figure) -> Sequence[Figure]:
    """Return all figures of the sentence before, if they are of one kind with the total."""
    numbers = passage.before[-1].numbers
    plain = all(_is_plain(one) for one in (total, *numbers))
    fits = plain and all(alike(one.quantity, total.quantity) for one in numbers)
    units = {one.quantity.unit for one in numbers} - {None}
    largest = max((one.value for one in numbers), default=0.0)
    many = FEWEST <= len(numbers) <= MOST and len(units) == 1 and largest < total.value
    return numbers if fits and many else ()


def _is_plain(figure: Figure) -> bool:
    quantity = figure.quantity
    kind = quantity.unit_kind in COUNTS or quantity.unit_kind in AMOUNTS
    exact = quantity.bound is Bound.EXACTLY and quantity.scope is not Scope.EACH
    told = quantity.change is None and quantity.per is None and not is_fraction(quantity)
    return kind and exact and told and figure.value > 0
