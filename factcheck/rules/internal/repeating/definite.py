"""Definite figures: of things that were spoken of before, the 212 people, the road's 43 lamps."""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.model import Quantity
from factcheck.rules.internal.repeating.repeats import Told


def word_before(told: Told, figure: Quantity) -> str:
    """Return the word before the number of a figure, in lower case; none at the very start."""
    tokens = told.profile.tokens
    first = tokens.at(told.profile.local(figure.number).start)
    return "".join(tokens.lower[max(first - 1, 0) : first])


def is_definite(told: Told, figure: Quantity) -> bool:
    """Tell whether an article or a possessive says that a figure is of things spoken of."""
    return word_before(told, figure) in _definite()


@cache
def possessive_marks() -> frozenset[str]:
    """Return the marks behind the name or the noun of an owner."""
    return frozenset(table("counted")["possessives"])


@cache
def _definite() -> frozenset[str]:
    return frozenset(table("bounds")["definite"]) | possessive_marks()
