"""Edits: what becomes of a claim's stance in a sentence that is its own but for a few words.

In copy that is taken over word for word, what was changed is what can be wrong: a "not" that was
put in or lost, a word whose opposite stands in its place, a "could" that became "will". What both
sides have in the same place is no change, whatever else of the claim it seems to stand against.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.language import word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import Event, event
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.retold import tells_of_another
from factcheck.matching.sides.standing import Stretch
from factcheck.matching.stance.denying.come_about import has_wanting
from factcheck.matching.stance.faced import DIRECTION, DOUBTED, LEFT_OPEN
from factcheck.matching.stance.marking.marked import NEGATIVE, Kinds, Marked, kindred
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.opposing.no_opposites import may_both_hold, order_others
from factcheck.matching.stance.turning import Turning
from factcheck.model import Span, StanceKind, Tolerances, TurnKind

FIRM = 0.9
"""The probability that what was changed in a sentence, all else kept word for word, is wrong."""


def edited_stances(group: Group, tolerances: Tolerances) -> Sequence[Turning]:
    """Return where a statement that is a claim's own sentence was changed in its stance."""
    told = [one for one in group if one.retelling]
    if not told:
        return []
    nearest = min(told, key=_differing)
    if event(nearest) is Event.OTHER:
        return []
    return list(_Edited(nearest, tolerances).turnings())


def is_kept(turning: Turning) -> bool:
    """Tell whether the words of a turning's stance stand on both sides alike, in their places."""
    comparison = turning.comparison
    if not comparison.retelling:
        return False
    mark, answer = turning.mark, turning.answer
    return comparison.retelling.keeps(
        _range(comparison.ours, mark.span) if mark else range(0),
        _range(comparison.theirs, answer.span) if answer else range(0),
    )


def _differing(comparison: Comparison) -> int:
    return comparison.retelling.differing if comparison.retelling else 0


