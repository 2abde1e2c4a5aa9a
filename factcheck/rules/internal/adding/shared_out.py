"""So many with so much each, as one figure: "the two others 11 each" and "four teams of eight".

With the figures beside them they have to come to the total: "She has 24 of the 46 seats, the two
others 12 each", "36 counters, in four teams of eight".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from factcheck.language import table
from factcheck.matching.arithmetic.operations import are_unlike
from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.model import Bound, Quantity, Relation, Scope, UnitKind
from factcheck.rules.internal.adding.rests import is_linked
from factcheck.rules.internal.told.cues import ENDS, clause_end, cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.figures import Figure, groups, is_fraction, not_the_sum, together
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.rule import Flag

FEWEST, MANY = 2, 10
"""Fewer are not shared out; a smaller product is told in passing."""
HOLDS = 4
"""So many words may lie between those who have so much each and how much: "parties won"."""
NEAR = 0.35
"""A total may be off by such a share of what so many have."""
MOST = 6
"""So many figures, the nearest, may be parts too."""


@frozen(eq=False, repr=False)
class Shared:
    """So many with so much each."""

    count: Figure
    each: Figure
    by_group: bool
    """Whether they are groups of so many: teams of eight."""

    @property
    def value(self) -> float:
        """What all have together."""
        return self.count.value * self.each.value

    @property
    def figure(self) -> Figure:
        """What all have together, as a figure."""
        quantity: Quantity = evolve(
            self.each.quantity, value=self.value, low=None, high=None, scope=None
        )
        return evolve(
            self.each,
            quantity=quantity,
            written=f"{self.count.written} × {self.each.written}",
            tokens=(self.count.first, self.each.last),
            spread=self.each.spread.times(self.count.value),
        )


def shared_in(sentence: Sentence) -> Iterator[Shared]:
    """Yield those who have so much each, and the groups of so many, that a sentence tells of."""
    words = sentence.tokens.lower
    for count, each in pairwise(sentence.numbers):
        if not _may_be_shared(count, each):
            continue
        between = words[count.number[1] : each.number[0]]
        near = len(between) <= HOLDS and ENDS.isdisjoint(between)
        grouped = len(between) > 1 and cue_at(words, each.first - 2, "groups_of") == each.first
        unlike = count.quantity.unit is None or count.quantity.unit != each.quantity.unit
        if near and unlike and (grouped or each.quantity.scope is Scope.EACH):
            yield Shared(count, each, grouped)


def wrong_shared(passage: Passage) -> Iterator[Flag]:
    """Flag what so many have each where it does not come to the total beside it."""
    sentence = passage.sentence
    if len(sentence.numbers) < FEWEST:
        return
    for shared in shared_in(sentence):
        told = _divided(sentence, shared) or _left(passage, shared) or _summed(passage, shared)
        if told:
            yield told


def _divided(sentence: Sentence, shared: Shared) -> Flag | None:
    """Judge the total right before, or behind: "36 counters, in four teams of eight"."""
    words, numbers = sentence.tokens.lower, sentence.numbers
    if not shared.by_group or _goes_on(sentence, shared):
        return None
    at = numbers.index(shared.count)
    before = numbers[at - 1] if at else None
    into = cue_before(words, shared.count.first, "divided") is not None
    if before is None or not into or shared.count.first - before.number[1] > HOLDS + 1:
        return None
    return _flag(sentence, before, (shared.figure,)) if _is_wrong(before, shared) else None


def _is_wrong(total: Figure, shared: Shared) -> bool:
    plain = _is_plain(total) and not total.spread.meets(shared.figure.spread)
    kinds = {total.quantity.unit_kind, shared.each.quantity.unit_kind}
    alike = kinds <= COUNTS or total.quantity.unit == shared.each.quantity.unit
    alike = alike and not are_unlike(total.quantity, shared.each.quantity)
    return plain and alike and shared.value >= MANY and is_near(shared.value, total.value, NEAR)


def _goes_on(sentence: Sentence, shared: Shared) -> bool:
    """Tell whether more follow: "in four teams of eight and one of four", "and a deposit"."""
    words, last = sentence.tokens.lower, shared.each.number[1]
    end = clause_end(words, last)
    added = any(cue_at(words, at, "adds") is not None for at in range(last, end))
    return added or any(one.first >= last for one in sentence.numbers)


def _left(passage: Passage, shared: Shared) -> Flag | None:
    """Judge what is left of a whole before: "24 of the 46 seats, the two others 12 each"."""
    sentence, rest = passage.sentence, shared.figure
    own = (shared.count, shared.each)
    known = [one for one in passage.numbers if one.last <= shared.count.first or one not in own]
    known = [one for one in known if _may_add(one, rest) and one not in own]
    known = [one for one in known if one not in sentence.numbers or one.last <= own[0].first]
    if shared.by_group or len(known) != FEWEST:
        return None
    part, whole = sorted(known, key=lambda one: one.value)
    last = part in sentence.numbers and whole.quantity.unit is not None
    linked = is_linked(passage, part) or _are_others(sentence, shared)
    left = whole.value - part.value
    if not (last and linked and left > 0) or rest.spread.meets(whole.spread - part.spread):
        return None
    near = is_near(left, rest.value, NEAR)
    return _flag(sentence, whole, (part, rest)) if near else None


def _are_others(sentence: Sentence, shared: Shared) -> bool:
    """Recognise "the other two 12 each" and "three other towns got 20 each"."""
    between = sentence.tokens.lower[shared.count.first : shared.each.first]
    named = not set(table("counted")["others"]).isdisjoint(between)
    return named or shared.count.quantity.relation is Relation.REST


def _summed(passage: Passage, shared: Shared) -> Flag | None:
    """Judge the total behind: "31 seats and her two partners 12 each, 55 in all"."""
    sentence, words = passage.sentence, passage.sentence.tokens.lower
    at = sentence.numbers.index(shared.each) + 1
    total = sentence.numbers[at] if at < len(sentence.numbers) else None
    if total is None or not _is_plain(total) or not _sums_up(words, total):
        return None
    parts = [one for one in sentence.numbers[: at - 2] if _may_add(one, total)][-MOST:]
    every = [one for one in passage.around(total) if one not in (shared.count, shared.each)]
    rest = shared.figure
    known = dict.fromkeys((*every, shared.count, *parts))
    right = any(
        (together(some) + rest.spread).meets(total.spread) for some in groups(list(known)[-MOST:])
    )
    added = sum(one.value for one in parts) + rest.value
    near = is_near(added, total.value, NEAR) and not rest.spread.meets(total.spread)
    if not parts or right or not near or are_unlike(parts[-1].quantity, total.quantity):
        return None
    return _flag(sentence, total, (*parts, rest))


def _sums_up(words: Sequence[str], total: Figure) -> bool:
    behind = cue_at(words, total.last, "total_after") is not None
    before = any(cue_before(words, total.first, kind) for kind in ("total_before", "sums_up"))
    ended = ends_clause(words, total.last) or behind
    return (total.quantity.scope is Scope.IN_TOTAL or behind or before) and ended


def _may_be_shared(count: Figure, each: Figure) -> bool:
    exact = all(one.quantity.bound is Bound.EXACTLY for one in (count, each))
    counted = count.quantity.unit_kind in COUNTS and count.value == int(count.value)
    return exact and counted and count.value >= FEWEST and _is_plain(each)


def _is_plain(figure: Figure) -> bool:
    quantity = figure.quantity
    told = quantity.unit_kind in COUNTS | {UnitKind.CURRENCY, UnitKind.MEASURE}
    return told and not is_fraction(quantity) and quantity.per is None and figure.value > 0


def _may_add(one: Figure, rest: Figure) -> bool:
    if not _is_plain(one) or one.quantity.scope is Scope.EACH:
        return False
    kinds = {one.quantity.unit_kind, rest.quantity.unit_kind}
    alike = kinds <= COUNTS or one.quantity.unit == rest.quantity.unit
    alike = alike or kinds == {UnitKind.NONE, UnitKind.MEASURE}
    return alike and not are_unlike(one.quantity, rest.quantity)


def _flag(sentence: Sentence, total: Figure, parts: Sequence[Figure]) -> Flag:
    figures = [
        one for one in (*parts, total) if sentence.statement.span.contains(one.quantity.span)
    ]
    return Flag(
        span=around(sentence, figures),
        message=not_the_sum(parts, sum(part.value for part in parts), total),
    )
