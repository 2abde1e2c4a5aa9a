"""Bags of words: "Russia's Ministry of Defence" and "the Russian defence ministry" as one thing.

The names of public bodies, and titles, say the same in any order. Both are compared as sets of
their words, places and peoples as the country, spellings and roles as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.extraction.names.gazetteer import gazetteer
from factcheck.extraction.names.lexicon import roles
from factcheck.extraction.phrases import words_of
from factcheck.language import table
from factcheck.model import NameKind

Bag = frozenset[str]
REGIONAL = frozenset([NameKind.PLACE, NameKind.NATIONALITY])
PLACE_MARK = "="
"""Stands before the name of a place, so that no word of a name is taken for one."""


class Unit(NamedTuple):
    """The tokens from `first` up to `end` and what they stand for; a connector for nothing."""

    first: int
    end: int
    meaning: str | None


def bag_of(expression: str) -> Bag:
    """Return what the words of `expression` stand for."""
    return frozenset(unit.meaning for unit in units(words_of(expression)) if unit.meaning)


def units(lower: Sequence[str], first: int = 0, end: int | None = None) -> Iterator[Unit]:
    """Yield the units of the tokens in lower case, in order."""
    index, end = first, len(lower) if end is None else end
    while index < end:
        unit = unit_at(lower, index, end)
        yield unit
        index = unit.end


def unit_at(lower: Sequence[str], index: int, end: int) -> Unit:
    """Return the unit that begins at `index`."""
    word = lower[index]
    if word in gazetteer().by_first:
        place = gazetteer().at(lower, index, end)
        if place is not None and place.value.kind in REGIONAL:
            return Unit(index, place.end, PLACE_MARK + place.value.name)
    if word in roles().by_first:
        role = roles().at(lower, index, end)
        if role is not None:
            return Unit(index, role.end, role.value)
    if word in _connectors():
        return Unit(index, index + 1, None)
    return Unit(index, index + 1, _spellings().get(word, word))


def anchors_of(meanings: Iterable[str]) -> frozenset[str]:
    """Return the words with which a unit of one of these meanings may begin."""
    wanted = frozenset(meanings)
    titles = (words[0] for words, role in roles() if role in wanted)
    spelled = (word for word, meant in _spellings().items() if meant in wanted)
    return wanted.union(titles, spelled)


@cache
def _connectors() -> frozenset[str]:
    return frozenset(table("organisations")["connectors"])


@cache
def _spellings() -> dict[str, str]:
    spellings: dict[str, str] = table("organisations")["spellings"]
    return spellings
