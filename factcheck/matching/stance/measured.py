"""Measured: which way a claim's figures point, where no word of the claim need say so.

"Turnout was 35.5%, against 29.3% in 2018" tells of a rise, and "ships took off 151, helicopters 64"
which of the two took off more. A statement that tells it the other way round has it wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import permutations
from typing import NamedTuple

from attrs import frozen

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.arithmetic.values import COUNTS, POINTS, agree, comparable
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import around, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.marks import Marked, Side
from factcheck.matching.stance.turning import Turning
from factcheck.model import Change, Quantity, Span, StanceKind, Tolerances, TurnKind

DIRECTION = frozenset({StanceKind.DIRECTION})
MOST = 6
"""More figures than these are a table, in which anything is more than something."""
ALIKE = 0.6
"""How alike two words must be to be whom a figure is told of."""
BEFORE, BESIDE = 3, 8
"""How many tokens before a figure tell what it is compared with, and how many content words before
and after a word of direction tell of what it is told."""
REACH = 14
"""How many tokens behind a word of size "than" may stand."""
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


def measured(comparison: Comparison, tolerances: Tolerances) -> Iterator[Turning]:
    """Yield the words of size of a statement that can be held against a claim's figures."""
    if len(comparison.theirs.figures) > 1:
        told = {one.pole for one in _of_size(comparison.theirs)}
        for marked in _of_size(comparison.ours):
            held = None if marked.pole in told else _Measured(comparison, marked, tolerances).held
            if held is not None:
                yield _turning(comparison, marked, held)


def _of_size(profile: Profile) -> Sequence[Marked]:
    """Return the words that tell of the larger or the smaller of two figures.

    One that is denied tells of no more than that it is not so: never a higher fee.
    """
    marks = profile.once(Side).of(DIRECTION)
    return [m for m in marks if m.mark.axis in _words().sizes and m.pole == m.mark.pole]


def _turning(comparison: Comparison, marked: Marked, held: Held) -> Turning:
    risen = (held.one.value or 0.0) > (held.other.value or 0.0)
    agrees = (marked.pole > 0) == risen
    return Turning(
        kind=TurnKind.DIRECTION,
        comparison=comparison,
        ours=marked.span,
        theirs=comparison.theirs.local(held.other.span),
        told=marked.span,
        agrees=agrees,
        mark=marked,
        signs={
            "measured": 1.0,
            "measured value": float(held.value),
            "measured owner": float(held.named > 0),
        },
    )


@frozen(eq=False, repr=False)
class _Measured:
    """A word of size of a statement beside a claim with several figures."""

    comparison: Comparison
    marked: Marked
    tolerances: Tolerances

    @cached_property
    def held(self) -> Held | None:
        """The figures that the word compares, if it is plain which they are."""
        for found in (self._by_value(), self._by_owner(), self._by_reference()):
            likeliest = sorted(found, key=lambda held: -held.named)
            if likeliest:
                rival = likeliest[1].named if len(likeliest) > 1 else -1.0
                return likeliest[0] if likeliest[0].named > rival else None
        return None

    @cached_property
    def _clause(self) -> Span:
        return self.comparison.ours.clause_at(self.marked.span.start)

    def _figures_for(self, other: Quantity) -> Sequence[Quantity]:
        """Our figures that may be held against `other`: all, if the claim holds some against it."""
        return self.comparison.ours.figures if self._is_reference(other) else self._figures

    @cached_property
    def _figures(self) -> Sequence[Quantity]:
        """The figures of our clause, and what a change led to, but for its size."""
        ours = self.comparison.ours
        return [
            one
            for one in ours.figures
            if one.change is not Change.BY
            and (one.change is Change.TO or self._clause.contains(ours.local(one.number)))
        ]

    @cached_property
    def _pairs(self) -> Sequence[tuple[Quantity, Quantity]]:
        return self.comparison.theirs.once(_comparable)

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
            if (first and second) or (sole and (first or second)):
                yield Held(one, other, named=first + second)

    def _by_reference(self) -> Iterator[Held]:
        """Yield the pairs of which the claim holds the one against the other."""
        figures = [f for f in self.comparison.ours.figures if f.change is not Change.BY]
        told = any(comparable(one, other) for one in figures for other, _ in self._pairs)
        if not told and self.comparison.nearness >= NEAR:
            held = (pair for pair in self._pairs if self._is_reference(pair[1]))
            first = min(held, key=lambda pair: pair[0].span.start, default=None)
            if first:
                yield Held(*first)

    @cached_property
    def _later(self) -> Sequence[Quantity]:
        """Our figures after the word, but for what a change led to."""
        ours, end = self.comparison.ours, self.marked.span.end
        return [
            one
            for one in ours.figures
            if one.change is not Change.TO and ours.local(one.span).start >= end
        ]

    @cached_property
    def _sides(self) -> tuple[range, range]:
        """The words that say of what it is told and with what that is compared, beside "than"."""
        return around(self.comparison.ours, self._than or self.marked.span, BESIDE)

    @property
    def _than(self) -> Span | None:
        """The next "than"."""
        tokens = self.comparison.ours.tokens
        first = tokens.at(self.marked.span.end)
        behind = range(first, min(first + REACH, len(tokens)))
        at = next((at for at in behind if tokens.lower[at] in _words().than), None)
        return None if at is None else Span(tokens.starts[at], tokens.ends[at])

    def _is_same(self, ours: Quantity, theirs: Quantity) -> bool:
        return agree(ours, theirs, self.tolerances)

    def _naming(self, words: range, one: Quantity, other: Quantity) -> float:
        """Return how plainly some words name whose the one figure is, and not whose the other."""
        theirs = self.comparison.theirs
        mine, rest = (theirs.once(_owner, figure) for figure in (one, other))
        alike = self.comparison.kinship.alike
        named = sum(likest(alike[w], mine - rest) - likest(alike[w], rest - mine) for w in words)
        return named if named >= ALIKE else 0.0

    def _is_reference(self, figure: Quantity) -> bool:
        return self.comparison.theirs.once(_is_reference, figure)


