"""A sentence as it reads by itself: the pronoun it is about gives way to the name it stands for.

Only where the text leaves no doubt; else the sentence stays as it is, and a reviewer sees why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import define, field, frozen

from factcheck.extraction.genders import all_genders
from factcheck.extraction.tokens import tokenize
from factcheck.language import table, word_class
from factcheck.ledger.speakers import Speakers
from factcheck.model import Name, NameKind, Span, Statement

MOST_BACK = 2
"""Sentences back that a pronoun may reach."""
PARAGRAPH = "\n\n"


@frozen
class _Change:
    span: Span
    words: str


@define(eq=False, repr=False)
class Standalone:
    """The sentences of one text in their order, each told what the last ones spoke of."""

    text: str
    speakers: Speakers
    _before: list[Statement] = field(factory=list, init=False)
    _meant: dict[int, Name] = field(factory=dict, init=False)
    """Whom a sentence is about, by its start, where its first pronoun was understood."""

    def of(self, statement: Statement) -> str:
        """Return the text of a statement, in which names stand for pronouns that are clear."""
        changes = sorted(self._changes(statement), key=lambda change: change.span)
        self._before = [*self._before[1 - MOST_BACK :], statement]
        parts: list[str] = []
        place = statement.span.start
        for change in changes:
            if change.span.start >= place:
                parts += (self.text[place : change.span.start], change.words)
                place = change.span.end
        parts.append(self.text[place : statement.span.end])
        return " ".join("".join(parts).split())

    def _changes(self, statement: Statement) -> Iterator[_Change]:
        for told in statement.attributions:
            mention = told.source
            if mention is None or not statement.span.contains(mention.span):
                continue
            if mention.text.lower() in _speaking_pronouns():
                name = self.speakers.name_of(mention)
                if name is not None:
                    self._meant[statement.span.start] = name
                    yield _Change(mention.span, name.canonical or name.text)
        tokens = tokenize(statement.text)
        if len(tokens) and tokens.lower[0] in _subject_pronouns():
            span = Span(tokens.starts[0], tokens.ends[0]).shifted(statement.span.start)
            if self.speakers.is_quoted(span):
                return  # of whom somebody speaks, that is hardly the speaker
            name = self._meant.get(statement.span.start) or self._antecedent(
                tokens.lower[0], statement
            )
            if name is not None:
                self._meant[statement.span.start] = name
                yield _Change(span, name.canonical or name.text)

    def _antecedent(self, pronoun: str, statement: Statement) -> Name | None:
        """Return the one person whom the last sentences name and the pronoun can mean."""
        for before in reversed(self._before):
            if self._is_apart(before, statement):
                return None
            meant = self._meant.get(before.span.start)
            people = {name.canonical or name.text: name for name in self._people(before)}
            if meant is not None:
                people[meant.canonical or meant.text] = meant
            fitting = [name for key, name in people.items() if _fits(pronoun, key)]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
        return None

    def _is_apart(self, before: Statement, statement: Statement) -> bool:
        return PARAGRAPH in self.text[before.span.end : statement.span.start]

    def _people(self, statement: Statement) -> Iterable[Name]:
        """Yield the people of a sentence, but for those in what is quoted and in others' titles."""
        titles = [name.title_span for name in statement.names if name.title_span]
        for name in statement.names:
            quoted = any(one.content.contains(name.span) for one in statement.quotations)
            titled = any(title.contains(name.span) for title in titles)
            if name.kind is NameKind.PERSON and not quoted and not titled:
                yield name


def _fits(pronoun: str, name: str) -> bool:
    shown = all_genders().get(name.lower().split()[0])
    return shown is None or shown == all_genders()[pronoun]


@cache
def _subject_pronouns() -> frozenset[str]:
    return frozenset(table("proposing")["subject_pronouns"])


@cache
def _speaking_pronouns() -> frozenset[str]:
    words = table("wordclasses")
    spoken: Sequence[str] = [*words["stand_for_person"], *words["stand_for_body"]]
    return frozenset(spoken) & word_class("subject_pronoun")
