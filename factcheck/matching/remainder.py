"""The remainder: how far two sentences agree in everything but the slot that is judged.

A sentence that differs from a claim in one thing has an error; one that differs in several tells of
something else.
"""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from factcheck.matching.comparison import Comparison
from factcheck.matching.events import meet, places_in_time
from factcheck.matching.roles import is_same, name_others, rival_names
from factcheck.matching.values import Agreement, agreement, comparable
from factcheck.model import Name, Tolerances

MOST = 2
"""More slots that agree, or differ, say no more than so many."""


@frozen(eq=False)
class Remainder:
    """What else agrees and differs between the sides of a comparison."""

    comparison: Comparison
    tolerances: Tolerances

    @cached_property
    def figures(self) -> tuple[int, int]:
        """How many of our figures are the claim's, and how many are of its kind but not it."""
        agreeing = differing = 0
        for ours in self.comparison.ours.figures:
            others = [q for q in self.comparison.theirs.figures if comparable(ours, q)]
            agrees = any(agreement(ours, q, self.tolerances) is Agreement.TRUE for q in others)
            agreeing += agrees
            differing += bool(others) and not agrees
        return min(MOST, agreeing), min(MOST, differing)

    @cached_property
    def dates(self) -> tuple[int, int]:
        """How many of our dates are the claim's, and how many are another day."""
        ours = [date for date in self.comparison.ours.statement.dates if places_in_time(date)]
        theirs = [date for date in self.comparison.theirs.statement.dates if places_in_time(date)]
        met = sum(any(meet(one, other) for other in theirs) for one in ours)
        return min(MOST, met), min(MOST, len(ours) - met if theirs else 0)

    @cached_property
    def names(self) -> int:
        """How many of our names the claim has."""
        ours, theirs = self.comparison.ours.statement.names, self.comparison.theirs.statement.names
        return min(MOST, sum(any(is_same(name, other) for other in theirs) for name in ours))

    @cached_property
    def rivals(self) -> list[tuple[Name, Name]]:
        """The names of both sides that answer one question and are not the same."""
        return [(pair.ours, pair.theirs) for pair in rival_names(self.comparison)]

    @cached_property
    def apart(self) -> bool:
        """Whether each side names what the other has nowhere."""
        return name_others(self.comparison)
