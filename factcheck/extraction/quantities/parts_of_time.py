"""Parts that are stretches of time and no share: the quarter that ended in May."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table


def is_part_of_time(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a part goes on with a relative and a verb, as no share does: half that sum."""
    place = amount.number_last
    if place + 1 >= len(tokens) or tokens.lower[place - 1] not in _parts():
        return False
    goes_on = tokens.lower[place] in _relatives()
    return goes_on and verb_form(tokens.lower[place + 1]) >= VerbForm.REGULAR_PAST


@cache
def _parts() -> frozenset[str]:
    return frozenset(table("numbers")["parts"])


@cache
def _relatives() -> frozenset[str]:
    return frozenset(table("predicates")["relatives"])
