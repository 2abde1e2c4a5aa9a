"""Affiliation: the body that a person on record speaks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.extraction.names.titles import read_title
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import Source
from factcheck.rules.attribution.roles import role_heads, served

Words = frozenset[str]


def bodies_served(title: str) -> Words:
    """Return the words of a title that name whom its holder serves: "IOM spokeswoman"."""
    large = {word.lower() for word in tokenize(title).words if len(word) > 1 and word.isupper()}
    return served(title) | (read_title(title).names & large)


def serves_none_of(titles: Iterable[str], names: Iterable[str]) -> bool:
    """Tell whether who holds the titles speaks, by each of them, for a body of another name."""
    bodies = [bodies_served(title) for title in titles]
    theirs = {word for name in names for word in _words(name)}
    return bool(bodies) and all(body and body.isdisjoint(theirs) for body in bodies)


def is_named_in(names: Iterable[str], texts: Iterable[str]) -> bool:
    """Tell whether one of the names stands in one of the texts."""
    written = [f" {' '.join(_words(text))} " for text in texts]
    return any(f" {' '.join(_words(name))} " in text for name in names for text in written)


def speaks_for_people(title: str) -> bool:
    """Tell whether who holds the title may speak in another person's place, as no coach does."""
    return any(head in _proxies() for head in role_heads(title))


def names_of(source: Source) -> tuple[str, ...]:
    """Return every name that a source goes by."""
    return (source.name, *source.aliases)


def _words(text: str) -> Iterator[str]:
    return (word for word in tokenize(text).lower if word[0].isalnum())


@cache
def _proxies() -> frozenset[str]:
    return frozenset(table("affiliations")["proxies"])
