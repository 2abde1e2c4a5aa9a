"""Exclusions: the terms of a text that belong to classes of which no member stands for another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from attrs import frozen

from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.matching.words.lexicon import HYPHENS, Stems, stems_of, word_form
from factcheck.model import Span

Member = tuple[str, int, int]
"""The part of the table, the class and the member of it: whatever is written alike in any way."""


@frozen(repr=False)
class Term:
    """A mention of a member of such classes."""

    span: Span
    members: frozenset[Member]
    modifies: bool
    """Whether it counts only right before a word that both sides have."""

    def excludes(self, other: Term) -> bool:
        """Tell whether the two are different members of one class, and share none."""
        classes = {member[:2] for member in self.members}
        return self.members.isdisjoint(other.members) and any(
            member[:2] in classes for member in other.members
        )


@frozen(eq=False, repr=False)
class Vocabulary:
    """The expressions of a table, by their stems, with what each of them is a member of."""

    members: Mapping[Stems, frozenset[Member]]
    longest: Mapping[str, int]
    """How many stems the longest expression has that begins with each."""

    @classmethod
    def of(cls, rows: Iterable[tuple[str, Member]]) -> Vocabulary:
        """Return the vocabulary of some expressions, each with what it is a member of."""
        found: dict[Stems, set[Member]] = {}
        for expression, member in rows:
            found.setdefault(stems_of(expression), set()).add(member)
        longest: dict[str, int] = {}
        for stems in found:
            longest[stems[0]] = max(longest.get(stems[0], 0), len(stems))
        return cls({stems: frozenset(members) for stems, members in found.items()}, longest)

    def find(self, tokens: Tokens) -> list[Term]:
        """Return its terms in a text, in order, the longest at each place; linear in the text."""
        places = [index for index, word in enumerate(tokens.words) if word not in HYPHENS]
        stems = [word_form(tokens.words[index])[0] for index in places]
        terms: list[Term] = []
        after = 0
        for index, first in enumerate(stems):
            if index < after or first not in self.longest:
                continue
            for tried in range(min(self.longest[first], len(stems) - index), 0, -1):
                members = self.members.get(tuple(stems[index : index + tried]))
                if members and (tried == 1 or not _ends_a_compound(tokens, places[index])):
                    after = index + tried
                    span = Span(tokens.starts[places[index]], tokens.ends[places[after - 1]])
                    only = all(part == "modifiers" for part, *_ in members)
                    terms.append(Term(span, members, only))
                    break
        return terms


def find_terms(tokens: Tokens) -> list[Term]:
    """Return the terms of a text in order, the longest at each place."""
    return _exclusions().find(tokens)


def find_causes(tokens: Tokens) -> list[Term]:
    """Return the words of a text that news give for causes, each with the sorts that it may be."""
    return _causes().find(tokens)


def _ends_a_compound(tokens: Tokens, place: int) -> bool:
    """Tell whether a word hangs by a hyphen on the one before: no fire station is "gas-fired"."""
    return place > 0 and tokens.words[place - 1] in HYPHENS and tokens.follows_closely(place)


@cache
def _exclusions() -> Vocabulary:
    return Vocabulary.of(_rows())


@cache
def _causes() -> Vocabulary:
    rows = enumerate(table("causes")["causes"].values())
    return Vocabulary.of(
        (expression, ("causes", 0, place)) for place, row in rows for expression in row
    )


def _rows() -> Iterator[tuple[str, Member]]:
    data = table("exclusions")
    for number, row in enumerate(data["nouns"]):
        for place, written in enumerate(row):
            yield from ((expression, ("nouns", number, place)) for expression in written)
    for number, row in enumerate(data["modifiers"]):
        yield from ((word, ("modifiers", number, place)) for place, word in enumerate(row))
