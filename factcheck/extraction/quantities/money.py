"""Money: the currency that stands before or after a number."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple
from unicodedata import category

from factcheck.extraction.numbers import Number, number_words
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.tokens import Tokens
from factcheck.language import table

MILLION = 1_000_000
LARGE = 1000
"""From this amount on a common word ("won", "pounds") after a number is taken for money."""
CONTEXT = 8
"""So many words before an amount in pounds may show that it is money."""


class Money(NamedTuple):
    """A currency that the tokens from `first` up to `last` name; `scale` multiplies the amount."""

    currency: str
    first: int
    last: int
    scale: int = 1


class _Currencies(NamedTuple):
    symbols: Mapping[str, str]
    names: Phrases[str]
    codes: frozenset[str]
    english_codes: frozenset[str]
    parts: Mapping[str, str]
    part_letters: Mapping[str, str]
    needs_scale: frozenset[str]
    weights: frozenset[str]
    """Currencies whose name is a weight too: money only where their context says so."""
    context: frozenset[str]
    weighing: frozenset[str]
    priced: frozenset[str]
    per: frozenset[str]
    linker: str
    determiners: frozenset[str]


def money_before(tokens: Tokens, index: int) -> Money | None:
    """Return the currency that is written before the number at the token `index`: $, US$, EUR."""
    if index == 0:
        return None
    known, word = _currencies(), tokens.words[index - 1]
    if _is_sign(word):
        return _signed(tokens, index - 1, known)
    if word in known.symbols:
        return Money(known.symbols[word], index - 1, index)
    if word == "." and index > 1 and tokens.words[index - 2] in known.symbols:
        shortened = tokens.follows_closely(index - 1)
        return (
            Money(known.symbols[tokens.words[index - 2]], index - 2, index) if shortened else None
        )
    if word in known.codes and word not in known.english_codes:
        return Money(word, index - 1, index)
    if word[:1] == "M" and word[1:] in known.codes:
        return Money(word[1:], index - 1, index, 1_000_000)
    if tokens.lower[index - 1] in known.parts and tokens.lower[index - 1] in known.needs_scale:
        return Money(known.parts[tokens.lower[index - 1]], index - 1, index)
    return None


def name_before(tokens: Tokens, number: Number) -> Money | None:
    """Return the currency named before an amount in digits: "rupees 5 crore", no "the dollar 5"."""
    known, place = _currencies(), number.first - 1
    if place < 0 or not number.in_digits or number.scale < LARGE:
        return None
    found = known.names.at(tokens.lower, place, number.first)
    if found is None or tokens.lower[place] in known.needs_scale:
        return None
    before = tokens.lower[place - 1] if place else ""
    return None if before in known.determiners else Money(found.value, place, number.first)


def money_after(tokens: Tokens, number: Number) -> Money | None:
    """Return the currency that is written after a number: dollars, "-cent", €, USD, p."""
    known, place = _currencies(), number.last
    if place < len(tokens) and tokens.words[place] == "-" and tokens.follows_closely(place):
        place += 1
    if place >= len(tokens):
        return None
    word = tokens.words[place]
    if _is_sign(word):
        ahead = place + 1 < len(tokens) and tokens.words[place + 1][0].isdecimal()
        symbol = None if ahead and tokens.follows_closely(place + 1) else known.symbols.get(word)
        return Money(symbol, place, place + 1) if symbol else None
    if word in known.codes or (
        word.upper() in known.codes and word.upper() not in known.english_codes
    ):
        return _code(tokens, word.upper(), place)
    if word[0] in "Mm" and word[1:] in known.codes and number.in_digits:
        return Money(word[1:], place, place + 1, 1_000_000)
    if number.in_digits and tokens.follows_closely(place) and word in known.part_letters:
        return Money(known.part_letters[word], place, place + 1)
    return _named(tokens, number, place, known)


def currency_name_at(tokens: Tokens, place: int) -> tuple[str, int] | None:
    """Return the currency that a sign or a name at the token `place` tells, and its end."""
    known = _currencies()
    if tokens.words[place] in known.symbols:
        return known.symbols[tokens.words[place]], place + 1
    found = known.names.at(tokens.lower, place)
    return (found.value, found.end) if found else None


def _code(tokens: Tokens, code: str, place: int) -> Money:
    """Return the currency of a code, with the scale that may follow it: 75 USD million."""
    scale = number_words().scales.get(tokens.lower[place + 1], 1) if place + 1 < len(tokens) else 1
    return Money(code, place, place + 1 if scale == 1 else place + 2, scale)


def _named(tokens: Tokens, number: Number, place: int, known: _Currencies) -> Money | None:
    """Return the currency whose name stands at `place`, if it is no common word or weight there."""
    found = known.names.at(tokens.lower, place)
    if found is None:
        return None
    if found.value in known.weights:
        is_money = number.scale >= MILLION or _is_price(tokens, number, found.end, known)
    else:
        is_money = number.value >= LARGE or tokens.lower[place] not in known.needs_scale
    return Money(found.value, place, found.end) if is_money else None


def _is_price(tokens: Tokens, number: Number, end: int, known: _Currencies) -> bool:
    """Tell whether the words around an amount that ends at `end` make money of what may weigh.

    They do before it, or as what it is for, unless it is of a stuff: sold 45 pounds of butter.
    """
    behind = tokens.lower[end : end + 2]
    if behind[:1] and behind[0] in known.per and known.priced.issuperset(behind[1:]):
        return True
    before = tokens.lower[max(number.first - CONTEXT, 0) : number.first]
    weighs = behind[:1] == [known.linker] or not known.weighing.isdisjoint(before)
    return not weighs and not known.context.isdisjoint(before)


def _signed(tokens: Tokens, sign: int, known: _Currencies) -> Money | None:
    """Return the currency of a sign and of the letters that go with it: US$, Mex$."""
    if sign > 0:
        letters = tokens.words[sign - 1] + tokens.words[sign]
        close = tokens.follows_closely(sign)
        symbol = known.symbols.get(letters) if close else None
        code = tokens.words[sign - 1].upper()
        if symbol is None and close and code in known.codes:
            symbol = code
        if symbol:
            return Money(symbol, sign - 1, sign + 1)
    symbol = known.symbols.get(tokens.words[sign])
    return Money(symbol, sign, sign + 1) if symbol else None


def _is_sign(word: str) -> bool:
    return category(word[-1]) == "Sc"


@cache
def _currencies() -> _Currencies:
    made, press = table("currencies"), table("money")
    measures, counted = table("measures"), table("counted")
    names = {**made["names"], **press["shared"], **press["parts"], **press["names"]}
    return _Currencies(
        symbols={**made["symbols"], **press["symbols"]},
        names=Phrases.of(names.items()),
        codes=frozenset(made["codes"]),
        english_codes=frozenset(press["english_codes"]),
        parts=press["parts"],
        part_letters=press["part_letters"],
        needs_scale=frozenset(press["needs_scale"]),
        weights=frozenset(press["weights"]),
        context=frozenset(press["money_context"]),
        weighing=frozenset(press["weighing"]),
        priced=frozenset(press["money_per"]),
        per=frozenset(measures["per"]).union(measures["a"]),
        linker=counted["linker"],
        determiners=frozenset(counted["of_determiners"]),
    )
