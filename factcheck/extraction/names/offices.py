"""Offices: whether what a person is called is at odds with what the ledger calls them.

`titles` says which titles nobody holds together. Most that differ could both be true, but are told
of one person by a slip: the same office of another body, another portfolio, another post.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum
from functools import cache
from typing import NamedTuple

from factcheck.extraction.names.lexicon import (
    body_words,
    organisation_words,
    roles,
    title_modifiers,
    title_prepositions,
    title_statuses,
)
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.names.similarity import is_adjective_of
from factcheck.extraction.names.titles import Hold, Title, covers, read_title
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table
from factcheck.model import Span

ALIKE = 4
"""Letters that the words of one thing begin with: maths, mathematics; economy, economics."""
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


def titles_in(title: str) -> list[Span]:
    """Return where each of several titles stands that one person is given: "his wife and lawyer".

    What is joined within one, "minister for trade and industry", is not parted.
    """
    tokens = tokenize(title)
    joints = [n for n, word in enumerate(tokens.lower) if word in _coordinators()]
    ends = [*joints, len(tokens)]
    found: list[Span] = []
    first = 0
    for end in ends:
        rest = title[tokens.ends[end] :] if end < len(tokens) else ""
        own = title[tokens.starts[first] : tokens.ends[end - 1]] if end > first else ""
        if own and read_title(own).role and (not rest or read_title(rest).role):
            found.append(Span(tokens.starts[first], tokens.ends[end - 1]))
            first = end + 1
    return found if first > len(tokens) else [Span(0, len(title))]


def at_odds(a: str, b: str, same_body: SameBody, *, of_one_fact: bool = False) -> Odds:
    """Return how surely `b`, a title that a person holds, speaks against the title `a`.

    Who is given two posts where the same is told of them is hardly named by the second of two that
    they hold: `of_one_fact`.
    """
    one, other = read_title(a), read_title(b)
    if one.several or other.several or one.hold is not other.hold:
        return Odds.NONE
    if one.lower != other.lower and _go_together(one.role or "", other.role or ""):
        return Odds.NONE
    apart = _other_portfolio(a, b, one, other)
    if apart is not Odds.NONE or one.role is None or other.role is None:
        return apart
    if one.role == other.role:
        return Odds.NONE if same_body(a, b) else _of_another_body(a, b, one.role)
    other_post = _other_post(a, b, one, other, of_one_fact=of_one_fact)
    return Odds.LIKELY if other_post else Odds.NONE


def _other_portfolio(a: str, b: str, one: Title, other: Title) -> Odds:
    """Return how surely two are offices of one kind for different things: trade, fisheries."""
    mine, theirs = portfolio(a), portfolio(b)
    if mine is None or theirs is None or mine.head != theirs.head:
        return Odds.NONE
    if not mine.words or not theirs.words or _share_a_word(mine.words, theirs.words):
        return Odds.NONE
    if one.places & other.places and any(map(_are_places, (mine.words, theirs.words))):
        return Odds.NONE
    if None in (one.role, other.role) or one.role == other.role:
        return Odds.LIKELY
    if not _go_together(one.role or "", other.role or ""):
        return Odds.SURE
    wide, words = (
        (one, mine.words) if covers(one.role or "", other.role or "") else (other, theirs.words)
    )
    return Odds.LIKELY if words & wide.words - title_statuses() else Odds.NONE


def _of_another_body(a: str, b: str, role: str) -> Odds:
    """Return how surely two titles of one role are of two bodies."""
    if are_apart(bodies_of(a), bodies_of(b)):
        return Odds.LIKELY if role in _words("seldom_of_two") else Odds.SURE
    mine, theirs = body(a), body(b)
    if not mine or not theirs or not _have_heads(mine, theirs):
        return Odds.NONE
    joining = organisation_words("of_words")
    both = frozenset(mine) - joining, frozenset(theirs) - joining
    narrowed = any(words - body_words() for words in both)
    return Odds.LIKELY if narrowed and are_apart(*both) else Odds.NONE


def _have_heads(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether two names are of bodies of a kind: the parish council, University of Leeds."""
    heads = organisation_words("heads")
    return {mine[-1], theirs[-1]} <= heads or (mine[0] == theirs[0] and mine[0] in heads)


def _other_post(a: str, b: str, one: Title, other: Title, *, of_one_fact: bool) -> bool:
    """Tell whether two are different trades, or posts that would each be named first."""
    mine, theirs = one.role or "", other.role or ""
    if _heads_a_section(a, b, one, other):
        return True
    if _go_together(mine, theirs):
        return False
    if (is_trade(mine) and is_trade(theirs)) or are_of_one_body(a, b):
        return True
    if of_one_fact and _are_apart_in_one_body(one, other):
        return True
    if not (_is_post(a, mine) and _is_post(b, theirs)):
        return False
    return of_one_fact or one.hold is Hold.PAST or bool(body(a)) or bool(body(b))


