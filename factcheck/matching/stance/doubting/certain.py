"""Certain: what one side leaves open, or has yet to come, beside what the other makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from factcheck.extraction.attribution.cues import cue_forms
from factcheck.extraction.stance_words import assured
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import is_to_come
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.pairing import Signs
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.borne_out import is_denied_by_meaning
from factcheck.matching.stance.doubting.happening import is_of_what_happens, is_under_way, told_of
from factcheck.matching.stance.doubting.left_open import leaves_open
from factcheck.matching.stance.doubting.no_part import is_no_part_of
from factcheck.matching.stance.doubting.so_already import has_figure_of, is_so_already
from factcheck.matching.stance.faced import (
    AHEAD,
    LEFT_OPEN,
    SAME_STEM,
    Faced,
    Target,
)
from factcheck.matching.stance.marking.marked import NEGATIVE, Marked, is_to_happen
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.turning import Turning
from factcheck.matching.words.stems import stem
from factcheck.model import Span, StanceKind, TurnKind

VOWED = "vowed"
"""What the words that give somebody's word commit them to."""
BEFORE = 6
"""How many tokens before a verb what makes sure of it may begin: there is no doubt that it is."""


@frozen(eq=False, repr=False)
class Certainties:
    """What two sentences leave open."""

    two: Faced

    @property
    def comparison(self) -> Comparison:
        """The two sentences."""
        return self.two.comparison

    @property
    def ours(self) -> Side:
        """The statement."""
        return self.two.ours

    @property
    def theirs(self) -> Side:
        """The claim."""
        return self.two.theirs

    def turnings(self) -> Iterator[Turning]:
        """Yield what their side leaves open, or has yet to come, and ours tells."""
        for marked in self.theirs.of(LEFT_OPEN):
            target = self.two.target(marked, denied=False)
            if target is None:
                continue
            told = told_of(self.two, marked, target.ours)
            agrees = self._leaves_it_so(marked, target, told)
            yield Turning(
                kind=TurnKind.CERTAINTY,
                comparison=self.comparison,
                ours=self.ours.word(target.ours),
                theirs=self.theirs.word(target.theirs),
                told=told if agrees else _assured(self.ours.profile, told),
                agrees=agrees,
                mark=None,
                answer=marked,
                signs={} if agrees else self._certainty_signs(marked, target, told),
            )

    def _leaves_it_so(self, marked: Marked, target: Target, told: Span) -> bool:
        """Tell whether ours makes no more sure what theirs leaves open, or tells something else."""
        return (
            self.two.answers_better(marked, target)
            or self._is_told_beside(marked, target, told)
            or leaves_open(self.ours, self.theirs, marked, target.ours)
            or self._is_refused(marked, target)
            or not self._is_firmer(marked, told, target)
            or self._is_done_alike(marked, target, told)
            or is_of_what_happens(self.two, marked, target, told)
            or (self.ours.is_cue(told) and not self.ours.is_cue(self.ours.word(target.ours)))
            or self._only_is(target, told)
            or self._asks_too(marked, told)
            or self._is_unreal(told)
            or self._is_planned_by_both(marked, target)
            or self._is_denied(target)
            or self._is_of_a_name(told)
            or is_no_part_of(self.two, marked, target, told)
            or is_so_already(self.two, marked, told)
            or self._is_vowed_alike(marked, told)
        )

    def _certainty_signs(self, marked: Marked, target: Target, told: Span) -> Signs:
        ours, theirs = self.ours, self.theirs
        negated = (target.ours in ours.negated) != (target.theirs in theirs.negated)
        return self.two.target_signs(marked, target, denied=False) | {
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

    def _is_told_beside(self, marked: Marked, target: Target, told: Span) -> bool:
        """Tell whether ours tells by a verb of theirs that the mark does not govern: but will play.

        Kim may miss the first match but will play in the second.
        """
        if not target.reach or has_figure_of(self.two, marked, told):
            return False
        return any(
            likeness >= SAME_STEM
            and column not in marked.words
            and column > target.theirs
            and self.theirs.is_act(column)
            for row in within(self.ours.profile, told)
            if self.ours.is_act(row)
            for column, likeness in self.two.alike[row].items()
        )

    def _is_done_alike(self, marked: Marked, target: Target, told: Span) -> bool:
        """Tell whether both tell it as past in the same words: tents needed had been delivered."""
        there = self.theirs.told(target.theirs)
        return (
            marked.mark.kind in AHEAD
            and self._is_past(told, target.ours)
            and self.theirs.is_past(there)
            and self.ours.profile.tokens.text[told.start : told.end].lower()
            == self.theirs.profile.tokens.text[there.start : there.end].lower()
        )

    def _is_vowed_alike(self, marked: Marked, told: Span) -> bool:
        """Tell whether both sides give somebody's word: has guaranteed beside promised."""
        tokens, forms = self.ours.profile.tokens, cue_forms()
        theirs = [forms[word].force for word in marked.mark.text.lower().split() if word in forms]
        ours = tokens.lower[tokens.at(told.start) : tokens.at(told.end)]
        return VOWED in theirs and any(forms[word].force == VOWED for word in ours if word in forms)

    def _is_denied(self, target: Target) -> bool:
        """Tell whether ours denies that it is done, and theirs does not: have opened no inquiry."""
        ours, row = self.ours, target.ours
        if target.theirs in self.theirs.negated:
            return False
        return row in ours.negated or ours.takes_none(row)

    def _is_unreal(self, told: Span) -> bool:
        """Tell whether ours tells of what did not come: it would have closed three."""
        tokens, words = self.ours.profile.tokens, table("stance")["verbal"]
        within = tokens.lower[tokens.at(told.start) : tokens.at(told.end)]
        return any(
            one in words["unreal"] and other in words["perfect"] for one, other in pairwise(within)
        )

    def _is_planned_by_both(self, marked: Marked, target: Target) -> bool:
        """Tell whether both plan what theirs calls but preliminary: intends to publish a first."""
        early = marked.mark.text.lower() in table("stance")["verbal"]["early"]
        planned = any(one.governs.contains(marked.span) for one in self.theirs.of(AHEAD))
        return early and planned and self.ours.over(target.ours, AHEAD)

    def _is_of_a_name(self, told: Span) -> bool:
        """Tell whether all that is told is within a name: the Food and Drug Administration."""
        profile = self.ours.profile
        return any(profile.local(name.span).contains(told) for name in profile.statement.names)

    def _only_is(self, target: Target, told: Span) -> bool:
        """Tell whether ours says of a thing but that it is, and theirs leaves open an act with it.

        The tie that he may skip is on Saturday.
        """
        if not target.reach or self.theirs.is_act(target.theirs):
            return False
        tokens, word = self.ours.profile.tokens, self.ours.word(target.ours)
        verbs = [
            at
            for at in range(tokens.at(told.start), tokens.at(told.end))
            if not word.contains(Span(tokens.starts[at], tokens.ends[at]))
            and verb_form(tokens.lower[at]) > VerbForm.PERHAPS
        ]
        return bool(verbs) and word_class("be").issuperset(tokens.lower[at] for at in verbs)

    def _asks_too(self, marked: Marked, told: Span) -> bool:
        """Tell whether ours has the verb by which theirs asks for something: asked four times."""
        ours, theirs = self.ours.profile.tokens, self.theirs.profile.tokens
        asked = stem(theirs.lower[theirs.at(marked.span.start)])
        return marked.mark.kind is StanceKind.DEMAND and asked in {
            stem(word) for word in ours.lower[ours.at(told.start) : ours.at(told.end)]
        }

    def _is_refused(self, marked: Marked, target: Target) -> bool:
        """Tell whether what theirs will not do ours refuses to."""
        planned = marked.mark.kind is StanceKind.PLAN
        return (
            planned
            and (target.theirs in self.theirs.negated)
            and (
                self.ours.over(target.ours, NEGATIVE)
                or is_denied_by_meaning(self.ours, target.ours, self.theirs)
            )
        )

    def _is_firmer(self, marked: Marked, told: Span, target: Target) -> bool:
        """Tell whether what is told is more than that it may be so, is planned, or is asked for."""
        if marked.mark.kind is StanceKind.HEDGE or self._is_past(told, target.ours):
            return True
        if is_under_way(self.ours, told) and is_to_happen(self.theirs, marked.span):
            return True
        planned = marked.tentative and marked.mark.kind is StanceKind.PLAN
        if planned and self._is_ahead(told, target.ours):
            return True
        return self._is_present(target) and not self._is_scheduled

    def _is_present(self, target: Target) -> bool:
        """Tell whether our side tells of what is so now: recycles, for plans to recycle."""
        ours, row = self.ours, target.ours
        return (
            ours.may_be_act(row)
            and self.theirs.is_act(target.theirs)
            and not ours.around(row, LEFT_OPEN)
            and not ours.is_infinitive(ours.told(row))
        )

    @property
    def _is_scheduled(self) -> bool:
        """Whether ours gives a day after that on which theirs was told: it opens on 1 October."""
        told = self.theirs.profile.statement.told
        return told is not None and any(
            date.earliest is not None and date.earliest > told and places_in_time(date)
            for date in self.ours.profile.statement.dates
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
        return self.ours.is_past(told) and not ahead and not self._is_to_be(told)

    def _is_to_be(self, told: Span) -> bool:
        """Tell whether what is told is but an infinitive, of the present: the sum to be saved."""
        tokens = self.ours.profile.tokens
        first, end = tokens.at(told.start), tokens.at(told.end)
        infinitive = tokens.lower[first : first + 1] == [table("stance")["verbal"]["infinitive"]]
        return infinitive and word_class("be").issuperset(
            tokens.lower[first + 1 : min(first + 2, end)]
        )


def _assured(ours: Profile, told: Span) -> Span:
    """Return what tells of an act with what makes sure of it: will certainly be, no doubt is."""
    tokens, known = ours.tokens, assured()
    first, end = tokens.at(told.start), tokens.at(told.end)
    places = range(max(first - BEFORE, 0), end)
    at = next((place for place in places if known.at(tokens.lower, place, end)), None)
    if at is None:
        return told
    while at and verb_form(tokens.lower[at - 1]) is VerbForm.AUXILIARY:
        at -= 1
    return Span(min(tokens.starts[at], told.start), told.end)
