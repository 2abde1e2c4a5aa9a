"""Larger parts: a part that is told as more than its whole, as where the two were exchanged.

"Eleven of the nine members", "nine members, 11 of them women", "of the nine members, 11 voted".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from factcheck.extraction.plurals import is_plural, plural
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.model import Span, UnitKind
from factcheck.rules.internal.adding.wholes import is_count
from factcheck.rules.internal.told.cues import cue_at, linker
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.rule import Flag

FURTHEST = 10
"""A part that is more times its whole was misread."""
CLEARLY = 1.1
"""So many times a whole that is itself but about so much a part must be."""
COMMA = ","


def larger_parts(sentence: Sentence) -> Iterator[Flag]:
    """Flag the parts of a sentence that are more than what they are told to be parts of."""
    words = sentence.tokens.lower
    for part, whole in pairwise(sentence.figures):
        if cue_at(words, part.number[1], "of_the") == whole.number[0] and _is_larger(part, whole):
            yield _flag(part, whole, part)
    for at, part in enumerate(sentence.figures):
        told = sentence.figures[:at]
        if told and (_is_of_them(words, told[-1], part) or _is_of_opening(words, told, part)):
            whole = max(told, key=lambda one: one.value)
            if all(_is_larger(part, one) for one in told):
                yield _flag(part, told[-1], whole)


def _is_larger(part: Figure, whole: Figure) -> bool:
    """Tell whether both are counts and the part is more than the whole, though not far more."""
    if not is_count(part) or whole.quantity.unit_kind not in COUNTS:
        return False
    most = whole.value if is_count(whole) else CLEARLY * whole.value
    return most < part.value <= FURTHEST * whole.value


def _is_of_them(words: Sequence[str], told: Figure, part: Figure) -> bool:
    """Tell whether a part is "of them" behind a comma, and "them" can only be what was told."""
    before, behind = part.number
    follows = cue_at(words, behind, "of_them") is not None and words[before - 1] == COMMA
    leads = next(
        (at for at in range(told.last, before) if cue_at(words, at, "of_them") == before), 0
    )
    if not follows and not (leads and words[leads - 1] == COMMA):
        return False
    between = words[told.last : leads or before]
    return _counted(words, told) not in _groups() and not any(map(_may_be_meant, between))


def _is_of_opening(words: Sequence[str], told: Sequence[Figure], part: Figure) -> bool:
    """Tell whether a sentence opens with the whole, and the part follows: of the nine, 11 went."""
    first = told[0]
    opens = cue_at(words, 0, "of_the") or int(words[0] == linker())
    return (
        opens == first.number[0] > 0
        and part.quantity.unit_kind is UnitKind.NONE
        and _counted(words, first) not in _groups()
    )


def _counted(words: Sequence[str], figure: Figure) -> str:
    return words[figure.last - 1]


def _may_be_meant(word: str) -> bool:
    """Tell whether a word may be a plural that "them" stands for."""
    return is_plural(word) and word not in word_class("be", "have", "do", "subordinator")


def _flag(part: Figure, beside: Figure, whole: Figure) -> Flag:
    spans = sorted((part.quantity.number, beside.quantity.number))
    return Flag(
        span=Span(spans[0].start, spans[1].end),
        message=f"{part.written} is more than {whole.written}.",
    )


@cache
def _groups() -> frozenset[str]:
    """Return the plural nouns for what is of several people: families, crews."""
    nouns = table("arithmetic")["groups"]
    return frozenset([*nouns, *map(plural, nouns)])
