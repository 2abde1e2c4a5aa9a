"""Amounts: a number, or a range of two, with the unit that belongs to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from attrs import evolve, frozen

from factcheck.extraction.numbers import Number, NumberKind, number_words, read_number
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.quantities.money import Money, money_after, money_before, name_before
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import convert, smaller_unit_at, unit_at
from factcheck.language import table
from factcheck.model import Change, UnitKind

CONTEXT = 10
"""So many words on either side may show whether degrees are of heat or of an arc."""
CENTS = 100
LEAST_SCALE = 1_000
OWNER = 4
"""So many words at most name whose a level is, its mark included: "twice Van der Berg's"."""
POINT = "percentage point"


@frozen(kw_only=True, eq=False, repr=False)
class Amount:
    """A number and its unit, on the tokens from `first` up to `last`; a range has two values.

    `number_first` and `number_last` hold the number without sign of currency and unit.
    """

    first: int
    last: int
    number_first: int
    number_last: int
    value: float
    high: float | None = None
    """The upper end of a range, whose lower end is `value` then."""
    grain: float = 1
    scale: int = 1
    unit: str | None = None
    kind: UnitKind = UnitKind.NONE
    number: NumberKind = NumberKind.CARDINAL
    in_digits: bool = False
    change: Change | None = None
    per: str | None = None
    of_many: bool = False
    """Whether it is a proportion that what it is of follows: one in three."""


class _Measures(NamedTuple):
    percent: Phrases[str]
    points: Phrases[str]
    point: frozenset[str]
    """The bare word, of which a part is always one of a percentage: half a point."""
    percent_letters: frozenset[str]
    degrees: Phrases[str]
    degree_scales: Mapping[str, str]
    coldest: float
    hottest: float
    warm: frozenset[str]
    angled: frozenset[str]
    times_openers: frozenset[str]
    owners: frozenset[str]
    other_times: frozenset[str]
    times: frozenset[str]
    fold: frozenset[str]
    times_letters: frozenset[str]
    compounds: frozenset[tuple[str, str]]
    feet: frozenset[str]
    inches: frozenset[str]
    articles: frozenset[str]
    joiner: str
    linker: str


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


def _with_unit(tokens: Tokens, amount: Amount, number: Number) -> Amount:
    """Add the unit that follows the number: a percentage, money, a measure, a multiple."""
    known = _measures()
    place = _after_hyphen(tokens, number.last)
    if number.kind is NumberKind.FRACTION:
        part = _of_one_unit(tokens, amount, number, known)
        if part:
            return part
    if number.kind is NumberKind.VAGUE and tokens.lower[place] == known.linker:
        place += 1
        number = evolve(number, last=place)
    if place == len(tokens):
        return amount
    shared = _share(tokens, amount, place, known)
    if shared:
        return shared
    money = money_after(tokens, number)
    if money:
        return _with_parts(tokens, _of_money(amount, money), known)
    degrees = _degrees(tokens, amount, place, known)
    if degrees:
        return degrees
    measured = unit_at(tokens, place)
    if measured:
        unit, last = measured
        kind = UnitKind.TEMPERATURE if unit.dimension == "temperature" else UnitKind.MEASURE
        return _compound(tokens, evolve(amount, unit=unit.symbol, kind=kind, last=last), known)
    return _multiple(tokens, amount, place, known)


def _of_one_unit(tokens: Tokens, amount: Amount, number: Number, known: _Measures) -> Amount | None:
    """Read a part of one unit: "half a mile", "a quarter of a percentage point"."""
    place = number.last + (tokens.lower[number.last] == known.linker)
    if place + 1 >= len(tokens) or tokens.lower[place] not in known.articles:
        return None
    if tokens.lower[place + 1] in known.point:
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


# Shares


def _share(tokens: Tokens, amount: Amount, place: int, known: _Measures) -> Amount | None:
    points = known.points.at(tokens.lower, place)
    if points:
        return evolve(amount, last=points.end, unit=points.value, kind=UnitKind.PERCENTAGE_POINT)
    percent = known.percent.at(tokens.lower, place)
    letters = tokens.lower[place] in known.percent_letters and tokens.follows_closely(place)
    if percent is None and not letters:
        return None
    last = percent.end if percent else place + 1
    return evolve(amount, last=last, unit="percent", kind=UnitKind.PERCENT)


# Money


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


def _with_parts(tokens: Tokens, amount: Amount, known: _Measures) -> Amount:
    """Add the hundredths that follow: "eight dollars and thirty-five cents", "9 dollars 50"."""
    place = amount.last
    if amount.unit in _hundredths():
        return amount
    if tokens.lower[place : place + 1] == [known.joiner]:
        place += 1
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


# Measures


def _degrees(tokens: Tokens, amount: Amount, place: int, known: _Measures) -> Amount | None:
    """Read degrees whose scale is a letter or not named, by the words around them."""
    if tokens.follows_closely(place) and tokens.words[place] in known.degree_scales:
        return _lettered(tokens, amount, place, known)
    found = known.degrees.at(tokens.lower, place)
    named = unit_at(tokens, place)
    if found is None or (named and named[0].dimension == "temperature"):
        return None
    around = _words_around(tokens, amount.first, found.end)
    if not around.isdisjoint(known.angled) and around.isdisjoint(known.warm):
        return evolve(amount, last=found.end, unit="°", kind=UnitKind.MEASURE)
    if amount.in_digits or not around.isdisjoint(known.warm):
        return evolve(amount, last=found.end, unit="°", kind=UnitKind.TEMPERATURE)
    return None


def _lettered(tokens: Tokens, amount: Amount, place: int, known: _Measures) -> Amount | None:
    """Read 32C or 90F where the number or the words around it speak of a temperature."""
    after = place + 1
    tied = after < len(tokens) and tokens.follows_closely(after) and tokens.words[after] in "/-"
    if tied or not known.coldest <= amount.value <= known.hottest:
        return None
    around = _words_around(tokens, amount.first, after)
    if amount.grain == 1 and amount.value > 0 and around.isdisjoint(known.warm):
        return None
    scale = known.degree_scales[tokens.words[place]]
    return evolve(amount, last=after, unit=scale, kind=UnitKind.TEMPERATURE)


def _words_around(tokens: Tokens, first: int, last: int) -> set[str]:
    before = tokens.lower[max(first - CONTEXT, 0) : first]
    return {*before, *tokens.lower[last : last + CONTEXT]}


def _compound(tokens: Tokens, amount: Amount, known: _Measures) -> Amount:
    """Add the smaller unit that follows a larger one: 6 feet 3 inches, 10st 4lb."""
    place = amount.last
    if tokens.lower[place : place + 1] == [known.joiner]:
        place += 1
    part = read_number(tokens, place) if place < len(tokens) else None
    if part is None or part.last == len(tokens) or amount.unit is None:
        return amount
    found = smaller_unit_at(tokens, part.last)
    if found is None or (amount.unit, found[0].symbol) not in known.compounds:
        return amount
    added = convert(part.value, found[0].symbol, amount.unit) or 0
    return evolve(amount, value=amount.value + added, last=found[1], grain=0.01)


def _multiple(tokens: Tokens, amount: Amount, place: int, known: _Measures) -> Amount:
    """Read what multiplies: "three times as many", "ten-fold", "twice the"."""
    word = tokens.lower[place]
    following = tokens.lower[place + 1] if place + 1 < len(tokens) else ""
    if word in known.fold or (word in known.times and _opens_base(tokens, place + 1, known)):
        return evolve(amount, last=place + 1, unit="times", kind=UnitKind.RATIO)
    if word in known.times_letters and tokens.follows_closely(place) and not _is_digit(following):
        return evolve(amount, last=place + 1, unit="times", kind=UnitKind.RATIO)
    if amount.number is NumberKind.MULTIPLE:
        kind = UnitKind.RATIO if _opens_base(tokens, place, known) else UnitKind.COUNT
        return evolve(amount, unit="times", kind=kind)
    feet = word in known.feet and tokens.follows_closely(place) and amount.in_digits
    return _height(tokens, amount, place, known) if feet else amount


def _opens_base(tokens: Tokens, place: int, known: _Measures) -> bool:
    """Tell whether what is multiplied follows: twice the average, twice last year's."""
    ahead = tokens.lower[place : place + OWNER]
    if not ahead or ahead[0] in known.times_openers:
        return bool(ahead)
    owner = next((at for at, word in enumerate(ahead) if word in known.owners), 0)
    named = all(word[0].isupper() for word in tokens.words[place : place + owner])
    return owner > 0 and (named or ahead[0] in known.other_times)


