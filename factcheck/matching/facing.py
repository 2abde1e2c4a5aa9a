"""Turnings: the places at which the stance of a statement can be compared with a claim's.

A word of direction beside one on the same axis; a negation over words that the other side has; what
the claim leaves open, or has yet to come, beside what the statement makes of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, product
from math import log1p
from typing import NamedTuple

from attrs import frozen

from factcheck.matching.comparison import Comparison
from factcheck.matching.events import is_to_come
from factcheck.matching.groups import Group
from factcheck.matching.kinship import Alike, every, likest, ranked, turned, within
from factcheck.matching.lexicon import function_words
from factcheck.matching.marks import NEGATIVE, Marked, Side, kindred
from factcheck.matching.measured import measured
from factcheck.matching.opposing import Opposing
from factcheck.matching.pairing import Signs
from factcheck.matching.profile import Profile
from factcheck.matching.shortlist import contradicting
from factcheck.matching.turning import Turning
from factcheck.model import BlockKind, Span, StanceKind, Tolerances, TurnKind

LEAST_ALIKE = 0.5
"""How alike two words must be in meaning for the one to be denied, or left open, as the other."""
REACH, FARTHER = 5, 0.75
"""How many of the words that a mark governs may answer a word of the other side, and what is left
of a word's say with each that stands before it."""
SAME_STEM, SAME_POLE = 0.9, 0.8
"""How alike two expressions with a word in common are, and two words of one direction."""
DIRECTION = frozenset({StanceKind.DIRECTION})
AHEAD = frozenset({StanceKind.PLAN, StanceKind.DEMAND})
LEFT_OPEN = AHEAD | {StanceKind.HEDGE}
DOUBTED = frozenset({StanceKind.HEDGE, StanceKind.ESTIMATE})
DENIED = frozenset({StanceKind.DENIAL})


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
        for turning in chain(two.directions(), two.negations(), two.certainties()):
            if not ours.asks(turning.ours) and not theirs.asks(turning.theirs):
                yield turning


class _Target(NamedTuple):
    """A word under a mark, and the word of the other side that answers it."""

    ours: int
    theirs: int
    alike: float
    reach: int
    """How many of the words under the mark stand before it."""


