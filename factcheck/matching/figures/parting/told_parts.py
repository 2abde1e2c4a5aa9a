"""Told parts: the parts of a whole that a sentence tells of in words: all the injured, a third.

Each has the share of the whole that it may be, the words that say what the whole is, and those that
are told of the part. `counted_parts` reads those that a claim tells in figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from attrs import frozen

from factcheck.extraction.verbs import PAST_FORMS, verb_form
from factcheck.language import word_class
from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.operations import whole_as, worth
from factcheck.matching.arithmetic.verdicts import LOWER_BOUNDS, UPPER_BOUNDS
from factcheck.matching.figures.parting.part import Part, Words
from factcheck.matching.figures.parting.part_wholes import Whole, WholeReader
from factcheck.matching.figures.parting.part_words import Kind, part_words
from factcheck.matching.sides.kinship import but, every, within
from factcheck.matching.words.linking import clause_bounds, part_links
from factcheck.model import Quantity, Span

VERB_WITHIN = 5
"""So many words may stand between "of" and the verb that it belongs to: convicted her of all."""
MOST = 40
"""A sentence with more words for parts is a list, of whose rest nothing is told so."""


@frozen(eq=False, repr=False)
class PartReader(WholeReader):
    """Reads the parts that a sentence tells of."""

    def in_words(self) -> Iterator[Part]:
        """Yield the parts that quantifiers and shares tell of, and those told by their rest."""
        for first, end, kind in islice(self._part_words(), MOST):
            if kind is None:
                yield from self._but(first, end)
            elif not self._is_partitive(first, kind):
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

    def _is_partitive(self, place: int, kind: Kind) -> bool:
        """Tell whether a word is behind one by which it tells of no part, or of another.

        Found guilty of none is not guilty, which the claim may tell of all.
        """
        lower, words = self.profile.tokens.lower, part_words()
        before = lower[place - 1] if place else ""
        if before in part_links():
            return not kind.most or words.of_verbs.isdisjoint(
                lower[max(place - 1 - VERB_WITHIN, 0) : place - 1]
            )
        return before in words.not_behind

    def _quantified(self, first: int, end: int, kind: Kind) -> Iterator[Part]:
        span = self.between(first, end)
        if any(self.local(one.number).overlaps(span) for one in self.profile.figures):
            return
        if kind.least == 1.0 and self._is_denied(span):
            return
        if kind.is_bare:
            whole = Whole(None, self.profile, Span(0, 0), end, end)
            told = self.told_of(first, whole, span)
        else:
            found = self.whole(end, single=kind.is_single)
            if found is None or (kind.is_single and self._begins_number(end)):
                return
            whole = found
            told = self.told_of(first, whole, span)
        number = kind.whole or whole.number
        if told and not (kind.whole and whole.number and whole.number != kind.whole):
            shown = self.between(first, whole.shown)
            yield Part(
                least=kind.least,
                most=kind.most,
                span=shown,
                of=whole.words,
                limits=whole.limiting,
                told=told,
                nouns=whole.nouns,
                whole=number,
                is_bare=kind.is_bare,
                is_described=whole.is_described,
                is_aboard=whole.is_aboard,
                is_limited_by_deed=whole.is_limited_by_deed,
                said_to_be=self.said_to_be(whole.end),
            )

    def _begins_number(self, place: int) -> bool:
        """Tell whether a number follows, of which there are many: on every $100."""
        return any(
            place in (self.places(one.number).start, self.places(one.span).start)
            for one in self.profile.figures
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
        whole = self.whole(end, single=False) or self.taken_up(first, end)
        if whole is None:
            return
        span = self.between(first, end)
        told = self.told_of(first, whole, span)
        if told:
            yield Part(
                least=0.0,
                most=1.0,
                span=span,
                of=whole.words,
                limits=whole.limiting,
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
        whole = self.whole(number.stop, single=False) or Whole(
            None, self.profile, named, places.stop, number.stop
        )
        unit = number.stop if one.of else max(number.stop, places.stop)
        own = self.between(places.start, unit)
        told = self.told_of(places.start, whole, own)
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
                limits=whole.limiting,
                told=told,
                nouns=whole.nouns,
                whole=whole.number,
                number=one.value,
                share=one,
            )

    def told_of(self, first: int, whole: Whole, own: Span) -> Words:
        """Return the words of the clause of a part, and of what goes on behind a relative one."""
        end = whole.end
        left_out = {*whole.words, *whole.limiting, *within(self.profile, own)}
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

    def said_to_be(self, end: int) -> int | None:
        """Return the first word of what those told of are said to be: are in custody."""
        lower = self.profile.tokens.lower
        if word_class("be").isdisjoint(lower[end : end + 1]):
            return None
        behind = within(self.profile, self.between(end, self.clause_end(end)))
        first = next(iter(behind), None)
        if first is None or verb_form(lower[self.profile.weighed_words[first].first]) in PAST_FORMS:
            return None
        return first

    def clause(self, first: int, end: int) -> Words:
        """Return the words between the marks and joiners around some tokens."""
        return within(self.profile, self.between(self.clause_start(first), self.clause_end(end)))

    def clause_start(self, first: int) -> int:
        """Return where the clause of a token begins, at a mark or joiner."""
        lower, opening = self.profile.tokens.lower, clause_bounds() | word_class("that")
        return next((at + 1 for at in range(first - 1, -1, -1) if lower[at] in opening), 0)

    def clause_end(self, end: int) -> int:
        """Return where the next mark or joiner stands from a token on."""
        lower, bounds = self.profile.tokens.lower, clause_bounds()
        return next((at for at in range(end, len(lower)) if lower[at] in bounds), len(lower))
