"""Siblings: another person, thing or group of the claim's kind, of which something else is told.

A desk's ledger tells of one ward, one race, one defendant; honest copy tells of the others as well.
A sentence that differs from a claim in one thing has a slip. Where it tells of another ward, and
that this one closed while the claim's opened, it differs in two, and tells of a sibling.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.digits import digits_told
from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.counterparts import Sort, are_numbered_apart, counterparts
from factcheck.matching.sides.kinds import opposite_kinds
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.participants import told_of
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.sides.roles import OTHER, role_of
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.sides.terms_apart import terms_apart
from factcheck.matching.slots_answered import Slots
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.opposing.acts_apart import ActsApart
from factcheck.model import Name, Span, Tolerances, UnitKind

MUCH_SHARED = 5
"""Two sentences with so many words in common tell of one thing, unless one says otherwise."""
TIES = 2
"""A figure of as many digits that both have ties them too; of fewer with a name or a day."""
SAID = frozenset({Sort.OTHER, Sort.PARTY, Sort.RANK})
"""Words that say that it is another."""
WHICH = frozenset({Sort.RANK, Sort.OTHER})
"""Words that say which of several it is: beside another name, too, they are a second difference,
as those of the opposite kind are."""
FIGURED = frozenset({Sort.OTHER, Sort.WIDER})
"""Those beside which a figure may well be another."""


def told_of_siblings(
    comparison: Comparison, slots: Slots, tolerances: Tolerances
) -> tuple[Span, ...]:
    """Return the clauses of a statement that tell of another thing than the claim, in its text.

    They are looked for among those that contradict the claim: of what agrees no rule asks whether
    it is told of another.
    """
    contradicting = [*_contradicting(slots, tolerances)]
    if not contradicting:
        return ()
    two = _Two(comparison, slots, tolerances)
    start = comparison.ours.statement.span.start
    return tuple(
        place
        for clause in two.clauses
        for place in [clause.shifted(start)]
        if any(map(place.overlaps, contradicting)) and two.differ_twice(clause)
    )


def _contradicting(slots: Slots, tolerances: Tolerances) -> Iterator[Span]:
    """Yield where a statement has a slot that contradicts the claim's; a name or a turn always."""
    for _, figures in slots.figures:
        if agreement(figures.ours, figures.theirs, tolerances) is Agreement.DIFFERENT:
            yield figures.ours.number
    for _, dates in slots.dates:
        if not meet(dates.ours, dates.theirs):
            yield dates.ours.span
    yield from (names.ours.span for _, names in slots.names)
    yield from (terms.ours.span for _, terms in slots.terms)
    yield from (turn.span for _, turn in slots.turns)


