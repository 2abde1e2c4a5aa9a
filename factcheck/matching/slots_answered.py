"""Slots answered: all pairs of slots of one statement, each kind by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from operator import attrgetter

from attrs import fields, frozen

from factcheck.computed import computed
from factcheck.matching.sides.comparison import Comparison
from factcheck.model import (
    DateMention,
    Elapsed,
    InOrder,
    Mention,
    Misplaced,
    Name,
    Pair,
    Quantity,
    Rebased,
    Reckoned,
    Turn,
)


@frozen(repr=False, slots=False)
class Slots:
    """The pairs of slots of one statement, each with its comparison."""

    figures: Sequence[tuple[Comparison, Pair[Quantity]]] = ()
    exchanged: Sequence[tuple[Comparison, Pair[Quantity]]] = ()
    reckoned: Sequence[tuple[Comparison, Reckoned]] = ()
    misplaced: Sequence[tuple[Comparison, Misplaced]] = ()
    outcomes: Sequence[tuple[Comparison, Pair[Mention]]] = ()
    portions: Sequence[tuple[Comparison, Pair[Mention]]] = ()
    rebased: Sequence[tuple[Comparison, Rebased]] = ()
    dates: Sequence[tuple[Comparison, Pair[DateMention]]] = ()
    lengths: Sequence[tuple[Comparison, Elapsed]] = ()
    orders: Sequence[tuple[Comparison, InOrder]] = ()
    names: Sequence[tuple[Comparison, Pair[Name]]] = ()
    terms: Sequence[tuple[Comparison, Pair[Mention]]] = ()
    parts: Sequence[tuple[Comparison, Pair[Mention]]] = ()
    taken: Sequence[tuple[Comparison, Pair[Name]]] = ()
    crossed: Sequence[tuple[Comparison, Pair[Mention]]] = ()
    turns: Sequence[tuple[Comparison, Turn]] = ()

    @property
    def answered(self) -> Iterator[tuple[Comparison, object]]:
        """All pairs and turns, whatever they are of."""
        return chain.from_iterable(_kinds(self))

    def of(self, comparison: Comparison) -> Slots:
        """Return the pairs of one comparison."""
        if id(comparison) not in self._answering:
            return NO_SLOTS
        return Slots(
            *[
                [one for one in kind if one[0] is comparison] if kind else kind
                for kind in _kinds(self)
            ]
        )

    @computed
    def _answering(self) -> frozenset[int]:
        """The comparisons that have any, by identity."""
        return frozenset(id(comparison) for comparison, _ in self.answered)


_kinds = attrgetter(*(kind.name for kind in fields(Slots)))
NO_SLOTS = Slots()
