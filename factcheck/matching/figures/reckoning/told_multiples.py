"""Multiples of which a draft names both sides, and a claim has a figure for each of them.

"Three times as common on the drug as on placebo", "twice the pace of the coaster": which of the
claim's figures is the one side and which the other, the words beside each figure alone tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import permutations

from attrs import frozen

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.arithmetic.operations import may_be_reckoned, worth
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.places import told_of
from factcheck.matching.figures.reckoning.multiple_frames import (
    base_of,
    counted_as,
    is_told_as_more,
)
from factcheck.matching.figures.reckoning.worked_out import TIMES
from factcheck.matching.figures.sharing.claim_sides import Side, kinds_of, sides_of
from factcheck.matching.figures.sharing.linked_parts import linked_parts
from factcheck.matching.figures.sharing.share_frames import amounts
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import every, within
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.shortlist import worth_doubting
from factcheck.model import Quantity, Reckoned, Span

SURE = 0.5
"""How well the words of both sides must fit those beside two figures of the claim, on average."""
LEAST = 0.15
"""And those of either side at least."""
LEAD = 0.2
"""How much better the two must fit so than the other way round."""
AS_WELL = 0.6
"""Two that fit so much as well as the best may be meant in their stead."""
LIKE = 0.4
"""How alike what is counted has to be to something that the claim tells of."""
DATED = 0.8
"""What it is worth that the base has the date of a figure."""
BESIDE = 0.6
"""What it is worth that all which is told of the one side stands beside a figure."""
MANY_TIMES = 4
"""Nobody who works out a multiple is so many times off."""
SOON_BEHIND = 4
"""Among how many tokens behind "the rest" stands what it is of."""


@frozen(eq=False, repr=False)
class _Sides:
    """Two figures of a claim that the sides of a multiple may be, and how well they fit."""

    comparison: Comparison
    more: Quantity
    base: Quantity
    fits: float

    @property
    def ratio(self) -> float:
        return worth(self.more) / worth(self.base)

    def reckoned(self, ours: Quantity) -> Reckoned:
        told = f"{worth(self.more):.12g} ÷ {worth(self.base):.12g} = {self.ratio:.3g}"
        return Reckoned(ours, (self.more, self.base), told, self.fits)


def is_of_something_else(ours: Quantity, comparison: Comparison) -> bool:
    """Tell whether a multiple counts, or is of a day, that a claim has nothing of.

    Twice as many people as in Merle, or as in 2020, are no multiple of the burglaries there.
    """
    profile = comparison.ours
    base = base_of(profile, ours)
    if base is None:
        return False
    counted = counted_as(profile, ours, base)
    if counted and comparison.kinship.taken(counted, every(comparison.theirs)) < LIKE:
        return True
    if _is_of_rest(comparison, within(profile, base)):
        return True
    dates = [d for d in profile.statement.dates if base.contains(profile.local(d.span))]
    known = [d for d in comparison.theirs.statement.dates if places_in_time(d)]
    others = [
        word
        for word in within(profile, base)
        if not any(profile.local(d.span).contains(_spot(profile, word)) for d in dates)
    ]
    differ = not any(meet(one, d) for one in dates for d in known)
    return bool(dates) and differ and bool(known or not others)


def _is_of_rest(comparison: Comparison, base: Sequence[int]) -> bool:
    """Tell whether a claim has for the base but what is left: 540 here, the rest in Merle."""
    ours, theirs = comparison.ours.weighed_words, comparison.theirs
    told = (theirs.places.get(ours[place].concept) for place in base)
    ends = (theirs.tokens.at(start) for start in told if start is not None)
    return any(
        _others().at(theirs.tokens.lower, at)
        for end in ends
        for at in range(max(end - SOON_BEHIND, 0), end)
    )


@cache
def _others() -> Phrases[bool]:
    return Phrases.of((words, True) for words in table("arithmetic")["others"])


def _spot(profile: Profile, place: int) -> Span:
    start = profile.word_starts[place]
    return Span(start, start + 1)


def multiples_amiss(group: Group) -> Iterator[tuple[Comparison, Reckoned]]:
    """Yield the multiples of a statement that the figures of neither claim come to."""
    for ours in group[0].ours.figures if group else ():
        base = base_of(group[0].ours, ours) if ours.value else None
        if base is None:
            continue
        near = (one for one in _sides(group, ours, base) if not _is_far(ours, one.ratio))
        found = sorted(near, key=lambda one: -one.fits)
        if not found or found[0].fits < SURE:
            continue
        as_well = [one for one in found if one.fits >= AS_WELL * found[0].fits]
        ratios = [*(one.ratio for one in as_well), *_ratios_told(group[0].ours, ours, base)]
        if all(is_off(group[0].ours, base, ours, one) for one in ratios):
            yield found[0].comparison, found[0].reckoned(ours)


def _ratios_told(profile: Profile, ours: Quantity, base: Span) -> Iterator[float]:
    """Yield what the figures of a statement itself come to, of which the one is in the base."""
    known = [one for one in profile.figures if one.value and one is not ours and one.unit != TIMES]
    inside = [one for one in known if base.contains(profile.local(one.number))]
    yield from (
        worth(one) / worth(other)
        for other in inside
        for one in known
        if one not in inside and may_be_reckoned(one, other)
    )


def is_off(profile: Profile, base: Span, ours: Quantity, ratio: float) -> bool:
    """Tell whether a multiple is not meant; three times more may be four times as much."""
    if _is_far(ours, ratio) or not is_clearly_off(ours, ratio):
        return False
    return not is_told_as_more(profile, base) or is_clearly_off(ours, ratio - 1)


def _is_far(ours: Quantity, ratio: float) -> bool:
    smaller, larger = sorted((worth(ours), ratio))
    return larger > MANY_TIMES * smaller


def _sides(group: Group, ours: Quantity, base: Span) -> Iterator[_Sides]:
    for comparison in worth_doubting(group):
        for known in comparison.theirs.once(kinds_of):
            told = _Told.of(comparison, ours, base, known)
            for more, other in permutations(known, 2):
                here, there = told.as_more(more), told.as_base(other)
                turned = told.as_more(other) + told.as_base(more)
                answer = Answer(comparison, ours, more, Agreement.DIFFERENT)
                clear = min(here, there) >= LEAST and here + there >= turned + 2 * LEAD
                if not clear or _are_part_and_whole(comparison.theirs, more, other):
                    continue
                if is_of_one_event(answer) and not is_of_something_else(ours, comparison):
                    yield _Sides(comparison, more, other, (here + there) / 2)


def _are_part_and_whole(theirs: Profile, one: Quantity, other: Quantity) -> bool:
    """Tell whether a claim tells one of two figures as a part of the other."""
    links = theirs.once(linked_parts)
    return any({link.part, link.whole} == {one, other} for link in links)


@frozen(eq=False, repr=False)
class _Told:
    """What a statement tells of the figures of a claim on either side of a multiple."""

    comparison: Comparison
    sides: Mapping[Quantity, Side]
    base: Span
    rest: Sequence[int]
    values: tuple[AbstractSet[float], AbstractSet[float]]
    """The amounts that the statement itself has, before the multiple and in its base."""

    @classmethod
    def of(
        cls, comparison: Comparison, ours: Quantity, base: Span, known: tuple[Quantity, ...]
    ) -> _Told:
        profile = comparison.ours
        clause = within(profile, profile.clause_at(profile.local(ours.span).start))
        inside = within(profile, base)
        told = [one for one in amounts(profile) if one is not ours]
        before = {worth(one) for one in told if one.span.end <= ours.span.start}
        named = {worth(one) for one in told if base.contains(profile.local(one.number))}
        rest = [word for word in clause if word not in inside]
        sides = comparison.theirs.once(sides_of, known)
        return cls(comparison, sides, base, rest, (frozenset(before), frozenset(named)))

    def as_more(self, figure: Quantity) -> float:
        """Return how much speaks for a figure as what is so many times the other."""
        if worth(figure) in self.values[0]:
            return 1.0
        side = self.sides[figure]
        own = told_of(self.comparison, side.own, self.rest, ())
        beside = within(self.comparison.theirs, side.span)
        return max(own, BESIDE * self.comparison.kinship.taken(self.rest, beside))

    def as_base(self, figure: Quantity) -> float:
        """Return how much speaks for a figure as what the multiple is one of."""
        if self.values[1]:
            return float(worth(figure) in self.values[1])
        inside = within(self.comparison.ours, self.base)
        told = told_of(self.comparison, self.sides[figure].own, inside, ())
        return max(told, DATED) if self._has_date_of(figure) else told

    def _has_date_of(self, figure: Quantity) -> bool:
        """Tell whether the base has the day or year of a figure: more than in 2016."""
        side, theirs = self.sides[figure].span, self.comparison.theirs
        there = [d for d in theirs.statement.dates if side.contains(theirs.local(d.span))]
        profile = self.comparison.ours
        here = [d for d in profile.statement.dates if self.base.contains(profile.local(d.span))]
        return any(meet(one, other) for one in here for other in there)
