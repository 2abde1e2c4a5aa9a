"""Measured: which way a claim's figures point, where no word of the claim need say so.

"Turnout was 35.5%, against 29.3% in 2018" tells of a rise, and "ships took off 151, helicopters 64"
which of the two took off more. A statement that tells it the other way round has it wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from attrs import frozen

from factcheck.computed import computed
from factcheck.language import table
from factcheck.matching.arithmetic.values import agree, comparable
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import around, likest
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.faced import DIRECTION
from factcheck.matching.stance.marked import Marked
from factcheck.matching.stance.marks import Side
from factcheck.matching.stance.references import comparable_figures, is_reference, owner
from factcheck.matching.stance.than import than_behind
from factcheck.matching.stance.turning import Turning
from factcheck.model import Change, Quantity, Span, Tolerances, TurnKind

ALIKE = 0.6
"""How alike two words must be to be whom a figure is told of."""
BESIDE = 8
"""How many content words before and after a word of direction tell of what it is told."""
NEAR = 0.3
"""How near a claim must be to tell of what a statement tells without a figure."""
ONE_PAIR = 2
"""Two figures, in either order."""


class Held(NamedTuple):
    """Two figures of a claim: the one that is told of, and the one that it is held against."""

    one: Quantity
    other: Quantity
    value: bool = False
    """Whether the statement has one of them."""
    named: float = 0.0
    """How plainly the statement names those that they are told of."""

    @property
    def alike(self) -> bool:
        """Whether both count the same."""
        return self.one.unit == self.other.unit

    def agrees_with(self, marked: Marked) -> bool:
        """Tell whether the figures are larger and smaller as a word says."""
        risen = (self.one.value or 0.0) > (self.other.value or 0.0)
        return (marked.pole > 0) == risen


def measured(comparison: Comparison, tolerances: Tolerances) -> Iterator[Turning]:
    """Yield the words of size of a statement that can be held against a claim's figures."""
    if len(comparison.theirs.figures) > 1:
        for marked in _of_size(comparison.ours):
            held = _Measured(comparison, marked, tolerances).held
            if held is not None and not _is_told(comparison.theirs, marked, held):
                yield _turning(comparison, marked, held)


def _of_size(profile: Profile) -> Sequence[Marked]:
    """Return the words that tell of the larger or the smaller of two figures.

    One that is denied tells of no more than that it is not so: never a higher fee.
    """
    marks = profile.once(Side).of(DIRECTION)
    return [m for m in marks if m.mark.axis in _sizes() and m.pole == m.mark.pole]


def _is_told(theirs: Profile, marked: Marked, held: Held) -> bool:
    """Tell whether the claim has a word of size itself for its figures, that says as we do.

    Or one that says the opposite of what the figures seem to.
    """
    agrees = held.agrees_with(marked)
    return any(
        (one.pole == marked.pole or agrees)
        and any(
            theirs.clause_at(one.span.start).contains(theirs.local(figure.number))
            for figure in (held.one, held.other)
        )
        for one in _of_size(theirs)
    )


def _turning(comparison: Comparison, marked: Marked, held: Held) -> Turning:
    return Turning(
        kind=TurnKind.DIRECTION,
        comparison=comparison,
        ours=marked.span,
        theirs=comparison.theirs.local(held.other.span),
        told=marked.span,
        agrees=held.agrees_with(marked),
        mark=marked,
        signs={
            "measured": 1.0,
            "measured value": float(held.value),
            "measured owner": float(held.named > 0),
        },
    )


