"""Not done: what was looked for, asked, threatened or risked says nothing of what came of it.

"Analysts had expected sales to fall" is as true where sales rose, and "they urged the council to
reject the plan" where it approved it. What is told of the time ahead on both sides is of one sort.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.stance_words import openers
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class

REACH = 12
"""So many words before a word that it governs may stand what leaves it undone."""
AHEAD = 4
"""So many words before a verb its modal may stand."""


class Undone(StrEnum):
    """How what stands before a word leaves it open whether it came about."""

    EXPECTED = "expected"
    """Somebody looked for it, hoped for it or feared it."""
    OPEN = "open"
    """It was asked, threatened, tried, risked or prevented."""
    NEAR = "near"
    """It all but came about, or is able to; before a figure such words say something else."""
    POSSIBLE = "possible"
    """It may come about, might have, or comes on a condition."""
    HABIT = "habit"
    """It comes about as a rule."""


def is_not_done(ours: Tokens, one: int, theirs: Tokens, other: int) -> bool:
    """Tell whether of the words at two offsets one says what came, one what need not have come.

    What a claim leaves open, ours may well tell otherwise than it: only what somebody expected, or
    hoped, is another's. What we leave open contradicts nothing that a claim tells as done.
    """
    here, there = undone(ours, one), undone(theirs, other)
    if here is None:
        return there is Undone.EXPECTED and not is_ahead(ours, one)
    return there is None and not is_ahead(theirs, other)


def undone(tokens: Tokens, offset: int, *, counted: bool = False) -> Undone | None:
    """Return how what stands before the word at `offset`, in its clause, leaves it undone.

    What is `counted` there was asked, or sought, itself: they asked 1,012 residents. Nor is it open
    where there is no chance: life with no chance of parole for 25 years; or in a clause that tells
    of what was asked for: they called for a sale of land that they put at $2m.

    A plain past form is told as done, with all that follows: those who wanted to declare it won
    the vote, and those who had hoped for more saw sales fall.
    """
    lower, at = tokens.lower, tokens.at(offset)
    for place in range(min(at, len(tokens) - 1), max(at - REACH, 0) - 1, -1):
        found = _leaving_undone().at(lower, place, at)
        if found and tokens.words[place] != _month():
            own = found.end == at and found.value is Undone.OPEN
            known = own or _is_denied(lower, place) or _is_told_of(lower, place, found.end, at)
            if not (counted and known):
                return found.value
        if lower[place] in _conditions():
            return Undone.POSSIBLE
        if place < at and (lower[place] in CLAUSE_ENDS or lower[place] in _bounds()):
            return None
        if _is_finite(lower, place):
            return None
    return None


def _is_denied(lower: Sequence[str], place: int) -> bool:
    """Tell whether a noun of chance is denied: no chance, without the possibility."""
    before = [word for word in lower[max(place - 2, 0) : place] if word not in _articles()]
    return bool(before) and before[-1] in _none()


def _is_told_of(lower: Sequence[str], place: int, behind: int, at: int) -> bool:
    """Tell whether a "that" tells more of the thing that a preposition makes what was asked for."""
    if lower[behind - 1] not in word_class("preposition", "of", "to") or behind - place < 2:
        return False
    return not word_class("that").isdisjoint(lower[behind + 1 : at])


def _is_finite(lower: Sequence[str], place: int) -> bool:
    """Tell whether a verb is a plain past form: fell, lost, but not "could have lost"."""
    behind = place > 0 and lower[place - 1] in word_class("have", "be")
    return verb_form(lower[place]) is VerbForm.PAST and not behind


def is_ahead(tokens: Tokens, offset: int) -> bool:
    """Tell whether a modal stands soon before a word; the month of May is none."""
    at = tokens.at(offset)
    return not word_class("modal").isdisjoint(tokens.words[max(at - AHEAD, 0) : at])


@cache
def _leaving_undone() -> Phrases[Undone]:
    data = table("not_done")
    return Phrases.of((one, kind) for kind in Undone for one in data[kind])


@cache
def _month() -> str:
    return str(table("not_done")["month"])


@cache
def _conditions() -> frozenset[str]:
    return frozenset(table("stance")["verbal"]["conditional"])


@cache
def _articles() -> frozenset[str]:
    return word_class("article", "possessive")


@cache
def _none() -> frozenset[str]:
    return frozenset(table("not_done")["none"])


@cache
def _bounds() -> frozenset[str]:
    """Return the words with which a clause of its own begins; what is expected follows "that"."""
    return openers() - word_class("that")
