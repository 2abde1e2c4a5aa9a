"""Origins: where a text says that a person or a body is from, in the same breath as the name.

"Spain's Tomás Arrieta", "the Danish brewer Brandt & Holm", "Alva Nyberg of Norway", "Edna Hall, 86,
from Leeds". A country in an office is the office's: a Polish president is president of Poland.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
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
OPENING, CLOSING = "(", ")"
BESIDE = 2
"""So many names on either side of a person's may stand within what they are."""
MARKS = frozenset({COMMA, OPENING, CLOSING})
PLACES = frozenset({NameKind.PLACE, NameKind.NATIONALITY})


class Way(Enum):
    """In what sense somebody is from a place."""

    HOME = "home"
    BORN = "born"
    WITH = "with"
    """With whom somebody plays or works: a striker with Lyon."""
    OF = "of"
    """Any of these but born: Traore of Lyon, Lyon's Traore."""

    def may_be(self, other: Way) -> bool:
        """Tell whether two ways may say the same."""
        return self is other or (Way.OF in {self, other} and Way.BORN not in {self, other})


class Origin(NamedTuple):
    """A name, and the place that it is said to be from; both stand in one text."""

    name: Name
    place: Name
    way: Way


def find_origins(text: str, names: Sequence[Name], start: int = 0) -> Iterator[Origin]:
    """Yield the origins of the `names` of a text that begins at `start` in what they count in."""
    for index, name in enumerate(names):
        if (origin := _within(name)) is not None:
            yield origin
        for place in names[max(index - BESIDE, 0) : index + BESIDE + 1]:
            way = _in_title(name, place, text, start)
            if way is not None:
                yield Origin(name, place, way)
    for one, other in pairwise(names):
        if 0 <= other.span.start - one.span.end <= FARTHEST:
            yield from _of_two(one, other, text, start)


def _of_two(one: Name, other: Name, text: str, start: int) -> Iterator[Origin]:
    """Yield how one of two names that stand side by side tells where the other is from."""
    between, after = _between(one, other, text, start), text[other.span.end - start :]
    if _may_be_from(one) and not _is_titled(one, other):
        way = _behind(between, other, after)
        if way is not None and _may_be_place(other, way) and not _goes_on(after):
            yield Origin(one, other, way)
    if one.kind in PLACES and _may_be_from(other) and not _has_office(other):
        before = tokenize(text[max(one.span.start - start - FARTHEST, 0) : one.span.start - start])
        if not _is_titled(other, one) and _is_before(between, one, before.lower, after):
            yield Origin(other, one, Way.OF if one.kind is NameKind.PLACE else Way.HOME)


def _may_be_place(name: Name, way: Way) -> bool:
    """Tell whether somebody may be from what a name names, or with it: no person, a body."""
    if name.kind is NameKind.ORGANISATION:
        return way is Way.WITH
    return name.kind is not NameKind.PERSON and not name.text.islower()


def _between(one: Name, other: Name, text: str, start: int) -> Sequence[str]:
    """Return the words between two names, without what the first one is: Hollis, dentist, of."""
    first, title = one.span.end, one.title_span
    if title is not None and first <= title.start <= title.end <= other.span.start:
        words = text[first - start : title.start - start], text[title.end - start :]
        behind = words[1][: other.span.start - title.end]
        return [*tokenize(words[0]).lower, *tokenize(behind).lower]
    return tokenize(text[first - start : other.span.start - start]).lower


def _is_titled(name: Name, place: Name) -> bool:
    """Tell whether a place stands within what a name is: the Lyon striker."""
    return name.title_span is not None and name.title_span.contains(place.span)


def _within(name: Name) -> Origin | None:
    """Return what the ledger's name of a body says of it: the American company Stratos Launch."""
    rest = name.text.partition(" ")[2]
    if not rest[:1].islower():
        return None
    proper = " ".join(word for word in rest.split() if word[0].isupper())
    return _behind_people(name, proper) if proper else None


def read_as_one(name: Name, bearers: AbstractSet[str]) -> Origin | None:
    """Return the origin in what was read as one name, of a bearer known elsewhere by the rest.

    "American Dana Whitlock" where another text has Dana Whitlock.
    """
    rest = name.text.partition(" ")[2]
    return _behind_people(name, rest) if " " in rest and rest in bearers else None


def _behind_people(name: Name, rest: str) -> Origin | None:
    """Return that the rest of a name is from where its first word, if that is a people's, tells."""
    first = name.text.partition(" ")[0]
    known = known_name(first)
    if known is None or known.kind is not NameKind.NATIONALITY:
        return None
    span = Span(name.span.start, name.span.start + len(first))
    place = Name(span=span, text=first, kind=NameKind.NATIONALITY)
    return Origin(evolve(name, text=rest, canonical=rest), place, Way.HOME)


def _in_title(name: Name, place: Name, text: str, start: int) -> Way | None:
    """Return how a place in what somebody is tells that they are from there: a nurse from Leeds.

    A place in an office is the office's, and a coach of a country may be of any other.
    """
    if not _is_titled(name, place) or name.title_span is None:
        return None
    if not _may_be_place(place, Way.WITH) or not _may_be_from(name):
        return None
    begin = name.title_span.start
    before = tokenize(text[begin - start : place.span.start - start]).lower
    if before and before[-1] in _phrases("titled"):
        return Way.HOME
    words = set(tokenize(name.title or "").lower)
    plays = not words.isdisjoint(_phrases("players"))
    if before and before[-1] in _phrases("employed") and plays:
        return Way.WITH
    role = read_title(name.title or "").role
    if before or not (plays or is_trade(role)):
        plain = role is None or role in _phrases("roles")
        return Way.HOME if plain and not before and place.kind is NameKind.NATIONALITY else None
    if place.kind is NameKind.NATIONALITY:
        return Way.HOME
    if plays:
        return Way.WITH if _country(place) is None else None
    return Way.OF


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


def _behind(between: Sequence[str], place: Name, after: str) -> Way | None:
    """Return how the words between a name and a place behind it tell that it is from there."""
    marked = any(word in MARKS for word in between)
    words = [word for word in between if word not in MARKS and not word.isdecimal()]
    if [*between] == [OPENING]:
        return Way.OF if after.startswith(CLOSING) else None
    if place.kind is NameKind.NATIONALITY:
        told = marked and bool(words) and all(word in title_determiners() for word in words)
        told = told or " ".join(words) in _phrases("called")
        return Way.HOME if told else None
    if words and words[-1] in articles() and place.kind is NameKind.PLACE:
        words.pop()
    phrase = " ".join(_last_joined(words))
    if phrase in _phrases("born"):
        return Way.BORN
    if phrase in _phrases("with"):
        return Way.WITH
    if phrase in _phrases("straight"):
        return Way.OF
    return Way.HOME if phrase in _phrases("behind") and (marked or len(words) > 1) else None


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
    here, there = _country(one), _country(other)
    if here and there:
        return here == there
    if here or there or NameKind.NATIONALITY in {one.kind, other.kind}:
        return None
    words, others = (set(tokenize(name.text).lower) for name in (one, other))
    known = known_name(one.text)
    return bool(words & others) or (known is not None and known == known_name(other.text))


def _country(name: Name) -> str | None:
    """Return the country that a name tells of, if it is one or its people."""
    known = known_name(name.text)
    if known is None:
        return None
    return known.country if known.name == known.country else None


@cache
def _phrases(key: str) -> frozenset[str]:
    return frozenset(table("origins")[key])
