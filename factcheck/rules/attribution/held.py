"""Held: what a sentence says is no more than somebody's word, though no verb attributes it.

"In his view", "by the union's account", "if the defence is to be believed".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.language import table, word_class

LONGEST_OWNER, LONGEST_MODIFIER = 5, 2
"""Words from a preposition to the end of whose it is, and from there to the noun."""
LONGEST_CONDITION, NEAR = 8, 4
"""Words from a condition to its verb, and from there to what is said to be right."""


def is_held_by_somebody(lower: Sequence[str]) -> bool:
    """Tell whether words of a sentence, in small letters, make it somebody's word."""
    known = _words()
    return any(
        (word in known.prepositions and _is_ones_view(lower, place + 1))
        or (word in known.conditions and _is_if_right(lower, place + 1))
        for place, word in enumerate(lower)
    )


def _is_ones_view(lower: Sequence[str], first: int) -> bool:
    known = _words()
    whose = next(
        (n for n, w in enumerate(lower[first : first + LONGEST_OWNER], first) if w in known.whose),
        None,
    )
    if whose is None or not CLAUSE_ENDS.isdisjoint(set(lower[first:whose]) - known.whose):
        return False
    return not known.nouns.isdisjoint(lower[whose + 1 : whose + 1 + LONGEST_MODIFIER])


def _is_if_right(lower: Sequence[str], first: int) -> bool:
    known, be = _words(), word_class("be")
    for place, word in enumerate(lower[first : first + LONGEST_CONDITION], first):
        if word in CLAUSE_ENDS:
            return False
        if word in be:
            return not known.right.isdisjoint(lower[place + 1 : place + NEAR])
    return False


class _Words(NamedTuple):
    prepositions: frozenset[str]
    whose: frozenset[str]
    nouns: frozenset[str]
    conditions: frozenset[str]
    right: frozenset[str]


@cache
def _words() -> _Words:
    data = table("cues")["held"]
    return _Words(**{name: frozenset(data[name]) for name in _Words._fields})
