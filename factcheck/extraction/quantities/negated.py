"""Bounds under a negation: "no farm can get more than $150,000" allows $150,000 at most."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factcheck.extraction.quantities.bounds import Bounded
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.model import Bound

REACH = 9
"""So many words before a bound its clause may be denied, at most."""


class _Words(NamedTuple):
    turned: Mapping[Bound, Bound]
    negations: frozenset[str]
    before_nouns: frozenset[str]
    not_negating: frozenset[str]
    governed_by: frozenset[str]
    ends: frozenset[str]


def under_negation(tokens: Tokens, bounded: Bounded) -> Bounded:
    """Return `bounded`, turned into its opposite where a negation in its clause governs it.

    So "more than" is "at most" behind "none of them paid", but not in "no one was hurt in more
    than a year", where nothing is denied of the number.
    """
    words = _words()
    opposite = words.turned.get(bounded.bound)
    if opposite is None or not _is_governed(tokens, bounded.first, words):
        return bounded
    for index in range(bounded.first - 1, max(bounded.first - 1 - REACH, -1), -1):
        word = tokens.lower[index]
        if word in words.ends:
            return bounded
        if word in words.negations:
            denies = tokens.lower[index + 1] not in words.not_negating
            return bounded._replace(bound=opposite) if denies else bounded
    return bounded


def _is_governed(tokens: Tokens, first: int, words: _Words) -> bool:
    """Tell whether a verb, or a preposition that ties to one, stands right before the bound.

    Or the negation itself, of a verb that is the bound: will not exceed.
    """
    if first == 0:
        return False
    before = tokens.lower[first - 1]
    if before in words.negations and verb_form(tokens.lower[first]) is not VerbForm.NONE:
        return True
    behind_noun = first > 1 and tokens.lower[first - 2] in words.before_nouns
    return before in words.governed_by or behind_noun or verb_form(before) is not VerbForm.NONE


@cache
def _words() -> _Words:
    data = table("bounds")
    predicates = table("predicates")
    turned = {Bound(bound): Bound(opposite) for bound, opposite in data["turned"].items()}
    return _Words(
        turned=turned,
        negations=frozenset(data["negations"]),
        before_nouns=frozenset(data["negated_nouns"]),
        not_negating=frozenset(data["not_negating"]),
        governed_by=frozenset(data["governed_by"]),
        ends=frozenset({*predicates["boundaries"], *predicates["clause_openers"], ",", "but"}),
    )
