"""Same names: whether two names are one, or may be one thing, as spelling and places tell."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache
from itertools import product

from factcheck.extraction.names import is_adjective_of, similar_names
from factcheck.extraction.names.gazetteer import known_name
from factcheck.language import table
from factcheck.model import Name, NameKind

PLACES = frozenset({NameKind.PLACE, NameKind.NATIONALITY})
FEWEST_LETTERS, LONGEST_SHORT = 3, 5
"""Letters that a pet name shares with the full one, and how long it may be."""


def is_same(one: Name, other: Name) -> bool:
    """Tell whether two names are one name, as far as spelling and the ledger tell."""
    if one.source and other.source:
        return one.source == other.source
    return _is_spelling_of(one.text, one.canonical, other.text, other.canonical)


@lru_cache(maxsize=1 << 15)
def _is_spelling_of(text: str, full: str, other: str, other_full: str) -> bool:
    return any(
        similar_names(a, b) for a, b in product(_forms(text, full), _forms(other, other_full))
    )


def may_be_same(one: Name, other: Name) -> bool:
    """Tell whether two names may name one thing, or a place and the country that it stands for."""
    if one.source and other.source:
        return one.source == other.source
    return _may_be_written_for(one.text, one.canonical, other.text, other.canonical)


def are_all_among(names: Collection[Name], others: Collection[Name]) -> bool:
    """Tell whether each of some names may name what one of the others does."""
    return all(any(may_be_same(one, other) for other in others) for one in names)


@lru_cache(maxsize=1 << 15)
def _may_be_written_for(text: str, full: str, other: str, other_full: str) -> bool:
    pairs = product(_forms(text, full), _forms(other, other_full))
    return any(_written_alike(a, b) for a, b in pairs)


def _forms(text: str, canonical: str) -> tuple[str, ...]:
    return (text, canonical) if canonical and canonical != text else (text,)


def _written_alike(one: str, other: str) -> bool:
    return (
        similar_names(one, other)
        or _stands_for(one, other)
        or _abbreviates(one, other)
        or holds(one, other)
        or is_adjective_of(one, other)
    )


def _stands_for(one: str, other: str) -> bool:
    """Tell whether one is the country, the people or the state that the other may belong to."""
    here, there = known_name(one), known_name(other)
    if here is None or there is None:
        return False
    if None in (here.country, there.country) and {here.kind, there.kind} <= PLACES:
        return not _are_apart(here.name, there.name)
    if here.country != there.country:
        return False
    whole = here.name == here.country or there.name == there.country
    return whole or (here.name in parts_of_countries()) != (there.name in parts_of_countries())


def is_wide(place: str) -> bool:
    """Tell whether a place is a country or a part of one, in which towns lie."""
    known = known_name(place)
    return known is not None and (known.name == known.country or known.name in parts_of_countries())


def _are_apart(one: str, other: str) -> bool:
    """Tell whether two regions beyond countries are known to have nothing in common: two oceans."""
    return one != other and any(one in group and other in group for group in _groups_apart())


@cache
def _groups_apart() -> tuple[frozenset[str], ...]:
    return tuple(map(frozenset, table("places")["apart"]))


@cache
def parts_of_countries() -> frozenset[str]:
    """Return the states and regions of countries, which hold cities."""
    return frozenset(part for parts in table("places")["parts"].values() for part in parts)


def holds(one: str, other: str) -> bool:
    """Tell whether all words of one are in the other: Donetsk region, Josie Wetherell."""
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words


def _abbreviates(one: str, other: str) -> bool:
    """Tell whether one shortens the other: QPR, Queens Park Rangers; Hibs, Hibernian."""
    short, long = sorted((one, other), key=len)
    if FEWEST_LETTERS <= len(short) <= LONGEST_SHORT and " " not in long:
        return short[:FEWEST_LETTERS].lower() == long[:FEWEST_LETTERS].lower()
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    return len(short) > 1 and short.replace(".", "") == initials
