"""Rates told again for another length of time: "12 million a year, or a million a month"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.language import table
from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Quantity
from factcheck.rules.internal.told.cues import cue_before
from factcheck.rules.internal.told.figures import Figure, shown
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.rule import Flag

ROUGH, EVEN = 0.1, 0.03
"""What is told for another length of time is rounded, by this share, of whole months less."""
MONTHS = frozenset({"month", "quarter", "year", "decade"})
REACH = 3
"""So many words may lie between two rates."""


def wrong_rates(sentence: Sentence) -> Iterator[Flag]:
    """Flag a rate that is not the one right before it, for another length of time."""
    words = sentence.tokens.lower
    for first, again in pairwise(sentence.figures):
        days = _days_of(first.quantity), _days_of(again.quantity)
        if None in days or days[0] == days[1] or not _may_be_one(first, again):
            continue
        start = cue_before(words, again.first, "told_again")
        if start is None or not 0 <= start - first.last <= REACH:
            continue
        factor = (days[1] or 0.0) / (days[0] or 1.0)
        right = first.spread.times(factor)
        slack = EVEN if {first.quantity.per, again.quantity.per} <= MONTHS else ROUGH
        rough = Spread(again.spread.low * (1 - slack), again.spread.high * (1 + slack))
        if not right.meets(rough):
            value = shown(float(f"{first.value * factor:.3g}"), again)
            yield Flag(
                span=again.quantity.number,
                message=f"{first.quantity.text} is {value} a {again.quantity.per}.",
                expected=value,
            )


def _days_of(quantity: Quantity) -> float | None:
    """Return for how many days a rate is told: one for "a day"."""
    days: dict[str, float] = table("rates")["days"]
    return days.get(quantity.per or "")


def _may_be_one(first: Figure, again: Figure) -> bool:
    ours, theirs = first.quantity, again.quantity
    same = ours.unit_kind is theirs.unit_kind and ours.unit == theirs.unit
    return None not in (ours.value, theirs.value) and (same or theirs.unit is None)
