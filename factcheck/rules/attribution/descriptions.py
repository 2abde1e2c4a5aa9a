"""Descriptions: whether sources without names, "two bankers", "a Greek diplomat", are others."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.names.gazetteer import country_of, known_name
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.plurals import is_plural, plural
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table
from factcheck.matching.words.words import content_words
from factcheck.rules.attribution.on_record import determiners
from factcheck.rules.attribution.roles import role_heads

MOST_WORDS = 8
"""Words of a description; a longer one tells more than who it is."""


class _Described(NamedTuple):
    """A source without a name: what it is, all that its words mean, and of which countries."""

    head: str
    concepts: frozenset[str]
    countries: frozenset[str]


def describes_another(mention: str, others: Iterable[str]) -> bool:
    """Tell whether a source without a name is none of the others, of whom none has a name either.

    "A staff member" may be any of those who work, but no memo is.
    """
    ours, read = _described(mention), [_described(other) for other in others]
    theirs = [other for other in read if other is not None]
    return bool(ours and theirs) and all(_are_apart(ours, other) for other in theirs if ours)


def belongs_to_others(mention: str, known: Iterable[Iterable[str]]) -> bool:
    """Tell whether a body is somebody's to whom none of those known belongs: Marsh's campaign.

    Of each one known all names and titles are given, of which some must say whose it is. Officials
    of another country may well say the same.
    """
    last = tokenize(mention).lower[-1:]
    if not last or is_plural(last[0]) or known_name(last[0]):
        return False
    ours = _owners(mention)
    theirs = [frozenset[str]().union(*map(_owners, forms)) for forms in known]
    return bool(ours and theirs) and all(owned and ours.isdisjoint(owned) for owned in theirs)


def _owners(text: str) -> frozenset[str]:
    """Return the countries that a body is of, and the last names of people that it is of."""
    tokens = tokenize(text)
    people = (
        word.lower()
        for word, after in pairwise(tokens.words)
        if after in POSSESSIVES and word[0].isupper() and known_name(word) is None
    )
    return _countries(tokens).union(people)


def _are_apart(ours: _Described, theirs: _Described) -> bool:
    if ours.head in theirs.concepts or theirs.head in ours.concepts:
        both = ours.countries and theirs.countries
        return bool(both) and ours.countries.isdisjoint(theirs.countries)
    papers, bodies = _nouns("papers"), _nouns("bodies")
    if ours.head in _nouns("vague"):
        return False
    if (ours.head in papers) != (theirs.head in papers):
        return True
    if (ours.head in bodies) != (theirs.head in bodies):
        return True
    anybody = _nouns("anybody") | _nouns("vague")
    return ours.head not in anybody and theirs.head not in anybody


def _described(text: str) -> _Described | None:
    """Return what the words tell of a source; None where they name it or tell too much."""
    tokens = tokenize(text)
    head = next(role_heads(text), None)
    if head is None or len(tokens) > MOST_WORDS or _names_one(tokens):
        return None
    concepts = frozenset(word.concept for word in content_words(tokens))
    meant = [word.concept for word in content_words(tokenize(plural(head)))]
    return _Described(meant[0], concepts, _countries(tokens)) if meant else None


def _names_one(tokens: Tokens) -> bool:
    """Tell whether the words hold a name, which stands large and is no country's."""
    large = [
        word for word in tokens.words if word[0].isupper() and word.lower() not in determiners()
    ]
    return any(known_name(word) is None for word in large)


def _countries(tokens: Tokens) -> frozenset[str]:
    """Return the countries, or wider regions, whose people the words tell of."""
    large = [word for word in tokens.words if word[0].isupper()]
    known = [(country_of(word), known_name(word)) for word in large]
    return frozenset(country or place.name for country, place in known if place is not None)


@cache
def _nouns(key: str) -> frozenset[str]:
    """Return what the nouns of a list mean."""
    nouns = " ".join(table("anonymous")[key])
    return frozenset(word.concept for word in content_words(tokenize(nouns)))
