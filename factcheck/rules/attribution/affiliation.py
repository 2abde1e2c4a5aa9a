"""Affiliation: the body that a person on record speaks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.extraction.names.offices import is_of_undertaking
from factcheck.extraction.names.titles import read_title
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import Source
from factcheck.rules.attribution.roles import role_heads, served

Words = frozenset[str]


def bodies_served(title: str) -> Words:
    """Return the words of a title that name whom its holder serves: "IOM spokeswoman".

    Who leads a trial serves none by that.
    """
    if is_of_undertaking(title):
        return frozenset()
    large = {word.lower() for word in tokenize(title).words if len(word) > 1 and word.isupper()}
    return served(title) | (read_title(title).names & large)


def serves_none_of(titles: Iterable[str], names: Iterable[str]) -> bool:
    """Tell whether who holds the titles speaks, by each of them, for a body of another name."""
    bodies = [bodies_served(title) for title in titles]
    theirs = {word for name in names for word in _words(name)}
    return bool(bodies) and all(body and body.isdisjoint(theirs) for body in bodies)


def hold_office(titles: Iterable[str], names: Iterable[str]) -> bool:
    """Tell whether who holds the titles is in a public office, and of none of the names."""
    written = list(titles)
    offices = [set(role_heads(title)) & _words_for("offices") for title in written]
    return bool(offices) and all(offices) and not is_named_in(names, written)


def is_office(words: str) -> bool:
    """Tell whether words are headed by a public office: "the prime minister"."""
    return hold_office((words,), ())


def is_private(source: Source) -> bool:
    """Tell whether a body is, by a word of its name, none that holders of offices speak for."""
    return any(word in _words_for("private") for name in names_of(source) for word in _words(name))


def is_named_in(names: Iterable[str], texts: Iterable[str]) -> bool:
    """Tell whether one of the names stands in one of the texts."""
    written = [f" {' '.join(_words(text))} " for text in texts]
    return any(f" {' '.join(_words(name))} " in text for name in names for text in written)


def speaks_for_people(title: str) -> bool:
    """Tell whether who holds the title may speak in another person's place, as no coach does."""
    return any(head in _words_for("proxies") for head in role_heads(title))


def names_of(source: Source) -> tuple[str, ...]:
    """Return every name that a source goes by."""
    return (source.name, *source.aliases)


def _words(text: str) -> Iterator[str]:
    return (word for word in tokenize(text).lower if word[0].isalnum())


@cache
def _words_for(key: str) -> frozenset[str]:
    return frozenset(table("affiliations")[key])
