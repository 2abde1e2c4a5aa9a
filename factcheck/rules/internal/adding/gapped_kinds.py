"""Two parts that are kinds of their whole, by a noun alone: "22 of them lorries, 16 cars"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.plurals import is_plural
from factcheck.rules.internal.told.cues import cue_at, ends_clause
from factcheck.rules.internal.told.figures import Figure

TWO = 2


def are_kinds(words: Sequence[str], parts: Sequence[Figure]) -> bool:
    """Tell whether of two parts each has its own noun alone, and nothing more is told of them."""
    if len(parts) != TWO:
        return False
    first, then = parts
    noun = cue_at(words, first.number[1], "of_them")
    if noun is None or then.quantity.unit is None or not is_plural(words[noun]):
        return False
    joined = noun + 2 == then.first and cue_at(words, noun + 1, "list_joiners") is not None
    return joined and then.last == then.number[1] + 1 and ends_clause(words, then.last)
