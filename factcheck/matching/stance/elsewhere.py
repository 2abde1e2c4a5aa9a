"""Elsewhere: what a claim tells, as we do, of our clause's time or figure in a clause of its own.

"Shares fell 6.8 per cent on 12 March, after rising 2.1 per cent on 11 March" is not turned round by
their having risen 2.1 per cent the day before.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.stance_words import openers
from factcheck.matching.arithmetic.values import agree
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import likest, within
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.stance.marking.told_of import dated
from factcheck.matching.stance.turning import Turning
from factcheck.model import Quantity, Span, Tolerances

ALIKE = 0.9
"""How alike two words must be to be one."""
NEAR = 5
"""Among how many tokens before a word stands the figure that leads to it."""
Pairs = Sequence[tuple[Span, Span, bool]]
"""Places of ours, each with one of the claim's, and whether they agree."""


@frozen(eq=False, repr=False, slots=False)
class Clauses:
    """In which clauses of a claim the dates and figures of our clauses stand."""

    comparison: Comparison
    tolerances: Tolerances

    def has(self, turning: Turning, agreeing: Sequence[Turning]) -> bool:
        """Tell whether the claim has the time or the figure of our clause in another than its own.

        There it has to tell, by one of the `agreeing`, what our word does.
        """
        here = self.comparison.ours.clause_at(turning.ours.start)
        there = self.comparison.theirs.clause_at(turning.theirs.start)
        told = [self.comparison.theirs.clause_at(one.theirs.start) for one in agreeing]
        kinds = self._figures, self._dates
        if any(_meet(pairs, here, there) for pairs in kinds):
            return False
        return any(
            any(_meet(pairs, here, clause) for clause in told)
            for pairs in kinds
            if any(here.contains(ours) and there.contains(place) for ours, place, _ in pairs)
        )

    @computed
    def _dates(self) -> Pairs:
        """Where each two dates stand, and whether they meet."""
        return [
            (place, other_place, meet(one, other))
            for place, one in dated(self.comparison.ours)
            for other_place, other in dated(self.comparison.theirs)
        ]

    @computed
    def _figures(self) -> Pairs:
        """Where each two figures stand that can be compared, and whether they agree."""
        ours, theirs = self.comparison.ours, self.comparison.theirs
        return [
            (ours.local(one.span), theirs.local(other.span), agrees)
            for one, other, agrees in Remainder.of(self.comparison, self.tolerances).compared
        ]


def is_told_of_other_words(turning: Turning, agreeing: Sequence[Turning]) -> bool:
    """Tell whether the claim has ours in a stretch of which more is told here than of its own.

    The firm will close its plant in Derby and keep the one in Hull: that in Derby is to shut.
    """
    if turning.mark is None or turning.answer is None:
        return False
    theirs = turning.comparison.theirs
    own = _stretch(theirs, turning.theirs)
    for one in agreeing:
        if not (_is_one_word(one) or _is_on_axis(one, turning)):
            continue
        rest = _stretch(theirs, one.theirs)
        if not rest.overlaps(own) and _told(turning, rest, own) > _told(turning, own, rest):
            return True
    return False


def _is_on_axis(one: Turning, turning: Turning) -> bool:
    """Tell whether the claim's word of one turning is on the axis of both words of another."""
    marks = [marked for marked in (one.answer, turning.mark, turning.answer) if marked]
    return len({marked.mark.axis for marked in marks}) == 1


def _is_one_word(turning: Turning) -> bool:
    """Tell whether the two words of a turning mean one thing: shut, close; not admit, accuse."""
    ours, theirs = turning.comparison.ours, turning.comparison.theirs
    alike, words = turning.comparison.kinship.alike, within(theirs, turning.theirs)
    return any(likest(alike[row], words) >= ALIKE for row in within(ours, turning.ours))


def _stretch(profile: Profile, word: Span) -> Span:
    """Return the words around one up to the next mark, or word that joins, on either side."""
    tokens = profile.tokens
    first = last = tokens.at(word.start)
    while first and not _joins(tokens.lower[first - 1]):
        first -= 1
    while last + 1 < len(tokens) and not _joins(tokens.lower[last + 1]):
        last += 1
    return Span(tokens.starts[first], tokens.ends[last])


def _joins(word: str) -> bool:
    return word in CLAUSE_ENDS or word in openers()


def _told(turning: Turning, stretch: Span, other: Span) -> int:
    """Return how many words, figures and dates of a stretch ours has, and another has not."""
    ours, theirs = turning.comparison.ours, turning.comparison.theirs
    back, beside = turning.comparison.kinship.alike_theirs, within(ours, turning.ours)
    known = theirs.concepts_of(other)
    words = (
        column
        for column in within(theirs, stretch)
        if theirs.weighed_words[column].concept not in known
        and any(row not in beside and like >= ALIKE for row, like in back[column].items())
    )
    values = {one.value for one in ours.figures} - {None}
    figures = {f.value for f in theirs.figures if stretch.contains(theirs.local(f.number))}
    dates = sum(
        any(meet(date, one) for _, one in dated(ours))
        for place, date in dated(theirs)
        if stretch.contains(place)
    )
    return sum(1 for _ in words) + len(figures & values) + dates


def have_one_figure(turning: Turning, tolerances: Tolerances) -> bool:
    """Tell whether one figure leads to our word and to the claim's: nine abandoned, nine did."""
    ours, theirs = turning.comparison.ours, turning.comparison.theirs
    one, other = _before(ours, turning.ours), _before(theirs, turning.theirs)
    return one is not None and other is not None and agree(one, other, tolerances)


def _before(profile: Profile, word: Span) -> Quantity | None:
    """Return the figure that stands soon before a word, in its clause."""
    tokens, clause = profile.tokens, profile.clause_at(word.start)
    first = tokens.at(word.start)
    near = Span(max(clause.start, tokens.starts[max(first - NEAR, 0)]), word.start)
    before = [one for one in profile.figures if near.contains(profile.local(one.number))]
    return max(before, key=lambda one: one.number.start, default=None)


def _meet(pairs: Pairs, here: Span, there: Span) -> bool:
    """Tell whether something that stands `here` is the claim's, and stands `there`."""
    return any(
        agrees for ours, place, agrees in pairs if here.contains(ours) and there.contains(place)
    )
