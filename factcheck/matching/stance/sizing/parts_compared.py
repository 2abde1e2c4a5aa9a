"""Parts compared: two figures of one kind in a sentence, and what tells the one from the other.

Of "It employs 6,400 people in Poland and 4,900 in Spain" Poland tells the first, Spain the second;
of "84 million, from 97 million a year earlier" it is the time that tells the second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import inf

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.matching.arithmetic.conversion import SCORE
from factcheck.matching.arithmetic.values import COUNTS, comparable
from factcheck.matching.arithmetic.verdicts import POINTS
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.faced import DIRECTION
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.sizing.comparing_words import comparing, held_against
from factcheck.matching.stance.sizing.one_part import Part
from factcheck.matching.stance.sizing.units_left_out import in_full
from factcheck.matching.stance.sizing.wholes import is_part, is_whole
from factcheck.matching.stance.sizing.words_of_size import is_difference
from factcheck.matching.words.linking import clause_bounds
from factcheck.model import ENDS_OF_CHANGE, Change, DateMention, Quantity, Span, UnitKind

MOST = 6
"""More figures than these are a table, in which anything is more than something."""
FARTHEST = 1000
"""Two figures of which one is so many times as large measure two things."""
NEAREST = 3
"""So many words of names on the side of a figure that tells the other one tell this one."""


@frozen(eq=False, repr=False, slots=False)
class Compared:
    """Two parts of a sentence, in the order of the text."""

    one: Part
    other: Part

    @computed
    def larger(self) -> int:
        """Which of the two is larger: 1 for the first one, -1 for the other."""
        return 1 if (self.one.figure.value or 0.0) > (self.other.figure.value or 0.0) else -1

    @computed
    def later(self) -> int:
        """Which of the two is of a later time: 1 for the first one, -1 for the other, or 0."""
        one, other = self.one, self.other
        told = other.is_earlier - one.is_earlier
        dated = other.is_before(one) - one.is_before(other)
        return told or dated or int(other.is_past_base and not one.dates)

    @property
    def is_of_two_names(self) -> bool:
        """Whether a name tells the one from the other."""
        return self.other.are_names(self.tells_other)

    @property
    def is_of_two_changes(self) -> bool:
        """Whether each is what a change led to: to 27, and to 21."""
        return all(part.figure.change is Change.TO for part in self.parts)

    @property
    def are_changes(self) -> bool:
        """Whether each is by how much something changed, the same way: rose 9%, and by 4%."""
        return all(part.figure.change is Change.BY for part in self.parts)

    @property
    def has_ends(self) -> bool:
        """Whether one is what something changed to, or from."""
        return any(part.figure.change in ENDS_OF_CHANGE for part in self.parts)

    @property
    def is_of_two_times(self) -> bool:
        """Whether the one is of another time than the other, or held against it."""
        return self.later != 0 or self.one.is_base or self.other.is_base

    @property
    def is_of_the_present(self) -> bool:
        """Whether what the one is held against is of the time at which the sentence was told."""
        return any(part.is_reference and part.is_present for part in self.parts)

    @property
    def parts(self) -> tuple[Part, Part]:
        """Both."""
        return self.one, self.other

    @property
    def are_alike(self) -> bool:
        """Whether both count the same, as far as they say."""
        one, other = self.one.figure.unit, self.other.figure.unit
        return one is None or other is None or one == other

    @property
    def have_one_unit(self) -> bool:
        """Whether both say what they count, and it is the same."""
        return self.one.figure.unit == self.other.figure.unit

    def part(self, sign: int) -> Part:
        """Return the first part for a sign above 0, the other for one below."""
        return self.one if sign > 0 else self.other

    def is_of(self, date: DateMention) -> int:
        """Return of which part a date is: 1 for the first one, -1 for the other, or 0.

        A day without its year may be any year's, so that its likeliest year tells.
        """
        told = self.one.is_of(date) - self.other.is_of(date)
        return told or self.one.is_on(date) - self.other.is_on(date)

    @property
    def ratio(self) -> float:
        """How many times as large the larger one is."""
        low, high = sorted(abs(part.figure.value or 0.0) for part in self.parts)
        return high / low if low else inf

    @computed
    def difference(self) -> float:
        """By how much the one is larger than the other."""
        return abs((self.one.figure.value or 0.0) - (self.other.figure.value or 0.0))

    @computed
    def tells_one(self) -> frozenset[int]:
        """The words that tell the first part from the other, where they answer those of that.

        Poland and Spain do, on the same side of a figure or as names; all else is told of both.
        """
        one, other = self.one, self.other
        theirs = self.tells_other
        if not theirs:
            return frozenset()
        is_after = theirs.issubset(other.after)
        sides = (one.after, one.before[::-1]) if is_after else (one.before[::-1], one.after)
        are_names = other.are_names(theirs)
        for words in sides if are_names else sides[:1]:
            own = self._own(one, words, other)
            named = one.named(own)
            if named if are_names else own and not named:
                return frozenset(named[:NEAREST] or own[:2])
        return frozenset()

    @computed
    def tells_other(self) -> frozenset[int]:
        """The words that tell the other part from the first."""
        one, other = self.one, self.other
        own = self._own(other, [*other.before, *other.after], one)
        return frozenset(other.named(own) or own)

    def _own(self, part: Part, words: Sequence[int], other: Part) -> list[int]:
        """Return the words of one part that the other has not, but for its verb and figure."""
        all_words, lower = part.profile.weighed_words, part.profile.tokens.lower
        shared = {all_words[word].concept for word in (*other.before, *other.after)}
        told = (part.figure.predicate or "").lower().split()
        verb = [word for word in told if verb_form(word) is not VerbForm.NONE]
        figure = part.profile.local(part.figure.span)
        inside = within(part.profile, Span(figure.start, max(figure.start, part.place.start)))
        return [
            word
            for word in words
            if all_words[word].concept not in shared
            and word not in inside
            and lower[all_words[word].first] not in verb
        ]


def compared_parts(profile: Profile) -> Sequence[Compared]:
    """Return each two figures of a sentence of which one is larger than the other.

    No score is: it has two sides. Nor is the size of a change, nor a part beside what is none.
    """
    parts = list(_parts(profile))
    if len(parts) > MOST:
        return []
    pairs = [
        Compared(one, other)
        for one, other in combinations(parts, 2)
        if _are_of_one_kind(one.figure, other.figure)
        and is_part(profile, one.figure) == is_part(profile, other.figure)
        and one.figure.value != other.figure.value
        and comparable(one.figure, other.figure)
    ]
    return [
        pair for pair in pairs if pair.ratio <= FARTHEST and not _is_told_otherwise(profile, pair)
    ]


def _is_told_otherwise(profile: Profile, pair: Compared) -> bool:
    """Tell whether the sentence says by a word the opposite of what two of its figures seem to.

    The crown weakened to 7.42 to the euro, from 7.36.
    """
    if pair.one.is_earlier == pair.other.is_earlier:
        return False
    later = 1 if pair.other.is_earlier else -1
    clause = profile.clause_at(pair.one.place.start)
    axes = comparing("telling")
    marks = [one for one in profile.once(Side).of(DIRECTION) if one.mark.axis in axes]
    poles = {one.pole for one in marks if clause.contains(one.span)}
    return len(poles) == 1 and poles.pop() != later * pair.larger


def _parts(profile: Profile) -> Iterator[Part]:
    figures = [
        one
        for one in sorted(profile.figures, key=lambda one: one.span.start)
        if not is_whole(profile, one)
    ]
    cuts = [0, *(_cut(profile, one, other) for one, other in pairwise(figures))]
    ends = [*cuts[1:], len(profile.statement.text)]
    for figure, start, end in zip(figures, cuts, ends, strict=False):
        if (
            figure.value is not None
            and figure.bound in POINTS
            and figure.unit != SCORE
            and figure.unit_kind is not UnitKind.ORDINAL
            and (figure.change is Change.BY or not is_difference(profile, figure))
        ):
            yield Part(profile, in_full(profile, figure), Span(start, max(start, end)))


def _cut(profile: Profile, one: Quantity, other: Quantity) -> int:
    """Return where the stretch of one figure ends, and that of the next begins."""
    tokens = profile.tokens
    end, start = profile.local(one.span).end, profile.local(other.span).start
    places = range(tokens.at(end), tokens.at(start))
    lower, bounds, cues = tokens.lower, clause_bounds(), held_against()
    cuts = [at for at in places if lower[at] in bounds or cues.at(lower, at, places.stop)]
    return tokens.starts[cuts[-1]] if cuts else max(end, start)


def _are_of_one_kind(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures count something, whatever it is, or measure in one unit."""
    kinds = {one.unit_kind, other.unit_kind}
    if (one.change is Change.BY) is not (other.change is Change.BY):
        return False
    return kinds <= COUNTS or (len(kinds) == 1 and one.unit == other.unit)