def _is_post(title: str, role: str) -> bool:
    """Tell whether a title is what its holder is called by first: mayor, head of marketing."""
    leads = role in _words("seldom_of_two") and bool(_section(tokenize(title)))
    return leads or role in _words("posts")


def _are_apart_in_one_body(one: Title, other: Title) -> bool:
    """Tell whether two are posts in one body, though they may be held in several besides."""
    either = {one.role or "", other.role or ""}
    return bool(one.names & other.names) and either.isdisjoint(
        _words("in_one_body_too") | _words("wide") | _words("kinship")
    )


def is_trade(role: str | None) -> bool:
    """Tell whether a role is what somebody lives by: a nurse, a train driver."""
    return role in _words("trades")


def are_of_one_body(a: str, b: str) -> bool:
    """Tell whether two are different posts in one body: its sales manager, its payroll clerk."""
    one, other = read_title(a), read_title(b)
    either = {one.role or "", other.role or ""}
    return bool(one.names & other.names) and either.isdisjoint(
        _words("held_often") | _words("wide")
    )


def _heads_a_section(a: str, b: str, one: Title, other: Title) -> bool:
    """Tell whether one heads a part of what the other heads: head of policy, chief executive."""
    mine, theirs = _section(tokenize(a)), _section(tokenize(b))
    if bool(mine) == bool(theirs):
        return False
    narrow, whole = (one, other) if mine else (other, one)
    if _share_a_word(mine | theirs, frozenset(tokenize(b if mine else a).lower)):
        return False
    posts = _words("posts") - {narrow.role, "director", "manager", "minister"}
    return covers(narrow.role or "", whole.role or "") and whole.role in posts


def _go_together(one: str, other: str) -> bool:
    return covers(one, other) or covers(other, one) or one == other


def bodies_of(title: str) -> frozenset[str]:
    """Return the words of the body that a title is held in, if its holder is of one alone."""
    read = read_title(title)
    if read.role in _words("held_often") or read.hold is Hold.PAST:
        return frozenset()
    tokens = tokenize(title)
    lived = (n for n, word in enumerate(tokens.lower) if word in _words("residence"))
    return read.names - frozenset(tokens.lower[next(lived, len(tokens)) :])


def are_apart(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Tell whether two bodies, by the words of their names, are none that share more than a kind.

    The Drivers' Union and the Shopworkers' Union are both unions; Karsia's army and the Karsian one
    are one.
    """
    own, other = mine - body_words(), theirs - body_words()
    if not own or not other:
        own, other = mine, theirs
    if not own or not other or not own.isdisjoint(other):
        return False
    return not any(is_adjective_of(one, another) for one in own for another in other)


def portfolio(title: str) -> Portfolio | None:
    """Return what heads a title, if that is said of one thing or another, with what that is."""
    tokens = tokenize(title)
    end = _linked(tokens)
    if not end or tokens.lower[end - 1] not in _words("portfolios") | _words("sections"):
        return None
    first = end - 1
    while first and _narrows(tokens, first - 1):
        first -= 1
    words = frozenset(tokens.lower[first : end - 1]) - title_modifiers() - _words("determiners")
    return Portfolio(tokens.lower[end - 1], words | _section(tokens))


def _section(tokens: Tokens) -> frozenset[str]:
    """Return what a title is of that is no body, as it has neither article nor capital: policy."""
    end = _linked(tokens)
    if not end or end == len(tokens) or tokens.lower[end - 1] not in _words("sections"):
        return frozenset()
    if tokens.lower[end] not in organisation_words("of_words") or _is_written_as_one(tokens, end):
        return frozenset()
    words: list[str] = []
    for word in tokens.words[end + 1 :]:
        if not word.islower() or word in _words("determiners") | body_words():
            break
        if word in organisation_words("of_words") or word in _coordinators():
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


def _are_places(words: Iterable[str]) -> bool:
    """Tell whether all that an office is for is a country: American, of an American envoy."""
    return all(read_title(word).places for word in words)


def _share_a_word(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Tell whether two sets have a word in common, or two that may be forms of one."""
    return any(one[:ALIKE] == other[:ALIKE] for one in mine for other in theirs)


def body(title: str) -> Sequence[str]:
    """Return the words that name whom or what a title is of: the union, of "the union's head"."""
    tokens = tokenize(title)
    linked = _linked(tokens)
    after = tokens.lower[linked + 1 :]
    owner = next((n for n in range(linked) if tokens.lower[n] in POSSESSIVES), 0)
    named = after or tokens.lower[:owner]
    return [word for word in named if word[0].isalnum() and word not in _words("determiners")]


def _linked(tokens: Tokens) -> int:
    """Return the place of the preposition that goes on with a title, or its end."""
    places = (n for n, word in enumerate(tokens.lower) if word in title_prepositions())
    return next(places, len(tokens))


def _narrows(tokens: Tokens, place: int) -> bool:
    """Tell whether a word stands before the head of a title without being someone's."""
    return tokens.words[place].isalpha() and tokens.lower[place + 1] not in POSSESSIVES


@cache
def _coordinators() -> frozenset[str]:
    return _words("coordinators")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("titles")[key])
