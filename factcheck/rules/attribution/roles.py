"""Roles: what a speaker is called in place of a name, "the president", "the union"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import tokenize
from factcheck.language import table, word_class

LONGEST_MODIFIED = 3
"""Words between an article and the noun that it stands with: "the police union's president"."""


def role_heads(title: str) -> Iterator[str]:
    """Yield the nouns that head a title: mayor, of "mayor of Lee"; chief, of "fire chief"."""
    words = [word for word in tokenize(title).lower if word[0].isalnum()]
    linked = next((n for n, word in enumerate(words) if word in _links()), len(words))
    if linked:
        yield words[linked - 1]


def served(title: str) -> frozenset[str]:
    """Return the names of whom a title serves: Acme, of "spokeswoman for Acme"."""
    words = [word for word in tokenize(title).words if word[0].isalnum()]
    linked = next((n for n, word in enumerate(words) if word.lower() in _links()), len(words))
    return frozenset(word.lower() for word in words[linked:] if word[0].isupper())


def body_nouns(name: str) -> Iterator[str]:
    """Yield the nouns that may stand for a body: association and growers, of "Growers Association".

    They are the head of its name and the people in it.
    """
    yield from role_heads(name)
    yield from (word for word in tokenize(name).lower if is_plural(word))


def definite_nouns(text: str) -> frozenset[str]:
    """Return the words that an article or a possessive may make a known person's: "the mayor"."""
    found: set[str] = set()
    left = 0
    for word in tokenize(text).lower:
        if word in _definite():
            left = LONGEST_MODIFIED
        elif left:
            found.add(word)
            left -= 1
    return frozenset(found)


@cache
def _links() -> frozenset[str]:
    return word_class("of", "to", "preposition")


@cache
def _definite() -> frozenset[str]:
    return word_class("possessive").union(table("name_stopwords")["articles"], ["'s"])
