"""Part wholes: what a word for a part is a part of, and by what else that is told.

Most of the houses that the storm hit: the phrase right behind the word names the whole, and what
stands between that and the verb of the clause limits it.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from attrs import frozen

from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.noun_phrases import any_head_of, end_of
from factcheck.extraction.verbs import FINITE, PAST_FORMS, VerbForm, verb_form
from factcheck.language import word_class
from factcheck.matching.arithmetic.conversion import NO_AMOUNTS, is_share
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.figures.parting.part import Words, concepts_within
from factcheck.matching.figures.parting.part_words import part_words
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import of_determiners, part_links, whole_pronouns
from factcheck.model import Quantity, Span

REACH = 4
"""So many words may stand between a part and the number of its whole: of the city's 31."""
LONGEST = 16
"""So many words may tell which ones are meant, before the verb: that the storm of 11 May hit."""
MODIFYING = PAST_FORMS | {VerbForm.GERUND, VerbForm.PERHAPS}
"""Forms that may tell right behind a noun which ones are meant: those arrested in Leith were."""


class Whole(NamedTuple):
    """What a part is a part of."""

    number: float | None
    profile: Profile
    span: Span
    """Where the words that name it stand."""
    end: int
    shown: int
    """Where what is shown of it ends: the number alone, if it has one."""
    limits: Span = Span(0, 0)
    """Where the words stand that tell which ones are meant: who were on board."""
    is_described: bool = False
    """Whether no noun names it, but these alone."""
    is_aboard: bool = False
    """Whether those aboard something are meant."""
    is_limited_by_deed: bool = False
    """Whether a verb says which ones."""
    is_taken_up: bool = False
    """Whether it was told before: all of them."""

    @property
    def words(self) -> Words:
        """The words that name it."""
        return within(self.profile, self.span)

    @property
    def limiting(self) -> Words:
        """The words that tell which ones of these are meant."""
        return within(self.profile, self.limits)

    @property
    def nouns(self) -> AbstractSet[str]:
        """The concepts of what names it."""
        return concepts_within(self.profile, self.span)


