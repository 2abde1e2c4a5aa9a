"""Relative clauses: where that ends which "who" said, and the sentence goes on."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.attribution.choosing import Choice
from factcheck.extraction.attribution.quoted import QuotedStretches
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import FINITE, VerbForm, verb_form
from factcheck.language import word_class
from factcheck.model import Span

COMMA = ","
TELLING = FINITE | {VerbForm.REGULAR_PAST}


def with_relative_ended(
    tokens: Tokens, choice: Choice, quoted: QuotedStretches
) -> Sequence[tuple[int, int]]:
    """Return the pieces of what is said, up to where the sentence goes on.

    "Lee, who said that it had failed, declined to say more": a verb behind a comma is no longer
    of what "who" said. Words that are quoted are said to their end.
    """
    pieces, source = choice.content.pieces, choice.source
    if source is None or tokens.lower[source.first] not in word_class("relative"):
        return pieces
    return [(first, _end_of_clause(tokens, first, after, quoted)) for first, after in pieces]


def _end_of_clause(tokens: Tokens, first: int, after: int, quoted: QuotedStretches) -> int:
    """Return the comma before a verb with which the sentence goes on, or else where a piece ends.

    A clause has its own verb before it ends, and a participle behind a comma before that is an
    aside up to the next: that the bridge, closed in May, would reopen.
    """
    told = aside = False
    for place in range(first, after - 1):
        if quoted.holds(Span(tokens.starts[place], tokens.ends[place])):
            continue
        if tokens.words[place] == COMMA:
            ahead = _verb_at(tokens, place + 1)
            if told and ahead in TELLING:
                return place
            aside = not aside and ahead in TELLING - {VerbForm.AUXILIARY}
        elif not aside:
            told = told or verb_form(tokens.lower[place]) in TELLING
    return after


def _verb_at(tokens: Tokens, place: int) -> VerbForm:
    """Return what form of a verb stands there, an adverb before it left out."""
    if tokens.lower[place] in word_class("adverb") and place + 1 < len(tokens):
        place += 1
    return verb_form(tokens.lower[place])
