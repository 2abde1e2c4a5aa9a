"""Turnings: the places at which the stance of a statement can be compared with a claim's.

A word of direction beside one on the same axis; a negation over words that the other side has; what
the claim leaves open, or has yet to come, beside what the statement makes of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from attrs import field, frozen

from factcheck.matching.comparison import Comparison
from factcheck.matching.groups import Group
from factcheck.matching.kinship import within
from factcheck.matching.lexicon import function_words
from factcheck.matching.marks import NEGATIVE, Marked, Side, are_kin
from factcheck.matching.meaning import Vectors
from factcheck.matching.pairing import Candidate, Signs
from factcheck.model import Span, StanceKind, TurnKind

LEAST_NEARNESS, MOST_CLAIMS = 0.1, 5
"""How near a claim must be for its stance to be compared, and how many of the nearest are."""
LEAST_ALIKE = 0.5
"""How alike two words must be in meaning for the one to be denied, or left open, as the other."""
REACH, FARTHER = 5, 0.75
"""How many of the words that a mark governs may answer a word of the other side, and what is left
of a word's say with each that stands before it."""
SAME_STEM, SAME_POLE = 0.9, 0.8
"""How alike two expressions with a word in common are, and two words of one direction."""
SENTENCE_ENDS = ("", ".", "!", "?")
"""What stands before a sentence that begins."""
DIRECTION = frozenset({StanceKind.DIRECTION})
AHEAD = frozenset({StanceKind.PLAN, StanceKind.DEMAND})
LEFT_OPEN = AHEAD | {StanceKind.HEDGE}
DOUBTED = frozenset({StanceKind.HEDGE, StanceKind.ESTIMATE})


@frozen(eq=False, kw_only=True)
class Turning:
    """A place at which the stance of the two sides of a comparison can be compared."""

    kind: TurnKind
    comparison: Comparison
    ours: Span
    """The word of ours in question, in the statement's text."""
    theirs: Span
    """The word of theirs that it answers, in the claim's text."""
    told: Span
    """The words of ours that say it, in the statement's text."""
    agrees: bool
    mark: Marked | None = None
    answer: Marked | None = None
    signs: Signs = field(factory=dict)

    @property
    def place(self) -> Span:
        """The words of ours that say it, in the draft."""
        return self.told.shifted(self.comparison.ours.statement.span.start)

    @cached_property
    def candidate(self) -> Candidate:
        """The turning as pairing sees it."""
        return Candidate(self.comparison, self.place, self.theirs, self._likely, self.agrees)

    def _likely(self) -> float:
        return self.comparison.nearness + self.comparison.kinship.beside(self.ours, self.theirs)


def find_turnings(group: Group) -> Sequence[Turning]:
    """Return where the stance of a statement can be compared with that of near claims."""
    near = [one for one in group if one.nearness >= LEAST_NEARNESS and not _has_sentence(one)]
    near = sorted(near, key=lambda comparison: -comparison.nearness)[:MOST_CLAIMS]
    if not near:
        return []
    ours = Side(near[0].ours)
    return [turning for comparison in near for turning in _turnings(comparison, ours)]


def _has_sentence(comparison: Comparison) -> bool:
    """Tell whether the claim's text has the statement as a sentence, whatever else it says."""
    ours, theirs = comparison.ours.statement.text.strip(), comparison.theirs.statement.text
    before, found, _ = theirs.partition(ours)
    return bool(found) and before.rstrip()[-1:] in SENTENCE_ENDS


