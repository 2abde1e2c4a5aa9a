"""A word of size of a statement: with what it compares, and which figures stand beside it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import SECOND
from factcheck.matching.sides.kinship import around, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.than import than, than_behind
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.marking.told_of import dated
from factcheck.matching.stance.sizing.comparing_words import compared_with, comparing
from factcheck.matching.stance.sizing.words_of_size import earlier_anywhere, is_difference, of_size
from factcheck.model import ENDS_OF_CHANGE, Change, Quantity, Span

LEAD = 3
"""How many tokens before a figure tell that it is what another is held against, and how many
behind a word stand before its own."""
ENDS = 8
"""Among how many tokens behind a word that tells of a change its ends stand: by 2,300 to 500."""
BESIDE, SUBJECT = 10, 4
"""How many content words before and after the word tell of what it is told, and among how many of
them stands what is more or less."""
NO_VERBS = frozenset({VerbForm.NONE, VerbForm.PERHAPS})
REACH, LENGTH = 14, 40
"""How many tokens behind the word begins that with which something is compared, and how long it
is at most."""


@frozen(eq=False, repr=False, slots=False)
class ToldSize:
    """A word of size, in its sentence."""

    profile: Profile
    marked: Marked

    @computed
    def is_verb(self) -> bool:
        """Whether the word is a verb, which nothing is compared with by "than": no "lower than"."""
        lower, end = self.profile.tokens.lower, self._end
        state = self.marked.mark.text.lower() in comparing("comparatives")
        if state and not than().isdisjoint(lower[end : end + 1]):
            return False
        return self.profile.once(Side).is_verb(self._first)

    @computed
    def is_change(self) -> bool:
        """Whether it tells of a change, from an earlier time to a later one: rose, not higher."""
        mark = self.marked.mark
        is_state = mark.text.lower() in comparing("comparatives")
        return mark.axis in comparing("changes") and not is_state

    @computed
    def is_noun(self) -> bool:
        """Whether it is the noun of a change, no verb and not up or down."""
        state = self.marked.mark.text.lower() in comparing("adverbs")
        return self.is_change and not self.is_verb and not state

    @computed
    def reference(self) -> Span:
        """Where stands with what it compares: behind than, behind from, behind to outnumber."""
        tokens, begin = self.profile.tokens, self._begin_of_reference
        if begin >= len(tokens):
            return Span(len(tokens.text), len(tokens.text))
        marks, relatives = frozenset(table("clauses")["marks"]), comparing("relatives")
        last = min(begin + LENGTH, len(tokens))
        ends = (
            at
            for at in range(begin + 1, last)
            if tokens.lower[at] in marks and relatives.isdisjoint(tokens.lower[at + 1 : at + 3])
        )
        return Span(tokens.starts[begin], tokens.ends[next(ends, last) - 1])

    @property
    def _begin_of_reference(self) -> int:
        tokens, lower = self.profile.tokens, self.profile.tokens.lower
        behind = None if self.is_verb else than_behind(self.profile, self.marked.span)
        if lower[self._end - 1] in comparing("closing"):
            return self._end
        if behind is not None:
            return tokens.at(behind.end)
        if self.marked.mark.axis in comparing("governing"):
            return self._end
        since = comparing("since") if self.is_change else frozenset[str]()
        places = range(self._end, min(self._end + REACH, len(tokens)))
        begins = (
            at for at in places if lower[at] in since or compared_with().at(lower, at, len(tokens))
        )
        return next(begins, len(tokens))

    @property
    def has_reference(self) -> bool:
        """Whether it says with what it compares."""
        return self.reference.start < self.reference.end

    @property
    def is_against_the_present(self) -> bool:
        """Whether that is what is so now: than the present one."""
        at, tokens = self.profile.tokens.at, self.profile.tokens
        behind = tokens.lower[at(self.reference.start) : at(self.reference.end)]
        return not comparing("presently").isdisjoint(behind)

    @computed
    def reference_words(self) -> Sequence[int]:
        """The words of that."""
        return within(self.profile, self.reference)

    @computed
    def words(self) -> Sequence[int]:
        """The words around it, but for those with which it compares."""
        before, after = around(self.profile, self.marked.span, BESIDE)
        left_out = {*self.reference_words}
        return [word for word in (*before, *after) if word not in left_out]

    @computed
    def subject(self) -> Sequence[int]:
        """The words among which stands what is more or less: those before it, and right behind.

        All between the word and "than" say of what there is more: fewer people with measles than.
        """
        before, after = around(self.profile, self.marked.span, SUBJECT)
        words, end = self.profile.weighed_words, self._end + 2
        behind = None if self.is_verb else than_behind(self.profile, self.marked.span)
        if behind is not None:
            end = max(end, self.profile.tokens.at(behind.start))
        near = [word for word in after if words[word].first < end]
        return [word for word in (*before, *near) if word not in self.reference_words]

    @computed
    def counted(self) -> int | None:
        """The word right behind it, which says of what there is more: fewer drivers."""
        lower = self.profile.tokens.lower
        if self.is_verb or not comparing("anybody").isdisjoint(lower[self._end : self._end + 1]):
            return None
        words = self.profile.weighed_words
        at = next((at for at, word in enumerate(words) if word.first == self._end), None)
        return None if at in self.reference_words else at

    @property
    def counted_noun(self) -> str:
        """That word with those that go on with it: fewer forest fires."""
        tokens, words = self.profile.tokens, self.profile.weighed_words
        end = self._end
        for word in words:
            is_next = word.first == end and verb_form(tokens.lower[word.last]) in NO_VERBS
            end = word.last + 1 if is_next else end
        return " ".join(tokens.lower[self._end : end])

    @computed
    def beside(self) -> Sequence[Quantity]:
        """The figures that stand right behind it: slipped slightly to 22.8."""
        most = 1 if self.is_noun else LEAD
        return [one for one in self.profile.figures if 0 <= self._start(one) - self._end <= most]

    @computed
    def levels(self) -> Sequence[Quantity]:
        """The ends of the change soon behind it, or where something stands: to, from, at."""
        places = range(self._end, min(self._end + ENDS, self._next_act))
        ends = (one for one in self.profile.figures if self._start(one) in places)
        beside = [one for one in self.beside if self._is_level(one)]
        return beside or [one for one in ends if self.is_change and one.change in ENDS_OF_CHANGE]

    @computed
    def sizes(self) -> Sequence[Quantity]:
        """The figures that say by how much: fell by seven, seven fewer, lost seven."""
        own = [one for one in self.profile.figures if one.value is not None and self._is_own(one)]
        if own or not self.is_change or self.is_noun:
            return own
        return [one for one in self.beside if one.value is not None and self._is_object(one)]

    @computed
    def figures(self) -> Sequence[Quantity]:
        """The figures of the sentence but those that say by how much, or in how long."""
        return [
            one
            for one in self.profile.figures
            if not self.profile.once(is_difference, one) and not self._is_how_long(one)
        ]

    def is_held_against(self, figure: Quantity) -> bool:
        """Tell whether a figure is what the other one is held against: than 97, from 97."""
        place = self.profile.local(figure.span)
        if figure.change is Change.TO:
            return False
        if figure.change is Change.FROM or self.reference.contains(place):
            return True
        tokens = self.profile.tokens
        first = tokens.at(place.start)
        places = range(max(first - LEAD, 0), first)
        return any(compared_with().at(tokens.lower, at, first) for at in places)

    @computed
    def is_timed(self) -> bool:
        """Whether a time stands in the sentence, or an end of the change behind the word."""
        return bool(self.levels or dated(self.profile) or self.profile.once(earlier_anywhere))

    def _is_how_long(self, figure: Quantity) -> bool:
        before = self.profile.tokens.lower[max(self._start(figure) - 1, 0)]
        return figure.unit == SECOND and before in comparing("lasting")

    def _is_level(self, figure: Quantity) -> bool:
        before = self.profile.tokens.lower[max(self._start(figure) - 1, 0)]
        return figure.change in ENDS_OF_CHANGE or before in comparing("levels")

    def _is_own(self, figure: Quantity) -> bool:
        if self._first in self._ends(figure):
            return True
        return figure.change is Change.BY and 0 <= self._start(figure) - self._end <= LEAD

    def _is_object(self, figure: Quantity) -> bool:
        starts = {self.profile.tokens.at(m.span.start) for m in self.profile.once(of_size)}
        return not self._is_level(figure) and starts.isdisjoint(self._ends(figure))

    @property
    def _next_act(self) -> int:
        """The token at which the next verb of size begins, whose own figures stand behind it."""
        side, at = self.profile.once(Side), self.profile.tokens.at
        starts = (at(one.span.start) for one in self.profile.once(of_size))
        verbs = (start for start in starts if start >= self._end and side.is_verb(start))
        return min(verbs, default=len(self.profile.tokens))

    @property
    def _first(self) -> int:
        return self.profile.tokens.at(self.marked.span.start)

    @property
    def _end(self) -> int:
        return self.profile.tokens.at(self.marked.span.end)

    def _start(self, figure: Quantity) -> int:
        return self.profile.tokens.at(self.profile.local(figure.span).start)

    def _ends(self, figure: Quantity) -> frozenset[int]:
        spans = figure.span, figure.number
        return frozenset(self.profile.tokens.at(self.profile.local(span).end) for span in spans)
