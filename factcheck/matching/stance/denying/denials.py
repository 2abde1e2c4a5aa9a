"""Denials: the negations of a statement or a claim over words that the other has.

A negation turns what the other side tells where both tell of one thing: not where the other denies
it too, in other words or by the opposite, nor where it is denied of another part, time or act.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.kinship import likest, within
from factcheck.matching.sides.over_by_then import was_over_by_then
from factcheck.matching.sides.pairing import Signs
from factcheck.matching.stance.borne_out import (
    is_called_impossible,
    is_called_untrue,
    is_denied_by_meaning,
    is_not_yet_done,
    tells_what_is_possible,
)
from factcheck.matching.stance.denying.affirmed import is_affirmed
from factcheck.matching.stance.denying.come_about import is_but_wanted, is_of_another_object
from factcheck.matching.stance.denying.contrasts import is_contrast
from factcheck.matching.stance.denying.of_none import (
    is_none_of_another,
    is_none_on_both,
    is_none_there,
)
from factcheck.matching.stance.denying.other_parts import is_of_other_parts
from factcheck.matching.stance.denying.time_bound import is_bound_in_time
from factcheck.matching.stance.denying.withheld import is_withheld
from factcheck.matching.stance.doubting.ruled_out import RULED_OUT, ruled_out
from factcheck.matching.stance.faced import (
    DENIED,
    DIRECTION,
    LEAST_ALIKE,
    LEFT_OPEN,
    SAME_STEM,
    Faced,
    Target,
)
from factcheck.matching.stance.marking.marked import NEGATIVE, Marked
from factcheck.matching.stance.turning import Turning
from factcheck.model import Span, StanceKind, TurnKind

DEMANDED, NEXT = frozenset({StanceKind.DEMAND}), 2
"""What somebody but demands, which of the words under it stand next to it."""
LEAST_DENIED = 0.75
"""How alike two words must be in meaning for the one to be what the other denies."""


@frozen(eq=False, repr=False, slots=False)
class Denials(Faced):
    """Two sentences with their marks, each denial of which may answer what the other tells."""

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
        apart = ruled_out(self, marked, denied=denied)
        agrees = not apart and self._are_at_one(marked, target, denied=denied)
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
            signs={}
            if agrees
            else self._negation_signs(marked, target, denied=denied) | {RULED_OUT: apart},
        )

    def _are_at_one(self, marked: Marked, target: Target, *, denied: bool) -> bool:
        """Tell whether both may be true: what the one denies the other does not tell as so."""
        own, other = self.sides(denied=denied)
        return (
            (target.ours in self.ours.negated) == (target.theirs in self.theirs.negated)
            or self._is_denied_by_both(marked, denied=denied)
            or self._is_said_by_both(marked, denied=denied)
            or is_none_on_both(self, marked, denied=denied)
            or other.takes_none(target.words(denied=denied)[1])
            or self._is_of_direction(marked, denied=denied)
            or self._are_opposites(target)
            or self._is_told_by_opposite(marked, denied=denied)
            or self._is_not_ruled_out(target, denied=denied)
            or not self.ours.is_telling(target.ours)
            or is_bound_in_time(marked, own, other, target.words(denied=denied)[1])
            or not (self._is_of_act(marked, target) if denied else self._may_deny(target))
            or is_of_other_parts(self, marked, target, denied=denied)
            or is_affirmed(self, marked, target, denied=denied)
            or target.alike < LEAST_DENIED
            or self._only_supposes(marked, denied=denied)
            or self.answers_better(marked, target)
            or is_contrast(self, marked, denied=denied)
            or self._stands_before_noun(marked, target, denied=denied)
            or self._is_denied_by_meaning(target, denied=denied)
            or (denied and (is_none_of_another(self, marked) or is_none_there(self, marked)))
            or self._is_lacking_on_both(marked, target, denied=denied)
            or (denied and is_not_yet_done(self.ours, self.theirs, target))
            or (denied and is_withheld(self.ours, marked))
            or (not denied and is_but_wanted(self, target))
            or is_of_another_object(self, target)
            or (denied and self._is_of_before(target))
        )

    def _is_of_before(self, target: Target) -> bool:
        """Tell whether ours denies what was so before, or what somebody else but demands."""
        word = self.ours.word(target.ours)
        return was_over_by_then(self.ours.profile, self.theirs.profile, word) or any(
            target.theirs in one.words[:NEXT]
            and verb_form(one.mark.text.lower().split()[0]) is not VerbForm.AUXILIARY
            for one in self.theirs.of(DEMANDED)
        )

    def _negation_signs(self, marked: Marked, target: Target, *, denied: bool) -> Signs:
        own, other = self.sides(denied=denied)
        word, answer = target.words(denied=denied)
        return self.target_signs(marked, target, denied=denied) | {
            "denied": float(denied),
            "denial": float(marked.mark.kind is StanceKind.DENIAL),
            "as many": float(self.deny_as_often),
            "denied around": float(other.around(answer, NEGATIVE)),
            "implied": float(other.implies(answer, own)),
            "doubled": float(own.doubles(marked, word, other)),
            "opposed": float(self._is_opposed(marked, denied=denied)),
            "none": float(marked.is_of_none and other.counts(answer)),
        }

    def _is_said_by_both(self, marked: Marked, *, denied: bool) -> bool:
        """Tell whether the other side says what a verb of denial does: contests it, challenges it.

        What both deny may stand under a further negation: does not deny.
        """
        if marked.mark.kind is not StanceKind.DENIAL:
            return False
        (own, other), alike = self.sides(denied=denied), self.alike_from(denied=denied)[0]
        denials = [one.span for one in other.of(DENIED)]
        return any(
            likeness >= SAME_STEM and not any(span.overlaps(other.word(column)) for span in denials)
            for row in within(own.profile, marked.span)[:1]
            for column, likeness in alike[row].items()
        )

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
        own, other = self.sides(denied=denied)
        alike, _ = self.alike_from(denied=denied)
        return any(
            word in own.negated and likest(alike[word], other.negated) >= LEAST_ALIKE
            for word in marked.words
        )

    def _stands_before_noun(self, marked: Marked, target: Target, *, denied: bool) -> bool:
        """Tell whether what is so denied only says what kind: instead of the required 16 bar."""
        own, _ = self.sides(denied=denied)
        if marked.mark.text.lower() not in table("stance")["verbal"]["replacing"]:
            return False
        word = own.word(target.words(denied=denied)[0])
        tokens = own.profile.tokens
        first, behind = tokens.at(word.start), tokens.at(word.end)
        determined = tokens.lower[first - 1] in word_class("determiner")
        followed = behind < len(tokens) and tokens.words[behind][0].isalnum()
        return determined and followed and verb_form(tokens.lower[first]) >= VerbForm.REGULAR_PAST

    def _only_supposes(self, marked: Marked, *, denied: bool) -> bool:
        """Tell whether the side with the negation has it in a condition: if it had not failed."""
        own, _ = self.sides(denied=denied)
        tokens = own.profile.tokens
        begin = tokens.at(own.profile.clause_at(marked.span.start).start)
        before = tokens.lower[max(begin - 1, 0) : tokens.at(marked.span.start)]
        return not frozenset(table("stance")["verbal"]["if"]).isdisjoint(before)

    def _is_denied_by_meaning(self, target: Target, *, denied: bool) -> bool:
        """Tell whether the side that has no negation denies all the same: missed, unthinkable."""
        own, other = self.sides(denied=denied)
        word, answer = target.words(denied=denied)
        if is_called_impossible(other, answer) and not tells_what_is_possible(own, word):
            return True
        if denied:
            return is_denied_by_meaning(self.theirs, target.theirs, self.ours)
        return is_denied_by_meaning(self.ours, target.ours, self.theirs) or is_called_untrue(
            self.ours, target.ours
        )

    def _is_lacking_on_both(self, marked: Marked, target: Target, *, denied: bool) -> bool:
        """Tell whether a lack on one side is told by what it means on the other: short of.

        Who has lost a leader, or whose leader resigned, is without one.
        """
        own, other = self.sides(denied=denied)
        return marked.is_lack and other.ends(target.words(denied=denied)[1], own)

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
        rest = self.sides(denied=denied)[1].of(DIRECTION)
        senses = {(one.mark.axis, one.mark.pole) for one in rest}
        return any(
            one.mark.axis == other.mark.axis
            and one.pole == other.pole
            and marked.governs.contains(one.span)
            and (one.mark.axis, one.mark.pole) not in senses
            for one, other in pairs
        )

    def _is_not_ruled_out(self, target: Target, *, denied: bool) -> bool:
        """Tell whether one side does not rule out what the other leaves open, or plans."""
        own, other = self.sides(denied=denied)
        word, answer = target.words(denied=denied)
        return own.leaves_possible(word) and other.around(answer, LEFT_OPEN)

    def _is_opposed(self, marked: Marked, *, denied: bool) -> bool:
        """Tell whether a word under the mark, or of its clause, has its opposite opposite it."""
        return any(
            one.mark.pole == -other.mark.pole
            and marked.governs.overlaps(one.span if denied else other.span)
            for one, other in self.ways
        )
