"""Headings: what stands before a colon and is nobody who speaks, as in "The reaction: “C.”"."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.attribution.choosing import Choice
from factcheck.extraction.attribution.cues import MARKS
from factcheck.extraction.tokens import Tokens
from factcheck.language import table


def is_heading(tokens: Tokens, choice: Choice) -> bool:
    """Tell whether the words that a mark gives something to are headed by a noun of a thing."""
    source = choice.source
    if source is None or choice.cue.form.force not in MARKS.values():
        return False
    head = tokens.words[source.after - 1]
    return head in _headings() or (source.after - source.first == 1 and head.lower() in _headings())


@cache
def _headings() -> frozenset[str]:
    cues = table("cues")
    return frozenset((*cues["headings"], *cues["nouns"]))
