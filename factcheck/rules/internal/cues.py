"""Cues: the words beside a figure that say how it hangs together with others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.phrases import words_of
from factcheck.language import table

ENDS = frozenset(",.;:)—–!?")
"""Marks at which a clause ends."""


def cue_before(words: Sequence[str], index: int, kind: str) -> int | None:
    """Return where the cue of this kind begins that ends right before `index`, or None."""
    cues = _cues(kind)
    for length in _lengths(kind):
        if length <= index and tuple(words[index - length : index]) in cues:
            return index - length
    return None


def cue_at(words: Sequence[str], index: int, kind: str) -> int | None:
    """Return where the cue of this kind ends that begins at `index`, or None."""
    cues = _cues(kind)
    for length in _lengths(kind):
        if tuple(words[index : index + length]) in cues:
            return index + length
    return None


def ends_clause(words: Sequence[str], index: int) -> bool:
    """Tell whether a clause ends before the token `index`: at a mark, or with the sentence."""
    return index >= len(words) or words[index] in ENDS


@cache
def _cues(kind: str) -> frozenset[tuple[str, ...]]:
    return frozenset(map(words_of, table("arithmetic")[kind]))


@cache
def _lengths(kind: str) -> tuple[int, ...]:
    """Return how many words the cues have, the longest first."""
    return tuple(sorted({len(cue) for cue in _cues(kind)}, reverse=True))
