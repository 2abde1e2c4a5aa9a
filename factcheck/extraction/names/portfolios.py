"""Portfolios: what sets an office apart from its like: trade, of the trade minister."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from factcheck.extraction.names.lexicon import (
    body_words,
    organisation_words,
    roles,
    title_modifiers,
    title_prepositions,
)
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.names.titles import read_title
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table

ALIKE = 4
"""Letters that the words of one thing begin with: maths, mathematics; economy, economics."""


class Portfolio(NamedTuple):
    """An office with what sets it apart from its like: minister, trade."""

    head: str
    words: frozenset[str]


def portfolio(title: str) -> Portfolio | None:
    """Return what heads a title, if that is said of one thing or another, with what that is."""
    tokens = tokenize(title)
    end = place_of_link(tokens)
    if not end or tokens.lower[end - 1] not in _words("portfolios") | _words("sections"):
        return None
    first = end - 1
    while first and _narrows(tokens, first - 1):
        first -= 1
    words = frozenset(tokens.lower[first : end - 1]) - title_modifiers() - _words("determiners")
    return Portfolio(tokens.lower[end - 1], words | section(tokens))


def section(tokens: Tokens) -> frozenset[str]:
    """Return what a title is of that is no body, as it has neither article nor capital: policy."""
    end = place_of_link(tokens)
    if not end or end == len(tokens) or tokens.lower[end - 1] not in _words("sections"):
        return frozenset()
    if tokens.lower[end] not in organisation_words("of_words") or _is_written_as_one(tokens, end):
        return frozenset()
    words: list[str] = []
    for word in tokens.words[end + 1 :]:
        if not word.islower() or word in _words("determiners") | body_words():
            break
        if word in organisation_words("of_words") or word in _words("coordinators"):
            continue
        if word in title_prepositions():
            break
        words.append(word)
    return frozenset(words)


def _is_written_as_one(tokens: Tokens, linked: int) -> bool:
    """Tell whether the preposition is part of a role's own name: head of state."""
    places = (n for n in range(linked) if tokens.lower[n] in roles())
    found = (roles().at(tokens.lower, place) for place in places)
    return any(role is not None and role.end > linked for role in found)


def are_places(words: Iterable[str]) -> bool:
    """Tell whether all that an office is for is a country: American, of an American envoy."""
    return all(read_title(word).places for word in words)


def share_a_word(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Tell whether two sets have a word in common, or two that may be forms of one."""
    return any(one[:ALIKE] == other[:ALIKE] for one in mine for other in theirs)


def share_portfolio(a: str, b: str) -> bool:
    """Tell whether two are offices for one thing: the business secretary, the business minister."""
    mine, theirs = portfolio(a), portfolio(b)
    if mine is None or theirs is None:
        return False
    return share_a_word(mine.words, theirs.words)


def place_of_link(tokens: Tokens) -> int:
    """Return the place of the preposition that goes on with a title, or its end."""
    places = (n for n, word in enumerate(tokens.lower) if word in title_prepositions())
    return next(places, len(tokens))


def _narrows(tokens: Tokens, place: int) -> bool:
    """Tell whether a word stands before the head of a title without being someone's."""
    return tokens.words[place].isalpha() and tokens.lower[place + 1] not in POSSESSIVES


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("titles")[key])
