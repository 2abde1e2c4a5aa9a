"""Wholes and parts: a claim's figure that a draft tells in another role than the claim has it in.

"A total of 4,300 jobs" of 7,200, 4,300 of them in Ulm; "the two employ 71,000 between them" of one
that employs so many and another with 34,500; "in Ulm alone 7,200"; "the winners share €40,000" of
so much each: the number is on record, and what it is told as is wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from attrs import frozen

from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.operations import is_change, worth
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.figures.answers import Answer, find_answers, noun_likeness, supports
from factcheck.matching.figures.parting.portions import (
    are_peers,
    counted_behind,
    kin_of,
    phrase_behind,
    whole_of,
)
from factcheck.matching.figures.parting.totality import Sign, Told, told_as
from factcheck.matching.figures.places import LEAST_ALIKE, own_words, told_of, zone
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import every, likest, within
from factcheck.model import BlockKind, Misplaced, Quantity, Role, Scope, Span, Tolerances

LEAST_NEARNESS = 0.2
"""How near a claim must be for a number of its own to be meant in a sentence."""
LEAST_TAKEN = 0.5
"""How much of what we tell the claim must have: of what else we tell it has no total."""
SUMMED = 0.3
"""How near a claim must be whose figures nobody has put together."""
MOST_PEERS = 3
NAMED_WITHIN = 5
"""So many words before "alone" name what is meant."""
MOST_BESIDE = 12


def misplaced_figures(
    groups: Sequence[Group], tolerances: Tolerances
) -> list[list[tuple[Comparison, Misplaced]]]:
    """Return for each statement the figures that it tells in another role than the claim has."""
    return [list(group.once(_misplaced, tolerances)) for group in groups]


def _misplaced(group: Group, tolerances: Tolerances) -> Sequence[tuple[Comparison, Misplaced]]:
    if not group or group[0].ours.statement.block is BlockKind.TABLE:
        return ()
    found: list[tuple[Comparison, Misplaced]] = []
    told = group[0].ours.once(told_as)
    answers = group.once(find_answers, tolerances) if told else ()
    for one_told in told:
        figure = one_told.figure
        if is_put_together_here(figure, group[0]):
            continue
        agreeing = [one for one in answers if one.ours is figure and one.agrees]
        judged = [(one, _judged(one, one_told)) for one in agreeing]
        borne_out = any(other is None and supports(one) for one, other in judged)
        wrong = [(one.comparison, other) for one, other in judged if other is not None]
        found += wrong[:1] if not borne_out else ()
    return found


def is_put_together_here(ours: Quantity, comparison: Comparison) -> bool:
    """Tell whether a figure is what others come to here or right before: 23 and eight make 31."""
    profiles = (comparison.ours, *comparison.around.before)
    beside = [one for profile in profiles for one in profile.figures if one is not ours]
    values = [worth(one) for one in beside if one.value and one.unit != SECOND]
    return any(
        ours.value in (one + other, one * other)
        for one, other in combinations(values[:MOST_BESIDE], 2)
    )


def _judged(answer: Answer, told: Told) -> Misplaced | None:
    """Return what the claim has in the role that a sign gives our figure; None where it may."""
    comparison, theirs = answer.comparison, answer.theirs
    near = max(comparison.nearness, comparison.nearness_in_context)
    if comparison.verbatim or near < LEAST_NEARNESS or answer.ours.value != theirs.value:
        return None
    if is_change(theirs) or is_change(answer.ours):
        return None
    if theirs.scope is Scope.EACH:
        return _of_each(answer, told)
    parts = _Portions(comparison, answer.ours, kin_of(comparison.theirs, theirs))
    if told.sign is Sign.ALONE:
        return parts.part_of(theirs, told)
    whole = whole_of(comparison.theirs, theirs, parts.kin)
    if whole is not None:
        return parts.told_as_whole(theirs, whole, told)
    return parts.sum_with(theirs, told) if near >= SUMMED else None


def _of_each(answer: Answer, told: Told) -> Misplaced | None:
    """Return what each has, told as what all have together."""
    ours = answer.ours
    shared = told.sign is Sign.TOGETHER and ours.scope is not Scope.EACH
    if not shared or ours.unit_kind in COUNTS or not supports(answer):
        return None
    return Misplaced(ours, (answer.theirs,), Role.TOTAL, told.span)


@frozen(eq=False, repr=False)
class _Portions:
    """The figures of a claim that are parts and wholes of one, beside a figure of ours."""

    comparison: Comparison
    ours: Quantity
    kin: Sequence[Quantity]

    def told_as_whole(self, part: Quantity, whole: Quantity, told: Told) -> Misplaced | None:
        """Return the whole that the claim has, if ours is a part of it and told as the whole."""
        if self._is_told(whole) or not self._own(part):
            return None
        others = [one for one in self.kin if one is not part and one is not whole]
        if self._is_of(part) and not any(map(self._is_of, others)):
            return None
        if self._taken < LEAST_TAKEN or self._is_narrowed or not self._counts_alike(whole, part):
            return None
        return Misplaced(self.ours, (whole,), Role.TOTAL, told.span)

    def sum_with(self, part: Quantity, told: Told) -> Misplaced | None:
        """Return the two that ours is one of, if it is told as both together."""
        theirs = self.comparison.theirs
        if any(one.per or one.scope is Scope.EACH for one in self.comparison.ours.figures):
            return None
        peers = [one for one in self.kin if one is not part and are_peers(theirs, part, one)]
        if len(peers) != 1 or len(self.kin) > MOST_PEERS:
            return None
        if self._is_told(peers[0]) or self._is_told_before(peers[0]):
            return None
        pair = (part, *peers)
        if self._is_narrowed or not all(self._own(one, pair) for one in pair):
            return None
        here = zone(self.comparison.ours, self.ours)
        named = [self._is_of(one, pair, here) for one in pair]
        if named[0] is not named[1] or not (named[0] or told.sign is Sign.TOGETHER):
            return None
        return Misplaced(self.ours, pair, Role.TOTAL, told.span)

    def part_of(self, whole: Quantity, told: Told) -> Misplaced | None:
        """Return the part that the claim has of whom ours is told alone, if ours is the whole."""
        theirs = self.comparison.theirs
        parts = [one for one in self.kin if whole_of(theirs, one, self.kin) is whole]
        named = [one for one in parts if self._is_named(one, told)]
        if len(named) != 1 or self._is_told(named[0]):
            return None
        return Misplaced(self.ours, (named[0],), Role.PART, told.span)

    def _is_named(self, part: Quantity, told: Told) -> bool:
        """Tell whether the words right before "alone" are those of a part."""
        ours = self.comparison.ours
        starts = ours.tokens.starts
        first = max(told.first - NAMED_WITHIN, 0)
        before = within(ours, Span(starts[first], starts[told.first]))
        others = {word for one in self.kin if one is not part for word in self._own(one)}
        return told_of(self.comparison, self._own(part), before, others) > 0

    def _is_told(self, figure: Quantity) -> bool:
        return figure.value in self.comparison.ours.values

    def _is_told_before(self, figure: Quantity) -> bool:
        """Tell whether a figure stands right before: nine are missing. In all, 156 were saved."""
        return any(figure.value in one.values for one in self.comparison.around.before)

    def _own(self, figure: Quantity, pair: Sequence[Quantity] = ()) -> Collection[int]:
        """Return the words of the claim that tell a figure of it from the others of its kind."""
        theirs = self.comparison.theirs
        own = set(own_words(theirs, figure, self.kin))
        if figure.of and figure.unit_kind not in COUNTS:
            start = theirs.statement.text.find(figure.of, theirs.local(figure.number).end)
            words = within(theirs, theirs.local(figure.span))
            own |= {word for word in words if theirs.word_starts[word] >= start >= 0}
        return own - self._gapped(figure, pair)

    def _gapped(self, figure: Quantity, pair: Sequence[Quantity]) -> AbstractSet[int]:
        """Return the words that are left out beside the other of two: and Marlowe 34,500."""
        theirs = self.comparison.theirs
        left: set[int] = set()
        for other in pair:
            if other is not figure and not other.of:
                left |= {*within(theirs, theirs.local(figure.span))}
            if other is not figure and not other.predicate:
                verbs = (figure.predicate or "").lower().split()
                words = enumerate(theirs.weighed_words)
                left |= {place for place, word in words if theirs.tokens.lower[word.first] in verbs}
        return left

    def _is_of(
        self, figure: Quantity, pair: Sequence[Quantity] = (), here: Collection[int] | None = None
    ) -> bool:
        """Tell whether what sets a figure of the claim apart is told here or right before."""
        comparison = self.comparison
        own = self._own(figure, pair)
        kin = pair or self.kin
        others = {word for one in kin if one is not figure for word in self._own(one, pair)}
        known = comparison.around.concepts_before
        words = comparison.theirs.weighed_words
        within_reach = every(comparison.ours) if here is None else here
        return bool(own) and (
            told_of(comparison, own, within_reach, others) > 0
            or any(words[place].concept in known for place in own)
        )

    @property
    def _taken(self) -> float:
        kin = self.comparison.kinship
        return kin.taken(every(kin.ours), every(kin.theirs))

    @property
    def _is_narrowed(self) -> bool:
        """Tell whether we narrow what we count by what the claim has not.

        Be it foreign visitors, or visitors from other countries.
        """
        kin = self.comparison.kinship
        counted = within(kin.ours, counted_behind(kin.ours, self.ours))[:-1]
        telling = (*counted, *within(kin.ours, phrase_behind(kin.ours, self.ours)))
        return any(likest(kin.alike[word], every(kin.theirs)) < LEAST_ALIKE for word in telling)

    def _counts_alike(self, whole: Quantity, part: Quantity) -> bool:
        """Tell whether we count what the whole does no less than what its part does."""
        for_whole = noun_likeness(self.comparison, self.ours, whole)
        for_part = noun_likeness(self.comparison, self.ours, part)
        return for_part is None or (for_whole is not None and for_whole >= for_part)
