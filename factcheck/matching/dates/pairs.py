"""Pairs of dates: a date of a statement beside one of a claim."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.dates.stretch_ends import end_told
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.limits import Limited, are_opposite, is_turned_about
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.shortlist import contradicting
from factcheck.matching.sides.slots import SlotPair
from factcheck.matching.sides.standing import standing_alike
from factcheck.matching.sides.wider import dates_only_around
from factcheck.model import DateMention


@frozen(eq=False, repr=False, slots=False)
class DatePair(SlotPair[DateMention]):
    """A date of a statement beside one of a claim."""

    same: bool

    @computed
    def likeness(self) -> float:
        """How alike the contexts of the two are, from 0 to 1: their clauses, and the whole."""
        if not len(self.theirs.span):
            return self.comparison.likeness
        clause = self.comparison.ours.clause_at(self.here.start)
        beside = self.comparison.theirs.beside(self.theirs.span)
        near = self.comparison.coverage(beside, clause) if beside else self.comparison.likeness
        return (near + self.comparison.nearness) / 2

    @computed
    def is_turned_about(self) -> bool:
        """Whether one day is told as the end of what begins with it."""
        here = Limited(self.comparison.ours.statement, self.ours)
        return are_opposite(here, Limited(self.comparison.theirs.statement, self.theirs))

    @property
    def likely(self) -> float:
        """How alike the contexts of the two are."""
        return self.likeness

    @property
    def agrees(self) -> bool:
        """Whether the two can be one date."""
        return self.same

    @computed
    def in_place(self) -> bool:
        """Whether the two stand between the same words, in sentences told alike word for word."""
        comparison = self.comparison
        if not comparison.replaced or not len(self.theirs.span):
            return False
        alike = standing_alike(
            comparison.ours, comparison.theirs, [self.ours], [self.theirs], comparison.replaced
        )
        return any(alike)


def pairs_of(group: Group) -> Sequence[DatePair]:
    """Return the statement's dates beside those of the claims that are near.

    A year that a claim gives beside the day in question is no answer to a day.
    """
    return [
        _pair(comparison, ours, theirs)
        for comparison in group.once(contradicting)
        for ours in filter(places_in_time, comparison.ours.statement.dates)
        for theirs in filter(places_in_time, comparison.theirs.statement.dates)
        if not dates_only_around(comparison.theirs, theirs, ours)
    ]


def _pair(comparison: Comparison, ours: DateMention, theirs: DateMention) -> DatePair:
    told = end_told(comparison.ours, ours, theirs)
    return DatePair(comparison, ours, told, _is_same(comparison, ours, told))


def _is_same(comparison: Comparison, ours: DateMention, theirs: DateMention) -> bool:
    return comparison.meet(ours, theirs) and not is_turned_about(comparison, ours, theirs)
