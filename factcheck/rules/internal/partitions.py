"""Partitions: "Of the 600 jobs, 350 are in design, 150 in technology and 120 in marketing"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, reduce
from itertools import pairwise
from operator import add

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.matching.spread import COUNTS
from factcheck.model import Bound, Severity, Span
from factcheck.rules.internal.cues import cue_at
from factcheck.rules.internal.sentences import Figure, Sentence, is_part_of, shown
from factcheck.rules.rule import Flag

FEWEST, ENOUGH, MOST = 2, 3, 8
"""So many parts are two kinds that leave nobody out; so many are a partition by themselves."""
NEAR = 1.25
"""Parts that exceed their whole by more are likely no parts of it: symptoms of the same people."""
NOUN = 4
"""So many words may lie between a part and what it is: "seven are women"."""
FURTHEST = 10
"""A part that is more times its whole was misread."""
MARKS = frozenset({",", "—", "–", "("})
VERB = 2
"""So many words are a separator and a verb."""
SEPARATING = frozenset({",", ";", "and", "while", "whereas", "—", "–"})


def wrong_partitions(sentence: Sentence) -> Iterator[Flag]:
    """Flag the parts that follow a whole where they come to more than it, or are two of a pair.

    Where nothing but the form says that the parts exclude each other it is only a warning.
    """
    if len(sentence.figures) < FEWEST:
        return
    yield from _larger_than_whole(sentence)
    whole = _whole_of(sentence)
    parts = _parts_of(sentence, whole) if whole else ()
    if whole is None or not FEWEST <= len(parts) <= MOST:
        return
    together = reduce(add, (part.spread for part in parts))
    over = together.low > whole.spread.high
    paired = _are_paired(sentence, whole, parts)
    near = over and len(parts) >= ENOUGH and together.low <= NEAR * whole.spread.high
    if near or (paired and not together.meets(whole.spread)):
        sure = paired or _have_places(sentence, parts[1:])
        yield _flag(whole, parts, None if sure else Severity.WARNING)


def _whole_of(sentence: Sentence) -> Figure | None:
    """Return the whole that begins the sentence: "Of the 600 jobs", "Eleven of the 17"."""
    words, figures = sentence.tokens.lower, sentence.numbers
    first = figures[0]
    if len(figures) > 1 and is_part_of(sentence, first, figures[1]):
        return figures[1]
    opens = words[0] == _of() and not any(words[at] == "," for at in range(first.first))
    if opens:
        return first if _is_count(first) else None
    for earlier, part in pairwise(figures):
        if cue_at(words, part.number[1], "of_them") is not None and _is_count(earlier):
            return earlier if words[part.first - 1] in MARKS else None
    return None


def _larger_than_whole(sentence: Sentence) -> Iterator[Flag]:
    """Flag "eleven of the nine members"."""
    words = sentence.tokens.lower
    for part, whole in pairwise(sentence.figures):
        beside = cue_at(words, part.number[1], "of_the") == whole.number[0]
        exact = _is_count(part) and _is_count(whole)
        if beside and exact and 1 < whole.value < part.value <= FURTHEST * whole.value:
            yield Flag(
                span=Span(part.quantity.number.start, whole.quantity.number.end),
                message=f"{part.written} is more than {whole.written}.",
            )


def _parts_of(sentence: Sentence, whole: Figure) -> Sequence[Figure]:
    """Return the numbers at the heads of the clauses that follow, the last behind "and"."""
    words = sentence.tokens.lower
    if any(cue_at(words, at, "overlaps") is not None for at in range(len(words))):
        return ()
    numbers = sentence.numbers
    opened = is_part_of(sentence, numbers[0], whole)
    parts = [numbers[0]] if opened else []
    for number in numbers[numbers.index(whole) + 1 :]:
        if not _is_count(number):
            break
        if _heads_clause(words, number) or (not parts and number.first >= whole.last):
            parts.append(number)
    joined = bool(parts) and _and() in words[max(parts[-1].first - VERB, 0) : parts[-1].first]
    return parts if joined and all(_may_be_part(part, whole) for part in parts) else ()


def _heads_clause(words: list[str], number: Figure) -> bool:
    """Tell whether a number begins an item, alone or behind a verb: ", drew three and lost two"."""
    before = words[max(number.first - VERB, 0) : number.first]
    if before and before[-1] in SEPARATING:
        return True
    return (
        len(before) == VERB and before[0] in SEPARATING and verb_form(before[1]) > VerbForm.GERUND
    )


def _may_be_part(part: Figure, whole: Figure) -> bool:
    return (
        _is_count(part)
        and 0 < part.value < whole.value
        and part.quantity.unit in {None, whole.quantity.unit, *_complements()}
    )


def _is_count(figure: Figure) -> bool:
    exact = figure.quantity.bound is Bound.EXACTLY
    return exact and figure.quantity.unit_kind in COUNTS and figure.value == int(figure.value)


def _are_paired(sentence: Sentence, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether the parts are two kinds that leave nobody out: men and women."""
    ends = [max(part.number[1], whole.number[1]) for part in parts]
    nouns = [_noun_behind(sentence, end) for end in ends]
    return len(parts) == FEWEST and any(set(nouns) == set(pair) for pair in _pairs())


def _noun_behind(sentence: Sentence, end: int) -> str | None:
    words = sentence.tokens.lower[end : end + NOUN]
    return next((word for word in words if word in _complements()), None)


def _have_places(sentence: Sentence, parts: Sequence[Figure]) -> bool:
    """Tell whether each part has only a place, as parts of one thing have: "150 in technology"."""
    words = sentence.tokens.lower
    return all(cue_at(words, part.number[1], "places") is not None for part in parts)


def _flag(whole: Figure, parts: Sequence[Figure], severity: Severity | None) -> Flag:
    value = shown(sum(part.value for part in parts), whole)
    added = " + ".join(part.written for part in parts)
    spans = sorted([whole.quantity.number, *(part.quantity.number for part in parts)])
    return Flag(
        span=Span(spans[0].start, spans[-1].end),
        message=f"{added} = {value}, not {whole.written}.",
        severity=severity,
    )


@cache
def _pairs() -> Sequence[Sequence[str]]:
    pairs: Sequence[Sequence[str]] = table("arithmetic")["complements"]
    return pairs


@cache
def _complements() -> frozenset[str]:
    return frozenset(noun for pair in _pairs() for noun in pair)


def _of() -> str:
    return str(table("numbers")["linker"])


def _and() -> str:
    return str(table("arithmetic")["list_joiners"][0])
