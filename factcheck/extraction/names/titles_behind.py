"""Titles behind a name: "Klitschko, the mayor of Kyiv," and "Lee, who is a judge"."""

from __future__ import annotations

from functools import cache
from itertools import chain

from factcheck.extraction.names.lexicon import (
    abbreviations,
    roles,
    stopwords,
    title_determiners,
    title_modifiers,
    title_prepositions,
)
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table

LONGEST_BEFORE, LONGEST_AFTER = 8, 14
FARTHEST_VERB = 4
"""Tokens after a name within which the verb begins that says what office its bearer has."""
JOINTS = POSSESSIVES | {"-"}
ENDS = frozenset(',.;:)–—!?"”')


def title_after(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the tokens of the title that follows the name that ends at `index`."""
    index = _behind_age(tokens, index)
    if index >= len(tokens) or tokens.words[index] not in {",", "("}:
        return None
    first = index + 1
    if first < len(tokens) and tokens.lower[first] in title_determiners():
        first += 1
    role_end = _role_after(tokens, first)
    if role_end is None:
        return None
    first = _behind_years(tokens, first)
    end = _end_of_phrase(tokens, role_end, first + LONGEST_AFTER)
    return (first, end) if end is not None else None


def _behind_age(tokens: Tokens, index: int) -> int:
    """Return the mark behind the age that is told after a name, if one is: "Lee, 34, a nurse"."""
    if index + 2 < len(tokens) and tokens.words[index] == "," == tokens.words[index + 2]:
        return index + 2 if tokens.words[index + 1].isdecimal() else index
    return index


def _behind_years(tokens: Tokens, first: int) -> int:
    """Return where a title begins behind the age that it is told with: "34-year-old nurse"."""
    if not tokens.words[first].isdecimal():
        return first
    while tokens.words[first + 1 : first + 2] == ["-"]:
        first += 2
    return first + 1


def office_held(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the tokens of the office that the verb after a name says its bearer has or had.

    "Rosenfeld, who has resigned as chief executive", but not "Rosenfeld, as chief executive".
    """
    for first in range(index, min(index + FARTHEST_VERB, len(tokens))):
        lower = tokens.lower[first]
        found = _holding().at(tokens.lower, first) if lower in _holding() else None
        if found is not None:
            return _office(tokens, found.end)
        if lower != "," and lower not in _clause_words():
            return None
    return None


def office_had(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the tokens of what a verb after a name says that its bearer is, or was: "is a judge".

    What bears a name of no known kind may be no person: a bank is the leader of its market.
    """
    index = _behind_age(tokens, index)
    index += tokens.words[index : index + 1] == [","]
    index += index < len(tokens) and tokens.lower[index] in _relatives()
    found = _being().at(tokens.lower, index)
    if found is None or _is_being_done(tokens, found.end):
        return None
    return _office(tokens, found.end)


def _is_being_done(tokens: Tokens, index: int) -> bool:
    """Tell whether a verb stands behind "is": "is looking forward", but not "is acting coach"."""
    if index >= len(tokens) or roles().at(tokens.lower, index) is not None:
        return False
    word = tokens.lower[index]
    return verb_form(word) is VerbForm.GERUND and word not in title_modifiers()


def _office(tokens: Tokens, first: int) -> tuple[int, int] | None:
    """Return the tokens of the role at `first`, without its article."""
    if first < len(tokens) and tokens.lower[first] in title_determiners():
        first += 1
    end = _role_after(tokens, first)
    if end is None:
        return None
    return first, _end_of_phrase(tokens, end, first + LONGEST_AFTER) or end


def _role_after(tokens: Tokens, first: int) -> int | None:
    """Return the end of the role that heads the noun phrase at `first`.

    Whose office it is, is none: "the brewer's chief executive"; a minister's deputy has none.
    """
    end = None
    for index in range(first, min(first + LONGEST_BEFORE, len(tokens))):
        if end is not None and index < end:
            continue
        found = roles().at(tokens.lower, index) if tokens.lower[index] in roles() else None
        if found is not None:
            end = found.end
        elif end is not None and tokens.lower[index] in POSSESSIVES:
            if _is_deputy(tokens, index + 1):
                return None
            end = None
        elif end is not None or not may_modify(tokens, index):
            break
    return end


def _is_deputy(tokens: Tokens, index: int) -> bool:
    """Tell whether somebody is but another's deputy, which narrows no office behind it."""
    found = roles().at(tokens.lower, index) if index < len(tokens) else None
    alone = found is not None and found.end == index + 1
    return alone and tokens.lower[index] in title_modifiers()


def may_modify(tokens: Tokens, index: int) -> bool:
    """Tell whether a word may stand before a role and narrow it: "a 34-year-old night nurse"."""
    lower, word = tokens.lower[index], tokens.words[index]
    if word[0].isupper() or lower in title_modifiers() or lower in JOINTS:
        return True
    if word.isdecimal():  # "a 34-year-old nurse"
        return tokens.words[index + 1 : index + 2] == ["-"]
    return word.isalpha() and lower not in stopwords() and lower not in title_determiners()


def _end_of_phrase(tokens: Tokens, index: int, limit: int) -> int | None:
    """Return the end of the noun phrase whose head ends at `index`; None where it is a clause."""
    if index >= len(tokens):
        return index
    if tokens.words[index] in ENDS:
        return None if _abbreviates(tokens, index) else index
    if tokens.lower[index] in _closing():
        return index
    if tokens.lower[index] not in title_prepositions():
        return None
    while index < min(limit, len(tokens)):
        word = tokens.words[index]
        if word in ENDS and not _abbreviates(tokens, index):
            return index
        if tokens.lower[index] in _closing():
            return index
        if tokens.lower[index] in _clause_words():
            return None
        index += 1
    return index if index == len(tokens) else None


def _abbreviates(tokens: Tokens, index: int) -> bool:
    """Tell whether the mark at `index` is the full stop of an abbreviation: "New Jersey Gov."."""
    if tokens.words[index] != "." or index + 1 >= len(tokens):
        return False
    return tokens.words[index + 1][0].islower() or tokens.lower[index - 1] in abbreviations()


@cache
def _holding() -> Phrases[bool]:
    data = table("titles")
    return Phrases.of((words, True) for words in chain(data["held"], data["left"]))


@cache
def _being() -> Phrases[bool]:
    data = table("titles")
    return Phrases.of((words, True) for words in chain(data["is"], data["was"]))


@cache
def _relatives() -> frozenset[str]:
    return frozenset(table("titles")["relatives"])


@cache
def _closing() -> frozenset[str]:
    """Return the words behind a title that begin another clause, or say since when it is held."""
    return _relatives() | frozenset(table("titles")["since"])


@cache
def _clause_words() -> frozenset[str]:
    return frozenset(table("titles")["clause_words"])
