"""Effects on all who were just counted: "with 412 pupils, and with 355, leaving 777 at home".

Pupils may be children there, and passengers people: that a figure is off by one digit from what
the only two counts of one noun before it come to is told by no chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.model import Bound
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.differences import is_pronoun
from factcheck.rules.internal.told.figures import Figure, is_fraction, not_the_sum
from factcheck.rules.internal.told.nearness import digits_of, is_near
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.rule import Flag

PARTS = 2
NEAR = 0.03
"""A sum may be off by such a share, or by one in a digit."""
MANY, TELLING = 10, 3
"""Fewer are told in passing; so many digits has a figure that is no chance."""
FEW = 0.02
"""A bare number that is so small a part of a total is the name of a part: Line 4."""


def wrong_effects(sentence: Sentence) -> Iterator[Flag]:
    """Flag the count of those who are left, stranded or hit that the counts before it deny."""
    words = sentence.tokens.lower
    for total in sentence.figures:
        if cue_before(words, total.first, "effects") is None or not _is_count(total):
            continue
        parts = _parts_of(sentence, total)
        added = sum(part.value for part in parts)
        if len(parts) != PARTS or added == total.value or not _may_be_all(parts, total):
            continue
        if is_near(added, total.value, NEAR):
            yield Flag(
                span=around(sentence, (*parts, total)),
                message=not_the_sum(parts, added, total),
            )


def _parts_of(sentence: Sentence, total: Figure) -> Sequence[Figure]:
    """Return the counts before a total: of one noun, which the second may leave out."""
    before = (one for one in sentence.numbers if one.last <= total.first)
    least = FEW * total.value
    numbers = [one for one in before if one.value >= least and not is_pronoun(one)]
    parts = [one for one in numbers if one in sentence.figures]
    if len(parts) != PARTS or len(numbers) != PARTS or not all(map(_is_count, parts)):
        return ()
    first, second = (one.quantity for one in parts)
    of_one = first.unit is not None and second.unit in {first.unit, None}
    words = sentence.tokens.lower
    between = range(parts[0].last, parts[1].first)
    joined = any(cue_at(words, at, "list_joiners") is not None for at in between)
    return parts if of_one and joined else ()


def _may_be_all(parts: Sequence[Figure], total: Figure) -> bool:
    """Tell whether a total is larger than any part, and told too finely to be near by chance."""
    values = [part.value for part in parts]
    telling = max(map(digits_of, (*values, total.value, sum(values)))) >= TELLING
    return MANY < max(values) < total.value and telling and digits_of(total.value) > 1


def _is_count(figure: Figure) -> bool:
    quantity = figure.quantity
    plain = quantity.unit_kind in COUNTS and quantity.bound is Bound.EXACTLY
    plain = plain and quantity.change is None
    return plain and not is_fraction(quantity)
