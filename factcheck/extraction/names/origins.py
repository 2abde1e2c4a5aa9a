"""Origins: where a text says that a person or a body is from, in the same breath as the name.

"Spain's Tomás Arrieta", "the Danish brewer Brandt & Holm", "Alva Nyberg of Norway", "Edna Hall, 86,
from Leeds". A country in an office is the office's: a Polish president is president of Poland.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from attrs import evolve

from factcheck.extraction.names.gazetteer import known_name
from factcheck.extraction.names.lexicon import articles, stopwords, title_determiners
from factcheck.extraction.names.offices import is_trade
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.names.titles import read_title
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.model import Name, NameKind, Span

MOST_BETWEEN = 3
"""Words between where somebody is from and the name: the defending world champion."""
FARTHEST = 60
"""Characters between a name and the place."""
COMMA = ","
MARKS = frozenset({COMMA, "(", ")"})
PLACES = frozenset({NameKind.PLACE, NameKind.NATIONALITY})


class Way(Enum):
    """In what sense somebody is from a place."""

    HOME = "home"
    BORN = "born"


class Origin(NamedTuple):
    """A name, and the place that it is said to be from; both stand in one text."""

    name: Name
    place: Name
    way: Way


def find_origins(text: str, names: Sequence[Name], start: int = 0) -> Iterator[Origin]:
    """Yield the origins of the `names` of a text that begins at `start` in what they count in."""
    for name in names:
        if (origin := _within(name)) is not None:
            yield origin
    for one, other in pairwise(names):
        if not 0 <= other.span.start - one.span.end <= FARTHEST:
            continue
        between = tokenize(text[one.span.end - start : other.span.start - start]).lower
        after = text[other.span.end - start :]
        if _may_be_from(one) and other.kind not in {NameKind.PERSON, NameKind.ORGANISATION}:
            titled = one.title_span is not None and one.title_span.contains(other.span)
            way = _in_title(between) if titled else _behind(between, other)
            if way is not None and not _goes_on(after):
                yield Origin(one, other, way)
        if one.kind in PLACES and _may_be_from(other) and not _has_office(other):
            before = tokenize(
                text[max(one.span.start - start - FARTHEST, 0) : one.span.start - start]
            )
            if _is_before(between, one, before.lower, after):
                yield Origin(other, one, Way.HOME)


def _within(name: Name) -> Origin | None:
    """Return what the ledger's name of a body says of it: the American company Stratos Launch."""
    first, _, rest = name.text.partition(" ")
    if not rest[:1].islower():
        return None
    known = known_name(first)
    if known is None or known.kind is not NameKind.NATIONALITY:
        return None
    proper = " ".join(word for word in rest.split() if word[0].isupper())
    span = Span(name.span.start, name.span.start + len(first))
    place = Name(span=span, text=first, kind=NameKind.NATIONALITY)
    return Origin(evolve(name, text=proper, canonical=proper), place, Way.HOME) if proper else None


def _in_title(between: Sequence[str]) -> Way | None:
    """Return how a place in what somebody is tells that they are from there: a nurse from Leeds."""
    return Way.HOME if between[-1] in _phrases("titled") else None


def _may_be_from(name: Name) -> bool:
    """Tell whether a name is one of a person or a body, and no title that stands for one.

    A body that everybody knows is told of by no place: a Democrat of Ohio is one of many.
    """
    if name.kind in PLACES or name.title_span == name.span or name.text.islower():
        return False
    return name.kind is NameKind.PERSON or known_name(name.text) is None


def _has_office(name: Name) -> bool:
    """Tell whether a place before a name may be its office's: the Polish president."""
    if name.title is None or name.title_span is None:
        return False
    return not is_trade(read_title(name.title).role)


def _behind(between: Sequence[str], place: Name) -> Way | None:
    """Return how the words between a name and a place behind it tell that it is from there."""
    marked = any(word in MARKS for word in between)
    words = [word for word in between if word not in MARKS and not word.isdecimal()]
    if place.kind is NameKind.NATIONALITY:
        told = marked and bool(words) and all(word in title_determiners() for word in words)
        return Way.HOME if told else None
    if words and words[-1] in articles() and place.kind is NameKind.PLACE:
        words.pop()
    phrase = " ".join(_last_joined(words))
    if phrase in _phrases("born"):
        return Way.BORN
    said = phrase in _phrases("straight") or (
        phrase in _phrases("behind") and (marked or len(words) > 1)
    )
    return Way.HOME if said else None


def _last_joined(words: Sequence[str]) -> Sequence[str]:
    """Return what is told last of a name: of what is 22 years old and was born in Recife."""
    joints = [n for n, word in enumerate(words) if word in word_class("and")]
    return words[joints[-1] + 1 :] if joints and joints[-1] > 0 else words


def _is_before(between: Sequence[str], place: Name, before: Sequence[str], after: str) -> bool:
    """Tell whether a place before a name is where it is from: Spain's, the Spanish hurdler."""
    if [*between] == [COMMA]:
        told = bool(before) and before[-1] in title_determiners()
        return told and place.kind is NameKind.NATIONALITY and after.startswith(COMMA)
    if place.kind is NameKind.PLACE:
        if not between or between[0] not in POSSESSIVES:
            return False
        between = between[1:]
    return len(between) <= MOST_BETWEEN and all(map(_is_plain, between))


def _is_plain(word: str) -> bool:
    """Tell whether a word may narrow what a name is: no verb, and none that begins a phrase."""
    plain = word.isalpha() and word not in stopwords()
    return word == "-" or (plain and verb_form(word) <= VerbForm.GERUND)


def _goes_on(after: str) -> bool:
    """Tell whether a place is but the beginning of something longer: of Norway's team."""
    following = tokenize(after[:FARTHEST])
    if not following.words:
        return False
    return following.words[0] in POSSESSIVES or (
        following.words[0] == "-" or following.words[0][0].isupper()
    )


def agree(one: Name, other: Name) -> bool | None:
    """Tell whether two places of one rank are one; None where a town is beside a country."""
    here, there = known_name(one.text), known_name(other.text)
    countries = [known is not None and known.name == known.country for known in (here, there)]
    if here and there and all(countries):
        return here.country == there.country
    if any(countries) or NameKind.NATIONALITY in {one.kind, other.kind}:
        return None
    words, others = (set(tokenize(name.text).lower) for name in (one, other))
    return bool(words & others) or (here is not None and here == there)


@cache
def _phrases(key: str) -> frozenset[str]:
    return frozenset(table("origins")[key])