def _turnings(comparison: Comparison, ours: Side) -> Iterator[Turning]:
    theirs = Side(comparison.theirs)
    if ours.profile.statement.stance or comparison.theirs.statement.stance:
        two = _Two(comparison, ours, theirs)
        yield from two.directions()
        yield from two.negations()
        yield from two.certainties()


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
    def alike(self) -> Vectors:
        """How alike each word of ours (rows) is to each of theirs, words of one direction too."""
        table = np.maximum(self.comparison.kinship.alike, self._one_stem())
        for one, other in self._ways():
            if one.mark.axis == other.mark.axis and one.mark.pole == other.mark.pole:
                rows = within(self.comparison.ours, one.span)
                columns = within(self.comparison.theirs, other.span)
                table[np.ix_(rows, columns)] = np.maximum(table[np.ix_(rows, columns)], SAME_POLE)
        return table

    def _one_stem(self) -> Vectors:
        """Return which words have a stem in common: appeal, appeal against."""
        ours, theirs = (
            [frozenset(word.stem.split()) - function_words() for word in side.profile.weighed_words]
            for side in (self.ours, self.theirs)
        )
        shared = [[SAME_STEM * bool(one & other) for other in theirs] for one in ours]
        return np.array(shared, dtype=np.float32).reshape(len(ours), len(theirs))

    def _ways(self) -> Iterator[tuple[Marked, Marked]]:
        """Yield the words of direction of both sides that stand on one axis, or on kindred axes."""
        theirs = list(self.theirs.of(DIRECTION))
        for one in self.ours.of(DIRECTION):
            for other in theirs:
                if one.mark.axis == other.mark.axis or are_kin(one.mark.axis, other.mark.axis):
                    yield one, other

    def directions(self) -> Iterator[Turning]:
        """Yield the words of direction that can be compared: rose, fell."""
        places = defaultdict(list)
        for one, other in self._ways():
            places[one.span, other.span].append((one, other))
        for pairs in places.values():
            one, other = max(pairs, key=lambda pair: pair[0].mark.axis == pair[1].mark.axis)
            turned = all(a.pole == -b.pole and a.mark.pole == -b.mark.pole for a, b in pairs)
            yield Turning(
                kind=TurnKind.DIRECTION,
                comparison=self.comparison,
                ours=one.span,
                theirs=other.span,
                told=one.span,
                agrees=not turned,
                mark=one,
                answer=other,
                signs=self._direction_signs(one, other, len(pairs)) if turned else {},
            )

    def _direction_signs(self, one: Marked, other: Marked, axes: int) -> Signs:
        ours, theirs = self.ours.tells(one.span), self.theirs.tells(other.span)
        first, their_first = np.flatnonzero(one.words)[:1], np.flatnonzero(other.words)[:1]
        return {
            "both verbs": float(ours and theirs),
            "one verb": float(ours != theirs),
            "axes": float(axes),
            "same axis": float(one.mark.axis == other.mark.axis),
            "target": float(self.alike[np.ix_(first, their_first)].max(initial=0.0)),
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
            bool(self.ours.negated[target.ours]) == bool(self.theirs.negated[target.theirs])
            or self._denied_by_both
            or self._is_of_direction(marked, denied=denied)
            or not (denied or self._may_deny(target.ours))
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
        ours, theirs = (sum(1 for _ in side.of(NEGATIVE)) for side in (self.ours, self.theirs))
        return self._target_signs(marked, target, denied=denied) | {
            "denied": float(denied),
            "denial": float(marked.mark.kind is StanceKind.DENIAL),
            "as many": float(ours == theirs),
            "denied around": float(denied and other.around(answer, NEGATIVE)),
            "implied": float(other.implies(answer)),
            "doubled": float(own.doubles(marked, word)),
            "opposed": float(self._is_opposed(marked, denied=denied)),
        }

    def certainties(self) -> Iterator[Turning]:
        """Yield what their side leaves open, or has yet to come, and ours tells."""
        for marked in self.theirs.of(LEFT_OPEN):
            target = self._target(marked, denied=False)
            if target is None:
                continue
            told = self.ours.told(target.ours)
            agrees = self._leaves_open(marked, target.ours) or not self._is_firmer(
                marked, told, target.ours
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
        negated = ours.negated[target.ours] != theirs.negated[target.theirs]
        return self._target_signs(marked, target, denied=False) | {
            "hedge": float(marked.mark.kind is StanceKind.HEDGE),
            "demand": float(marked.mark.kind is StanceKind.DEMAND),
            "tentative": float(marked.tentative),
            "ahead": float(self._is_ahead(told, target.ours)),
            "infinitive": float(ours.is_infinitive(told)),
            "past": float(self._is_past(told)),
            "their past": float(theirs.is_past(theirs.told(target.theirs))),
            "negated": float(negated),
        }

    def _is_firmer(self, marked: Marked, told: Span, row: int) -> bool:
        """Tell whether what is told is more than that it may be so, is planned, or is asked for."""
        if marked.mark.kind is StanceKind.HEDGE or self._is_past(told):
            return True
        planned = marked.tentative and marked.mark.kind is StanceKind.PLAN
        return planned and self._is_ahead(told, row)

    def _is_ahead(self, told: Span, row: int) -> bool:
        """Tell whether our side tells it as yet to come."""
        ours = self.ours
        return ours.over(row, AHEAD) or (ours.around(row, AHEAD) and not self._is_past(told))

    def _is_past(self, told: Span) -> bool:
        """Tell whether our side tells it as past; "will be paid" does not."""
        ahead = any(one.span.overlaps(told) for one in self.ours.of(AHEAD))
        return self.ours.is_past(told) and not ahead

    def _leaves_open(self, marked: Marked, row: int) -> bool:
        """Tell whether our side leaves open what theirs does, as much as theirs."""
        ours = self.ours
        if ours.around(row, DOUBTED) or ours.over(row, DOUBTED) or ours.depends(row):
            return True
        ahead = (one for one in ours.of(AHEAD) if one.words[row] or ours.beside(one, row, marked))
        wanted = marked.tentative or marked.mark.kind is StanceKind.HEDGE
        return any(one.tentative >= wanted for one in ahead)

    def _may_deny(self, row: int) -> bool:
        """Tell whether our side asserts what a word is about, as theirs denies it."""
        return self.ours.tells(self.ours.told(row)) and not self.ours.around(row, NEGATIVE)

    @cached_property
    def _denied_by_both(self) -> bool:
        """Whether what the one side denies in some words the other denies in like words."""
        denied = self.alike[self.ours.negated][:, self.theirs.negated]
        return bool(denied.max(initial=0.0) >= LEAST_ALIKE)

    def _is_of_direction(self, marked: Marked, *, denied: bool) -> bool:
        """Tell whether a negation is itself a word of direction that the other side answers."""
        return any((one if denied else other).span == marked.span for one, other in self._ways())

    def _target(self, marked: Marked, *, denied: bool) -> _Target | None:
        """Return which of the words that a mark governs the other side has, if any.

        The mark is ours if `denied`.
        """
        side, alike = (self.ours, self.alike) if denied else (self.theirs, self.alike.T)
        indices = [at for at in np.flatnonzero(marked.words)[:REACH] if side.is_telling(at)]
        if not indices or not alike.shape[1]:
            return None
        near = alike[indices]
        best = near.max(axis=1)
        scores = best * FARTHER ** np.arange(len(indices)) * (best >= LEAST_ALIKE)
        reach = int(scores.argmax())
        if not scores[reach]:
            return None
        word, answer = int(indices[reach]), int(near[reach].argmax())
        ours, theirs = (word, answer) if denied else (answer, word)
        return _Target(ours, theirs, float(best[reach]), reach)

    def _target_signs(self, marked: Marked, target: _Target, *, denied: bool) -> Signs:
        kin = self.comparison.kinship
        governed, table = (kin.taken, self.alike) if denied else (kin.told, self.alike.T)
        first = np.flatnonzero(marked.words)[:1]
        return {
            "target": target.alike,
            "first": float(table[first].max(initial=0.0)),
            "reach": float(target.reach),
            "governed": governed(marked.words, np.ones(table.shape[1], dtype=bool)),
        }

    def _is_opposed(self, marked: Marked, *, denied: bool) -> bool:
        """Tell whether a word under the mark, or of its clause, has its opposite opposite it."""
        return any(
            one.mark.pole == -other.mark.pole
            and marked.governs.overlaps(one.span if denied else other.span)
            for one, other in self._ways()
        )
