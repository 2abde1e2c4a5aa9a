"""At one count: two opposites of which each stands at the count of the very same vote.

"Voted 9 to 4 in favor of a pill" beside "voted 9 to 4 against" it: in a long sentence, too, the
count says what is meant. Other figures do not: of what employs 14,200 it may be 620 that go.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import SCORE
from factcheck.matching.arithmetic.values import agree, comparable
from factcheck.matching.sides.kinship import around, every, likest
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.marking.marked import kindred
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.marking.told_of import dated
from factcheck.matching.stance.turning import Turning
from factcheck.model import Quantity, Span, Tolerances

BEHIND, THEIRS_BEHIND = 4, 8
"""Among how many tokens behind a word of ours, and of the claim's, begins the count it is of."""
ONE_WORD, BESIDE = 0.9, 4
"""How alike two words must be to be one, and how many beside our word one of the claim's is."""


def is_at_one_count(turning: Turning, tolerances: Tolerances) -> bool:
    """Tell whether both words stand at one count, of one thing and time as far as they say."""
    mark, answer, two = turning.mark, turning.answer, turning.comparison
    if mark is None or answer is None or mark.mark.pole != -answer.mark.pole:
        return False
    if not {mark.mark.axis, answer.mark.axis} <= _of_votes():
        return False
    theirs = list(_at(two.theirs, turning.theirs, THEIRS_BEHIND))
    return (
        any(
            comparable(one, other) and agree(one, other, tolerances)
            for one in _at(two.ours, turning.ours, BEHIND)
            for other in theirs
        )
        and not _are_of_two_times(turning)
        and _is_told_of_theirs(turning)
    )


def _at(profile: Profile, word: Span, most: int) -> Iterator[Quantity]:
    """Yield the count right before a word, and those soon behind it with no verb between."""
    side, at = profile.once(Side), profile.tokens.at
    first, end = at(word.start), at(word.end)
    for figure in (one for one in profile.figures if one.unit == SCORE):
        place = profile.local(figure.span)
        start = at(place.start)
        near = 0 <= start - end <= most and not any(map(side.is_verb, range(end, start)))
        if near or at(place.end) == first:
            yield figure


def _are_of_two_times(turning: Turning) -> bool:
    """Tell whether our clause has a date which none of the claim's can be."""
    two, clause = turning.comparison, turning.comparison.ours.clause_at(turning.ours.start)
    theirs = [date for _, date in dated(two.theirs)]
    ours = [date for place, date in dated(two.ours) if clause.contains(place)]
    return bool(theirs) and any(not any(meet(one, other) for other in theirs) for one in ours)


def _is_told_of_theirs(turning: Turning) -> bool:
    """Tell whether a word beside ours, in its clause, is one of the claim's."""
    two = turning.comparison
    clause = two.ours.clause_at(turning.ours.start)
    before, after = around(two.ours, turning.ours, BESIDE)
    starts, figures = two.ours.word_starts, [two.ours.local(one.span) for one in two.ours.figures]
    near = (
        word
        for word in (*before, *after)
        if clause.start <= starts[word] < clause.end
        and not any(figure.start <= starts[word] < figure.end for figure in figures)
    )
    alike, rest, said = two.kinship.alike, every(two.theirs), frozenset(two.theirs.tokens.lower)
    words, lower = two.ours.weighed_words, two.ours.tokens.lower
    return any(
        likest(alike[word], rest) >= ONE_WORD or lower[words[word].last] in said for word in near
    )


@cache
def _of_votes() -> frozenset[str | None]:
    """Return the axes of which the words may tell how a vote went."""
    return frozenset(chain.from_iterable(map(kindred, table("comparing")["of_votes"])))
