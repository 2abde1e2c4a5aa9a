"""Party words: by what names parties and their members are called, and what stands by them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import combinations

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class

COMMA = ","

Found = tuple[range, int]
"""Where a party stands, and which it is."""


def party_at(tokens: Tokens, place: int) -> Found | None:
    """Return the party that begins at a token, if it is written as one is."""
    found = _parties().at(tokens.lower, place)
    if found is None:
        return None
    party, written = found.value
    large = written[:1].isupper()
    if large and not tokens.words[place][0].isupper():
        return None
    return range(place, found.end), party


def may_be_one(one: int, other: int) -> bool:
    """Tell whether two parties may be one that is written in two ways."""
    return one == other or frozenset((one, other)) in _alike()


def is_of_none(party: int) -> bool:
    """Tell whether a party is none: independents may stand for one, and sit with it."""
    return party in _none()


def may_tell(tokens: Tokens) -> bool:
    """Tell whether a party may stand in a text at all."""
    return _parties().stand_in(tokens.lower)


@cache
def _parties() -> Phrases[tuple[int, str]]:
    return Phrases.of(
        (written, (number, written))
        for number, row in enumerate(table("parties")["parties"])
        for written in row
    )


@cache
def _none() -> frozenset[int]:
    known = table("parties")
    return frozenset(
        number
        for number, row in enumerate(known["parties"])
        if not frozenset(known["of_none"]).isdisjoint(row)
    )


@cache
def _alike() -> frozenset[frozenset[int]]:
    numbers: Mapping[str, int] = {
        written: number for number, row in enumerate(table("parties")["parties"]) for written in row
    }
    return frozenset(
        frozenset((numbers[one], numbers[other]))
        for row in table("parties")["may_be_one"]
        for one, other in combinations(row, 2)
    )


@cache
def led() -> frozenset[str]:
    """Return what opens a clause about a name: a comma, who."""
    return word_class("relative").union([COMMA])


@cache
def tying() -> frozenset[str]:
    """Return the words that tie what follows to somebody, who need not be it."""
    return word_class("relative", "preposition", "to", "as")


@cache
def leaving() -> frozenset[str]:
    """Return the words that say that somebody is no longer, or not, what follows."""
    return frozenset(table("affiliations")["leaving"]) - word_class("relative")


@cache
def rivals() -> frozenset[str]:
    """Return what one is to a party who need not be of it: its rival, its neighbour."""
    return frozenset(table("siblings")["party"])


@cache
def words(key: str) -> frozenset[str]:
    """Return the words of a kind that the table of parties has."""
    return frozenset(table("parties")[key])
