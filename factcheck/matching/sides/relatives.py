"""Relatives: whose mother or brother somebody is, as far as the words beside it tell.

Who is somebody's father may well be another's son, and "a mother of three" says of nobody's sister
that she is none.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from itertools import takewhile

from factcheck.extraction.verbs import TOLD, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import may_be_same
from factcheck.matching.words.exclusions import Term
from factcheck.model import Name

BEFORE = 3
"""So many words may stand between whose relative somebody is and the word for it, or the article:
his younger brother."""
BEHIND = 4
"""So many words behind "of" tell whose it is: of the late prime minister."""
SOMEBODY: AbstractSet[str] = frozenset({""})
"""Of whom the text told before: his brother, the father."""


def are_of_others(ours: Profile, here: Term, theirs: Profile, there: Term) -> bool:
    """Tell whether two terms are for relatives, and not both of one person as far as is told."""
    if not (_is_relative(ours, here) and _is_relative(theirs, there)):
        return False
    if _are_named_apart(_called(ours, here), _called(theirs, there)):
        return True
    mine, other = _whose(ours, here), _whose(theirs, there)
    if not mine or not other:
        return True
    return mine.isdisjoint(other) and SOMEBODY not in (mine, other)


def _is_relative(profile: Profile, term: Term) -> bool:
    return term.span.of(profile.statement.text).lower() in _kinship()


def _called(profile: Profile, term: Term) -> Name | None:
    """Return the name right behind a term, of whom it is told: her brother Pietro."""
    behind = profile.tokens.at(term.span.end)
    names = profile.statement.names
    at, local = profile.tokens.at, profile.local
    return next((one for one in names if at(local(one.span).start) == behind), None)


def _are_named_apart(one: Name | None, other: Name | None) -> bool:
    return one is not None and other is not None and not may_be_same(one, other)


def _whose(profile: Profile, term: Term) -> AbstractSet[str]:
    """Return the words for whose relative somebody is; none where it is not told."""
    tokens = profile.tokens
    first, behind = tokens.at(term.span.start), tokens.at(term.span.end)
    if tokens.lower[behind : behind + 1] == [*word_class("of")]:
        following = takewhile(_goes_on, tokens.lower[behind + 1 : behind + 1 + BEHIND])
        return frozenset(following) - word_class("determiner", "article", "possessive")
    for at in range(first - 1, max(first - BEFORE, 0) - 1, -1):
        word = tokens.lower[at]
        if word in _genitives():
            return frozenset(tokens.lower[max(at - 1, 0) : at])
        if word in word_class("possessive") or word in _definite():
            return SOMEBODY
        if not word[0].isalpha() or word in word_class("article"):
            break
    return frozenset()


def _goes_on(word: str) -> bool:
    """Tell whether a word may still be of the phrase that tells whose relative somebody is."""
    return word[0].isalpha() and verb_form(word) not in TOLD


@cache
def _kinship() -> frozenset[str]:
    return frozenset(table("titles")["kinship"]) | frozenset(table("titles")["introducing"])


@cache
def _genitives() -> frozenset[str]:
    return frozenset(table("counted")["possessives"])


@cache
def _definite() -> frozenset[str]:
    return frozenset(table("arithmetic")["definite"])
