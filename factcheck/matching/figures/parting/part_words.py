"""Part words: those that tell of a part of a whole, and those by which a part and a whole end."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.language import table, word_class
from factcheck.matching.words.linking import clause_bounds, parting_marks

COMMA = ","


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
    of_others: Phrases[bool]
    """Of what a part leaves of its whole: outside it."""
    of_verbs: frozenset[str]
    """An "of" may belong to these, and is no link to a whole: convicted of all counts."""
    remaining: frozenset[str]
    """In the name of a whole these say that it is what something else leaves."""
    expletives: frozenset[str]
    """Before "are" they are nothing of which it is told what it is: there."""
    not_behind: frozenset[str]
    not_before: frozenset[str]
    """Between such words a part is none, or another."""
    determiners: frozenset[str]
    ends_phrase: frozenset[str]
    relatives: frozenset[str]
    breaks: frozenset[str]
    """At these what tells which ones are meant ends."""
    subjects: frozenset[str]
    """Pronouns that are what a clause tells of: she, they."""
    where: frozenset[str]
    """Behind those and everyone they tell where these are: aboard."""
    pointing: frozenset[str]
    """Behind them stands which ones are meant: those on the ferry."""
    aboard: Phrases[bool]
    opens_aboard: frozenset[str]
    vehicles: frozenset[str]
    """These tell of those aboard something, the first without its name: on board, on the ferry."""
    others: frozenset[str]
    """Beside a number these point back: another 600, 510 others."""
    joints: frozenset[str]
    breaks_list: frozenset[str]
    """At these a list of parts goes on, and is none: and; against."""
    parting: frozenset[str]


@cache
def part_words() -> PartWords:
    """Return the words by which parts are told."""
    data, counted, kinds = table("quantifiers"), table("counted"), table("kinds")
    rows = [(row, _kind(row)) for row in data["parts"].values()]
    return PartWords(
        parts=Phrases.of((words, kind) for row, kind in rows for words in row["words"]),
        all_but=Phrases.of((words, True) for words in table("worked_out")["all_but"]),
        undoing=Phrases.of((words, True) for words in data["undoing"]),
        of_others=Phrases.of((words, True) for words in data["of_others"]),
        of_verbs=frozenset(data["of_verbs"]),
        remaining=frozenset(data["remaining"]),
        expletives=frozenset(data["expletives"]),
        not_behind=frozenset(data["not_behind"]),
        not_before=frozenset(data["not_before"]),
        determiners=frozenset(counted["of_determiners"]) - frozenset(counted["of_pronouns"]),
        ends_phrase=clause_bounds() | word_class("be", "have", "do", "modal", "preposition"),
        relatives=word_class("relative", "that"),
        breaks=clause_bounds() - word_class("relative"),
        subjects=frozenset(table("arithmetic")["subjects"]),
        where=frozenset(data["where"]),
        pointing=frozenset(data["pointing"]),
        aboard=Phrases.of((words, True) for words in data["aboard"]),
        opens_aboard=frozenset(data["opens_aboard"]),
        vehicles=frozenset(data["vehicles"]).union(*(kinds[one] for one in data["boarded"])),
        others=frozenset(counted["others"]),
        joints=word_class("and") | {COMMA},
        breaks_list=clause_bounds() - word_class("and") - {COMMA},
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
