"""Majorities told with a percentage that is none: "are the majority of them, at 41 per cent"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language import word_class
from factcheck.model import Span, UnitKind
from factcheck.rules.internal.told.cues import ENDS, cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.differences import is_size_noun
from factcheck.rules.internal.told.figures import EXACT, Figure
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.rule import Flag

HALF = 50.0
LONGEST = 8
"""So many words may call it a majority and say of what."""


def wrong_majorities(sentence: Sentence) -> Iterator[Flag]:
    """Flag less than half right behind what it is called: a majority, or most of them."""
    words, tokens = sentence.tokens.lower, sentence.tokens
    for share in sentence.figures:
        start = _start(sentence, share) if _is_less(share) else None
        if start is not None and ends_clause(words, share.last):
            here = sentence.statement.span.start
            yield Flag(
                span=Span(here + tokens.starts[start], here + tokens.ends[share.last - 1]),
                message=f"{share.quantity.text} is no majority.",
            )


def _is_less(share: Figure) -> bool:
    quantity = share.quantity
    told = quantity.unit_kind is UnitKind.PERCENT and quantity.bound in EXACT
    return told and not (quantity.change or quantity.of) and share.spread.high < HALF


def _start(sentence: Sentence, share: Figure) -> int | None:
    """Return where "a majority of them" begins right before a share, if it is said to be one.

    Who is short of a majority has none, and a majority of a rise is in percent of something else.
    """
    words = sentence.tokens.lower
    told = cue_before(words, share.first, "majority_told")
    for at in range(max(told - LONGEST, 0), told) if told else ():
        end = cue_at(words, at, "called_majority")
        if end is None or not _begins(words, at):
            continue
        behind = words[end:told]
        plain = ENDS.isdisjoint(behind) and not any(map(is_size_noun, behind))
        return at if plain and not any(at <= one.first < end for one in sentence.figures) else None
    return None


def _begins(words: list[str], at: int) -> bool:
    """Tell whether a majority is what somebody is, or does something itself."""
    return at == 0 or words[at - 1] in ENDS | word_class("be", "and", "but", "that")
