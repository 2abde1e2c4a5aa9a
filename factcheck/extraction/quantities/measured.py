"""A number with the unit that belongs to it: a share, money, a measure, a multiple."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from attrs import evolve

from factcheck.extraction.numbers import Number, NumberKind, number_words, read_number
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.composed import (
    in_feet_and_inches,
    with_hundredths,
    with_smaller_unit,
)
from factcheck.extraction.quantities.degrees import degrees
from factcheck.extraction.quantities.money import Money, money_after, money_before, name_before
from factcheck.extraction.quantities.multiples import multiple
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import unit_at
from factcheck.language import table
from factcheck.model import UnitKind

LEAST_SCALE = 1_000
POINT = "percentage point"


class _Shares(NamedTuple):
    percent: Phrases[str]
    points: Phrases[str]
    point: frozenset[str]
    """The bare word, of which a part is always one of a percentage: half a point."""
    letters: frozenset[str]


def read_amount(tokens: Tokens, index: int, floor: int = 0) -> Amount | None:
    """Return the number that begins at the token `index` with its unit, or None.

    A sign of currency before it counts from the token `floor` on.
    """
    number = read_number(tokens, index)
    if number is None:
        return None
    money = None
    if index > floor:
        money = money_before(tokens, index) or name_before(tokens, number)
    if money and _is_heading(number):
        return None
    plain = Amount(
        first=money.first if money else index,
        last=number.last,
        number_first=index,
        number_last=number.last,
        value=number.value,
        grain=number.grain,
        scale=number.scale,
        number=number.kind,
        in_digits=number.in_digits,
    )
    if number.kind is NumberKind.ORDINAL:
        return evolve(plain, kind=UnitKind.ORDINAL)
    if money:
        amount = _with_money_before(tokens, plain, number, money)
        return _negated(amount) if _is_negative(tokens, money.first, floor) else amount
    if number.last == len(tokens):
        return plain
    return _with_unit(tokens, plain, number)


def _is_heading(number: Number) -> bool:
    """Tell whether a number is but the scale of others, as in the head of a table: "$ million"."""
    return not number.in_digits and number.last - number.first == 1 and number.value >= LEAST_SCALE


def _with_money_before(tokens: Tokens, amount: Amount, number: Number, money: Money) -> Amount:
    amount = _of_money(amount, money)
    again = money_after(tokens, number) if number.last < len(tokens) else None
    return evolve(amount, last=again.last) if again else amount


def _is_negative(tokens: Tokens, sign: int, floor: int) -> bool:
    """Tell whether a minus stands right before the sign of currency: "-$5m", but no "£2-£5"."""
    minus = sign - 1
    if minus < floor or tokens.words[minus] not in number_words().signs:
        return False
    return tokens.follows_closely(sign) and (minus == 0 or not tokens.follows_closely(minus))


def _negated(amount: Amount) -> Amount:
    """Return an amount of money with the minus before it."""
    minus = amount.first - 1
    return evolve(amount, first=minus, number_first=minus, value=-amount.value)


def _of_money(amount: Amount, money: Money) -> Amount:
    return evolve(
        amount,
        last=max(amount.last, money.last),
        unit=money.currency,
        kind=UnitKind.CURRENCY,
        value=amount.value * money.scale,
        grain=amount.grain * money.scale,
    )


def _with_unit(tokens: Tokens, amount: Amount, number: Number) -> Amount:
    """Add the unit that follows the number: a percentage, money, a measure, a multiple."""
    place = _after_hyphen(tokens, number.last)
    if number.kind is NumberKind.FRACTION:
        part = _of_one_unit(tokens, amount, number)
        if part:
            return part
    if number.kind is NumberKind.VAGUE and tokens.lower[place] == number_words().linker:
        place += 1
        number = evolve(number, last=place)
    if place == len(tokens):
        return amount
    share = _share(tokens, amount, place)
    if share:
        return share
    money = money_after(tokens, number)
    if money:
        return with_hundredths(tokens, _of_money(amount, money))
    warmth = degrees(tokens, amount, place)
    if warmth:
        return warmth
    measured = unit_at(tokens, place)
    if measured:
        unit, last = measured
        kind = UnitKind.TEMPERATURE if unit.dimension == "temperature" else UnitKind.MEASURE
        return with_smaller_unit(tokens, evolve(amount, unit=unit.symbol, kind=kind, last=last))
    return multiple(tokens, amount, place) or in_feet_and_inches(tokens, amount, place)


def _of_one_unit(tokens: Tokens, amount: Amount, number: Number) -> Amount | None:
    """Read a part of one unit: "half a mile", "a quarter of a percentage point"."""
    words = number_words()
    place = number.last + (tokens.lower[number.last] == words.linker)
    if place + 1 >= len(tokens) or tokens.lower[place] not in words.articles:
        return None
    if tokens.lower[place + 1] in _shares().point:
        return evolve(amount, last=place + 2, unit=POINT, kind=UnitKind.PERCENTAGE_POINT)
    found = _with_unit(tokens, amount, evolve(number, last=place + 1))
    return found if found.unit is not None and found.kind is not UnitKind.RATIO else None


def _after_hyphen(tokens: Tokens, place: int) -> int:
    """Return the place of the word that a hyphen ties to a number: "6-inch"."""
    tied = (
        tokens.words[place] == "-"
        and tokens.follows_closely(place)
        and place + 1 < len(tokens)
        and tokens.follows_closely(place + 1)
    )
    return place + 1 if tied else place


def _share(tokens: Tokens, amount: Amount, place: int) -> Amount | None:
    known = _shares()
    points = known.points.at(tokens.lower, place)
    if points:
        return evolve(amount, last=points.end, unit=points.value, kind=UnitKind.PERCENTAGE_POINT)
    percent = known.percent.at(tokens.lower, place)
    letters = tokens.lower[place] in known.letters and tokens.follows_closely(place)
    if percent is None and not letters:
        return None
    last = percent.end if percent else place + 1
    return evolve(amount, last=last, unit="percent", kind=UnitKind.PERCENT)


@cache
def _shares() -> _Shares:
    data = table("measures")
    points: Sequence[tuple[str, str]] = [
        *((form, POINT) for form in data["percentage_points"]),
        *((form, "basis point") for form in data["basis_points"]),
    ]
    return _Shares(
        percent=Phrases.of((form, form) for form in data["percent"]),
        points=Phrases.of(points),
        point=frozenset(data["bare_point"]),
        letters=frozenset(data["percent_letters"]),
    )
