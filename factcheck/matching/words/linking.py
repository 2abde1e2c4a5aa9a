"""Linking words: what stands between a part and its whole, two sides, or two things told of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import table, word_class


@cache
def of_determiners() -> frozenset[str]:
    """Return what stands between "of" and the noun of a whole: the, these."""
    return frozenset(table("counted")["of_determiners"])


@cache
def part_links() -> frozenset[str]:
    """Return the words between a part and its whole: of."""
    return frozenset(table("arithmetic")["out_of"])


@cache
def whole_pronouns() -> frozenset[str]:
    """Return what stands for a whole behind such a word: a fifth of it."""
    return frozenset(table("counted")["of_pronouns"])


def goes_on_of_part(lower: Sequence[str], place: int) -> bool:
    """Tell whether a subordinator tells of a part of some: 640 of them because they came late."""
    link, pronoun = lower[place - 2 : place] if place > 1 else ("", "")
    told = lower[place][0].isalpha() and lower[place] not in word_class("and", "but")
    return told and link in part_links() and pronoun in whole_pronouns()


@cache
def side_links() -> frozenset[str]:
    """Return the words between two sides: 61 to 38, four against two."""
    return frozenset(table("worked_out")["sides"])


@cache
def clause_bounds() -> frozenset[str]:
    """Return the words and marks at which what is told of one gives way to the next."""
    data = table("clauses")
    return word_class("and").union(data["marks"], data["joiners"])


@cache
def clause_marks() -> frozenset[str]:
    """Return the marks between clauses, commas among them."""
    return frozenset(table("clauses")["marks"])


@cache
def parting_marks() -> frozenset[str]:
    """Return the marks between what could be two sentences."""
    return frozenset(table("clauses")["parting"])


@cache
def generic_wholes() -> frozenset[str]:
    """Return what says of a whole but that it is one: the total, all."""
    return frozenset(table("worked_out")["generic_wholes"])
