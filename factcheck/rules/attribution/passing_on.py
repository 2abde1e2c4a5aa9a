"""Passing on: whether a statement names one on record as whose word another takes up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.names import similar_names
from factcheck.extraction.tokens import tokenize
from factcheck.language import table, word_class
from factcheck.model import Name
from factcheck.rules.attribution.on_record import Speakers
from factcheck.rules.subjects import MatchCase

CITED = "cited"
FARTHEST = 3
"""Words from a name to the word of its owner: "Ann Lee's first public warning"."""


def takes_up_their_word(case: MatchCase, known: Speakers) -> bool:
    """Tell whether what is said is told as a known one's word: "he repeated Ann Lee's warning".

    Who cites a known one may do so in any words; of several links only one may be wrong.
    """
    text, named = case.draft.document.text, list(_known_in(case, known))
    return any(
        (told.force == CITED and len(case.claim.attribution) == 1)
        or _has_word(
            text[told.content.start : name.span.start], text[name.span.end : told.content.end]
        )
        for told in case.match.attributions
        for name in named
        if told.content.contains(name.span)
    )


def _known_in(case: MatchCase, known: Speakers) -> Iterator[Name]:
    for name in case.match.statement.names:
        if known.holds(name.source) or any(similar_names(name.text, one) for one in known.told):
            yield name


def _has_word(before: str, after: str) -> bool:
    """Tell whether a noun for what was said or found stands beside a name, as its owner's."""
    behind, ahead = tokenize(after).lower[: FARTHEST + 1], tokenize(before).lower[-FARTHEST:]
    if not _words().isdisjoint(behind):
        return True
    return not _words().isdisjoint(ahead) and not _ties().isdisjoint(ahead)


@cache
def _words() -> frozenset[str]:
    data = table("anaphors")["nouns"], table("cues")["nouns"], table("anonymous")["papers"]
    return frozenset().union(*data)


@cache
def _ties() -> frozenset[str]:
    return word_class("of", "preposition")
