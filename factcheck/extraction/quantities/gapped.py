"""Counts right behind a name, of what was just counted: "She hit 21 aces and Petrovsek 13"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class

COUNTED = 4
"""The number of the count before stands at most so many tokens before what joins the two."""
LONGEST_NAME = 4


class _Words(NamedTuple):
    joiners: frozenset[str]
    determiners: frozenset[str]
    ends: frozenset[str]
    """What a gapped count is followed by: the end of its clause."""


def is_gapped(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether the number on the tokens from `first` up to `last`, behind a name, is a count.

    It is where it ends its clause, which the name begins, and the clause before ends in a count.
    """
    if last < len(tokens) and tokens.lower[last] not in _words().ends:
        return False
    joint = _before_clause(tokens, first)
    while joint is not None and _is_number(tokens, joint - 1) and _is_name(tokens, joint - 2):
        joint = _before_clause(tokens, joint - 1)
    return joint is not None and _ends_in_count(tokens, joint)


def is_part_of_whole(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether the number there, behind a name, is a part: of the 48 buses in York 18 run."""
    if tokens.lower[0] not in word_class("of") or last >= len(tokens):
        return False
    whole = any(_is_number(tokens, place) for place in range(1, first - 1))
    return whole and verb_form(tokens.lower[last]) is not VerbForm.NONE


def _before_clause(tokens: Tokens, number: int) -> int | None:
    """Return the index of what joins the clause that is but a name and a number to one before."""
    place = number - 1
    while place >= 0 and number - place <= LONGEST_NAME and _is_name(tokens, place):
        place -= 1
    if place == number - 1 or place < 0:
        return None
    place -= tokens.lower[place] in _words().determiners
    joint = place
    while joint >= 0 and tokens.lower[joint] in _words().joiners:
        joint -= 1
    return joint + 1 if joint < place else None


def _ends_in_count(tokens: Tokens, joint: int) -> bool:
    """Tell whether a number with its noun, and no name before it, stands right before `joint`.

    Or one without, behind its verb: of the 112 City have won 44.
    """
    if _is_number(tokens, joint - 1) and joint > 1:
        return verb_form(tokens.lower[joint - 2]) is not VerbForm.NONE
    return any(
        _is_number(tokens, place) and place > 0 and not _is_name(tokens, place - 1)
        for place in range(joint - 2, max(joint - 1 - COUNTED, 0), -1)
    )


def _is_name(tokens: Tokens, place: int) -> bool:
    return place >= 0 and tokens.words[place][0].isupper()


def _is_number(tokens: Tokens, place: int) -> bool:
    return place >= 0 and tokens.words[place][0].isdecimal()


@cache
def _words() -> _Words:
    clauses = table("clauses")
    joiners = word_class("and", "but").union(clauses["marks"])
    ends = joiners | frozenset([*clauses["joiners"], "."])
    return _Words(joiners, word_class("determiner"), ends)
