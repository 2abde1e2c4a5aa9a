"""Polls: answers of which each was given once, and which cannot be more than all."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Bound, Span, UnitKind
from factcheck.rules.internal.cues import cue_at
from factcheck.rules.internal.sentences import Figure, Sentence, shown
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


def _is_answer(share: Figure) -> bool:
    return share.quantity.change is None and share.quantity.bound in {Bound.EXACTLY, Bound.ABOUT}


def _is_undecided(sentence: Sentence, share: Figure) -> bool:
    words = sentence.tokens.lower
    places = range(share.last, min(share.last + ANSWER, len(words)))
    return any(cue_at(words, at, "undecided") is not None for at in places)
