"""Coins: "35p of every pound" and "35 cents on the dollar" are shares, "a fiver" is five pounds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from attrs import evolve

from factcheck.extraction.numbers import number_words
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.money import currency_name_at
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import is_hundredth
from factcheck.language import table
from factcheck.model import UnitKind

REACH = 14
"""So many words before the coins the pound may be that they are of."""
ONE = "1"


class _Words(NamedTuple):
    openers: Phrases[str]
    every: frozenset[str]
    boundaries: frozenset[str]
    notes: Mapping[str, tuple[float, str]]


def note_at(tokens: Tokens, index: int) -> Amount | None:
    """Return the amount that a banknote's name and the article before it give: "a fiver"."""
    value, unit = _words().notes.get(tokens.lower[index], (0.0, ""))
    if not unit or index == 0 or tokens.lower[index - 1] not in number_words().articles:
        return None
    return Amount(
        first=index - 1,
        last=index + 1,
        number_first=index - 1,
        number_last=index + 1,
        value=value,
        unit=unit,
        kind=UnitKind.CURRENCY,
    )


def note_names() -> frozenset[str]:
    """Return the names of banknotes, which begin an amount."""
    return frozenset(_words().notes)


def as_percentage(tokens: Tokens, amount: Amount) -> Amount:
    """Return coins that are said to be of one of their currency as so many percent."""
    coin = amount.unit
    if coin is None or coin not in table("money")["hundredths"]:
        return amount
    end = _whole_behind(tokens, amount.last, coin)
    if end is None and not _is_whole_before(tokens, amount.first, coin):
        return amount
    return evolve(amount, last=end or amount.last, unit="percent", kind=UnitKind.PERCENT)


def _whole_behind(tokens: Tokens, place: int, coin: str) -> int | None:
    """Return the end of "in the pound", "of every dollar", "on the dollar" at `place`."""
    words = _words()
    opener = words.openers.at(tokens.lower, place)
    if opener is None:
        return None
    start = opener.end
    every = start < len(tokens) and tokens.lower[start] in words.every
    definite = opener.end - place > 1
    return _one_of(tokens, start + every, coin) if every or definite else None


def _is_whole_before(tokens: Tokens, first: int, coin: str) -> bool:
    """Tell whether "of every pound" stands earlier in the clause."""
    words = _words()
    for index in range(first - 1, max(first - 1 - REACH, 0), -1):
        word = tokens.lower[index]
        if word in words.boundaries:
            return False
        if word in words.every and words.openers.at(tokens.lower, index - 1, index):
            return _one_of(tokens, index + 1, coin) is not None
    return False


def _one_of(tokens: Tokens, place: int, coin: str) -> int | None:
    """Return the end of one unit of the coin's currency: "pound", "£1"."""
    if place >= len(tokens):
        return None
    named = currency_name_at(tokens, place)
    if named is None or not is_hundredth(coin, named[0]):
        return None
    end = named[1]
    is_sign = not tokens.words[place][-1].isalnum()
    if not is_sign:
        return end
    return end + 1 if tokens.words[end : end + 1] == [ONE] else None


@cache
def _words() -> _Words:
    money = table("money")
    return _Words(
        openers=Phrases.of((phrase, phrase) for phrase in money["share_openers"]),
        every=frozenset(table("rates")["every"]),
        boundaries=frozenset(table("predicates")["boundaries"]),
        notes={name: (float(value), unit) for name, (value, unit) in money["notes"].items()},
    )
