"""The figures of a statement beside those of the claim that it repeats."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.slips import looks_miswritten
from factcheck.matching.arithmetic.values import Agreement, agreement, comparable
from factcheck.matching.sides.remembering import Remembering
from factcheck.model import Match, Quantity, Tolerances, UnitKind

PINNED = 0.7
"""How near a claim must be, if a number of it is told that is no chance, to be meant for sure."""


@frozen(eq=False, repr=False, slots=False)
class FiguresTold(Remembering):
    """What the figures of one match have in common, each question answered once."""

    match: Match
    tolerances: Tolerances

    @computed
    def agree(self) -> bool | None:
        """Whether the figures that both sides give agree; None where there are none to compare."""
        verdicts = {agreement(p.ours, p.theirs, self.tolerances) for p in self.match.quantities}
        return Agreement.DIFFERENT not in verdicts if verdicts else None

    @computed
    def repeated(self) -> bool:
        """Whether each figure of the claim stands somewhere in the statement, whoever it is of."""
        ours = self.match.statement.quantities
        return all(
            any(self._is_true(one, theirs) for one in ours)
            for theirs in self.match.reading.quantities
        )

    @computed
    def differ(self) -> bool:
        """Whether the claim has a figure, and the statement one of its kind that is not it."""
        return self._has_another(self._is_true)

    @computed
    def are_others(self) -> bool:
        """Whether such a figure is another even where bounds and rounding are left alone."""
        return self.differ and self._has_another(self._may_be_meant)

    @computed
    def pin_the_claim(self) -> bool:
        """Whether most of the claim is told, with a number of it that is no chance.

        Not so where one is told that the claim has of something else: of another month.
        """
        theirs = self.match.reading.quantities
        true = [one for one in self.match.statement.quantities if self._is_any(one, theirs)]
        exchanged = any(
            pair.ours in true and not self._is_true(pair.ours, pair.theirs)
            for pair in self.match.quantities
        )
        return (
            self.match.nearness >= PINNED
            and any(is_telling(one, digits=2) for one in true)
            and not exchanged
        )

    @computed
    def are_of_another_time(self) -> bool:
        """Whether those that differ may be what was counted on another day.

        Not so where one of the claim's is told too, or told with a slip of the pen, or all that
        differs is which one of several is meant: the second, the third.
        """
        theirs = self.match.reading.quantities
        ours = [one for one in self.match.statement.quantities if not _is_rank(one)]
        told = any(self._is_any(one, theirs) for one in self.match.statement.quantities)
        slips = (looks_miswritten(o, t) for o in ours for t in theirs if comparable(o, t))
        return bool(ours) and not told and not any(slips)

    def _is_any(self, ours: Quantity, theirs: Iterable[Quantity]) -> bool:
        return any(self._is_true(ours, other) for other in theirs)

    def _has_another(self, is_one: Callable[[Quantity, Quantity], bool]) -> bool:
        ours, theirs = self.match.statement.quantities, self.match.reading.quantities
        told = [any(is_one(q, other) for other in theirs) for q in ours]
        left = [q for q, is_told in zip(ours, told, strict=True) if not is_told]
        if not left:
            return False
        kept = [q for q, is_told in zip(ours, told, strict=True) if is_told]
        missing = [q for q in theirs if not any(is_one(other, q) for other in kept)]
        return any(comparable(one, other) for one in left for other in missing)

    def _may_be_meant(self, ours: Quantity, theirs: Quantity) -> bool:
        return self.once(_verdict, ours, theirs) not in (None, Agreement.DIFFERENT)

    def _is_true(self, ours: Quantity, theirs: Quantity) -> bool:
        return self.once(_verdict, ours, theirs) is Agreement.TRUE


def _verdict(told: FiguresTold, ours: Quantity, theirs: Quantity) -> Agreement | None:
    """Return how two figures agree, None where they cannot be compared."""
    return agreement(ours, theirs, told.tolerances) if comparable(ours, theirs) else None


def _is_rank(figure: Quantity) -> bool:
    return figure.unit_kind is UnitKind.ORDINAL
