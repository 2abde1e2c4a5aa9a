"""Acts apart: what our clause tells as done, where the claim tells the opposite of it.

"The jury acquitted Mr Roe" beside "it convicted Mr Doe", and the river that did not burst beside
the one that did. Whether the two were meant to say the same is left to the model of stance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinds import opposite_kinds
from factcheck.matching.sides.not_done import is_ahead
from factcheck.matching.stance.faced import SAME_STEM, Faced
from factcheck.matching.stance.marking.marked import NEGATIVE, Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.model import Span, Turn, TurnKind, UnitKind

TURNED_ROUND = frozenset({TurnKind.DIRECTION, TurnKind.NEGATION})


@frozen(eq=False, repr=False, slots=False)
class ActsApart:
    """A statement and a claim, with the turns that are found between the two."""

    comparison: Comparison
    turns: Sequence[Turn]

    def facing(self, clause: Span) -> Sequence[Span]:
        """Return the clauses of the claim that tell the opposite of what our `clause` does."""
        return [*self._turned(clause), *self.opposite(clause), *self._denied(clause)]

    def opposite(self, clause: Span, *, past: bool = False) -> Sequence[Span]:
        """Return those that have the opposites of our verbs, if none has the like of one.

        Negations are left to what is denied. With `past`, both must tell what is over.
        """
        ours, theirs = self._faced.ours, self._faced.theirs
        found = [
            (other.span, self._ways[one.span, other.span])
            for one, other in self._faced.ways
            if _is_plain(one)
            and _is_plain(other)
            and clause.contains(one.span)
            and ours.tells(one.span)
            and theirs.tells(other.span)
            and not (past and (_is_to_come(ours, one) or _is_to_come(theirs, other)))
        ]
        if not all(are_opposite for _, are_opposite in found):
            return ()
        return self._clauses_of(span for span, _ in found)

    def _turned(self, clause: Span) -> Sequence[Span]:
        """Return those that a turn of ours is held against, but for one of which of several."""
        local = self.comparison.ours.local
        turns = [
            turn
            for turn in self.turns
            if turn.kind in TURNED_ROUND and clause.overlaps(local(turn.span))
            if not self._says_which(turn)
        ]
        whole = Span(0, len(self.comparison.theirs.statement.text))
        marks = (self.comparison.theirs.local(one.theirs.span) for one in turns if one.theirs)
        bare = any(one.theirs is None for one in turns)
        return [*self._clauses_of(marks), *[whole] * bare]

    def _denied(self, clause: Span) -> Sequence[Span]:
        """Return those whose very act ours denies, or the other way round, in no other words."""
        faced, ours = self._faced, self._denials(clause)
        theirs = faced.theirs.of(NEGATIVE)
        alike = any(clause.contains(one.span) and one.pole == o.pole for one, o in faced.ways)
        if alike or bool(ours) == bool(theirs):
            return ()
        found = []
        for marked in ours or theirs:
            target = faced.target(marked, denied=bool(ours))
            if target is None or target.reach or target.alike < SAME_STEM:
                continue
            own, word = (faced.ours, target.ours) if ours else (faced.theirs, target.theirs)
            if (own.is_act(word) or marked.is_of_none) and clause.contains(
                faced.ours.word(target.ours)
            ):
                found.append(faced.theirs.word(target.theirs))
        return self._clauses_of(found)

    def _denials(self, clause: Span) -> Sequence[Marked]:
        return [one for one in self._faced.ours.of(NEGATIVE) if clause.contains(one.span)]

    def _clauses_of(self, places: Iterable[Span]) -> Sequence[Span]:
        return [self.comparison.theirs.clause_at(place.start) for place in places]

    def _says_which(self, turn: Turn) -> bool:
        """Tell whether a turn is of a word that says which of several: the second, eastern."""
        figures = self.comparison.ours.figures
        ranks = (one.number for one in figures if one.unit_kind is UnitKind.ORDINAL)
        kinds = (mark.span for mark in opposite_kinds(self.comparison))
        return any(turn.span.overlaps(span) for span in (*ranks, *kinds))

    @computed
    def _faced(self) -> Faced:
        ours, theirs = self.comparison.ours.once(Side), self.comparison.theirs.once(Side)
        return Faced(self.comparison, ours, theirs)

    @computed
    def _ways(self) -> Mapping[tuple[Span, Span], bool]:
        """Whether two words of direction are opposites: on one axis, or on kindred ones alone."""
        found: defaultdict[tuple[Span, Span], list[tuple[bool, bool]]] = defaultdict(list)
        for one, other in self._faced.ways:
            on_one = one.mark.axis == other.mark.axis
            found[one.span, other.span].append((on_one, one.pole == -other.pole))
        return {
            places: (True, True) in ways or all(opposite for _, opposite in ways)
            for places, ways in found.items()
        }


def _is_to_come(side: Side, marked: Marked) -> bool:
    """Tell whether a word is not told as done: will open, would stay."""
    tokens = side.profile.tokens
    first = tokens.at(marked.span.start)
    before = tokens.starts[first - 1] if first else marked.span.start
    return is_ahead(tokens, marked.span.start) or not side.is_past(Span(before, marked.span.end))


def _is_plain(marked: Marked) -> bool:
    """Tell whether no negation turns a word round."""
    return marked.pole == marked.mark.pole