@frozen(eq=False)
class _Two:
    """Two sentences with their marks."""

    comparison: Comparison
    ours: Side
    theirs: Side

    @cached_property
    def alike(self) -> Alike:
        """The words of theirs that are like each of ours, those of one stem or direction too."""
        table = [dict(row) for row in self.comparison.kinship.alike]
        for row, column, likeness in chain(self._of_one_stem(), self._of_one_pole()):
            table[row][column] = max(likeness, table[row].get(column, 0.0))
        return [*map(ranked, table)]

    @cached_property
    def alike_theirs(self) -> Alike:
        """The same from the other side."""
        return turned(self.alike, len(self.comparison.theirs.weighed_words))

    def _of_one_stem(self) -> Iterator[tuple[int, int, float]]:
        """Yield the words that have a stem in common: appeal, appeal against."""
        theirs = self.comparison.theirs.once(_by_stem)
        for stem, rows in self.comparison.ours.once(_by_stem).items():
            for row, column in product(rows, theirs.get(stem, ())):
                yield row, column, SAME_STEM

    def _of_one_pole(self) -> Iterator[tuple[int, int, float]]:
        """Yield the words that point the same way."""
        for one, other in self._ways:
            if one.mark.axis == other.mark.axis and one.mark.pole == other.mark.pole:
                rows = within(self.comparison.ours, one.span)
                for row, column in product(rows, within(self.comparison.theirs, other.span)):
                    yield row, column, SAME_POLE

    @cached_property
    def _ways(self) -> Sequence[tuple[Marked, Marked]]:
        """The words of direction of both sides that stand on one axis, or on kindred axes."""
        theirs = self.theirs.of(DIRECTION)
        return [
            (one, other)
            for one in (self.ours.of(DIRECTION) if theirs else ())
            for axes in [kindred(one.mark.axis)]
            for other in theirs
            if other.mark.axis in axes
        ]

    def directions(self) -> Iterator[Turning]:
        """Yield the words of direction that can be compared: rose, fell."""
        places = defaultdict(list)
        for one, other in self._ways:
            places[one.span, other.span].append((one, other))
        for pairs in places.values():
            opposing = [
                Opposing(self.comparison, self.ours, self.theirs, one, other)
                for one, other in pairs
            ]
            if len(opposing) > 1 and (opposing[0].changed_places or opposing[0].has_changed_sides):
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
        target = self._target(marked, denied=denied)
        if target is None:
            return
        agrees = (
            (target.ours in self.ours.negated) == (target.theirs in self.theirs.negated)
            or self._denied_by_both
            or self._is_of_direction(marked, denied=denied)
            or self._are_opposites(target)
            or not (denied or self._may_deny(target))
        )
        told = self.ours.told(target.ours)
        if denied:
            told = Span(marked.span.start, max(told.end, marked.span.end))
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

    def _negation_signs(self, marked: Marked, target: _Target, *, denied: bool) -> Signs:
        own, other = (self.ours, self.theirs) if denied else (self.theirs, self.ours)
        word, answer = (target.ours, target.theirs) if denied else (target.theirs, target.ours)
        ours, theirs = (len(side.of(NEGATIVE)) for side in (self.ours, self.theirs))
        return self._target_signs(marked, target, denied=denied) | {
            "denied": float(denied),
            "denial": float(marked.mark.kind is StanceKind.DENIAL),
            "as many": float(ours == theirs),
            "denied around": float(denied and other.around(answer, NEGATIVE)),
            "implied": float(other.implies(answer, own)),
            "doubled": float(own.doubles(marked, word, other)),
            "opposed": float(self._is_opposed(marked, denied=denied)),
            "none": float(marked.is_of_none and other.counts(answer)),
        }

    def certainties(self) -> Iterator[Turning]:
        """Yield what their side leaves open, or has yet to come, and ours tells."""
        for marked in self.theirs.of(LEFT_OPEN):
            target = self._target(marked, denied=False)
            if target is None:
                continue
            told = self.ours.told(target.ours)
            agrees = (
                self._leaves_open(marked, target.ours)
                or not self._is_firmer(marked, told, target)
                or self._has_it_done(marked, told)
            )
            yield Turning(
                kind=TurnKind.CERTAINTY,
                comparison=self.comparison,
                ours=self.ours.word(target.ours),
                theirs=self.theirs.word(target.theirs),
                told=told,
                agrees=agrees,
                mark=None,
                answer=marked,
                signs={} if agrees else self._certainty_signs(marked, target, told),
            )

    def _certainty_signs(self, marked: Marked, target: _Target, told: Span) -> Signs:
        ours, theirs = self.ours, self.theirs
        negated = (target.ours in ours.negated) != (target.theirs in theirs.negated)
        return self._target_signs(marked, target, denied=False) | {
            "hedge": float(marked.mark.kind is StanceKind.HEDGE),
            "demand": float(marked.mark.kind is StanceKind.DEMAND),
            "tentative": float(marked.tentative),
            "ahead": float(self._is_ahead(told, target.ours)),
            "present": float(self._is_present(target)),
            "infinitive": float(ours.is_infinitive(told)),
            "past": float(self._is_past(told, target.ours)),
            "their past": float(theirs.is_past(theirs.told(target.theirs))),
            "negated": float(negated),
            "to come": float(is_to_come(self.comparison)),
        }

    def _has_it_done(self, marked: Marked, told: Span) -> bool:
        """Tell whether their side tells elsewhere as past what ours does: met, arranged to meet."""
        theirs = self.theirs
        return self.ours.is_past(told) and any(
            likeness >= SAME_STEM
            and column not in marked.words
            and theirs.is_act(column)
            and theirs.is_past(theirs.word(column))
            and not theirs.over(column, LEFT_OPEN)
            for row in within(self.ours.profile, told)
            if self.ours.is_act(row)
            for column, likeness in self.alike[row].items()
        )

    def _is_firmer(self, marked: Marked, told: Span, target: _Target) -> bool:
        """Tell whether what is told is more than that it may be so, is planned, or is asked for."""
        if marked.mark.kind is StanceKind.HEDGE or self._is_past(told, target.ours):
            return True
        planned = marked.tentative and marked.mark.kind is StanceKind.PLAN
        return (planned and self._is_ahead(told, target.ours)) or self._is_present(target)

    def _is_present(self, target: _Target) -> bool:
        """Tell whether our side tells of what is so now: recycles, for plans to recycle."""
        ours, row = self.ours, target.ours
        return (
            ours.may_be_act(row)
            and self.theirs.is_act(target.theirs)
            and not ours.around(row, LEFT_OPEN)
        )

    def _is_ahead(self, told: Span, row: int) -> bool:
        """Tell whether our side tells it as yet to come."""
        ours = self.ours
        return ours.over(row, AHEAD) or (ours.around(row, AHEAD) and not self._is_past(told, row))

    def _is_past(self, told: Span, row: int) -> bool:
        """Tell whether our side tells a word as past; "will be paid" does not."""
        at = self.ours.word(row)
        ahead = any(
            one.span.overlaps(told) and not one.span.overlaps(at) for one in self.ours.of(AHEAD)
        )
        return self.ours.is_past(told) and not ahead

    def _leaves_open(self, marked: Marked, row: int) -> bool:
        """Tell whether our side leaves open what theirs does, as much as theirs."""
        ours = self.ours
        if (
            ours.supposes(row)
            or ours.around(row, DOUBTED | DENIED)
            or ours.over(row, DOUBTED)
            or ours.depends(row)
        ):
            return True
        ahead = (m for m in ours.of(AHEAD) if row in m.words or ours.beside(m, row, marked))
        wanted = marked.tentative or marked.mark.kind is StanceKind.HEDGE
        return any(one.tentative >= wanted for one in ahead)

    def _may_deny(self, target: _Target) -> bool:
        """Tell whether our side asserts what a word is about, as theirs denies it."""
        ours, row = self.ours, target.ours
        if ours.supposes(row):
            return False
        tells = ours.tells(ours.told(row)) or (
            ours.may_be_act(row) and self.theirs.is_act(target.theirs)
        )
        return tells and not ours.around(row, NEGATIVE)

    @cached_property
    def _denied_by_both(self) -> bool:
        """Whether what the one side denies in some words the other denies in like words."""
        denied = self.theirs.negated
        return any(likest(self.alike[row], denied) >= LEAST_ALIKE for row in self.ours.negated)

    def _is_of_direction(self, marked: Marked, *, denied: bool) -> bool:
        """Tell whether a negation is itself a word of direction that the other side answers."""
        return any((one if denied else other).span == marked.span for one, other in self._ways)

    def _are_opposites(self, target: _Target) -> bool:
        """Tell whether the words in question are opposites, so that to deny one is no turn."""
        ours, theirs = self.ours.word(target.ours), self.theirs.word(target.theirs)
        return any(
            one.mark.axis == other.mark.axis and one.mark.pole == -other.mark.pole
            for one, other in self._ways
            if one.span.overlaps(ours) and other.span.overlaps(theirs)
        )

    def _target(self, marked: Marked, *, denied: bool) -> _Target | None:
        """Return which of the words that a mark governs the other side has, if any.

        The mark is ours if `denied`.
        """
        side, alike = (self.ours, self.alike) if denied else (self.theirs, self.alike_theirs)
        words = [at for at in marked.words[:REACH] if side.is_telling(at)]
        found: _Target | None = None
        most = 0.0
        for reach, word in enumerate(words):
            answer, likeness = _answering(alike[word])
            score = likeness * FARTHER**reach
            if likeness >= LEAST_ALIKE and score > most:
                most = score
                ours, theirs = (word, answer) if denied else (answer, word)
                found = _Target(ours, theirs, likeness, reach)
        return found

    def _target_signs(self, marked: Marked, target: _Target, *, denied: bool) -> Signs:
        kin = self.comparison.kinship
        governed, table = (kin.taken, self.alike) if denied else (kin.told, self.alike_theirs)
        first = [_answering(table[word])[1] for word in marked.words[:1]]
        return {
            "target": target.alike,
            "first": max(first, default=0.0),
            "reach": float(target.reach),
            "governed": governed(marked.words, every(kin.theirs if denied else kin.ours)),
        }

    def _is_opposed(self, marked: Marked, *, denied: bool) -> bool:
        """Tell whether a word under the mark, or of its clause, has its opposite opposite it."""
        return any(
            one.mark.pole == -other.mark.pole
            and marked.governs.overlaps(one.span if denied else other.span)
            for one, other in self._ways
        )


def _answering(row: Mapping[int, float]) -> tuple[int, float]:
    """Return the likest word, the first of several, and how alike it is; 0 for none."""
    return next(iter(row.items()), (0, 0.0))


def _by_stem(profile: Profile) -> Mapping[str, Sequence[int]]:
    """Return where each stem stands among the words of a profile, but those of function words."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(profile.weighed_words):
        for stem in word.stem.split():
            if stem not in function_words():
                places.setdefault(stem, []).append(place)
    return places


def _on_one_axis(pair: Opposing) -> bool:
    return pair.one.mark.axis == pair.other.mark.axis
