"""Degrees, of heat or of an arc: which of the two, the words around them tell."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from attrs import evolve

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import unit_at
from factcheck.language import table
from factcheck.model import UnitKind

CONTEXT = 10
"""So many words on either side may show whether degrees are of heat or of an arc."""


class _Degrees(NamedTuple):
    names: Phrases[str]
    scales: Mapping[str, str]
    coldest: float
    hottest: float
    warm: frozenset[str]
    angled: frozenset[str]


def degrees(tokens: Tokens, amount: Amount, place: int) -> Amount | None:
    """Read degrees whose scale is a letter or not named, by the words around them."""
    known = _degrees()
    if tokens.follows_closely(place) and tokens.words[place] in known.scales:
        return _lettered(tokens, amount, place, known)
    found = known.names.at(tokens.lower, place)
    named = unit_at(tokens, place)
    if found is None or (named and named[0].dimension == "temperature"):
        return None
    around = _words_around(tokens, amount.first, found.end)
    if not around.isdisjoint(known.angled) and around.isdisjoint(known.warm):
        return evolve(amount, last=found.end, unit="°", kind=UnitKind.MEASURE)
    if amount.in_digits or not around.isdisjoint(known.warm):
        return evolve(amount, last=found.end, unit="°", kind=UnitKind.TEMPERATURE)
    return None


def _lettered(tokens: Tokens, amount: Amount, place: int, known: _Degrees) -> Amount | None:
    """Read 32C or 90F where the number or the words around it speak of a temperature."""
    after = place + 1
    tied = after < len(tokens) and tokens.follows_closely(after) and tokens.words[after] in "/-"
    if tied or not known.coldest <= amount.value <= known.hottest:
        return None
    around = _words_around(tokens, amount.first, after)
    if amount.grain == 1 and amount.value > 0 and around.isdisjoint(known.warm):
        return None
    scale = known.scales[tokens.words[place]]
    return evolve(amount, last=after, unit=scale, kind=UnitKind.TEMPERATURE)


def _words_around(tokens: Tokens, first: int, last: int) -> set[str]:
    before = tokens.lower[max(first - CONTEXT, 0) : first]
    return {*before, *tokens.lower[last : last + CONTEXT]}


@cache
def _degrees() -> _Degrees:
    data = table("measures")
    return _Degrees(
        names=Phrases.of((form, form) for form in data["degrees"]),
        scales=data["degree_scales"],
        coldest=data["coldest"],
        hottest=data["hottest"],
        warm=frozenset(data["warm_context"]),
        angled=frozenset(data["angle_context"]),
    )
