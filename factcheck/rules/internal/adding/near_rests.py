"""Rests and sums that nothing but the order and the size of the figures links with their whole.

They have to be near what is left, or comes together, and no figure of the whole draft may explain
them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from factcheck.matching.arithmetic.spread import COUNTS, Spread
from factcheck.model import Bound, Relation, UnitKind
from factcheck.rules.internal.adding.implied import with_implied
from factcheck.rules.internal.adding.pairs import is_share
from factcheck.rules.internal.adding.rest_words import is_result, rest_cue
from factcheck.rules.internal.adding.rests import (
    holds,
    is_aside,
    is_linked,
    is_moved,
    left_flag,
    may_have,
    of_kind,
    without_rates,
)
from factcheck.rules.internal.adding.rests_of_shares import is_left_of_share, wrong_rest_of_share
from factcheck.rules.internal.rating.rates import cue_inside
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.differences import is_of_votes
from factcheck.rules.internal.told.figures import (
    Figure,
    groups,
    is_fraction,
    not_the_sum,
    shown,
    together,
)
from factcheck.rules.internal.told.measured_times import with_lengths
from factcheck.rules.internal.told.nearness import is_near, is_slip
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import around, sentences
from factcheck.rules.rule import Flag
from factcheck.rules.subjects import DraftCase

FEWEST, MOST = 2, 9
"""So many figures make a whole and its parts; of more, any number is some rest."""
NEAR, FEW = 0.34, 2
"""A rest may be off by such a share, or by so many, of what is left of a whole that is meant."""
NEARLY = 0.2
"""A sum may be off by such a share."""
FEW_PARTS = 4


def near_rest(passage: Passage, rest: Figure, draft: DraftCase) -> Flag | None:
    """Return what is wrong with a rest, or a sum, that is near what the figures before it give."""
    quantity = rest.quantity
    if quantity.value is None or is_share(quantity) or is_result(passage.sentence, rest):
        return None
    if cue_inside(passage.sentence, rest, "all_of"):
        return _all_of_before(passage, rest, draft)
    cue = rest_cue(passage.sentence, rest)
    if (cue is None and quantity.relation is not Relation.REST) or is_left_of_share(passage, rest):
        return None
    of_share = wrong_rest_of_share(passage, rest) if cue else None
    return of_share or _nearly_left(passage, rest, draft) or _nearly_sum(passage, rest, draft)


def _nearly_left(passage: Passage, rest: Figure, draft: DraftCase) -> Flag | None:
    """Judge a rest behind a whole and its parts that nothing but their order and size links.

    It has to be near what they leave, and nothing that the whole draft tells may leave it.
    """
    line = with_implied(passage.all, without_rates(_line(passage, rest)), rest)
    if not FEWEST <= len(line) <= MOST or holds(line, line[:0], rest):
        return None
    whole = max(line, key=lambda figure: figure.value)
    at = line.index(whole)
    parts = [one for one in line[at + 1 :] or line[:at] if not is_aside(passage, one)]
    if not parts or not _may_leave(passage, whole, parts, rest):
        return None
    if _is_told_elsewhere(line, rest, draft):
        return None
    left = whole.value - sum(part.value for part in parts)
    return left_flag(passage, whole, parts, left, rest)


def _nearly_sum(passage: Passage, total: Figure, draft: DraftCase) -> Flag | None:
    """Judge a sum that is concluded: "11 backed it and nine opposed it, so that 20 votes"."""
    words = passage.sentence.tokens.lower
    counts = [one for one in passage.figures_before(total) if one.quantity.unit_kind in COUNTS]
    parts = [one for one in counts if not is_fraction(one.quantity) and one.value > 0]
    concluded = cue_before(words, total.first, "hence") is not None
    concluded = concluded and total.quantity.unit_kind in COUNTS
    nouns = {one.quantity.unit for one in parts}
    concluded = concluded and (is_of_votes(total) or total.quantity.unit in {*nouns, None})
    if not concluded or not FEWEST <= len(parts) <= MOST:
        return None
    added = sum(part.value for part in parts)
    larger = all(part.value < total.value for part in parts)
    if not larger or not is_near(added, total.value, NEARLY):
        return None
    if holds(parts, parts[:0], total) or _is_told_elsewhere(parts, total, draft):
        return None
    return Flag(
        span=around(passage.sentence, (*parts, total)),
        message=not_the_sum(parts, added, total),
    )


def _all_of_before(passage: Passage, total: Figure, draft: DraftCase) -> Flag | None:
    """Judge "All 19 passengers" behind "Eleven children and eight adults", which are all."""
    before = passage.before[-1] if passage.before else None
    counts = [one for one in before.figures if one.quantity.unit_kind in COUNTS] if before else []
    if before is None or len(counts) != FEWEST or not all(one.quantity.unit for one in counts):
        return None
    first, second = counts
    words, between = before.tokens.lower, range(first.last, second.first)
    added = first.value + second.value
    larger = max(first.value, second.value) < total.value
    beside = cue_at(words, first.last, "list_joiners") == second.first
    joined = any(cue_at(words, at, "list_joiners") is not None for at in between)
    near = is_near(added, total.value, NEARLY) if beside else is_slip(added, total.value)
    if not joined or not larger or not near:
        return None
    own = total in passage.sentence.figures
    if total.value == added or _values_told(draft)[total.value] > own:
        return None
    return Flag(
        span=total.quantity.span,
        message=f"{first.written} + {second.written} = {shown(added, total)}.",
    )


def _line(passage: Passage, rest: Figure) -> Sequence[Figure]:
    """Return the figures before a rest that may be a whole and its parts, in their order."""
    start = rest.quantity.span.start
    told = [
        [one for one in with_lengths(sentence) if one.quantity.span.end <= start]
        for sentence in (*passage.before, passage.sentence)
    ]
    figures = [one for one in chain.from_iterable(told) if not is_moved(passage, one)]
    units = {f.quantity.unit for f in figures if f.quantity.unit_kind is UnitKind.MEASURE}
    if rest.quantity.unit_kind is UnitKind.NONE and len(units) == 1:
        # A bare number of a sentence before is of the measure only where that sentence has it.
        measured = [some for some in told[:-1] if any(f.quantity.unit in units for f in some)]
        line = chain.from_iterable((*measured, told[-1]))
        return [f for f in line if f.quantity.unit in {*units, None} and f.value > 0]
    return of_kind(figures, rest)


def _may_leave(passage: Passage, whole: Figure, parts: Sequence[Figure], rest: Figure) -> bool:
    """Tell whether a whole may be meant: named, larger than any part, and nearly used up."""
    left = whole.value - sum(part.value for part in parts)
    definite = any(is_linked(passage, one) for one in (whole, *parts))
    named = whole.quantity.unit is not None and (definite or may_have(whole, parts))
    larger = max(part.value for part in parts) < whole.value
    exact = all(f.quantity.bound in {Bound.EXACTLY, Bound.ABOUT} for f in (whole, *parts, rest))
    near = is_near(left, rest.value, NEAR, FEW)
    return left > 0 and named and larger and exact and near


def _is_told_elsewhere(line: Sequence[Figure], rest: Figure, draft: DraftCase) -> bool:
    """Tell whether some figure of the draft is the whole that leaves the rest."""
    wholes = [rest.spread + together(parts) for parts in groups(line[-FEW_PARTS:])]
    return any(whole.meets(one) for one in _spreads_told(draft) for whole in wholes)


@lru_cache(maxsize=2)
def _values_told(draft: DraftCase) -> Counter[float]:
    """Return how often a draft has each value."""
    return Counter(one.value for sentence in sentences(draft) for one in sentence.figures)


@lru_cache(maxsize=2)
def _spreads_told(draft: DraftCase) -> frozenset[Spread]:
    return frozenset(one.spread for sentence in sentences(draft) for one in sentence.figures)