@frozen(eq=False, repr=False)
class WholeReader:
    """Reads what the parts that a sentence tells of are parts of."""

    profile: Profile

    @property
    def amounts(self) -> Sequence[Quantity]:
        """Its figures that may be a part or a whole."""
        return self.profile.once(_amounts)

    def whole(self, place: int, *, single: bool) -> Whole | None:
        """Return the whole that is named behind a part, where it is."""
        found = self._head(place, single=single)
        if found is None or found.is_described or found.is_taken_up:
            return found
        end = self._limits_end(found.end)
        if end <= found.end:
            return found
        return found._replace(
            end=end,
            limits=self.between(found.end, end),
            is_aboard=self._is_aboard(found.end, end),
            is_limited_by_deed=self._is_by_deed(found.end),
        )

    def taken_up(self, place: int, end: int) -> Whole | None:
        """Return what was counted right before: two of whom, all of them."""
        before = [one for one in self.amounts if self.places(one.span).stop <= place]
        if not before:
            return None
        span = self.local(before[-1].span)
        return Whole(before[-1].value, self.profile, span, end, end, is_taken_up=True)

    def _head(self, place: int, *, single: bool) -> Whole | None:
        words, lower = part_words(), self.profile.tokens.lower
        linked = not part_links().isdisjoint(lower[place : place + 1])
        first = place = place + linked
        while place < len(lower) and lower[place] in words.determiners:
            place += 1
        if place >= len(lower):
            return None
        pronoun = linked and lower[first] in whole_pronouns()
        pointed = not (linked or words.relatives.isdisjoint(lower[first : first + 1]))
        points = not words.pointing.isdisjoint(lower[first : first + 1])
        described = self._described(first + points) if points or pointed or single else None
        if described is not None or pronoun:
            return described or self.taken_up(first, first + 1)
        counted = self._counted_at(place)
        if counted is not None and linked and place == first and not counted.of:
            return None  # a majority of ten to two: what it won by, no whole
        if counted is not None:
            end = max(self.places(counted.span).stop, self.places(counted.number).stop)
            span = self.between(place, end)
            shown = self.places(counted.number).stop
            return Whole(counted.value, self.profile, span, end, shown)
        return self._named(place, determined=place > first or linked, single=single)

    def _described(self, first: int) -> Whole | None:
        """Return those of whom is told but which ones are meant: those on the ferry."""
        lower, words = self.profile.tokens.lower, part_words()
        opening = words.relatives | words.where | word_class("preposition")
        if opening.isdisjoint(lower[first : first + 1]) and not self._is_modified(first):
            return None
        end = self._limits_end(first)
        if end <= first:
            return None
        span = self.between(first, end)
        return Whole(
            None,
            self.profile,
            span,
            end,
            first,
            is_described=True,
            is_aboard=self._is_aboard(first, end),
            is_limited_by_deed=self._is_by_deed(first),
        )

    def _is_by_deed(self, place: int) -> bool:
        """Tell whether what begins here tells by a verb which ones are meant: who were hurt."""
        relative = not part_words().relatives.isdisjoint(
            self.profile.tokens.lower[place : place + 1]
        )
        return relative or self._is_modified(place)

    def _is_aboard(self, first: int, end: int) -> bool:
        """Tell whether some words tell of those aboard something: on the ferry."""
        words, some = part_words(), self.profile.tokens.lower[first:end]
        if words.aboard.at(some, 0) is not None:
            return True
        return some[0] in words.opens_aboard and not words.vehicles.isdisjoint(some)

    def _limits_end(self, first: int) -> int:
        """Return where what tells behind a noun which ones are meant ends, at the verb of all.

        With no verb behind it only a relative clause is sure to tell that.
        """
        lower, words = self.profile.tokens.lower, part_words()
        relative = not words.relatives.isdisjoint(lower[first : first + 1])
        verbs_left, place = self._is_modified(first), first
        for place in range(first, min(first + LONGEST, len(lower))):
            if lower[place] in words.relatives:
                verbs_left = True
            elif lower[place - 1] in words.relatives and self._must_be_verb(place):
                verbs_left = False
            elif lower[place] in words.breaks:
                return place if relative else first
            elif self._begins_verb(place) and not self._goes_on(place, first):
                if not verbs_left:
                    return place
                verbs_left = False
        return place + 1 if relative and place + 1 == len(lower) else first

    def _must_be_verb(self, place: int) -> bool:
        """Tell whether what follows a relative word must be its verb: that haul, who still drive.

        Of a verb that is known it is told by that.
        """
        tokens = self.profile.tokens
        word = tokens.lower[place]
        return not (
            self._is_verb(place)
            or self._is_nominal(place)
            or word in part_words().subjects
            or is_plural(word)
            or tokens.words[place][0].isupper()
        )

    def _goes_on(self, place: int, first: int) -> bool:
        """Tell whether a verb belongs to the one before: had sued."""
        before = self.profile.tokens.lower[max(place - 1, first) : place]
        return not word_class("be", "have", "do", "modal").isdisjoint(before)

    def _is_modified(self, place: int) -> bool:
        """Tell whether a form of a verb only tells which ones are meant: those arrested in Leith.

        A preposition, or the verb of all, must follow it.
        """
        lower = self.profile.tokens.lower
        if place + 1 >= len(lower) or verb_form(lower[place]) not in MODIFYING:
            return False
        return lower[place + 1] in word_class("preposition") or self._is_verb(place + 1)

    def _begins_verb(self, place: int) -> bool:
        """Tell whether a verb begins here; one that may be a noun must stand as none can."""
        tokens = self.profile.tokens
        return self._is_verb(place) or (
            verb_form(tokens.lower[place]) is VerbForm.PERHAPS
            and tokens.words[place].islower()
            and not self._is_nominal(place - 1)
            and (self._is_nominal(place + 1) or self._is_verb(place + 1))
        )

    def _is_nominal(self, place: int) -> bool:
        """Tell whether a word makes what stands behind it a noun: a preposition, or the."""
        lower = self.profile.tokens.lower[max(place, 0) : place + 1]
        return not (word_class("preposition") | of_determiners() | part_links()).isdisjoint(lower)

    def _is_verb(self, place: int) -> bool:
        lower = self.profile.tokens.lower
        if place >= len(lower):
            return False
        if lower[place] in word_class("be", "have", "do", "modal"):
            return True
        return verb_form(lower[place]) in FINITE | PAST_FORMS

    def _named(self, place: int, *, determined: bool, single: bool) -> Whole | None:
        tokens, not_before = self.profile.tokens, part_words().not_before
        if tokens.lower[place] in not_before or not tokens.lower[place][0].isalpha():
            return None
        head = any_head_of(tokens, place)
        if head is None and determined:
            head = place
        if head is None or tokens.lower[head] in not_before:
            return None
        if not (determined or single or is_plural(tokens.lower[head])):
            return None
        end = end_of(tokens, head + 1)
        return Whole(None, self.profile, self.between(place, end), end, head + 1)

    def _counted_at(self, place: int) -> Quantity | None:
        """Return the count that the phrase from `place` on has: the city's 31 schools."""
        lower = self.profile.tokens.lower
        for one in self.amounts:
            start = self.places(one.number).start
            before = lower[place:start]
            if place <= start < place + REACH and part_words().ends_phrase.isdisjoint(before):
                return one
        return None

    def local(self, span: Span) -> Span:
        """Return where a span of the whole text stands in the sentence."""
        return self.profile.local(span)

    def places(self, span: Span) -> range:
        """Return the tokens of a span of the whole text."""
        local = self.local(span)
        return range(self.profile.tokens.at(local.start), self.profile.tokens.at(local.end))

    def between(self, first: int, after: int) -> Span:
        """Return where the tokens from `first` up to `after` stand."""
        tokens = self.profile.tokens
        return Span(tokens.starts[first], tokens.ends[max(after - 1, first)])


def _amounts(profile: Profile) -> Sequence[Quantity]:
    return [
        one
        for one in profile.figures
        if one.value
        and one.unit_kind not in NO_AMOUNTS
        and one.unit != SECOND
        and one.change is None
        and not is_share(one)
    ]
