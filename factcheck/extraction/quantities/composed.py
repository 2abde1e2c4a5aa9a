"""Amounts told in two units, a large one and a smaller: 8 dollars 35, 6 feet 3 inches, 5'10"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from attrs import evolve

from factcheck.extraction.numbers import NumberKind, number_words, read_number
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.money import money_after
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import convert, smaller_unit_at
from factcheck.language import table
from factcheck.model import UnitKind

CENTS = 100
LAST_PLACE = 0.01
"""Feet that are told with inches are exact to so much."""


class _Parts(NamedTuple):
    compounds: frozenset[tuple[str, str]]
    feet: frozenset[str]
    inches: frozenset[str]


def with_hundredths(tokens: Tokens, amount: Amount) -> Amount:
    """Add the hundredths that follow: "eight dollars and thirty-five cents", "9 dollars 50"."""
    if amount.unit in _hundredths():
        return amount
    place = _beyond_joiner(tokens, amount.last)
    part = read_number(tokens, place) if place < len(tokens) else None
    if part is None or part.kind is not NumberKind.CARDINAL or not 0 < part.value < CENTS:
        return amount
    named = money_after(tokens, part) if part.last < len(tokens) else None
    if named is None:
        ends = part.last == len(tokens) or not tokens.words[part.last][0].isalnum()
        if place > amount.last or not ends or tokens.words[part.last - 1 : part.last] == ["%"]:
            return amount
    elif named.currency not in _hundredths():
        return amount
    return evolve(
        amount,
        value=amount.value + part.value / CENTS,
        last=named.last if named else part.last,
        grain=1 / CENTS,
    )


@cache
def _hundredths() -> frozenset[str]:
    return frozenset(table("money")["parts"].values())


def with_smaller_unit(tokens: Tokens, amount: Amount) -> Amount:
    """Add the smaller unit that follows a larger one: 6 feet 3 inches, 10st 4lb."""
    place = _beyond_joiner(tokens, amount.last)
    part = read_number(tokens, place) if place < len(tokens) else None
    if part is None or part.last == len(tokens) or amount.unit is None:
        return amount
    found = smaller_unit_at(tokens, part.last)
    if found is None or (amount.unit, found[0].symbol) not in _parts().compounds:
        return amount
    added = convert(part.value, found[0].symbol, amount.unit) or 0
    return evolve(amount, value=amount.value + added, last=found[1], grain=LAST_PLACE)


def in_feet_and_inches(tokens: Tokens, amount: Amount, place: int) -> Amount:
    """Read feet and inches in marks: 5'10"."""
    known = _parts()
    marked = tokens.lower[place] in known.feet and tokens.follows_closely(place)
    if not marked or not amount.in_digits:
        return amount
    inches = read_number(tokens, place + 1) if place + 1 < len(tokens) else None
    if inches is None or inches.last == len(tokens) or not tokens.follows_closely(place + 1):
        return amount
    if tokens.words[inches.last] not in known.inches:
        return amount
    added = convert(inches.value, "in", "ft") or 0
    return evolve(
        amount,
        value=amount.value + added,
        last=inches.last + 1,
        unit="ft",
        kind=UnitKind.MEASURE,
        grain=LAST_PLACE,
    )


def _beyond_joiner(tokens: Tokens, place: int) -> int:
    return place + (tokens.lower[place : place + 1] == [number_words().joiner])


@cache
def _parts() -> _Parts:
    data = table("measures")
    return _Parts(
        compounds=frozenset((large, small) for large, small in data["compounds"]),
        feet=frozenset(data["feet_and_inches"]["feet"]),
        inches=frozenset(data["feet_and_inches"]["inches"]),
    )
