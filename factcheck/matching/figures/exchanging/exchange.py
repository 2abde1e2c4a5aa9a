"""Exchange: a figure of ours whose number a claim has, beside another of its that may be meant."""

from __future__ import annotations

from collections.abc import Collection

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.verbs import PARTICIPLES, verb_form
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.verdicts import POINTS
from factcheck.matching.figures.answers import LEAST_NOUN, Answer, noun_likeness
from factcheck.matching.figures.earlier import is_at_present, is_earlier
from factcheck.matching.figures.exchanging.told_beside import (
    end_of_aside,
    goes_on,
    in_its_part,
    left_out,
)
from factcheck.matching.figures.parting.portions import (
    is_linked,
    kin_of,
    start_of_some,
    whole_of,
)
from factcheck.matching.figures.parting.totality import Sign, told_as
from factcheck.matching.figures.places import is_divided, own_words, stretch_of, told_of, zone
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.holdings import is_of_others
from factcheck.matching.sides.kinship import within
from factcheck.model import Quantity, Span

DIGITS = 2
"""A number of fewer digits may be told of many by chance."""
ALL_ASKED = 0.9
"""So much of what stands beside a figure alone is all of it."""

Words = Collection[int]


@frozen(eq=False, repr=False, slots=False)
class Exchange:
    """A figure of ours whose number a claim has, beside another of its that may be meant."""

    right: Answer
    """Our figure beside the one that our words may ask for."""
    taken: Answer
    """The same beside the one whose number it has."""

    @property
    def comparison(self) -> Comparison:
        """Our statement beside the claim."""
        return self.right.comparison

    @property
    def ours(self) -> Quantity:
        """Our figure."""
        return self.right.ours

    @computed
    def for_right(self) -> Words:
        """The words of the claim that stand beside the one figure of the two alone."""
        shared = self._told_of_taken
        return [word for word in self._own(self.right.theirs) if word not in shared]

    @computed
    def for_taken(self) -> Words:
        """The words that stand beside the other alone."""
        return self._own(self.taken.theirs)

    @computed
    def here(self) -> Words:
        """Our words that may say what our figure is."""
        ours = self.comparison.ours
        end = end_of_aside(ours, self.ours)
        told = self._but_numbers(zone(ours, self.ours))
        return [word for word in told if ours.word_starts[word] < end]

    @computed
    def is_plain(self) -> bool:
        """Whether our words tell all of the other figure, and none of that one.

        Be it right beside ours or before it. So it is of figures that a claim tells side by side,
        none of them a part of another.
        """
        ours, theirs, taken = self.ours, self.right.theirs, self.taken.theirs
        return (
            (self._asks(self._beside) or (self._asks(self._up_to_it) and not self.kept))
            and self.other is None
            and not self.comparison.opposed
            and self.are_peers
            and self.are_told_alike
            and (theirs.of or taken.of) == (taken.of or theirs.of)
            and (noun_likeness(self.comparison, ours, theirs) or 1.0) >= LEAST_NOUN
        )

    @property
    def is_of_some(self) -> bool:
        """Whether we tell what sets the other figure apart, but of some of ours: many of them."""
        starts, some = (
            self.comparison.ours.word_starts,
            start_of_some(self.comparison.ours, self.ours),
        )
        before = [word for word in self.here if starts[word] < some]
        return self._asked_by(before) < ALL_ASKED <= self._asked_by(self.here)

    @computed
    def is_by_name(self) -> bool:
        """Whether it is a name alone that sets the other figure apart: in Dunmore County."""
        theirs = self.comparison.theirs
        words = [theirs.tokens.words[theirs.weighed_words[word].first] for word in self.for_right]
        return bool(words) and all(word[:1].isupper() for word in words)

    @computed
    def is_of_named(self) -> bool:
        """Whether we tell the names beside the other figure, and none beside that one.

        Of what is told of several by name, all but the names may be told in other words: lowest in
        Kent, at 3.1 per cent.
        """
        right, taken = self._names(self.for_right), self._names(self.for_taken)
        pair = self.right.theirs, self.taken.theirs
        ours = self.comparison.ours
        told = range(len(ours.weighed_words))
        return (
            bool(right and taken)
            and self.are_peers
            and (self.are_told_alike or self.ours.change == self.taken.theirs.change)
            and is_telling(self.ours, DIGITS)
            and not is_of_others(ours, self.ours)
            and not any(is_divided(self.comparison.theirs, one) for one in pair)
            and told_of(self.comparison, right, self._up_to_it, taken) >= ALL_ASKED
            and not told_of(self.comparison, taken, told, right)
        )

    @computed
    def is_former(self) -> bool:
        """Whether ours is what something was before, as the claim has it, and told as what it is.

        It is now worth $16 billion, where it fell from $16.0 to $14.8 billion.
        """
        theirs = self.comparison.theirs
        before = is_earlier(theirs, self.taken.theirs) and not is_earlier(theirs, self.right.theirs)
        exact = self.ours.bound in POINTS
        return (
            before
            and exact
            and self.other is None
            and is_at_present(self.comparison.ours, self.ours)
        )

    @computed
    def other(self) -> Quantity | None:
        """Another figure of ours that has the number of the one that may be meant."""
        value = self.right.theirs.value
        figures = (one for one in self.comparison.ours.figures if one is not self.ours)
        return next((one for one in figures if one.value == value), None)

    @computed
    def changed_places(self) -> float:
        """How much more what stands beside that figure is told of ours in the claim than of it.

        What it is a part of is no word of its own: five of the injured, who number 46.
        """
        if self.other is None:
            return 0.0
        ours = self.comparison.ours
        there = in_its_part(ours, self.other)
        if is_linked(ours, self.other):
            whole = within(ours, ours.local(self.other.span))
            there = [word for word in there if word not in whole]
        asked = told_of(self.comparison, self.for_taken, there, self.for_right)
        return asked - told_of(self.comparison, self.for_right, there, self.for_taken)

    @computed
    def asked(self) -> float:
        """How much of what stands beside the other figure alone we tell beside ours."""
        return self._asked_by(self.here)

    @computed
    def kept(self) -> float:
        """How much we tell of what stands beside the one whose number we have."""
        return self._kept_by(self.here)

    @computed
    def is_part(self) -> bool:
        """Whether that one is a part of the other."""
        return self._whole_of(self.taken.theirs) is self.right.theirs

    @computed
    def is_whole(self) -> bool:
        """Whether the other is a part of that one."""
        return self._whole_of(self.right.theirs) is self.taken.theirs

    @property
    def stays(self) -> bool:
        """Whether that figure stands where the claim has it, or ours does, as far as words tell."""
        return self.other is not None and self.changed_places + self.asked <= self.kept

    @property
    def told_as(self) -> Collection[Sign]:
        """What words make our figure: a total, what one has alone."""
        ours = self.comparison.ours
        return [told.sign for told in ours.once(told_as) if told.figure is self.ours]

    @computed
    def _beside(self) -> Words:
        ours = self.comparison.ours
        return within(ours, stretch_of(ours, self.ours))

    @computed
    def _up_to_it(self) -> Words:
        """Our words right beside the figure, and those before it that may say what it is."""
        ours = self.comparison.ours
        start = ours.local(self.ours.span).start
        return {*self._beside, *(word for word in self.here if ours.word_starts[word] < start)}

    @property
    def are_told_alike(self) -> bool:
        """Whether both are told as a level, or as the same change, difference or rest."""
        ours, theirs = self.ours, self.right.theirs
        return (ours.change, ours.relation) == (theirs.change, theirs.relation)

    def _names(self, words: Words) -> Words:
        theirs = self.comparison.theirs
        spans = (theirs.local(name.span) for name in theirs.statement.names)
        names = {word for span in spans for word in within(theirs, span)}
        return [word for word in words if word in names]

    def _asks(self, words: Words) -> bool:
        return self._asked_by(words) >= ALL_ASKED and not self._kept_by(words)

    def _asked_by(self, words: Words) -> float:
        return told_of(self.comparison, self.for_right, words, self.for_taken)

    def _kept_by(self, words: Words) -> float:
        return told_of(self.comparison, self.for_taken, words, self.for_right)

    def _whole_of(self, part: Quantity) -> Quantity | None:
        theirs = self.comparison.theirs
        return whole_of(theirs, part, kin_of(theirs, part))

    def _own(self, figure: Quantity) -> Words:
        pair = self.right.theirs, self.taken.theirs
        other = pair[figure is pair[0]]
        own = self._alone(figure)
        if not (self.are_peers and goes_on(self.comparison.theirs, figure, other)):
            return own
        theirs = self.comparison.theirs
        shared = left_out(theirs, figure, other)
        words, lower = theirs.weighed_words, theirs.tokens.lower
        told = [word for word in own if lower[words[word].last] not in shared]
        behind = {self._is_behind(word, other) for word in self._alone(other)}
        if len(behind) == 1:
            told = [word for word in told if self._is_behind(word, figure) in behind]
        return told or own

    @computed
    def are_peers(self) -> bool:
        """Whether the two stand side by side, none of them a part or the earlier level of one."""
        pair = self.right.theirs, self.taken.theirs
        theirs = self.comparison.theirs
        return not (self.is_part or self.is_whole or any(is_earlier(theirs, one) for one in pair))

    def _alone(self, figure: Quantity) -> Words:
        """Return the words that stand beside one of the two figures of the claim alone."""
        theirs = self.comparison.theirs
        pair = [one for one in theirs.figures if one in (self.right.theirs, self.taken.theirs)]
        numbers = {w for one in pair for w in within(theirs, theirs.local(one.number))}
        return [word for word in own_words(theirs, figure, pair) if word not in numbers]

    @property
    def _told_of_taken(self) -> Words:
        """Return the participle of "14 months, suspended for two years", which tells of both."""
        theirs = self.comparison.theirs
        lower = theirs.tokens.lower
        behind = theirs.tokens.at(theirs.local(self.taken.theirs.span).end)
        told = lower[behind : behind + 2]
        if len(told) < 2 or told[0] != "," or verb_form(told[1]) not in PARTICIPLES:
            return ()
        start, end = theirs.tokens.starts[behind + 1], theirs.tokens.ends[behind + 1]
        return within(theirs, Span(start, end))

    def _is_behind(self, word: int, figure: Quantity) -> bool:
        theirs = self.comparison.theirs
        place = theirs.tokens.at(theirs.local(figure.number).start)
        return theirs.weighed_words[word].first >= place

    def _but_numbers(self, words: Words) -> Words:
        ours = self.comparison.ours
        own = within(ours, ours.local(self.ours.number))
        return [word for word in words if word not in own]
