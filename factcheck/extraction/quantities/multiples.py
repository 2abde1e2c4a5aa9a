"""Multiples: what something is times something else: three times as many, ten-fold, twice the."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from attrs import evolve

from factcheck.extraction.numbers import NumberKind
from factcheck.extraction.numbers.numerals import FRACTION_GRAIN
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.model import UnitKind

OWNER = 4
"""So many words at most name whose a level is, its mark included: "twice Van der Berg's"."""


TO_BASE = 4
"""Within so many words behind what is compared the second "as" stands: half as likely as."""
TO_AGAIN = 6
"""Within so many words "again" stands: half as many hip operations again."""


class _Times(NamedTuple):
    openers: frozenset[str]
    owners: frozenset[str]
    others: frozenset[str]
    words: frozenset[str]
    fold: frozenset[str]
    letters: frozenset[str]
    alike: frozenset[str]
    not_alike: frozenset[str]
    levels: frozenset[str]
    much: frozenset[str]
    again: frozenset[str]


def multiple(tokens: Tokens, amount: Amount, place: int) -> Amount | None:
    """Read a number as what multiplies: "three times as many", "ten-fold", "twice the"."""
    known = _times()
    word = tokens.lower[place]
    following = tokens.lower[place + 1] if place + 1 < len(tokens) else ""
    if word in known.fold or (word in known.words and _opens_base(tokens, place + 1, known)):
        return evolve(amount, last=place + 1, unit="times", kind=UnitKind.RATIO)
    if word in known.letters and tokens.follows_closely(place) and not _is_digit(following):
        return evolve(amount, last=place + 1, unit="times", kind=UnitKind.RATIO)
    if amount.number is NumberKind.FRACTION and amount.unit is None:
        return _part_of_base(tokens, amount, place, known)
    if amount.number is NumberKind.MULTIPLE:
        kind = UnitKind.RATIO if _opens_base(tokens, place, known) else UnitKind.COUNT
        return evolve(amount, unit="times", kind=kind)
    return None


def _opens_base(tokens: Tokens, place: int, known: _Times) -> bool:
    """Tell whether what is multiplied follows: twice the average, twice last year's."""
    ahead = tokens.lower[place : place + OWNER]
    if not ahead or ahead[0] in known.openers:
        return bool(ahead)
    owner = next((at for at, word in enumerate(ahead) if word in known.owners), 0)
    named = all(word[0].isupper() for word in tokens.words[place : place + owner])
    return owner > 0 and (named or ahead[0] in known.others)


def _part_of_base(tokens: Tokens, amount: Amount, place: int, known: _Times) -> Amount | None:
    """Read a part that something is of something else: "half as many", "half what it was".

    "Half as much again" is one and a half times as much.
    """
    if amount.last - amount.first == 1 and word_at(tokens, place) in known.levels:
        return evolve(amount, unit="times", kind=UnitKind.RATIO)
    if word_at(tokens, place) not in known.alike or word_at(tokens, place + 1) in known.not_alike:
        return None
    ahead = tokens.lower[place + 2 : place + 2 + TO_BASE]
    if word_at(tokens, place + 1) in known.much or not known.alike.isdisjoint(ahead):
        more = not known.again.isdisjoint(tokens.lower[place + 2 : place + 2 + TO_AGAIN])
        value = amount.value + more
        return evolve(amount, value=value, unit="times", kind=UnitKind.RATIO)
    return None


def word_at(tokens: Tokens, place: int) -> str:
    """Return the word at a place in lower case, none behind the last."""
    return tokens.lower[place] if place < len(tokens) else ""


def _is_digit(word: str) -> bool:
    return word[:1].isdecimal()


def multiple_in_a_word(tokens: Tokens, place: int) -> Amount | None:
    """Return what the token `place`, one of `words_of_multiples`, tells if it multiplies."""
    word = tokens.lower[place]
    following = tokens.lower[place + 1] if place + 1 < len(tokens) else ""
    needy, openers, idioms = _multiplied()
    if following in idioms or (word in needy and following not in openers):
        return None
    value = words_of_multiples()[word]
    return Amount(
        first=place,
        last=place + 1,
        number_first=place,
        number_last=place + 1,
        value=value,
        grain=1.0 if value >= 1 else FRACTION_GRAIN,
        unit="times",
        kind=UnitKind.RATIO,
    )


def is_shrinking(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a multiple in a word makes less: what more than halved is less than half."""
    return amount.value < 1 and tokens.lower[amount.number_first] in words_of_multiples()


@cache
def words_of_multiples() -> Mapping[str, float]:
    """Return the words that are a number and its unit: doubled, threefold."""
    data = table("measures")
    return {**data["multiples"], **data["multiples_of"]}


@cache
def _multiplied() -> tuple[frozenset[str], ...]:
    """Return the multiples that need what they multiply, what begins it, and what makes idioms."""
    data = table("measures")
    keys = ("multiples_of", "multiplied", "multiples_not_before")
    return tuple(frozenset(data[key]) for key in keys)


@cache
def _times() -> _Times:
    data = table("measures")
    return _Times(
        openers=frozenset(data["times_openers"]),
        owners=frozenset(data["owners"]),
        others=frozenset(data["other_times"]),
        words=frozenset(data["times"]),
        fold=frozenset(data["fold"]),
        letters=frozenset(data["times_letters"]),
        alike=frozenset(data["as"]),
        not_alike=frozenset(data["not_as"]),
        levels=frozenset(data["times_levels"]),
        much=frozenset(data["as_much"]),
        again=frozenset(data["as_much_again"]),
    )
