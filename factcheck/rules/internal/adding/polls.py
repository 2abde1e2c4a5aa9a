"""Polls: answers of which each was given once, and which cannot be more than all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.language import table
from factcheck.model import Bound, Span, UnitKind
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.figures import Figure, shown
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.internal.told.sides import are_opposed
from factcheck.rules.rule import Flag

FEWEST, MOST = 3, 8
WHOLE, ROUNDED = 100.0, 0.5
"""Each percentage may have been rounded up by so much."""
FURTHEST = 40.0
"""What exceeds the whole by more are no answers to one question."""
ANSWER = 10
"""So many words may an answer have."""


def wrong_polls(sentence: Sentence) -> Iterator[Flag]:
    """Flag percentages that end in those who did not know, and exceed a hundred."""
    yield from _wrong_vote(sentence)
    shares = [f for f in sentence.figures if f.quantity.unit_kind is UnitKind.PERCENT]
    if not FEWEST <= len(shares) <= MOST or not all(map(_is_answer, shares)):
        return
    if ";" in sentence.tokens.lower[shares[0].first : shares[-1].last]:
        return
    together = sum(share.value for share in shares)
    over = together - WHOLE
    if ROUNDED * len(shares) < over <= FURTHEST and _is_undecided(sentence, shares[-1]):
        added = " + ".join(share.written for share in shares)
        yield Flag(
            span=Span(shares[0].quantity.number.start, shares[-1].quantity.number.end),
            message=f"{added} = {shown(together, shares[0])}, more than 100 percent.",
        )


def _wrong_vote(sentence: Sentence) -> Iterator[Flag]:
    """Flag the two sides of a vote that exceed a hundred: "approved by 58 percent to 44"."""
    for ours, theirs in pairwise(sentence.figures):
        if ours.quantity.unit_kind is not UnitKind.PERCENT or not _is_of_sides(theirs):
            continue
        together = ours.value + theirs.value
        excessive = WHOLE + 2 * ROUNDED < together <= WHOLE + FURTHEST
        if excessive and (_is_vote(sentence, ours, theirs) or _share(sentence, ours, theirs)):
            yield Flag(
                span=Span(ours.quantity.number.start, theirs.quantity.number.end),
                message=f"{ours.written} + {theirs.written} = {shown(together, ours)}, more than "
                "100 percent.",
            )


def _is_vote(sentence: Sentence, ours: Figure, theirs: Figure) -> bool:
    """Recognise "approved by 58 percent to 42"."""
    words = sentence.tokens.lower
    joined = cue_at(words, ours.last, "change_to") == theirs.first
    if not joined or cue_before(words, ours.first, "voted_by") is None:
        return False
    return any(cue_at(words, at, "votes_for") is not None for at in range(ours.first))


def _share(sentence: Sentence, ours: Figure, theirs: Figure) -> bool:
    """Recognise "88 percent of the ballots in favour and 12 percent against"."""
    between = sentence.tokens.lower[ours.last : theirs.first]
    narrowed = theirs.quantity.of is not None and theirs.quantity.of != ours.quantity.of
    if _is_compared_with(sentence, theirs):
        return False
    return not narrowed and ";" not in between and are_opposed(sentence, ours, theirs)


def _is_compared_with(sentence: Sentence, share: Figure) -> bool:
    """Tell whether a share is what another is held against: 58 percent, against the 76 of all."""
    words, place = sentence.tokens.lower, share.first - 1
    data = table("dates")
    if place > 0 and words[place] in data["words"]["THE"]:
        place -= 1
    return place >= 0 and words[place] in data["comparing"]


def _is_of_sides(theirs: Figure) -> bool:
    return theirs.quantity.unit_kind in {UnitKind.PERCENT, UnitKind.NONE} and theirs.value > 1


def _is_answer(share: Figure) -> bool:
    return share.quantity.change is None and share.quantity.bound in {Bound.EXACTLY, Bound.ABOUT}


def _is_undecided(sentence: Sentence, share: Figure) -> bool:
    words = sentence.tokens.lower
    places = range(share.last, min(share.last + ANSWER, len(words)))
    return any(cue_at(words, at, "undecided") is not None for at in places)
