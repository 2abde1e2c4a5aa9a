"""Part words: those that tell of a part of a whole, and those by which a part and a whole end."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.language import table, word_class
from factcheck.matching.words.linking import clause_bounds, parting_marks


class Kind(NamedTuple):
    """How large a part some words tell of: from `least` to `most`."""

    least: float
    most: float
    is_single: bool
    """Before a noun in the singular: every school."""
    is_bare: bool
    """Of whom it is told stands elsewhere: unanimously."""
    whole: float | None
    """Of so many: both."""


class PartWords(NamedTuple):
    """The words by which parts are told, as the table `quantifiers` has them."""

    parts: Phrases[Kind]
    all_but: Phrases[bool]
    undoing: Phrases[bool]
    """Before what is not so: out of."""
    not_behind: frozenset[str]
    not_before: frozenset[str]
    """Between such words a part is none, or another."""
    determiners: frozenset[str]
    ends_phrase: frozenset[str]
    relatives: frozenset[str]
    where: frozenset[str]
    """Behind those and everyone they tell where these are: aboard."""
    parting: frozenset[str]


@cache
def part_words() -> PartWords:
    """Return the words by which parts are told."""
    data, counted = table("quantifiers"), table("counted")
    rows = [(row, _kind(row)) for row in data["parts"].values()]
    return PartWords(
        parts=Phrases.of((words, kind) for row, kind in rows for words in row["words"]),
        all_but=Phrases.of((words, True) for words in table("worked_out")["all_but"]),
        undoing=Phrases.of((words, True) for words in data["undoing"]),
        not_behind=frozenset(data["not_behind"]),
        not_before=frozenset(data["not_before"]),
        determiners=frozenset(counted["of_determiners"]) - frozenset(counted["of_pronouns"]),
        ends_phrase=clause_bounds() | word_class("be", "have", "do", "modal", "preposition"),
        relatives=word_class("relative", "that"),
        where=frozenset(data["where"]),
        parting=parting_marks(),
    )


def _kind(row: dict[str, float | bool]) -> Kind:
    return Kind(
        row["least"],
        row["most"],
        bool(row.get("single")),
        bool(row.get("bare")),
        row.get("whole"),
    )