@frozen(eq=False, repr=False, slots=False)
class _Measured:
    """A word of size of a statement beside a claim with several figures."""

    comparison: Comparison
    marked: Marked
    tolerances: Tolerances

    @computed
    def held(self) -> Held | None:
        """The figures that the word compares, if it is plain which they are.

        A difference with nothing that it is from is one from before: there will be 300 fewer.
        """
        plain = (self._by_value(), self._by_owner()) if self._compares else ()
        for found in (*plain, self._by_reference()):
            likeliest = sorted(found, key=lambda held: (held.named, held.alike), reverse=True)
            if likeliest:
                first, *rest = likeliest
                clear = not rest or (first.named, first.alike) > (rest[0].named, rest[0].alike)
                return first if clear else None
        return None

    @computed
    def _clause(self) -> Span:
        return self.comparison.ours.clause_at(self.marked.span.start)

    def _figures_for(self, other: Quantity) -> Sequence[Quantity]:
        """Our figures that may be held against `other`: all, if the claim holds some against it."""
        return self.comparison.ours.figures if self._is_reference(other) else self._figures

    @computed
    def _figures(self) -> Sequence[Quantity]:
        """The figures of our clause, and what a change led to, but for its size."""
        ours = self.comparison.ours
        return [
            one
            for one in ours.figures
            if one.change is not Change.BY
            and not self._is_difference(one)
            and (one.change is Change.TO or self._clause.contains(ours.local(one.number)))
        ]

    def _is_difference(self, figure: Quantity) -> bool:
        """Tell whether a figure right before a word of size is by how much: £190 a month more."""
        return any(self._stands_before(figure, one) for one in _of_size(self.comparison.ours))

    @property
    def _compares(self) -> bool:
        """Whether the word compares two things: no difference before it without "than"."""
        ours = self.comparison.ours
        told = any(self._stands_before(figure, self.marked) for figure in ours.figures)
        return not told or than_behind(ours, self.marked.span) is not None

    def _stands_before(self, figure: Quantity, marked: Marked) -> bool:
        ours = self.comparison.ours
        ends = {ours.tokens.at(ours.local(span).end) for span in (figure.span, figure.number)}
        return ours.tokens.at(marked.span.start) in ends

    @computed
    def _pairs(self) -> Sequence[tuple[Quantity, Quantity]]:
        return self.comparison.theirs.once(comparable_figures)

    def _by_value(self) -> Iterator[Held]:
        """Yield the pairs of which our clause has one figure, or both in their order."""
        ours = self.comparison.ours
        for one, other in self._pairs:
            mine = [f for f in self._figures_for(other) if self._is_same(f, one)]
            rest = [f for f in self._later if self._is_same(f, other)]
            if mine and rest:
                if ours.local(mine[0].span).start < ours.local(rest[0].span).start:
                    yield Held(one, other, value=True)
            elif mine and self._is_reference(other):
                yield Held(one, other, value=True)
            elif rest and not mine:
                named = self._naming(self._sides[0], one, other)
                if named or (self._is_reference(other) and rest[0] in self._figures):
                    yield Held(one, other, value=True, named=named)

    def _by_owner(self) -> Iterator[Held]:
        """Yield the pairs of which our sentence names whose they are, before the word and after."""
        if self._figures:
            return
        before, after = self._sides
        sole = len(self._pairs) == ONE_PAIR
        for one, other in self._pairs:
            first, second = self._naming(before, one, other), self._naming(after, other, one)
            alone = (first and not self._names(after)) or (second and not self._names(before))
            if (first and second) or (sole and alone):
                yield Held(one, other, named=first + second)

    def _names(self, words: range) -> bool:
        """Tell whether somebody is named among some of our words: older than Tranter."""
        ours = self.comparison.ours
        side = ours.once(Side)
        places = [side.word(at) for at in words]
        named = [ours.local(name.span) for name in ours.statement.names]
        return any(name.overlaps(place) for name in named for place in places)

    def _by_reference(self) -> Iterator[Held]:
        """Yield the pairs of which the claim holds the one against the other."""
        figures = [f for f in self.comparison.ours.figures if f.change is not Change.BY]
        told = any(comparable(one, other) for one in figures for other, _ in self._pairs)
        if not told and self.comparison.nearness >= NEAR:
            held = (pair for pair in self._pairs if self._is_reference(pair[1]))
            first = min(held, key=lambda pair: pair[0].span.start, default=None)
            if first:
                yield Held(*first)

    @computed
    def _later(self) -> Sequence[Quantity]:
        """Our figures after the word, but for what a change led to."""
        ours, end = self.comparison.ours, self.marked.span.end
        later = [one for one in ours.figures if ours.local(one.span).start >= end]
        return [
            one for one in later if one.change is not Change.TO and not self._is_difference(one)
        ]

    @computed
    def _sides(self) -> tuple[range, range]:
        """The words that say of what it is told and with what that is compared, beside "than"."""
        ours = self.comparison.ours
        return around(ours, than_behind(ours, self.marked.span) or self.marked.span, BESIDE)

    def _is_same(self, ours: Quantity, theirs: Quantity) -> bool:
        return agree(ours, theirs, self.tolerances)

    def _naming(self, words: range, one: Quantity, other: Quantity) -> float:
        """Return how plainly some words name whose the one figure is, and not whose the other."""
        theirs = self.comparison.theirs
        mine, rest = (theirs.once(owner, figure) for figure in (one, other))
        alike = self.comparison.kinship.alike
        named = sum(likest(alike[w], mine - rest) - likest(alike[w], rest - mine) for w in words)
        return named if named >= ALIKE else 0.0

    def _is_reference(self, figure: Quantity) -> bool:
        return self.comparison.theirs.once(is_reference, figure)


@cache
def _sizes() -> frozenset[str]:
    return frozenset(table("comparing")["sizes"])