@frozen(eq=False, repr=False)
class _Edited:
    """A statement and the claim that it retells word for word."""

    comparison: Comparison
    tolerances: Tolerances

    def turnings(self) -> Iterator[Turning]:
        """Yield the changes of stance, if what else was changed leaves the fact the same.

        A negation and an opposite cancel each other: not before May, only after May.
        """
        retelling = self.comparison.retelling
        if retelling is None or any(
            tells_of_another(self.comparison, edit, self.tolerances) for edit in retelling.edits
        ):
            return
        ours, theirs = self.comparison.ours.once(Side), self.comparison.theirs.once(Side)
        changes = [
            turning
            for edit in retelling.stretches
            for turning in self._turned(edit, ours, theirs)
            if not ours.asks(turning.told)
        ]
        if not {TurnKind.NEGATION, TurnKind.DIRECTION} <= {change.kind for change in changes}:
            yield from changes

    def _turned(self, edit: Stretch, ours: Side, theirs: Side) -> Iterator[Turning]:
        here = self._kept(_marks(ours, edit.ours, NEGATIVE), ours)
        there = self._kept(_marks(theirs, edit.theirs, NEGATIVE), theirs)
        opposites = [
            (one, other)
            for one in _marks(ours, edit.ours, DIRECTION)
            for other in _marks(theirs, edit.theirs, DIRECTION)
            if _opposed(one, other)
            and not may_both_hold(ours.profile, theirs.profile, one, other)
            and not order_others(ours.profile, theirs.profile, one, other)
        ]
        if bool(here) != bool(there):
            told_of_another = self._tells_of_another(edit, (here or there)[0], denied=bool(here))
            if not (opposites or told_of_another or self._is_open_to_both(edit, ours, theirs)):
                denied = ours.denied(here[0]) if here else self._told(edit.ours)
                yield self._changed(TurnKind.NEGATION, edit, denied, here[:1], there[:1])
        elif opposites:
            one, other = opposites[0]
            yield self._changed(TurnKind.DIRECTION, edit, one.span, [one], [other])
        else:
            open_ = self._kept(_marks(theirs, edit.theirs, LEFT_OPEN), theirs)
            refused = here and there and open_ and open_[0].mark.kind is StanceKind.PLAN
            if open_ and not refused and self._is_firmer(edit, ours, open_[0]):
                yield self._changed(TurnKind.CERTAINTY, edit, self._told(edit.ours), (), open_[:1])

    def _kept(self, marks: Sequence[Marked], side: Side) -> list[Marked]:
        """Return those of the marks of a side whose first word both sides have."""
        return [one for one in marks if one.words and self._keeps(one.words[0], side)]

    def _keeps(self, word: int, side: Side) -> bool:
        """Tell whether the other side has a word of this side too."""
        mine = side.profile is self.comparison.ours
        other = self.comparison.theirs if mine else self.comparison.ours
        return side.profile.weighed_words[word].concept in other.places

    def _has_other_words(self, edit: Stretch) -> bool:
        """Tell whether both sides have words there, none in common: not open, closed."""
        ours, theirs = (
            _concepts(side, words)
            for side, words in (
                (self.comparison.ours, edit.ours),
                (self.comparison.theirs, edit.theirs),
            )
        )
        return bool(ours and theirs) and ours.isdisjoint(theirs)

    def _tells_of_another(self, edit: Stretch, denial: Marked, *, denied: bool) -> bool:
        """Tell whether one side denies, ours if `denied`, what is of another: cracks in a bridge.

        Or both sides have words there, none in common, or ours but want what theirs have not.
        """
        if self._has_other_words(edit) or (not denied and self._only_wants(edit)):
            return True
        side = self.comparison.ours if denied else self.comparison.theirs
        retelling = self.comparison.retelling
        return any(
            denial.governs.overlaps(_span(side, one.ours if denied else one.theirs))
            and self._has_other_words(one)
            for one in (retelling.stretches if retelling else ())
            if one != edit
        )

    def _is_open_to_both(self, edit: Stretch, ours: Side, theirs: Side) -> bool:
        """Tell whether what leaves a thing open there denies, too: not decided, still to decide.

        So do what is yet to be done and what will be.
        """
        mine, others = _marks(ours, edit.ours, LEFT_OPEN), _marks(theirs, edit.theirs, LEFT_OPEN)
        pending = any(one.is_pending for one in _marks(theirs, edit.theirs, NEGATIVE))
        no = word_class("not")
        return (pending and bool(mine)) or any(
            not no.isdisjoint(one.mark.text.lower().split()) for one in (*mine, *others)
        )

    def _only_wants(self, edit: Stretch) -> bool:
        """Tell whether a verb of wanting stands in our words alone: have no deal, need a deal."""
        ours, theirs = self.comparison.ours, self.comparison.theirs
        return has_wanting(ours, edit.ours) and not has_wanting(theirs, edit.theirs)

    def _is_firmer(self, edit: Stretch, ours: Side, mark: Marked) -> bool:
        """Tell whether what their side leaves open, or has yet to come, ours tells as it is."""
        if _marks(ours, edit.ours, DOUBTED):
            return False
        if mark.mark.kind is StanceKind.HEDGE:
            return True
        told = self._told(edit.ours)
        return ours.is_past(told) and not _marks(ours, edit.ours, LEFT_OPEN)

    def _changed(
        self,
        kind: TurnKind,
        edit: Stretch,
        told: Span,
        ours: Sequence[Marked],
        theirs: Sequence[Marked],
    ) -> Turning:
        return Turning(
            kind=kind,
            comparison=self.comparison,
            ours=told,
            theirs=theirs[0].span if theirs else _span(self.comparison.theirs, edit.theirs),
            told=told,
            agrees=False,
            mark=ours[0] if ours else None,
            answer=theirs[0] if theirs else None,
        )

    def _told(self, words: range) -> Span:
        """Return where our words stand; where none do, the words that have closed up."""
        tokens = self.comparison.ours.tokens
        closed = words or range(max(words.start - 1, 0), min(words.start + 1, len(tokens)))
        return _span(self.comparison.ours, closed)


def _span(profile: Profile, words: range) -> Span:
    tokens = profile.tokens
    return Span(tokens.starts[words.start], tokens.ends[words.stop - 1]) if words else Span(0, 0)


def _concepts(profile: Profile, words: range) -> frozenset[str]:
    return profile.concepts_of(_span(profile, words)) if words else frozenset()


def _range(profile: Profile, span: Span) -> range:
    return range(profile.tokens.at(span.start), profile.tokens.at(span.end))


def _marks(side: Side, words: range, kinds: Kinds) -> list[Marked]:
    """Return the marks of some kinds that begin among some words."""
    return [one for one in side.of(kinds) if side.profile.tokens.at(one.span.start) in words]


def _opposed(one: Marked, other: Marked) -> bool:
    """Tell whether two words of direction are each other's opposites."""
    related = other.mark.axis in kindred(one.mark.axis)
    return related and one.mark.pole == -other.mark.pole and one.pole == -other.pole
