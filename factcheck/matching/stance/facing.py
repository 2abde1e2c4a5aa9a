"""Turnings: the places at which the stance of a statement can be compared with a claim's.

A word of direction beside one on the same axis; a negation over words that the other side has; what
the claim leaves open, or has yet to come, beside what the statement makes of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from math import log1p

from attrs import frozen

from factcheck.language import table
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import likest
from factcheck.matching.sides.pairing import Signs
from factcheck.matching.sides.shortlist import contradicting
from factcheck.matching.stance.denying.denials import Denials
from factcheck.matching.stance.doubting.certain import Certainties
from factcheck.matching.stance.faced import DIRECTION, LEFT_OPEN
from factcheck.matching.stance.marking.marked import NEGATIVE
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.opposing.opposing import Opposing
from factcheck.matching.stance.sizing.measured import measured
from factcheck.matching.stance.turning import Turning
from factcheck.model import BlockKind, Span, Tolerances, TurnKind


def find_turnings(group: Group, tolerances: Tolerances) -> Sequence[Turning]:
    """Return where the stance of a statement can be compared with that of near claims.

    The cells of a table's row make no sentence: "passed" there names a figure.
    """
    near = contradicting(one for one in group if not one.as_it_stands)
    if not near or near[0].ours.statement.block is BlockKind.TABLE:
        return []
    ours = near[0].ours.once(Side)
    found = [turning for comparison in near for turning in _turnings(comparison, ours)]
    sizes = [
        turning
        for comparison in near
        for turning in measured(comparison, tolerances)
        if not ours.asks(turning.ours)
    ]
    plain = {_place(one) for one in sizes if one.agrees and one.signs["measured plain"]}
    return [
        *(one for one in found if not (_points(one) and _place(one) in plain)),
        *(one for one in sizes if one.agrees or not _is_told_nearer(one, found)),
    ]


def _points(turning: Turning) -> bool:
    return turning.kind is TurnKind.DIRECTION


def _place(turning: Turning) -> tuple[int, Span]:
    return id(turning.comparison), turning.ours


def _is_told_nearer(turning: Turning, found: Sequence[Turning]) -> bool:
    """Tell whether a nearer claim has our word of size as we do: the crown fell, too."""
    return any(
        one.agrees
        and _points(one)
        and one.ours == turning.ours
        and one.comparison.nearness > turning.comparison.nearness
        for one in found
    )


def _turnings(comparison: Comparison, ours: Side) -> Iterator[Turning]:
    """Yield where the two can be compared; a question asserts nothing."""
    theirs = comparison.theirs.once(Side)
    two = _Two(comparison, ours, theirs)
    found: list[Iterable[Turning]] = []
    if ours.has(DIRECTION) and theirs.has(DIRECTION):
        found.append(two.directions())
    if ours.has(NEGATIVE) or theirs.has(NEGATIVE):
        found.append(two.negations())
    if theirs.has(LEFT_OPEN):
        found.append(Certainties(two).turnings())
    for turning in chain.from_iterable(found):
        if not ours.asks(turning.ours) and not theirs.asks(turning.theirs):
            yield turning


@frozen(eq=False, repr=False, slots=False)
class _Two(Denials):
    """Two sentences with their marks, each direction of which may answer another."""

    def directions(self) -> Iterator[Turning]:
        """Yield the words of direction that can be compared: rose, fell."""
        places = defaultdict(list)
        for one, other in self.ways:
            places[one.span, other.span].append((one, other))
        for pairs in places.values():
            opposing = [
                Opposing(self.comparison, self.ours, self.theirs, one, other)
                for one, other in pairs
            ]
            first = opposing[0]
            converse = [pair for pair in opposing if pair.converse]
            if 0 < len(converse) < len(opposing) and (
                first.changed_places
                or first.has_changed_sides
                or first.is_of_another
                or first.is_of_another_result
            ):
                opposing = converse
            opposing = [pair for pair in opposing if self._is_decisive(pair)] or [
                pair for pair in opposing if pair.one.mark.axis not in _decisive()
            ]
            if not opposing:
                continue
            apart = sum(pair.turned for pair in opposing)
            turned = bool(apart) and apart >= len(opposing) - apart
            best = max(opposing, key=lambda pair: (pair.turned == turned, _on_one_axis(pair)))
            yield Turning(
                kind=TurnKind.DIRECTION,
                comparison=self.comparison,
                ours=best.one.span,
                theirs=best.other.span,
                told=best.one.span,
                agrees=not turned,
                mark=best.one,
                answer=best.other,
                signs=self._direction_signs(best, apart, len(opposing)) if turned else {},
            )

    def _is_decisive(self, pair: Opposing) -> bool:
        """Tell whether two words are told apart on an axis, though others have both on one pole.

        What is scrapped is not put off; but either side may tell of what was, and then scrapped.
        """
        axis = pair.one.mark.axis
        if axis not in _decisive() or not _on_one_axis(pair):
            return False
        return not any(
            one.mark.axis == other.mark.axis == axis
            and one.mark.pole == other.mark.pole
            and (one.span == pair.one.span or other.span == pair.other.span)
            for one, other in self.ways
        )

    def _direction_signs(self, pair: Opposing, apart: int, axes: int) -> Signs:
        one, other = pair.one, pair.other
        ours, theirs = self.ours.tells(one.span), self.theirs.tells(other.span)
        target = [likest(self.alike[word], other.words[:1]) for word in one.words[:1]]
        return pair.signs() | {
            "said here": float(self.ours.points_as(self.theirs, other)),
            "said there": float(self.theirs.points_as(self.ours, one)),
            "both verbs": float(ours and theirs),
            "one verb": float(ours != theirs),
            "axes": log1p(apart),
            "axes alike": log1p(axes - apart),
            "same axis": float(_on_one_axis(pair)),
            "target": max(target, default=0.0),
            "governed": self.comparison.kinship.taken(one.words, other.words),
        }


@cache
def _decisive() -> frozenset[str]:
    return frozenset(table("opposites")["decisive"])


def _on_one_axis(pair: Opposing) -> bool:
    return pair.one.mark.axis == pair.other.mark.axis
