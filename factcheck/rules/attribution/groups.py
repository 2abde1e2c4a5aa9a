"""Groups: which callings a speaker's words can stand for, "officials", "the goalkeeper".

A word that no table has may be anybody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from factcheck.extraction.names.lexicon import articles
from factcheck.extraction.plurals import is_plural, plural
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.rules.attribution.roles import role_heads

Groups = frozenset[str]


def are_apart(mention: str, titles: Iterable[str]) -> bool:
    """Tell whether nobody who holds one of `titles`, all of a known kind, can be called so."""
    ours = _groups_of(mention)
    theirs = [_groups_of(title) for title in titles]
    return bool(ours and theirs) and all(one and one.isdisjoint(ours) for one in theirs)


def heads_of_calling(text: str) -> Groups:
    """Return the nouns that head the words, but those that the story itself earns: "the winner"."""
    return frozenset(head for head in role_heads(text) if plural(head) not in _earned())


def _groups_of(text: str) -> Groups:
    """Return the groups of the nouns that head the words; none where they may be any."""
    return frozenset(group for head in role_heads(text) for group in groups_of_word(head))


def groups_of_word(word: str) -> Groups:
    """Return the groups that a word, in the singular or the plural, can stand for."""
    return _groups().get(plural(word), frozenset())


def are_many(name: str) -> bool:
    """Tell whether what speaks is many, each of whom may be named instead: donors.

    A body that is called by its members is one: the Guild of Lenders.
    """
    words = [word for word in tokenize(name).words if word.lower() not in articles()]
    named = any(word[0].isupper() for word in words[1:])
    return not named and any(is_plural(word.lower()) and word.lower() in _many() for word in words)


@cache
def _many() -> Groups:
    return frozenset(map(plural, table("speaker_groups")["many"]))


@cache
def _groups() -> Mapping[str, Groups]:
    data = table("speaker_groups")
    found: dict[str, set[str]] = {}
    for group, words in data["groups"].items():
        for word in words:
            found.setdefault(plural(word), set()).add(group)
    for word, groups in data["wide"].items():
        found.setdefault(plural(word), set()).update(groups)
    return {word: frozenset(groups) for word, groups in found.items()}


@cache
def _earned() -> Groups:
    return frozenset(map(plural, table("speaker_groups")["earned"]))
