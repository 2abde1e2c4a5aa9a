"""Counterparts: the words, but names, by which a sentence tells of another thing of a claim's kind.

"Another jury", "Harlan's rivals", "across the county", "stage 14", "the under-19s".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import cache

from factcheck.extraction.names.designations import Designation, find_designations
from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.lexicon import HYPHENS
from factcheck.model import Span

NEAR = 2
"""So many words behind one that tells of others of a kind is the kind: another crown court jury."""


class Sort(StrEnum):
    """By what sort of words two sentences tell of two things of a kind."""

    KIND = "kind"
    TERM = "term"
    RANK = "rank"
    OTHER = "other"
    PARTY = "party"
    WIDER = "wider"


def counterparts(comparison: Comparison, told: Span) -> Iterator[Sort]:
    """Yield by which sorts of words our clause, and not the claim, tells of others of a kind."""
    ours, theirs = comparison.ours, comparison.theirs
    if any(
        _is_in(ours, at, told)
        and _has_kind(comparison, at, end, told)
        and not _is_compared(ours, at)
        for at, end in ours.once(_places, Sort.OTHER)
    ) and not theirs.once(_places, Sort.OTHER):
        yield Sort.OTHER
    for sort in (Sort.PARTY, Sort.WIDER):
        said = {
            _called(ours.tokens.lower[at])
            for at, _ in ours.once(_places, sort)
            if _is_in(ours, at, told)
        }
        if said - {_called(theirs.tokens.lower[at]) for at, _ in theirs.once(_places, sort)}:
            yield sort


def _called(word: str) -> str:
    """Return a word, or the first of those by which the same party may be called."""
    return _alike().get(word, word)


@cache
def _alike() -> Mapping[str, str]:
    return {word: words[0] for words in table("siblings")["alike"] for word in words}


def are_numbered_apart(comparison: Comparison, told: Span) -> bool:
    """Tell whether our clause is of another of what is numbered: stage 12, stage 14."""
    ours, theirs = comparison.ours, comparison.theirs
    here = [one for one in ours.once(numbered) if told.contains(one.span)]
    kin = [
        (one, other) for one in here for other in theirs.once(numbered) if one.kind == other.kind
    ]
    if kin:
        return not any(one.may_be(other) for one, other in kin)
    ages, others = ours.once(_age_classes), theirs.once(_age_classes)
    return bool(ages and others) and ages.isdisjoint(others)


def numbered(profile: Profile) -> Sequence[Designation]:
    """Return the things of a sentence that a number tells from others of their kind."""
    return tuple(find_designations(profile.tokens))


def _age_classes(profile: Profile) -> AbstractSet[str]:
    """Return the ages by which teams and groups are called: 21, of the under-21s."""
    lower, before = profile.tokens.lower, table("siblings")["ages"]
    return {
        word
        for at, word in enumerate(lower)
        if at > 1 and word.isdecimal() and lower[at - 1] in HYPHENS and lower[at - 2] in before
    }


def _is_compared(profile: Profile, at: int) -> bool:
    """Tell whether "other" there sets one beside all of its kind: than any other county.

    All other drivers, where a sentence begins with them, are those of whom it tells.
    """
    before, data = profile.tokens.lower[max(at - 1, 0) : at], table("siblings")
    return any(word in data["comparing"] or (word in data["all_of"] and at > 1) for word in before)


def _is_in(profile: Profile, token: int, told: Span) -> bool:
    return told.start <= profile.tokens.starts[token] < told.end


def _has_kind(comparison: Comparison, at: int, end: int, told: Span) -> bool:
    """Tell whether the claim has what stands behind a word at once: another jury.

    Our clause has it nowhere else: pupils of the school who went to another school are its own.
    """
    ours, tokens = comparison.ours, comparison.ours.tokens
    stop = min(end + NEAR, len(tokens))
    if end >= stop:
        return False
    first, last = tokens.starts[at], tokens.ends[stop - 1]
    kinds = ours.concepts_of(Span(tokens.starts[end], last)) & comparison.shared
    besides = (Span(told.start, first), Span(last, max(told.end, last)))
    return bool(kinds.difference(*map(ours.concepts_of, besides)))


def _places(profile: Profile, sort: Sort) -> Sequence[tuple[int, int]]:
    """Return where words of a sort begin and end."""
    lower, phrases = profile.tokens.lower, _words(sort)
    found = (phrases.at(lower, at, len(lower)) for at in range(len(lower)))
    return [(at, one.end) for at, one in enumerate(found) if one]


@cache
def _words(sort: Sort) -> Phrases[bool]:
    return Phrases.of((phrase, True) for phrase in table("siblings")[sort.value])
