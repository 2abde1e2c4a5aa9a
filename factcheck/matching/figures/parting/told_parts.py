"""Told parts: the parts of a whole that a sentence tells of in words: all the injured, a third.

Each has the share of the whole that it may be, the words that say what the whole is, and those that
are told of the part. `counted_parts` reads those that a claim tells in figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import NamedTuple

from attrs import frozen

from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.noun_phrases import any_head_of, end_of
from factcheck.extraction.verbs import FINITE, verb_form
from factcheck.language import word_class
from factcheck.matching.arithmetic.conversion import NO_AMOUNTS, is_share
from factcheck.matching.arithmetic.operations import whole_as, worth
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.arithmetic.verdicts import LOWER_BOUNDS, UPPER_BOUNDS
from factcheck.matching.figures.parting.part import Part, Words, concepts_within
from factcheck.matching.figures.parting.part_words import Kind, part_words
from factcheck.matching.sides.kinship import but, every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import clause_bounds, part_links, whole_pronouns
from factcheck.model import Quantity, Span

MOST = 40
"""A sentence with more words for parts is a list, of whose rest nothing is told so."""
REACH = 4
"""So many words may stand between a part and the number of its whole: of the city's 31."""


@frozen(eq=False, repr=False)
class PartReader:
    """Reads the parts that a sentence tells of."""

    profile: Profile

    @property
    def amounts(self) -> Sequence[Quantity]:
        """Its figures that may be a part or a whole."""
        return self.profile.once(_amounts)

    def in_words(self) -> Iterator[Part]:
        """Yield the parts that quantifiers and shares tell of, and those told by their rest."""
        for first, end, kind in islice(self._part_words(), MOST):
            if kind is None:
                yield from self._but(first, end)
            elif not self._is_partitive(first):
                yield from self._quantified(first, end, kind)
        yield from self._shares()

    def _part_words(self) -> Iterator[tuple[int, int, Kind | None]]:
        """Yield where the words for a part begin and end, and how large it is; none for all but."""
        lower, end = self.profile.tokens.lower, 0
        parts, all_but = part_words().parts, part_words().all_but
        for place, word in enumerate(lower):
            if place < end or (word not in parts.by_first and word not in all_but.by_first):
                continue
            quantifier, excepting = parts.at(lower, place), all_but.at(lower, place)
            found = excepting or quantifier
            if found is not None:
                end = found.end
                yield place, end, None if excepting or not quantifier else quantifier.value

    def _is_partitive(self, place: int) -> bool:
        before = self.profile.tokens.lower[place - 1] if place else ""
        return before in part_words().not_behind or before in part_links()

    def _quantified(self, first: int, end: int, kind: Kind) -> Iterator[Part]:
        span = self.between(first, end)
        if any(self.local(one.number).overlaps(span) for one in self.profile.figures):
            return
        if kind.least == 1.0 and self._is_denied(span):
            return
        if kind.is_bare:
            told = self._told(first, end, (), span)
            whole = _Whole(None, self.profile, Span(0, 0), end, end)
        else:
            found = self._whole(end, single=kind.is_single)
            if found is None:
                return
            whole = found
            told = self._told(first, whole.end, whole.words, span)
        number = kind.whole or whole.number
        if told and not (kind.whole and whole.number and whole.number != kind.whole):
            shown = self.between(first, whole.shown)
            yield Part(
                least=kind.least,
                most=kind.most,
                span=shown,
                of=whole.words,
                told=told,
                nouns=whole.nouns,
                whole=number,
                is_bare=kind.is_bare,
                is_described=whole.is_described,
            )

    def _is_denied(self, span: Span) -> bool:
        """Tell whether what is told of all is denied of all together: did not convict on all."""
        marks = self.profile.negations_beside(span)
        return any(self.local(one.span).end <= span.start for one in marks)

    def _but(self, first: int, end: int) -> Iterator[Part]:
        one = next((one for one in self.amounts if self.places(one.number).start == end), None)
        if one is None:
            return
        end = self.places(one.number).stop
        whole = self._whole(end, single=False) or self._taken_up(first, end)
        if whole is None:
            return
        span = self.between(first, end)
        told = self._told(first, whole.end, whole.words, span)
        if told:
            yield Part(
                least=0.0,
                most=1.0,
                span=span,
                of=whole.words,
                told=told,
                nouns=whole.nouns,
                whole=whole.number,
                number=one.value,
                but=one.value,
            )

    def _shares(self) -> Iterator[Part]:
        for one in self.profile.figures:
            if one.value and is_share(one) and one.change is None and worth(one) <= whole_as(one):
                yield from self._share(one)

    def _share(self, one: Quantity) -> Iterator[Part]:
        places, number = self.places(one.span), self.places(one.number)
        named = self.local(one.span) if one.of else Span(0, 0)
        whole = self._whole(number.stop, single=False) or _Whole(
            None, self.profile, named, places.stop, number.stop
        )
        own = self.between(places.start, number.stop)
        told = self._told(places.start, whole.end, whole.words, own)
        if told:
            least = most = worth(one) / whole_as(one)
            most = 1.0 if one.bound in LOWER_BOUNDS else most
            least = 0.0 if one.bound in UPPER_BOUNDS else least
            span = self.between(number.start, whole.shown)
            yield Part(
                least=least,
                most=most,
                span=span,
                of=whole.words,
                told=told,
                nouns=whole.nouns,
                whole=whole.number,
                number=one.value,
                share=one,
            )

    def _whole(self, place: int, *, single: bool) -> _Whole | None:
        """Return the whole that is named behind a part, where it is."""
        words, lower = part_words(), self.profile.tokens.lower
        linked = not part_links().isdisjoint(lower[place : place + 1])
        first = place = place + linked
        while place < len(lower) and lower[place] in words.determiners:
            place += 1
        if place >= len(lower):
            return None
        pronoun = linked and lower[first] in whole_pronouns()
        described = self._described(first + pronoun) if linked or single else None
        if described is not None or pronoun:
            return described or self._taken_up(first, first + 1)
        counted = self._counted_at(place)
        if counted is not None and linked and place == first and not counted.of:
            return None  # a majority of ten to two: what it won by, no whole
        if counted is not None:
            end = max(self.places(counted.span).stop, self.places(counted.number).stop)
            span = self.between(place, end)
            shown = self.places(counted.number).stop
            return _Whole(counted.value, self.profile, span, end, shown)
        return self._named(place, determined=place > first or linked, single=single)

    def _described(self, first: int) -> _Whole | None:
        """Return those who are told by where they are: those on the ferry, everyone aboard."""
        lower = self.profile.tokens.lower
        if part_words().where.isdisjoint(lower[first : first + 1]):
            return None
        ahead = range(first + 1, min(first + REACH + 1, len(lower)))
        end = next((at for at in ahead if self._begins_verb(at)), first)
        if end <= first + 1:
            return None
        return _Whole(None, self.profile, self.between(first, end), end, first, is_described=True)

    def _begins_verb(self, place: int) -> bool:
        word = self.profile.tokens.lower[place]
        return word in word_class("be", "have", "do", "modal") or verb_form(word) in FINITE

    def _named(self, place: int, *, determined: bool, single: bool) -> _Whole | None:
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
        return _Whole(None, self.profile, self.between(place, end), end, head + 1)

    def _counted_at(self, place: int) -> Quantity | None:
        """Return the count that the phrase from `place` on has: the city's 31 schools."""
        lower = self.profile.tokens.lower
        for one in self.amounts:
            start = self.places(one.number).start
            before = lower[place:start]
            if place <= start < place + REACH and part_words().ends_phrase.isdisjoint(before):
                return one
        return None

    def _taken_up(self, place: int, end: int) -> _Whole | None:
        """Return what was counted right before: two of whom, all of them."""
        before = [one for one in self.amounts if self.places(one.span).stop <= place]
        if not before:
            return None
        span = self.local(before[-1].span)
        return _Whole(before[-1].value, self.profile, span, end, end)

    def _told(self, first: int, end: int, of: Words, own: Span) -> Words:
        """Return the words of the clause of a part, and of what goes on behind a relative one."""
        left_out = {*of, *within(self.profile, own)}
        told = [word for word in self.clause(first, end) if word not in left_out]
        lower = self.profile.tokens.lower
        if end < len(lower) and (not told or lower[end] in part_words().relatives):
            last = next(
                (at for at in range(end, len(lower)) if lower[at] in part_words().parting),
                len(lower),
            )
            going_on = within(self.profile, self.between(end, last)) if last > end else ()
            told += [word for word in going_on if word not in left_out and word not in told]
        return told or but(every(self.profile), left_out)

    def clause(self, first: int, end: int) -> Words:
        """Return the words between the marks and joiners around some tokens."""
        lower, bounds = self.profile.tokens.lower, clause_bounds()
        opening = bounds | word_class("that")
        start = next((at + 1 for at in range(first - 1, -1, -1) if lower[at] in opening), 0)
        stop = next((at for at in range(end, len(lower)) if lower[at] in bounds), len(lower))
        return within(self.profile, self.between(start, stop))

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


class _Whole(NamedTuple):
    number: float | None
    profile: Profile
    span: Span
    """Where the words that name it stand."""
    end: int
    shown: int
    """Where what is shown of it ends: the number alone, if it has one."""
    is_described: bool = False

    @property
    def words(self) -> Words:
        return within(self.profile, self.span)

    @property
    def nouns(self) -> AbstractSet[str]:
        return concepts_within(self.profile, self.span)


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
