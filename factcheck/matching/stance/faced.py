"""Faced: a statement and a claim with their marks of stance, and which words answer each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product
from typing import NamedTuple

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.stance_scope import correlatives
from factcheck.language import table
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import Alike, every, ranked, turned, within
from factcheck.matching.sides.pairing import Signs
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.marking.mark_words import deciding
from factcheck.matching.stance.marking.marked import NEGATIVE, Marked, kindred
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.marking.which_of_several import says_which
from factcheck.matching.stance.opposing.deciders import have_one_doer
from factcheck.matching.words.lexicon import function_words
from factcheck.model import StanceKind

LEAST_ALIKE = 0.5
"""How alike two words must be in meaning for the one to be denied, or left open, as the other."""
REACH, FARTHER = 5, 0.75
"""How many of the words that a mark governs may answer a word of the other side, and what is left
of a word's say with each that stands before it."""
CLEARLY_LIKER = 0.1
"""By how much more alike a word must be to another than to the one in question, to be that one."""
SAME_STEM, SAME_POLE = 0.9, 0.8
"""How alike two expressions with a word in common are, and two words of one direction."""
DIRECTION = frozenset({StanceKind.DIRECTION})
AHEAD = frozenset({StanceKind.PLAN, StanceKind.DEMAND})
LEFT_OPEN = AHEAD | {StanceKind.HEDGE}
DOUBTED = frozenset({StanceKind.HEDGE, StanceKind.ESTIMATE})
DENIED = frozenset({StanceKind.DENIAL})


class Target(NamedTuple):
    """A word under a mark, and the word of the other side that answers it."""

    ours: int
    theirs: int
    alike: float
    reach: int
    """How many of the words under the mark stand before it."""

    def words(self, *, denied: bool) -> tuple[int, int]:
        """Return the word under the mark, which is ours if `denied`, and the one that answers."""
        return (self.ours, self.theirs) if denied else (self.theirs, self.ours)


@frozen(eq=False, repr=False, slots=False)
class Faced:
    """Two sentences with their marks."""

    comparison: Comparison
    ours: Side
    theirs: Side

    @computed
    def alike(self) -> Alike:
        """The words of theirs that are like each of ours, those of one stem or direction too."""
        table = [dict(row) for row in self.comparison.kinship.alike]
        near = chain(self._of_one_stem(), self._of_one_pole(), self._of_one_decision())
        for row, column, likeness in near:
            table[row][column] = max(likeness, table[row].get(column, 0.0))
        return ranked(table)

    @computed
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
        for one, other in self.ways:
            if one.mark.axis == other.mark.axis and one.mark.pole == other.mark.pole:
                rows = within(self.comparison.ours, one.span)
                for row, column in product(rows, within(self.comparison.theirs, other.span)):
                    yield row, column, SAME_POLE

    def _of_one_decision(self) -> Iterator[tuple[int, int, float]]:
        """Yield what ours tells as decided beside what theirs has yet to decide: approved."""
        theirs = self.comparison.theirs
        columns = [
            column
            for column, word in enumerate(theirs.weighed_words)
            if word.stem in deciding() and self.theirs.over(column, LEFT_OPEN | NEGATIVE)
        ]
        for row in self.ours.decisions if columns else ():
            for column in columns:
                if have_one_doer(self.comparison, row, column):
                    yield row, column, SAME_POLE

    @computed
    def ways(self) -> Sequence[tuple[Marked, Marked]]:
        """The words of direction of both sides that stand on one axis, or on kindred axes."""
        theirs = self.theirs.of(DIRECTION)
        return [
            (one, other)
            for one in (self.ours.of(DIRECTION) if theirs else ())
            for axes in [kindred(one.mark.axis)]
            for other in theirs
            if other.mark.axis in axes and not self._is_which(one, other)
        ]

    def _is_which(self, one: Marked, other: Marked) -> bool:
        """Tell whether one word is a verb, and the other says but which is meant: the top dose."""
        ours, theirs = self.ours, self.theirs
        return (says_which(ours.profile, one) and theirs.tells(other.span)) or (
            says_which(theirs.profile, other) and ours.tells(one.span)
        )

    @computed
    def deny_as_often(self) -> bool:
        """Whether both sides have as many negations; neither this nor that are two."""
        ours, theirs = (
            sum(1 + (one.mark.text.lower() in correlatives()) for one in side.of(NEGATIVE))
            for side in (self.ours, self.theirs)
        )
        return ours == theirs

    def sides(self, *, denied: bool) -> tuple[Side, Side]:
        """Return the side that has a mark, ours if `denied`, and the other one."""
        return (self.ours, self.theirs) if denied else (self.theirs, self.ours)

    def alike_from(self, *, denied: bool) -> tuple[Alike, Alike]:
        """Return the words of the other side that are like those of a mark's, and the reverse."""
        both = (self.alike, self.alike_theirs)
        return both if denied else (both[1], both[0])

    def target(self, marked: Marked, *, denied: bool) -> Target | None:
        """Return which of the words that a mark governs the other side has, if any.

        The mark is ours if `denied`.
        """
        side, alike = self.sides(denied=denied)[0], self.alike_from(denied=denied)[0]
        words = [at for at in marked.words[:REACH] if side.is_telling(at)]
        if not denied and is_of_whole(marked, side):
            act = next((place for place, word in enumerate(words) if side.is_act(word)), 0)
            words = words[act:]
        found: Target | None = None
        most = 0.0
        for reach, word in enumerate(words):
            answer, likeness = _answering(alike[word])
            score = likeness * FARTHER**reach
            if likeness >= LEAST_ALIKE and score > most:
                most = score
                ours, theirs = (word, answer) if denied else (answer, word)
                found = Target(ours, theirs, likeness, reach)
        return found

    def answers_better(self, marked: Marked, target: Target) -> bool:
        """Tell whether our word answers another of theirs better than it does any under a mark."""
        answer, likeness = _answering(self.alike[target.ours])
        return answer not in marked.words and likeness >= target.alike + CLEARLY_LIKER

    def target_signs(self, marked: Marked, target: Target, *, denied: bool) -> Signs:
        """Return how well the other side has what a mark, ours if `denied`, governs."""
        kin = self.comparison.kinship
        governed = kin.taken if denied else kin.told
        alike = self.alike_from(denied=denied)[0]
        first = [_answering(alike[word])[1] for word in marked.words[:1]]
        return {
            "target": target.alike,
            "first": max(first, default=0.0),
            "reach": float(target.reach),
            "governed": governed(marked.words, every(kin.theirs if denied else kin.ours)),
        }


def is_of_whole(marked: Marked, side: Side) -> bool:
    """Tell whether a mark denies something of all parts of a whole: none of the deaths."""
    tokens = side.profile.tokens
    behind = tokens.at(marked.span.end)
    whole: str = table("stance")["verbal"]["whole"]
    return marked.is_of_none and tokens.lower[behind : behind + 1] == [whole]


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
