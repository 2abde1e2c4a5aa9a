"""Spellings: the words that British and American English write in two ways, in one of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from factcheck.language import table

LONGEST, SHORTEST = 7, 2
"""Letters of an ending that the two write in two ways."""
SHORTEST_STEM = 2
"""Letters before it."""


@lru_cache(maxsize=1 << 14)
def in_american_spelling(word: str) -> str:
    """Return a word in small letters as American English writes it."""
    words, _, _ = _spellings()
    return words.get(word) or with_american_ending(word)


@lru_cache(maxsize=1 << 14)
def with_american_ending(word: str) -> str:
    """Return a word in small letters with an ending as American English has it, the longest."""
    _, endings, kept = _spellings()
    if word in kept:
        return word
    for length in range(min(LONGEST, len(word) - SHORTEST_STEM), SHORTEST - 1, -1):
        ending = endings.get(word[-length:])
        if ending is not None:
            return word[:-length] + ending
    return word


@cache
def _spellings() -> tuple[Mapping[str, str], Mapping[str, str], frozenset[str]]:
    data = table("spelling")
    return data["words"], data["endings"], frozenset(data["kept"])
