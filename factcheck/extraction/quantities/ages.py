"""Ages: "five years old", "aged 15", "the 15-year-old", "John Smith, 45, said"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from attrs import evolve

from factcheck.extraction.numbers import NumberKind
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.model import UnitKind


class _Ages(NamedTuple):
    units: Mapping[str, str]
    endings: Phrases[str]
    short: Phrases[str]
    openers: Phrases[str]
    adverbs: frozenset[str]
    oldest: int
    after_bare: frozenset[str]


def as_age(tokens: Tokens, amount: Amount) -> Amount | None:
    """Return `amount` as an age, in years or what the text says, or None if it is none."""
    if amount.unit is not None or amount.number is not NumberKind.CARDINAL:
        return None
    known = _ages()
    if amount.last < len(tokens):
        written = _written(tokens, amount, known)
        if written:
            return written
    if not 0 <= amount.value <= known.oldest:
        return None
    if _is_announced(tokens, amount, known) or _is_bare(tokens, amount, known):
        return evolve(amount, unit="year", kind=UnitKind.AGE)
    return None


def _written(tokens: Tokens, amount: Amount, known: _Ages) -> Amount | None:
    """Read an age that its words name: "years old", "-month-old", "yo"."""
    place = amount.last + (tokens.words[amount.last] == "-")
    if place >= len(tokens):
        return None
    short = known.short.at(tokens.lower, place)
    if short:
        return evolve(amount, last=short.end, unit="year", kind=UnitKind.AGE)
    unit = known.units.get(tokens.lower[place])
    place += 1
    if unit is None or place >= len(tokens):
        return None
    place += tokens.words[place] == "-"
    ending = known.endings.at(tokens.lower, place) if place < len(tokens) else None
    return evolve(amount, last=ending.end, unit=unit, kind=UnitKind.AGE) if ending else None


def _is_announced(tokens: Tokens, amount: Amount, known: _Ages) -> bool:
    """Tell whether a word before the number makes it an age: "aged 15", "at the age of 3"."""
    for length in (2, 1):
        start = amount.first - length
        if start >= 0 and tokens.lower[start] in known.openers:
            found = known.openers.at(tokens.lower, start)
            if found and found.end == amount.first:
                return True
    return False


def _is_bare(tokens: Tokens, amount: Amount, known: _Ages) -> bool:
    """Tell whether the number stands in commas behind a person's name: "John Smith, 45, said"."""
    first, last = amount.first, amount.last
    if first and tokens.lower[first - 1] in known.adverbs:
        first -= 1
    if (
        first < 2
        or last >= len(tokens)
        or amount.high
        or amount.grain != 1
        or last - amount.first > 1
    ):
        return False
    if tokens.words[first - 1] != "," or tokens.words[last] not in known.after_bare:
        return False
    name = tokens.words[first - 2]
    return name.istitle() and name.isalpha() and amount.value >= 1


@cache
def _ages() -> _Ages:
    data = table("measures")
    return _Ages(
        units=data["age_units"],
        endings=Phrases.of((form, form) for form in data["age_endings"]),
        short=Phrases.of((form, form) for form in data["age_short"]),
        openers=Phrases.of((form, form) for form in data["age_openers"]),
        adverbs=frozenset(data["age_adverbs"]),
        oldest=data["oldest"],
        after_bare=frozenset(data["after_a_bare_age"]),
    )
