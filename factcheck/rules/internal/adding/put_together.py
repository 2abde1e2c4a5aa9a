"""Sums of a figure and those of the sentence before: "with her own 84, the three parties have 120".

So many are put together as the words before the sum say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.model import Quantity
from factcheck.rules.internal.told.cues import cue_at
from factcheck.rules.internal.told.figures import Figure, not_the_sum, together
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.rule import Flag

OWN = 4
"""So many words may lie between "together with" and the figure that is added."""
FEWEST, MOST = 2, 5
MANY = 9
"""So many figures of the sentence before may be among the parts."""
NEAR = 0.15


def wrong_together(passage: Passage) -> Iterator[Flag]:
    """Flag the sum of a figure that opens a sentence and so many of the sentence before."""
    own = _added(passage.sentence) if passage.before else None
    found = _total(passage.sentence, own) if own else None
    if own is None or found is None:
        return
    count, total = found
    so_many = int(count.value)
    known = [one for one in passage.before[-1].numbers if _is_like(one.quantity, total, own)]
    others = [one for one in passage.numbers if one not in (own, count, total)]
    if not so_many - 1 <= len(known) <= MANY or len(others) > MANY:
        return
    parts = (*known[1 - so_many :], own)
    if any(together((*some, own)).meets(total.spread) for some in _choices(others)):
        return
    added = sum(part.value for part in parts)
    if is_near(added, total.value, NEAR):
        yield Flag(
            span=around(passage.sentence, (own, total)), message=not_the_sum(parts, added, total)
        )


def _added(sentence: Sentence) -> Figure | None:
    """Return the 84 of "Together with her own 84, ..."."""
    words, numbers = sentence.tokens.lower, sentence.numbers
    start = cue_at(words, 0, "together_with") if words else None
    if start is None or not numbers or not start <= numbers[0].first <= start + OWN:
        return None
    marked = words[numbers[0].last : numbers[0].last + 1] == [","]
    return numbers[0] if marked and numbers[0].quantity.unit_kind in COUNTS else None


def _total(sentence: Sentence, own: Figure) -> tuple[Figure, Figure] | None:
    """Return the three and the 120 of "the three parties 120"."""
    behind = [one for one in sentence.numbers if one.first > own.last]
    if len(behind) != FEWEST:
        return None
    count, total = behind
    named = count.quantity.unit is not None and count.value in range(FEWEST, MOST + 1)
    beside = 0 <= total.first - count.last <= 1 and total.quantity.unit_kind in COUNTS
    return (count, total) if named and beside and total.value > own.value else None


def _is_like(quantity: Quantity, total: Figure, own: Figure) -> bool:
    """Tell whether a figure may be among the parts: one of the sum's kind, or a bare number."""
    units = {total.quantity.unit, own.quantity.unit, None}
    fits = len(units) == 1 or quantity.unit in units
    return quantity.unit_kind in COUNTS and fits and (quantity.value or 0) < total.value


def _choices(figures: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    for size in range(1, MOST):
        yield from combinations(figures, size)