def _comparable(profile: Profile) -> Sequence[tuple[Quantity, Quantity]]:
    """Return the figures of which one is larger than the other, in either order."""
    figures = [
        one
        for one in profile.figures
        if one.value is not None and one.bound in POINTS and one.change is not Change.BY
    ]
    if len(figures) > MOST:
        return ()
    return [
        (one, other)
        for one, other in permutations(figures, 2)
        if _are_of_one_kind(one, other) and one.value != other.value and comparable(one, other)
    ]


def _are_of_one_kind(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures count something, whatever it is, or measure in one unit."""
    kinds = {one.unit_kind, other.unit_kind}
    return kinds <= COUNTS or (len(kinds) == 1 and one.unit == other.unit)


def _is_reference(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is what another is held against: than 61, against 61 a year earlier."""
    if figure.change is Change.FROM:
        return True
    words, tokens = _words(), profile.tokens
    span = profile.local(figure.span)
    first, after = tokens.at(span.start), tokens.at(span.end)
    start = first
    while start and first - start < BEFORE and tokens.lower[start - 1] in words.passed_over:
        start -= 1
    if any(words.before.at(tokens.lower, at, first) for at in range(max(start - 2, 0), first)):
        return True
    stretch = range(after, tokens.at(_stretch(profile, figure).end))
    return any(words.behind.at(tokens.lower, at, stretch.stop) for at in stretch)


def _stretch(profile: Profile, figure: Quantity) -> Span:
    """Return the words from the figure before to the next one, or to the end of the clause."""
    here = profile.local(figure.span)
    others = [profile.local(one.span) for one in profile.figures if one is not figure]
    start = max((one.end for one in others if one.end <= here.start), default=0)
    clause = profile.clause_at(here.start)
    end = min((one.start for one in others if one.start >= here.end), default=clause.end)
    return Span(start, max(min(end, clause.end), here.end))


def _owner(profile: Profile, figure: Quantity) -> frozenset[int]:
    """Return the words that tell whose a figure is: those since the last one, and what it counts.

    Where there is a name it is the name that does.
    """
    stretch, here = _stretch(profile, figure), profile.local(figure.span)
    whole = Span(stretch.start, here.end)
    named = [profile.local(name.span) for name in profile.statement.names]
    inside = [word for name in named if whole.contains(name) for word in within(profile, name)]
    return frozenset(inside or within(profile, whole))


class _Words(NamedTuple):
    before: Phrases[bool]
    behind: Phrases[bool]
    passed_over: frozenset[str]
    than: frozenset[str]
    sizes: frozenset[str]


@cache
def _words() -> _Words:
    data, then, expected = table("comparing"), table("arithmetic"), table("expectations")
    before = (*data["before"], *then["compared_with"])
    behind = (*data["behind"], *then["earlier"], *expected["forecasters"], *expected["acts"])
    return _Words(
        before=Phrases.of((form, True) for form in before),
        behind=Phrases.of((form, True) for form in behind),
        passed_over=frozenset(data["passed_over"]),
        than=frozenset(data["than"]),
        sizes=frozenset(data["sizes"]),
    )
