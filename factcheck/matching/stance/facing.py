"""Turnings: the places at which the stance of a statement can be compared with a claim's.

A word of direction beside one on the same axis; a negation over words that the other side has; what
the claim leaves open, or has yet to come, beside what the statement makes of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from math import log1p

from attrs import frozen

from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import likest
from factcheck.matching.sides.pairing import Signs
from factcheck.matching.sides.shortlist import contradicting
from factcheck.matching.stance.borne_out import (
    is_called_untrue,
    is_denied_by_meaning,
    is_not_yet_done,
)
from factcheck.matching.stance.certain import Certainties
from factcheck.matching.stance.contrasts import is_contrast
from factcheck.matching.stance.faced import (
    DIRECTION,
    LEAST_ALIKE,
    LEFT_OPEN,
    Faced,
    Target,
)
from factcheck.matching.stance.marks import NEGATIVE, Marked, Side
from factcheck.matching.stance.measured import measured
from factcheck.matching.stance.of_none import (
    is_none_of_another,
    is_none_on_both,
    is_none_there,
)
from factcheck.matching.stance.opposing import Opposing
from factcheck.matching.stance.other_parts import is_of_other_parts
from factcheck.matching.stance.time_bound import is_bound_in_time
from factcheck.matching.stance.turning import Turning
from factcheck.model import BlockKind, Span, StanceKind, Tolerances, TurnKind


def find_turnings(group: Group, tolerances: Tolerances) -> Sequence[Turning]:
    """Return where the stance of a statement can be compared with that of near claims.

    The cells of a table's row make no sentence: "passed" there names a figure.
    """
    near = contradicting(one for one in group if not one.as_it_stands)
    if not near or near[0].ours.statement.block is BlockKind.TABLE:
        return []
    ours = near[0].ours.once(Side)
    found = [turning for comparison in near for turning in _turnings(comparison, ours)]
    sizes = measured(near[0], tolerances)
    return [*found, *(turning for turning in sizes if not ours.asks(turning.ours))]


def _turnings(comparison: Comparison, ours: Side) -> Iterator[Turning]:
    """Yield where the two can be compared; a question asserts nothing."""
    theirs = comparison.theirs.once(Side)
    if ours.profile.statement.stance or comparison.theirs.statement.stance:
        two = _Two(comparison, ours, theirs)
        for turning in chain(two.directions(), two.negations(), Certainties(two).turnings()):
            if not ours.asks(turning.ours) and not theirs.asks(turning.theirs):
                yield turning


@frozen(eq=False, repr=False, slots=False)
class _Two(Faced):
    """Two sentences with their marks, each denial and direction of which may answer another."""

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
            if len(opposing) > 1 and (
                first.changed_places
                or first.has_changed_sides
                or first.is_of_another
                or first.is_of_another_result
            ):
                opposing = [pair for pair in opposing if pair.converse] or opposing
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

    def negations(self) -> Iterator[Turning]:
        """Yield the negations, of either side, over words that the other has."""
        for marked in self.ours.of(NEGATIVE):
            yield from self._negated(marked, denied=True)
        for marked in self.theirs.of(NEGATIVE):
            yield from self._negated(marked, denied=False)

    def _negated(self, marked: Marked, *, denied: bool) -> Iterator[Turning]:
        """Yield the place that a negation of ours, if `denied`, or of theirs can be compared at."""
        target = self.target(marked, denied=denied)
        if target is None:
            return
        agrees = (
            (target.ours in self.ours.negated) == (target.theirs in self.theirs.negated)
            or self._is_denied_by_both(marked, denied=denied)
            or is_none_on_both(self, marked, denied=denied)
            or (
                self.theirs.takes_none(target.theirs)
                if denied
                else self.ours.takes_none(target.ours)
            )
            or self._is_of_direction(marked, denied=denied)
            or self._are_opposites(target)
            or self._is_told_by_opposite(marked, denied=denied)
            or self._is_not_ruled_out(target, denied=denied)
            or (marked.is_of_none and not denied and not self.ours.is_telling(target.ours))
            or is_bound_in_time(
                marked,
                self.ours if denied else self.theirs,
                self.theirs if denied else self.ours,
            )
            or not (self._is_of_act(marked, target) if denied else self._may_deny(target))
            or is_of_other_parts(self, marked, target, denied=denied)
            or is_contrast(self, marked, denied=denied)
            or self._is_denied_by_meaning(target, denied=denied)
            or (denied and (is_none_of_another(self, marked) or is_none_there(self, marked)))
            or self._is_lacking_on_both(marked, target, denied=denied)
            or (denied and is_not_yet_done(self.ours, self.theirs, target))
        )
        told = self.ours.told(target.ours)
        if denied:
            told = Span(marked.span.start, max(told.end, marked.span.end))
        elif not agrees:
            told = self.ours.with_all(told)
        yield Turning(
            kind=TurnKind.NEGATION,
            comparison=self.comparison,
            ours=self.ours.word(target.ours),
            theirs=self.theirs.word(target.theirs),
            told=told,
            agrees=agrees,
            mark=marked if denied else None,
            answer=None if denied else marked,
            signs={} if agrees else self._negation_signs(marked, target, denied=denied),
        )

    def _negation_signs(self, marked: Marked, target: Target, *, denied: bool) -> Signs:
        own, other = (self.ours, self.theirs) if denied else (self.theirs, self.ours)
        word, answer = (target.ours, target.theirs) if denied else (target.theirs, target.ours)
        return self.target_signs(marked, target, denied=denied) | {
            "denied": float(denied),
            "denial": float(marked.mark.kind is StanceKind.DENIAL),
            "as many": float(self.deny_as_often),
            "denied around": float(denied and other.around(answer, NEGATIVE)),
            "implied": float(other.implies(answer, own)),
            "doubled": float(own.doubles(marked, word, other)),
            "opposed": float(self._is_opposed(marked, denied=denied)),
            "none": float(marked.is_of_none and other.counts(answer)),
        }

    def _is_of_act(self, marked: Marked, target: Target) -> bool:
        """Tell whether a negation of ours denies an act, or is one more than theirs has.

        What stands between a negation and its verb denies nothing: nor would the ministry say.
        """
        row, column = target.ours, target.theirs
        if self.ours.is_act(row) or self.theirs.is_act(column):
            return True
        return marked.is_of_none or not self.deny_as_often

    def _may_deny(self, target: Target) -> bool:
        """Tell whether our side asserts what a word is about, as theirs denies it."""
        ours, row = self.ours, target.ours
        if ours.supposes(row):
            return False
        tells = ours.tells(ours.told(row)) or (
            ours.may_be_act(row) and self.theirs.is_act(target.theirs)
        )
        return tells and not ours.around(row, NEGATIVE)

    def _is_denied_by_both(self, marked: Marked, *, denied: bool) -> bool:
        """Tell whether what a mark, ours if `denied`, denies the other side does in like words."""
        table, own = (self.alike, self.ours) if denied else (self.alike_theirs, self.theirs)
        other = self.theirs if denied else self.ours
        return any(
            word in own.negated and likest(table[word], other.negated) >= LEAST_ALIKE
            for word in marked.words
        )

    def _is_denied_by_meaning(self, target: Target, *, denied: bool) -> bool:
        """Tell whether a verb of the side that has no negation denies all the same: missed."""
        if denied:
            return is_denied_by_meaning(self.theirs, target.theirs, self.ours)
        return is_denied_by_meaning(self.ours, target.ours, self.theirs) or is_called_untrue(
            self.ours, target.ours
        )

    def _is_lacking_on_both(self, marked: Marked, target: Target, *, denied: bool) -> bool:
        """Tell whether a lack on one side is told by what it means on the other: short of.

        Who has lost a leader, or whose leader resigned, is without one.
        """
        own, other = (self.ours, self.theirs) if denied else (self.theirs, self.ours)
        return marked.is_lack and other.ends(target.theirs if denied else target.ours, own)

    def _is_of_direction(self, marked: Marked, *, denied: bool) -> bool:
        """Tell whether a negation is itself a word of direction that the other side answers."""
        return any(
            (one if denied else other).span == marked.span and one.mark.axis == other.mark.axis
            for one, other in self.ways
        )

    def _are_opposites(self, target: Target) -> bool:
        """Tell whether the words in question are opposites, so that to deny one is no turn."""
        ours, theirs = self.ours.word(target.ours), self.theirs.word(target.theirs)
        return any(
            one.mark.axis == other.mark.axis and one.mark.pole == -other.mark.pole
            for one, other in self.ways
            if one.span.overlaps(ours) and other.span.overlaps(theirs)
        )

    def _is_told_by_opposite(self, marked: Marked, *, denied: bool) -> bool:
        """Tell whether a mark, ours if `denied`, denies the opposite of a word of the other side.

        No hotel has closed where all are open.
        """
        pairs = self.ways if denied else [(other, one) for one, other in self.ways]
        rest = (self.theirs if denied else self.ours).of(DIRECTION)
        senses = {(one.mark.axis, one.mark.pole) for one in rest}
        return any(
            one.mark.axis == other.mark.axis
            and one.mark.pole == -other.mark.pole
            and one.pole == other.pole
            and marked.governs.contains(one.span)
            and (one.mark.axis, one.mark.pole) not in senses
            for one, other in pairs
        )

    def _is_not_ruled_out(self, target: Target, *, denied: bool) -> bool:
        """Tell whether one side does not rule out what the other leaves open, or plans."""
        own, rest = (self.ours, self.theirs) if denied else (self.theirs, self.ours)
        word, answer = (target.ours, target.theirs) if denied else (target.theirs, target.ours)
        return own.leaves_possible(word) and rest.around(answer, LEFT_OPEN)

    def _is_opposed(self, marked: Marked, *, denied: bool) -> bool:
        """Tell whether a word under the mark, or of its clause, has its opposite opposite it."""
        return any(
            one.mark.pole == -other.mark.pole
            and marked.governs.overlaps(one.span if denied else other.span)
            for one, other in self.ways
        )


def _on_one_axis(pair: Opposing) -> bool:
    return pair.one.mark.axis == pair.other.mark.axis
