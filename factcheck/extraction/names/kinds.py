"""Kinds: what sort of thing a name names, as far as its own words and the one before it show."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extraction.names.gazetteer import gazetteer
from factcheck.extraction.names.lexicon import (
    articles,
    body_words,
    calendar,
    given_names,
    heads_name,
    holy,
    honorifics,
    is_common,
    locatives,
    organisation_words,
    particles,
    roles,
    stopwords,
    title_modifiers,
)
from factcheck.extraction.names.mention import holds_stopword
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.tokens import Tokens
from factcheck.model import NameKind

LONGEST_ACRONYM = 6
LONGEST_PLAIN = 4
"""The most words of a person's name that nothing else shows to be one."""


def kind_of(tokens: Tokens, first: int, end: int) -> NameKind:
    """Return what sort of thing a name of several words names, as far as these show."""
    lower = tokens.lower[first:end]
    if not body_words().isdisjoint(lower):
        return NameKind.ORGANISATION
    before = tokens.lower[first - 1] if first else ""
    features = organisation_words("features")
    if lower[-1] in features or lower[0] in features:
        family = lower[0] in given_names() and lower[-1] in organisation_words("surnames")
        person = family and before not in stopwords()
        return NameKind.PERSON if person else NameKind.PLACE
    if lower[-1] in organisation_words("things"):
        return NameKind.OTHER
    if lower[0] in holy() or is_where(tokens, first, end):
        return NameKind.OTHER
    if lower[0] in given_names() or particles().intersection(lower) or _is_initial(tokens, first):
        return NameKind.PERSON
    ordinary = any(is_common(word) for word in (lower[0], lower[-1]))
    plain = len(lower) <= LONGEST_PLAIN and not ordinary and before not in articles()
    joined = not organisation_words("of_words").isdisjoint(lower)
    person = plain and not joined and lower[0] not in gazetteer()
    return NameKind.PERSON if person else NameKind.OTHER


def is_where(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether a name stands where places do, and owns nothing: "in San Miguel de Tucumán"."""
    owns = end < len(tokens) and tokens.words[end] in POSSESSIVES
    return first > 0 and tokens.lower[first - 1] in locatives() and not owns


def _is_initial(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    return word.isupper() and (word.endswith(".") or tokens.words[index + 1] == ".")


@lru_cache(maxsize=1 << 15)
def kind_alone(word: str) -> NameKind | None:
    """Return what a capitalised word that the gazetteer lacks names by itself.

    None where it is a title, a modifier, a stopword or emphasis, and no name.
    """
    lower = word.lower().replace("’", "'")
    if len(lower) == 1 or lower in calendar() or holds_stopword(lower):
        return None
    if lower in roles() or lower in honorifics() or lower in title_modifiers():
        return None
    if word.isupper() and (is_common(lower) or heads_name(lower)):
        return None
    if lower in given_names():
        return NameKind.PERSON
    acronym = word.isupper() and 1 < len(word.replace(".", "")) <= LONGEST_ACRONYM
    return NameKind.ORGANISATION if acronym else NameKind.OTHER
