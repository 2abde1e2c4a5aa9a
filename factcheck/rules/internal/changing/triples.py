"""Triples: three figures of one kind in a sentence, one of which is told as a difference.

"The bridge is 420 metres long, 40 metres longer than the old one, which measured 400": whatever
their order, the one has to be what the two others differ by.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language import table
from factcheck.matching.arithmetic.operations import are_unlike
from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.model import Bound, Relation, Scope, UnitKind
from factcheck.rules.internal.changing.change_ends import fit
from factcheck.rules.internal.changing.change_sizes import Ends, differ_by
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause, goes_on_with_verb
from factcheck.rules.internal.told.differences import (
    in_percent,
    is_on_other_footing,
    is_pronoun,
    noun_before,
)
from factcheck.rules.internal.told.figures import Figure, is_fraction
from factcheck.rules.internal.told.sentences import Sentence

LEVELS = 2
LEAST, MOST, FEW = 0.6, 2.0, 2
"""Such a share of what two levels differ by is a difference that is wrong, or so many times it;
what is further off, by more than few, is that of something else."""


def levels_of(sentence: Sentence, size: Figure) -> Ends | None:
    """Return the two other figures of a sentence, if it is wrong that they differ by `size`."""
    if not _is_size(sentence, size) or is_on_other_footing(sentence, size):
        return None
    others = _others(sentence, size)
    if len(others) != LEVELS:
        return None
    one, other = others
    if not fit(one, other) or are_unlike(one.quantity, other.quantity):
        return None
    if not any(_is_of_kind(level, size) for level in others):
        return None
    apart = abs(one.value - other.value)
    told = {one.value, other.value, one.value + other.value}
    if not apart or size.value in told or not _is_near(apart, size.value):
        return None
    return None if differ_by(sentence, size, (one, other)) else (one, other)


def _is_near(apart: float, told: float) -> bool:
    few = min(apart, told) > FEW and abs(apart - told) <= FEW
    return few or LEAST * apart <= told <= MOST * apart


def _is_size(sentence: Sentence, size: Figure) -> bool:
    """Tell whether words make a figure a difference: longer than, short of.

    Without than, what is so many more may be so many besides: 49 of 64, and nine more.
    What is called a majority, a loss or a swing may be that over all others, or of something
    else; "by" stands before votes.
    """
    quantity, words = size.quantity, sentence.tokens.lower
    if quantity.bound is not Bound.EXACTLY or in_percent(size) or quantity.scope is Scope.EACH:
        return False
    if quantity.relation is not Relation.DIFFERENCE or quantity.per:
        return False
    if cue_before(words, size.first, "announcers") is not None:
        return False
    if noun_before(words, size.first) is not None:
        return False
    places = (size.number[1], size.last)
    over = next((end for at in places if (end := cue_at(words, at, "over_mark"))), None)
    if over is not None:
        return not _is_third(words, over)
    ends = [cue_at(words, at, "comparatives") for at in (*places, size.last - 1)]
    end = next((at for at in ends if at is not None), None)
    than = None if end is None else cue_at(words, end, "than")
    if end is None or than is not None:
        return than is not None and not _is_third(words, than)
    return ends_clause(words, end) and words[end - 1] not in table("counted")["others"]


def _is_third(words: Sequence[str], at: int) -> bool:
    """Tell whether what is compared with is neither of two levels: ahead of the next man."""
    return cue_at(words, at, "third_parties") is not None


def _others(sentence: Sentence, size: Figure) -> Sequence[Figure]:
    """Return the other figures that are of the kind of a size, or bare numbers."""
    return [
        one
        for one in sentence.numbers
        if one is not size
        and one.quantity.relation is not Relation.DIFFERENCE
        and not is_pronoun(one)
        and not goes_on_with_verb(sentence.tokens.lower, size.last, one.first)
        and _may_be_level(one, size)
        and not is_fraction(one.quantity)
    ]


def _may_be_level(one: Figure, size: Figure) -> bool:
    kinds = {one.quantity.unit_kind, size.quantity.unit_kind}
    if kinds <= COUNTS:
        return not are_unlike(one.quantity, size.quantity)
    return UnitKind.NONE in kinds or one.quantity.unit == size.quantity.unit


def _is_of_kind(level: Figure, size: Figure) -> bool:
    """Tell whether a level is told in what a size is; only one of two may leave it out."""
    kinds = {level.quantity.unit_kind, size.quantity.unit_kind}
    return kinds <= COUNTS or len(kinds) == 1