@frozen(eq=False, repr=False, slots=False)
class _Two:
    """A statement and a claim, and in how many things they differ."""

    comparison: Comparison
    slots: Slots
    tolerances: Tolerances

    @property
    def clauses(self) -> Sequence[Span]:
        """The clauses of ours, one without a verb with the one before."""
        ours, side = self.comparison.ours, self.comparison.ours.once(Side)
        found: list[Span] = []
        for start, end in zip(
            ours.clauses, (*ours.clauses[1:], len(ours.statement.text)), strict=True
        ):
            clause = Span(start, end)
            if found and not side.tells(clause):
                clause = Span(found.pop().start, end)
            found.append(clause)
        return found

    def differ_twice(self, clause: Span) -> bool:
        """Tell whether our clause tells of another participant, and another thing of it."""
        told = told_of(self.comparison.ours, clause)
        names, whom = self._names_apart(told), self._whom(told)
        which = self._kinds(told) or whom & WHICH or (Sort.TERM in whom and self._is_doer(names))
        if names and which and (whom & SAID - {Sort.RANK} or not self._shares_much):
            return True
        if self._is_tied:
            return False
        facing, figures = self._acts.facing(clause), self._figures(told)
        if facing and (whom or self._stand_in(names, facing)):
            return True
        several = self._days_differ + bool(facing) + (figures > 1)
        if figures and (whom & FIGURED or several > 1):
            return True
        return self._days_differ and self._is_of_untold_act(clause)

    @computed
    def _rest(self) -> Remainder:
        """What else agrees and differs."""
        return Remainder.of(self.comparison, self.tolerances)

    @computed
    def _acts(self) -> ActsApart:
        return ActsApart(self.comparison, [turn for _, turn in self.slots.turns])

    @property
    def _is_tied(self) -> bool:
        """Whether a figure of both ties them together."""
        figures = [o for o in self._rest.figures_told if o.unit_kind is not UnitKind.ORDINAL]
        beside = self._rest.names + self._rest.dates[0]
        return any(digits_told(one) >= TIES or beside for one in figures)

    @property
    def _shares_much(self) -> bool:
        return len(self.comparison.shared) >= MUCH_SHARED

    @property
    def _days_differ(self) -> bool:
        met, apart = self._rest.dates
        return bool(apart and not met)

    def _is_of_untold_act(self, clause: Span) -> bool:
        """Tell whether the opposite of the claim's act is too far from it to be held to it."""
        dates = (*self.comparison.ours.statement.dates, *self.comparison.theirs.statement.dates)
        if self.slots.turns or any(date.bound is not None for date in dates):
            return False
        return bool(self._acts.opposite(clause, past=True))

    def _names_apart(self, told: Span) -> Sequence[tuple[Name, Name]]:
        """Return the names that stand where the claim has others."""
        local = self.comparison.ours.local
        pairs = [(pair.ours, pair.theirs) for _, pair in self.slots.names]
        return [
            (one, other)
            for one, other in (*pairs, *self._rest.rivals)
            if told.contains(local(one.span))
        ]

    @computed
    def _have_one_doer(self) -> bool:
        """Whether both tell of one by name, not of something there or of his: Ek left, Ek stays."""
        ours, theirs = self.comparison.ours, self.comparison.theirs
        doers = [one for one in theirs.statement.names if role_of(theirs, one) == OTHER]
        return any(
            role_of(ours, one) == OTHER and any(is_same(one, other) for other in doers)
            for one in ours.statement.names
        )

    def _is_doer(self, names: Sequence[tuple[Name, Name]]) -> bool:
        """Tell whether a name apart is of who does it, or the claim names nobody who does."""
        ours, theirs = self.comparison.ours, self.comparison.theirs
        named = any(role_of(theirs, one) == OTHER for one in theirs.statement.names)
        return not named or any(role_of(ours, one) == OTHER for one, _ in names)

    def _kinds(self, told: Span) -> Sequence[Span]:
        """Return our words for a kind that are opposites of the claim's."""
        local = self.comparison.ours.local
        spans = [kind.span for kind in opposite_kinds(self.comparison)]
        return [span for span in spans if told.contains(local(span))]

    def _stand_in(self, names: Sequence[tuple[Name, Name]], facing: Sequence[Span]) -> bool:
        """Tell whether the claim has one of its names in a clause, or in what that goes on from."""
        theirs = self.comparison.theirs
        clauses = [told_of(theirs, clause) for clause in facing]
        return not self._shares_much and any(
            clause.contains(theirs.local(other.span)) for _, other in names for clause in clauses
        )

    def _whom(self, told: Span) -> AbstractSet[Sort]:
        """Return by which sorts of words but names our clause tells of another than the claim."""
        comparison = self.comparison
        turns = [turn.span for _, turn in self.slots.turns]
        found = set(counterparts(comparison, told))
        if any(not any(map(kind.overlaps, turns)) for kind in self._kinds(told)):
            found.add(Sort.KIND)
        terms = any(told.contains(one.span) for one, _ in terms_apart(comparison))
        if terms and not self._have_one_doer:
            found.add(Sort.TERM)
        if self._ranks_differ(told) or are_numbered_apart(comparison, told):
            found.add(Sort.RANK)
        return found & SAID if self._shares_much else found

    def _ranks_differ(self, told: Span) -> bool:
        """Tell whether the two are of others of a row: the first set, the second."""
        local = self.comparison.ours.local
        ranks = [
            agrees
            for ours, _, agrees in self._rest.compared
            if ours.unit_kind is UnitKind.ORDINAL and told.contains(local(ours.span))
        ]
        return bool(ranks) and not any(ranks)

    def _figures(self, told: Span) -> int:
        """Return how many of our figures differ, if none is the claim's."""
        local = self.comparison.ours.local
        compared = [
            (ours, agrees)
            for ours, _, agrees in self._rest.compared
            if ours.unit_kind is not UnitKind.ORDINAL
        ]
        if any(agrees for _, agrees in compared):
            return 0
        return len({ours.span for ours, _ in compared if told.contains(local(ours.span))})
