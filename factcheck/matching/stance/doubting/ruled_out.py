"""Ruled out: what one side does not rule out, and the other says is not, or will not be.

Both deny something, but of what is not ruled out it is only denied that it cannot be.
"""

from __future__ import annotations

from factcheck.extraction.stance_words import left_open
from factcheck.matching.sides.events import Event, event
from factcheck.matching.sides.kinship import every
from factcheck.matching.sides.pairing import Signs
from factcheck.matching.stance.faced import DOUBTED, LEAST_ALIKE, Faced
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.marking.marks import NEGATION, Side
from factcheck.matching.stance.turning import Turning

RULED_OUT = "ruled out"
"""The sign that one side denies what the other does not rule out."""
ALL_TOLD = 0.9
"""How much of what is left open the other side must deny, for both to tell of the same."""
SURE = 0.75
"""How probable it then is that the two turn each other: the drafts that the models were fitted on
have hardly any such pair."""
OF_OTHERS = ("other names", "other speaker", "apart", "figures differ")


def ruled_out(two: Faced, marked: Marked, *, denied: bool) -> float:
    """Return how much of what a mark, ours if `denied`, leaves possible the other side denies.

    0 where the other leaves it open, and where the mark does not leave anything possible.
    """
    own = two.sides(denied=denied)[0]
    left = _left_possible(own, marked)
    if not _is_denied(two, left, denied=denied):
        return 0.0
    kin = two.comparison.kinship
    return kin.taken(left, every(kin.theirs)) if denied else kin.told(left, every(kin.ours))


def _left_possible(side: Side, marked: Marked) -> range:
    """Return the words of what a mark does not rule out, of which there may be none."""
    tokens, words = side.profile.tokens, side.profile.weighed_words
    places = range(tokens.at(marked.governs.start), tokens.at(marked.governs.end))
    found = (left_open().at(tokens.lower, at, places.stop) for at in places)
    end = next((one.end for one in found if one), places.stop)
    first = next((at for at in marked.words if words[at].first >= end), marked.words.stop)
    return range(first, marked.words.stop)


def _is_denied(two: Faced, words: range, *, denied: bool) -> bool:
    """Tell whether the other side denies one of some words, and neither doubts nor hedges it."""
    (own, other), alike = two.sides(denied=denied), two.alike_from(denied=denied)[0]
    was = any(own.is_past(own.word(word)) for word in words)
    itself = _denied_itself(other)
    return any(
        likeness >= LEAST_ALIKE
        and answer in itself
        and (was or not other.is_past(other.told(answer)))
        and not other.leaves_possible(answer)
        and not other.around(answer, DOUBTED)
        for word in words
        for answer, likeness in alike[word].items()
    )


def _denied_itself(side: Side) -> frozenset[int]:
    """Return the words that a denial stands right before: no layoffs, but no proof of arson."""
    first = (marked.words[0] for marked in side.of(NEGATION) if marked.words)
    return frozenset(word for word in first if word in side.negated)


def chance_of_ruled_out(turning: Turning, signs: Signs) -> float:
    """Return how probable it is that ours rules out what is left open, or leaves it open; or 0."""
    told = turning.signs.get(RULED_OUT, 0.0)
    if told < ALL_TOLD or event(turning.comparison) is Event.OTHER:
        return 0.0
    return 0.0 if any(signs[name] for name in OF_OTHERS) else SURE
