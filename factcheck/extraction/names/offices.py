"""Offices: whether what a person is called is at odds with what the ledger calls them.

`titles` says which titles nobody holds together. Most that differ could both be true, but are told
of one person by a slip: the same office of another body, another portfolio, another post.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum
from functools import cache

from factcheck.extraction.names.lexicon import (
    body_words,
    organisation_words,
    title_prepositions,
    title_statuses,
)
from factcheck.extraction.names.portfolios import (
    are_places,
    place_of_link,
    portfolio,
    section,
    share_a_word,
    share_portfolio,
)
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.names.similarity import is_adjective_of
from factcheck.extraction.names.titles import Hold, Title, covers, read_title
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import Span

SameBody = Callable[[str, str], bool]
"""Tells whether two titles may name one body in two ways."""


class Odds(Enum):
    """How surely two titles are not both held by one person."""

    NONE = 0
    LIKELY = 1
    SURE = 2


def titles_in(title: str) -> list[Span]:
    """Return where each of several titles stands that one person is given: "his wife and lawyer".

    What is joined within one, "minister for trade and industry", is not parted.
    """
    tokens = tokenize(title)
    joints = [n for n, word in enumerate(tokens.lower) if word in _words("coordinators")]
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
    if _are_of_government(one, other) and share_portfolio(a, b):
        return Odds.NONE
    if one.role == other.role:
        return Odds.NONE if same_body(a, b) else _of_another_body(a, b, one.role)
    other_post = _other_post(a, b, one, other, of_one_fact=of_one_fact)
    return Odds.LIKELY if other_post else Odds.NONE


def _other_portfolio(a: str, b: str, one: Title, other: Title) -> Odds:
    """Return how surely two are offices of one kind for different things: trade, fisheries."""
    mine, theirs = portfolio(a), portfolio(b)
    if mine is None or theirs is None:
        return Odds.NONE
    if mine.head != theirs.head and not (one.role != other.role and _are_of_government(one, other)):
        return Odds.NONE
    if not mine.words or not theirs.words or share_a_word(mine.words, theirs.words):
        return Odds.NONE
    if one.places & other.places and any(map(are_places, (mine.words, theirs.words))):
        return Odds.NONE
    if None in (one.role, other.role) or one.role == other.role:
        return Odds.LIKELY
    if not _go_together(one.role or "", other.role or ""):
        return Odds.SURE
    wide, words = (
        (one, mine.words) if covers(one.role or "", other.role or "") else (other, theirs.words)
    )
    return Odds.LIKELY if words & wide.words - title_statuses() else Odds.NONE


def _are_of_government(one: Title, other: Title) -> bool:
    """Tell whether both are offices in a government, whichever it calls them."""
    heads: list[str] = table("titles")["ministerial"]
    return all(
        role in heads or covers(heads[0], role) for role in (one.role or "", other.role or "")
    )


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
    leads = role in _words("seldom_of_two") and bool(section(tokenize(title)))
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
    mine, theirs = section(tokenize(a)), section(tokenize(b))
    if bool(mine) == bool(theirs):
        return False
    narrow, whole = (one, other) if mine else (other, one)
    if share_a_word(mine | theirs, frozenset(tokenize(b if mine else a).lower)):
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
    if is_of_undertaking(title):
        return frozenset()
    tokens = tokenize(title)
    lived = (n for n, word in enumerate(tokens.lower) if word in _words("residence"))
    return read.names - frozenset(tokens.lower[next(lived, len(tokens)) :])


def is_of_undertaking(title: str) -> bool:
    """Tell whether a title is of what is done for a time, and employs nobody: a trial, a search.

    Behind it may stand who has that done: head of operations at the Mountain Rescue.
    """
    tokens = tokenize(title)
    of_what = tokens.words[place_of_link(tokens) + 1 :]
    narrowed = not title_prepositions().isdisjoint(of_what)
    return not narrowed and not _words("undertakings").isdisjoint(of_what[-1:])


def are_apart(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Tell whether two bodies, by the words of their names, are none that share more than a kind.

    The Drivers' Union and the Shopworkers' Union are both unions; Karsia's army and the Karsian one
    are one.
    """
    if are_two_firms(mine, theirs):
        return True
    own, other = mine - body_kinds(), theirs - body_kinds()
    if not own or not other:
        own, other = mine, theirs
    if not own or not other or not own.isdisjoint(other):
        return False
    return not any(is_adjective_of(one, another) for one in own for another in other)


def are_two_firms(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Tell whether two bodies of one name are of two kinds: Kessler Capital, Kessler Bank."""
    firms = organisation_words("firms")
    one, other = mine & firms, theirs & firms
    rest = mine - one
    return bool(one and other and rest) and one.isdisjoint(other) and rest == theirs - other


def body_kinds() -> frozenset[str]:
    """Return the words of bodies' names that say of which kind they are: union, capital."""
    return body_words() | organisation_words("firms")


def body(title: str) -> Sequence[str]:
    """Return the words that name whom or what a title is of: the union, of "the union's head"."""
    tokens = tokenize(title)
    end = place_of_link(tokens)
    after = tokens.lower[end + 1 :]
    owner = next((n for n in range(end) if tokens.lower[n] in POSSESSIVES), 0)
    named = after or tokens.lower[:owner]
    return [word for word in named if word[0].isalnum() and word not in _words("determiners")]


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("titles")[key])
