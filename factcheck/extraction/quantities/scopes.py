"""Scopes: whether a quantity holds for each of several, for all together, or of a larger number."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.quantities.bounds import Bounded
from factcheck.extraction.quantities.counted import Counted, totals
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.model import Scope

REACH = 10
"""So many words before a quantity may say that it is told of each."""
LONGEST_ASIDE = 6
"""An amount in brackets is at most so many words long."""


class _Words(NamedTuple):
    subjects: frozenset[str]
    after: frozenset[str]
    others: frozenset[str]
    each_for: Phrases[str]
    boundaries: frozenset[str]
    part_of: frozenset[str]
    """Behind these "each" is no subject: a member of each party."""
    negations: frozenset[str]
    times: frozenset[str]
    """Before these "each" is no pronoun: a head each day, an hour each way."""


def scope_of(tokens: Tokens, bound: Bounded, noun: Counted | None) -> tuple[Scope | None, int]:
    """Return what a quantity is spread over, and where its phrase ends with the words for it."""
    words, last = _words(), bound.last
    if _is_each(tokens, last, words):
        return Scope.EACH, last + 1
    total = totals().at(tokens.lower, last)
    if total and total.value:
        return Scope.IN_TOTAL, total.end
    if bound.scope:
        return bound.scope, last
    if noun and noun.out_of:
        return Scope.OUT_OF, last
    if words.each_for.at(tokens.lower, last) or _is_each(
        tokens, _behind_aside(tokens, last), words
    ):
        return Scope.EACH, last
    if _is_told_of_each(tokens, bound.first, words):
        return Scope.EACH, last
    return None, last


def _is_each(tokens: Tokens, place: int, words: _Words) -> bool:
    """Tell whether "each" or "apiece" stands by itself at a token."""
    if place >= len(tokens) or tokens.lower[place] not in words.after:
        return False
    return words.times.isdisjoint(tokens.lower[place + 1 : place + 2])


def _behind_aside(tokens: Tokens, last: int) -> int:
    """Return the index behind the brackets that a quantity is in, or is before: $12 (€10) each."""
    if last >= len(tokens):
        return last
    end = min(last + LONGEST_ASIDE, len(tokens))
    if tokens.words[last] == "(":
        return next((at + 1 for at in range(last, end) if tokens.words[at] == ")"), last)
    opened = "(" in tokens.words[max(last - LONGEST_ASIDE, 0) : last]
    return last + 1 if opened and tokens.words[last] == ")" else last


def _is_told_of_each(tokens: Tokens, first: int, words: _Words) -> bool:
    """Tell whether "each side" or the like stands before a quantity in its clause."""
    for index in range(first - 1, max(first - 1 - REACH, -1), -1):
        word = tokens.lower[index]
        if word in words.boundaries:
            return False
        if word in words.subjects:
            after, before = tokens.lower[index + 1], tokens.lower[index - 1] if index else ""
            named = after[0].isalpha() and after not in words.others
            return named and before not in words.part_of and not is_none_of_each(tokens, index)
    return False


def is_none_of_each(tokens: Tokens, each: int) -> bool:
    """Tell whether what is told of each is denied of it: with no link to either campaign."""
    words = _words()
    for index in range(each - 1, max(each - 1 - REACH, -1), -1):
        if tokens.lower[index] in words.boundaries:
            return False
        if tokens.lower[index] in words.negations:
            return True
    return False


@cache
def _words() -> _Words:
    data = table("predicates")
    return _Words(
        subjects=frozenset(data["subjects_each"]),
        after=frozenset(data["each_after"]),
        others=frozenset(data["other_each"]),
        each_for=Phrases.of((phrase, phrase) for phrase in data["each_for"]),
        boundaries=frozenset({*data["boundaries"], *data["clause_openers"], ","}),
        part_of=frozenset(data["each_not_behind"]),
        negations=frozenset(table("bounds")["negations"]),
        times=frozenset(data["each_time"]),
    )
