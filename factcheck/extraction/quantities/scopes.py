"""Scopes: whether a quantity holds for each of several, for all together, or of a larger number."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.quantities.bounds import Bounded
from factcheck.extraction.quantities.counted import Counted
from factcheck.extraction.quantities.predicates import Predicate
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.model import Scope

REACH = 7
"""A subject with "each" begins at most so many words before the verb."""


class _Words(NamedTuple):
    subjects: frozenset[str]
    after: frozenset[str]
    others: frozenset[str]
    totals: Phrases[bool]
    """The words for in all, and what begins like them and says no such thing: together with."""
    each_for: Phrases[str]
    boundaries: frozenset[str]


def scope_of(
    tokens: Tokens, bound: Bounded, noun: Counted | None, predicate: Predicate | None
) -> tuple[Scope | None, int]:
    """Return what a quantity is spread over, and where its phrase ends with the words for it."""
    words, last = _words(), bound.last
    if last < len(tokens) and tokens.lower[last] in words.after:
        return Scope.EACH, last + 1
    total = words.totals.at(tokens.lower, last) if last < len(tokens) else None
    if total and total.value:
        return Scope.IN_TOTAL, total.end
    if bound.scope:
        return bound.scope, last
    if noun and noun.out_of:
        return Scope.OUT_OF, last
    if last < len(tokens) and words.each_for.at(tokens.lower, last):
        return Scope.EACH, last
    if predicate and predicate.last <= bound.first and _subject_is_each(tokens, predicate, words):
        return Scope.EACH, last
    return None, last


def _subject_is_each(tokens: Tokens, predicate: Predicate, words: _Words) -> bool:
    """Tell whether the subject before the verb is "each side" or the like."""
    for index in range(predicate.first - 1, max(predicate.first - 1 - REACH, -1), -1):
        word = tokens.lower[index]
        if word in words.boundaries:
            return False
        if word in words.subjects:
            return tokens.lower[index + 1] not in words.others
    return False


@cache
def _words() -> _Words:
    data = table("predicates")
    return _Words(
        subjects=frozenset(data["subjects_each"]),
        after=frozenset(data["each_after"]),
        others=frozenset(data["other_each"]),
        totals=Phrases.of(
            (phrase, kind == "in_total")
            for kind in ("in_total", "no_total")
            for phrase in data[kind]
        ),
        each_for=Phrases.of((phrase, phrase) for phrase in data["each_for"]),
        boundaries=frozenset(data["boundaries"]),
    )
