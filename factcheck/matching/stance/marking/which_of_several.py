"""Which of several: an adjective that says which is meant, and nothing of what became of it.

"The cheaper plan", "those on the top dose", "the rising tide": behind the article such a word is
no direction in which anything went, or by which two figures differ.
"""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.marking.marked import Marked


def says_which(profile: Profile, marked: Marked) -> bool:
    """Tell whether a word of direction only says which of several things is meant.

    What stands behind "was the" is said of what stands before it.
    """
    tokens, words = profile.tokens, _words()
    first = tokens.at(marked.span.start)
    if tokens.at(marked.span.end) != first + 1 or tokens.lower[first] not in words["adjectives"]:
        return False
    at = first - 1
    while at > 0 and tokens.lower[at] in words["between"]:
        at -= 1
    if at < 0 or tokens.lower[at] not in words["definite"]:
        return False
    return not at or tokens.lower[at - 1] not in words["said_of"]


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(row) for name, row in table("comparing")["which"].items()}
