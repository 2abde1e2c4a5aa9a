"""The words that make signs of bases, read from their tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.language import table


class SignKind(Enum):
    """What words make a number."""

    TIME = auto()
    """By the day, or another time."""
    WITHIN = auto()
    """Of one day, or another time: in a day."""
    SPAN = auto()
    """Of a time of which the reader knows which it was: during the week."""
    EACH = auto()
    ALL = auto()
    WHOLE = auto()
    """Of all of a time."""


class Where(Enum):
    """On which side of its figure a sign stands."""

    BEFORE = auto()
    BEHIND = auto()
    AHEAD = auto()
    """Before it, as its subject or beside its verb."""
    EITHER = auto()


class Row(NamedTuple):
    """What an expression of the table makes a number, and on which side of it it stands."""

    kind: SignKind
    where: Where
    days: float | None = None
    attributive: bool = False
    """Whether it may stand before a noun: quarterly profit."""


class Words(NamedTuple):
    """All that signs are read with."""

    fixed: Phrases[Row | None]
    days: Mapping[str, float]
    each_time: Phrases[bool]
    """Before a unit of time; whether behind "in" they make it one such time: in an hour."""
    firm: frozenset[str]
    articles: frozenset[str]
    during: frozenset[str]
    usual: frozenset[str]
    once: frozenset[str]
    behind_unit: Phrases[str]
    goes_on: Phrases[str]
    ties: frozenset[str]
    not_before_unit: frozenset[str]
    changed_over: frozenset[str]
    all_through: frozenset[str]
    """Before "the" and a unit of time: from its beginning to its end."""
    whole: frozenset[str]
    before_whole: frozenset[str]
    opening_whole: frozenset[str]
    of: str
    each_of: Phrases[str]
    each: frozenset[str]
    behind: frozenset[str]
    per: str
    others: frozenset[str]
    ends: frozenset[str]
    small: frozenset[str]
    marks: frozenset[str]
    commas: frozenset[str]
    definite: frozenset[str]
    owning: frozenset[str]
    links: frozenset[str]
    """Behind these what is told of each is no subject: for each family."""
    fractions: frozenset[str]
    numbers: frozenset[str]


@cache
def base_words() -> Words:
    """Return the words of the tables, read once."""
    data, predicates, counted = table("bases"), table("predicates"), table("counted")
    numbers, clauses = table("writing"), table("clauses")
    linker: str = counted["linker"]
    ends = {*clauses["marks"], *predicates["boundaries"], *clauses["joiners"]}
    small = {*counted["of_determiners"], *numbers["small_numbers"], *numbers["tens"], linker}
    return Words(
        fixed=Phrases.of(_fixed()),
        days=data["days"],
        each_time=Phrases.of((one, one not in data["definite"]) for one in data["each_time"]),
        firm=frozenset([*data["each"], data["per"]]),
        articles=frozenset(data["articles"]),
        during=frozenset(data["during"]),
        usual=frozenset(data["usual"]),
        once=frozenset(data["once"]),
        behind_unit=Phrases.of((one, one) for one in data["behind_unit"]),
        goes_on=Phrases.of((one, one) for one in data["goes_on"]),
        ties=frozenset(data["ties"]),
        not_before_unit=frozenset(data["not_before_unit"]),
        changed_over=frozenset(data["changed_over"]),
        all_through=frozenset(data["all_through"]),
        whole=frozenset(data["whole"]),
        before_whole=frozenset(data["before_whole"]),
        opening_whole=frozenset(data["opening_whole"]),
        of=linker,
        each_of=Phrases.of((one, one) for one in data["each_of"]),
        each=frozenset(data["each"]),
        behind=frozenset(data["each_behind"]),
        per=data["per"],
        others=frozenset(data["not_each"]),
        ends=frozenset(ends | {*predicates["phrase_openers"]}) - {linker},
        small=frozenset(small),
        owning=frozenset(table("measures")["owners"]),
        links=frozenset([*predicates["phrase_openers"], *predicates["verb_prepositions"], linker]),
        fractions=frozenset(data["fractions"]),
        numbers=frozenset([*numbers["small_numbers"], *numbers["tens"]]),
        commas=frozenset(data["commas"]),
        definite=frozenset(data["definite"]),
        marks=frozenset([*data["marks"], *clauses["marks"]]),
    )


def _fixed() -> Iterator[tuple[str, Row | None]]:
    data = table("bases")
    for words in (*data["no_sign"], *data["not_adverb"]):
        yield words, None
    for words in (*data["together"], *data["together_with"]):
        yield words, Row(SignKind.ALL, Where.EITHER)
    for words in data["together_before"]:
        yield words, Row(SignKind.ALL, Where.BEFORE)
    for words in data["whole_time"]:
        yield words, Row(SignKind.WHOLE, Where.EITHER)
    for words in data["once_only"]:
        yield words, Row(SignKind.WHOLE, Where.EITHER, attributive=True)
    for words, unit in data["adverbs"].items():
        yield words, Row(SignKind.TIME, Where.EITHER, data["days"][unit], attributive=True)
    for words, unit in data["by_the"].items():
        yield words, Row(SignKind.TIME, Where.EITHER, data["days"][unit])
    for words in data["by_heads"]:
        yield words, Row(SignKind.EACH, Where.BEHIND)
