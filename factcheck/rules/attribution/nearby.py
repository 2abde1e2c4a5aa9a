"""Nearby: who says it where that stands in the sentence before or after."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.extraction.tokens import tokenize
from factcheck.language import table, word_class
from factcheck.model import Attribution, Statement
from factcheck.rules.subjects import MatchCase

FARTHEST_BACK = 3
"""How many sentences one speaker's words may run on without their name."""
LONGEST_ANAPHOR = 5
"""Words that take up what was told: "these figures have been"."""


def told_behind(case: MatchCase) -> tuple[Attribution, ...]:
    """Return the attributions of the next sentence that are of what the statement says.

    "C. The figure was reported by the agency" tells whose word C is.
    """
    statement = case.match.statement
    after = None if statement.attributions else case.draft.beside(statement, 1)
    if after is None:
        return ()
    text = case.draft.document.text
    return tuple(told for told in after.attributions if _takes_up(told.content.of(text)))


def taken_up(case: MatchCase) -> Statement | None:
    """Return the next sentence where its subject is what the statement says."""
    after = case.draft.beside(case.match.statement, 1)
    return after if after and _anaphor(tokenize(after.text).lower) else None


def sentences_before(case: MatchCase) -> Iterator[Statement]:
    """Yield the sentences before the statement, the nearest first, as far as one may speak on."""
    for step in range(1, FARTHEST_BACK + 1):
        before = case.draft.beside(case.match.statement, -step)
        if before is None:
            return
        yield before


def _takes_up(content: str) -> bool:
    """Tell whether a content only stands for what was told before it."""
    words = [word for word in tokenize(content).lower if word[0].isalnum()]
    length = _anaphor(words)
    rest = words[length:]
    return bool(length) and len(words) <= LONGEST_ANAPHOR and _words().light.issuperset(rest)


def _anaphor(words: list[str]) -> int:
    """Return how many of the first words take up what was told: "that", "the figure"."""
    known = _words()
    if len(words) > 1 and words[0] in known.determiners and words[1] in known.nouns:
        return 2
    return 1 if words and words[0] in known.alone else 0


class _Words(NamedTuple):
    determiners: frozenset[str]
    nouns: frozenset[str]
    alone: frozenset[str]
    light: frozenset[str]
    """Auxiliaries and adverbs, which say nothing more."""


@cache
def _words() -> _Words:
    data = table("anaphors")
    return _Words(
        determiners=frozenset(data["determiners"]),
        nouns=frozenset(data["nouns"]),
        alone=frozenset(data["alone"]),
        light=word_class("be", "have", "modal", "adverb", "not"),
    )
