"""Wider counts: figures of more than the claim's, or of which it tells what ours does not.

Of seven who were killed and 15 who were injured 22 were killed or injured; and beside "seven of
those freed are civilians" it is no slip that each side freed 157.
"""

from __future__ import annotations

from functools import cache

from factcheck.language import table, word_class
from factcheck.matching.arithmetic.operations import worth
from factcheck.matching.figures.answers import Answer
from factcheck.matching.sides.kinship import every, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.model import Quantity, Span

REACH = 6
"""Within so many words of a figure it is told what befell those whom it counts."""
ALIKE = 0.6
"""How alike in meaning two words are of which the one tells what the other does."""


def is_wider(answer: Answer) -> bool:
    """Tell whether ours counts others besides those of the claim, or not what they are."""
    more = worth(answer.ours) > worth(answer.theirs)
    return more and (_is_of_either(answer) or _leaves_out_predicate(answer))


def _is_of_either(answer: Answer) -> bool:
    """Tell whether ours is of this or that, of which the claim has one alone: killed or hurt."""
    ours, theirs = answer.comparison.ours, answer.comparison.theirs.places
    lower, at = ours.tokens.lower, ours.tokens.at
    first, end = at(answer.here.start) - REACH, at(answer.here.end) + REACH
    for place in range(max(first, 1), min(end, len(lower) - 1)):
        if lower[place] in _either():
            sides = [ours.once(_concept_at, place + step) for step in (-1, 1)]
            if all(sides) and (sides[0] in theirs) is not (sides[1] in theirs):
                return True
    return False


def _leaves_out_predicate(answer: Answer) -> bool:
    """Tell whether the claim tells what some of many are, of which ours has no word."""
    kin = answer.comparison.kinship
    words = answer.comparison.theirs.once(_predicate, answer.theirs)
    return bool(words) and all(
        likest(kin.alike_theirs[one], every(kin.ours)) < ALIKE for one in words
    )


def _predicate(theirs: Profile, figure: Quantity) -> range:
    """Return the words for what so many of others are: seven of those freed are civilians."""
    lower, span = theirs.tokens.lower, theirs.local(figure.span)
    end = theirs.clause_at(span.start).end
    places = range(theirs.tokens.at(span.end), theirs.tokens.at(end))
    verb = next((place for place in places if lower[place] in word_class("be")), None)
    if verb is None:
        return range(0)
    return within(theirs, Span(theirs.tokens.ends[verb], end))


def _concept_at(profile: Profile, token: int) -> str | None:
    """Return the concept of the word that stands at a token."""
    return next((word.concept for word in profile.words if word.first <= token <= word.last), None)


@cache
def _either() -> frozenset[str]:
    return frozenset(table("arithmetic")["alternatives"])
