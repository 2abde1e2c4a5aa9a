"""Parts that are stretches of time and no share: the quarter that ended in May, that of 2025."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table

BEFORE = 3
"""The tokens, with the part itself, among which what points it out stands: the same quarter."""


def is_part_of_time(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a part is told as no share is: the half that followed, that half of 2025."""
    place = amount.number_last
    if place + 1 >= len(tokens) or tokens.lower[place - 1] not in _parts():
        return False
    return _goes_on(tokens, place) or _is_of_a_year(tokens, place)


def _goes_on(tokens: Tokens, place: int) -> bool:
    verbal = verb_form(tokens.lower[place + 1]) >= VerbForm.REGULAR_PAST
    return verbal and tokens.lower[place] in _relatives()


def _is_of_a_year(tokens: Tokens, place: int) -> bool:
    word, before = tokens.words[place + 1], tokens.lower[max(place - BEFORE, 0) : place - 1]
    is_year = word.isdecimal() and int(word) in years()
    return is_year and not _definite().isdisjoint(before)


@cache
def _parts() -> frozenset[str]:
    return frozenset(table("numbers")["parts"])


@cache
def _relatives() -> frozenset[str]:
    return frozenset(table("predicates")["relatives"])


@cache
def _definite() -> frozenset[str]:
    return frozenset(table("arithmetic")["definite"])


@cache
def years() -> range:
    """Return the numbers that may be those of years."""
    data = table("non_quantities")
    return range(data["earliest_year"], data["latest_year"])
