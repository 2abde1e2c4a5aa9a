"""Offices: whether what a person is called is at odds with what the ledger calls them.

`titles` says which titles nobody holds together. Most that differ could both be true, but are told
of one person by a slip: the same office of another body, another portfolio, another post.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum
from functools import cache
from typing import NamedTuple

from factcheck.extraction.names.lexicon import (
    body_words,
    organisation_words,
    title_modifiers,
    title_prepositions,
)
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.names.titles import Hold, Title, covers, read_title
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table

SameBody = Callable[[str, str], bool]
"""Tells whether two titles may name one body in two ways."""


class Odds(Enum):
    """How surely two titles are not both held by one person."""

    NONE = 0
    LIKELY = 1
    SURE = 2


class Portfolio(NamedTuple):
    """An office with what sets it apart from its like: minister, trade."""

    head: str
    words: frozenset[str]


def at_odds(a: str, b: str, same_body: SameBody) -> Odds:
    """Return how surely `b`, a title that a person holds, speaks against the title `a`."""
    one, other = read_title(a), read_title(b)
    if one.several or other.several or one.hold is not other.hold or one.lower != other.lower:
        return Odds.NONE
    apart = _other_portfolio(a, b, one, other)
    if apart is not Odds.NONE or one.role is None or other.role is None:
        return apart
    if one.role == other.role:
        return Odds.NONE if same_body(a, b) else _of_another_body(a, b, one.role)
    return Odds.LIKELY if _other_post(a, b, one, other) else Odds.NONE


def _other_portfolio(a: str, b: str, one: Title, other: Title) -> Odds:
    """Return how surely two are offices of one kind for different things: trade, fisheries."""
    mine, theirs = portfolio(a), portfolio(b)
    if mine is None or theirs is None or mine.head != theirs.head:
        return Odds.NONE
    if not mine.words or not theirs.words or mine.words & theirs.words:
        return Odds.NONE
    if None in (one.role, other.role) or one.role == other.role:
        return Odds.LIKELY
    if not _go_together(one.role or "", other.role or ""):
        return Odds.SURE
    wide, words = (
        (one, mine.words) if covers(one.role or "", other.role or "") else (other, theirs.words)
    )
    return Odds.LIKELY if words & wide.words - _statuses() else Odds.NONE


def _of_another_body(a: str, b: str, role: str) -> Odds:
    """Return how surely two titles of one role are of two bodies."""
    if are_apart(bodies_of(a), bodies_of(b)):
        return Odds.LIKELY if role in _seldom_of_two() else Odds.SURE
    mine, theirs = body(a), body(b)
    if not mine or not theirs or not {mine[-1], theirs[-1]} <= organisation_words("heads"):
        return Odds.NONE
    both = frozenset(mine), frozenset(theirs)
    narrowed = any(words - body_words() for words in both)
    return Odds.LIKELY if narrowed and are_apart(*both) else Odds.NONE


def _other_post(a: str, b: str, one: Title, other: Title) -> bool:
    """Tell whether two are different trades, or posts that would each be named first."""
    mine, theirs = one.role or "", other.role or ""
    if _go_together(mine, theirs):
        return False
    if {mine, theirs} <= _trades():
        return True
    if not {mine, theirs} <= _posts():
        return False
    return one.hold is Hold.PAST or bool(body(a)) or bool(body(b))


def _go_together(one: str, other: str) -> bool:
    return covers(one, other) or covers(other, one) or one == other


def bodies_of(title: str) -> frozenset[str]:
    """Return the words of the body that a title is held in, if its holder is of one alone."""
    read = read_title(title)
    if read.role in _held_often() or read.hold is Hold.PAST:
        return frozenset()
    tokens = tokenize(title)
    lived = (n for n, word in enumerate(tokens.lower) if word in _residence())
    return read.names - frozenset(tokens.lower[next(lived, len(tokens)) :])


def are_apart(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Tell whether two bodies, by the words of their names, are none that share more than a kind.

    The Drivers' Union and the Shopworkers' Union are both unions.
    """
    own, other = mine - body_words(), theirs - body_words()
    if not own or not other:
        own, other = mine, theirs
    return bool(own and other) and own.isdisjoint(other)


def portfolio(title: str) -> Portfolio | None:
    """Return what heads a title, if that is said of one thing or another, with what that is."""
    tokens = tokenize(title)
    end = _linked(tokens)
    if not end or tokens.lower[end - 1] not in _portfolios():
        return None
    first = end - 1
    while first and _narrows(tokens, first - 1):
        first -= 1
    words = frozenset(tokens.lower[first : end - 1]) - title_modifiers() - _determiners()
    return Portfolio(tokens.lower[end - 1], words)


def body(title: str) -> Sequence[str]:
    """Return the words that name whom or what a title is of: the union, of "the union's head"."""
    tokens = tokenize(title)
    linked = _linked(tokens)
    after = tokens.lower[linked + 1 :]
    owner = next((n for n in range(linked) if tokens.lower[n] in POSSESSIVES), 0)
    named = after or tokens.lower[:owner]
    return [word for word in named if word[0].isalnum() and word not in _determiners()]


def _linked(tokens: Tokens) -> int:
    """Return the place of the preposition that goes on with a title, or its end."""
    places = (n for n, word in enumerate(tokens.lower) if word in title_prepositions())
    return next(places, len(tokens))


def _narrows(tokens: Tokens, place: int) -> bool:
    """Tell whether a word stands before the head of a title without being someone's."""
    return tokens.words[place].isalpha() and tokens.lower[place + 1] not in POSSESSIVES


@cache
def _determiners() -> frozenset[str]:
    return frozenset(table("titles")["determiners"])


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(table("titles")["portfolios"])


@cache
def _posts() -> frozenset[str]:
    return frozenset(table("titles")["posts"])


@cache
def _trades() -> frozenset[str]:
    return frozenset(table("titles")["trades"])


@cache
def _statuses() -> frozenset[str]:
    return frozenset(word for words in table("titles")["status"].values() for word in words)


@cache
def _residence() -> frozenset[str]:
    return frozenset(table("titles")["residence"])


@cache
def _seldom_of_two() -> frozenset[str]:
    return frozenset(table("titles")["seldom_of_two"])


@cache
def _held_often() -> frozenset[str]:
    return frozenset(table("titles")["held_often"])