def _is_digit(word: str) -> bool:
    return word[:1].isdecimal()


def _height(tokens: Tokens, amount: Amount, place: int, known: _Measures) -> Amount:
    """Read feet and inches in marks: 5'10"."""
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
        grain=0.01,
    )


@cache
def _measures() -> _Measures:
    data = table("measures")
    points: Sequence[tuple[str, str]] = [
        *((form, POINT) for form in data["percentage_points"]),
        *((form, "basis point") for form in data["basis_points"]),
    ]
    return _Measures(
        percent=Phrases.of((form, form) for form in data["percent"]),
        points=Phrases.of(points),
        point=frozenset(data["bare_point"]),
        percent_letters=frozenset(data["percent_letters"]),
        degrees=Phrases.of((form, form) for form in data["degrees"]),
        degree_scales=data["degree_scales"],
        coldest=data["coldest"],
        hottest=data["hottest"],
        warm=frozenset(data["warm_context"]),
        angled=frozenset(data["angle_context"]),
        times_openers=frozenset(data["times_openers"]),
        owners=frozenset(data["owners"]),
        other_times=frozenset(data["other_times"]),
        times=frozenset(data["times"]),
        fold=frozenset(data["fold"]),
        times_letters=frozenset(data["times_letters"]),
        compounds=frozenset((large, small) for large, small in data["compounds"]),
        feet=frozenset(data["feet_and_inches"]["feet"]),
        inches=frozenset(data["feet_and_inches"]["inches"]),
        articles=frozenset(table("numbers")["articles"]),
        joiner=table("numbers")["joiner"],
        linker=table("numbers")["linker"],
    )
