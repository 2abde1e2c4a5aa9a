"""Titles: the roles that people are written with, and whether two of them can both be true."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.extraction.names.gazetteer import country_of, gazetteer, known_name
from factcheck.extraction.names.lexicon import (
    honorifics,
    roles,
    title_determiners,
    title_modifiers,
    title_prepositions,
)
from factcheck.extraction.phrases import Found, Phrases
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table
from factcheck.model import NameKind


class Hold(Enum):
    """How a title says that its office is held."""

    PRESENT = "present"
    PAST = "past"
    FUTURE = "future"
    THEN = "then"
    """Held at the time that is told of, and by now, or no more: a major in those days."""


class Title(NamedTuple):
    """A written title: the role, how it is held, whose or where, and what else narrows it."""

    role: str | None
    hold: Hold
    lower: bool
    """Whether it is the office below: "deputy", "vice"."""
    places: frozenset[str]
    names: frozenset[str]
    """What else of it is written large, in lower case: the company, the person."""
    words: frozenset[str]
    several: bool
    """Whether it joins several titles: "chairman and chief executive"."""


def compatible(a: str, b: str, *, whenever: bool = False) -> bool | None:
    """Tell whether the titles `a` and `b` can both be true of one person.

    True for one office in two wordings and for a general word and what it covers ("Polish leader",
    "Polish Prime Minister"); False for two offices that nobody holds together, another country's
    office, and a former or lower one against the office itself. None where nothing is known, and
    where `a` is another office than `b` but was held before, or is what one is to others: a mother
    of three. With `whenever`, when an office is or was held does not matter otherwise.
    """
    one, other = read_title(a), read_title(b)
    if _are_exclusive(one, other):
        before = one.hold is Hold.PAST and other.hold is Hold.PRESENT
        if before or _is_to_others(one, other):
            return None
    return _compatible(one, other._replace(hold=one.hold) if whenever else other, (a, b))


def _compatible(one: Title, other: Title, written: tuple[str, str]) -> bool | None:
    if one.role is None or other.role is None:
        return True if _same_words(*written) else None
    alike = _same_office(one.role, other.role)
    if alike is None:
        return None if one.several or other.several or not _is_apart_within(one, other) else False
    if Hold.FUTURE in {one.hold, other.hold} and one.hold is not other.hold:
        return None
    if one.several or other.several:
        return True if alike else None
    then = Hold.THEN in {one.hold, other.hold}
    if not alike:
        return None if then else False
    if one.hold is not other.hold and not then:
        same = one.role == other.role and one.names == other.names
        return False if same else None
    if one.lower != other.lower and one.role == other.role:
        return False
    mine, theirs = _plainly(one.words), _plainly(other.words)
    if any(_apart(mine & group, theirs & group) for group in _contrasts()):
        return False
    if one.lower != other.lower or _apart(one.names, other.names):
        return None
    return _same_place(one, other)


@lru_cache(maxsize=1 << 12)
def read_title(text: str) -> Title:
    """Return the structure of a written title: "Lt. Gov" is one as well as "Lt Gov"."""
    tokens = tokenize(text.replace(". ", " "))
    lower = tokens.lower
    role, places, free = None, set(), []
    index, closed = 0, False
    while index < len(lower):
        found = None if _is_lower(lower, index) else _role_at(lower, index)
        place = gazetteer().at(lower, index) if lower[index] in gazetteer() else None
        if found is not None and not closed:
            role = found.value if role is None or not covers(found.value, role) else role
        elif place is not None and place.value.kind is not NameKind.ORGANISATION:
            places.add(place.value.name)
        else:
            closed = closed or (role is not None and lower[index] in title_prepositions())
            free.append(index)
        index = (found or place or Found(index + 1, None)).end
    words = frozenset(_undotted(lower[index]) for index in free)
    large = frozenset(_undotted(lower[index]) for index in free if tokens.words[index][0].isupper())
    return Title(
        role=role,
        hold=Hold.THEN if _then().stand_in(lower) else _hold(words),
        lower=any(_is_lower(lower, index) for index in free),
        places=frozenset(places),
        names=large - honorifics() - title_modifiers(),
        words=words,
        several=any(_joins_titles(tokens, index) for index in free),
    )


def _undotted(word: str) -> str:
    """Return initials without their dots: the F.B.I. is the FBI."""
    return word.replace(".", "") or word


def _joins_titles(tokens: Tokens, index: int) -> bool:
    """Tell whether a word joins two titles, and not the words of one name: Brandt & Holm."""
    if tokens.lower[index] not in _coordinators():
        return False
    beside = tokens.words[index - 1 : index + 2]
    within = index > 0 and len(beside) > 2 and beside[0][0].isupper() and beside[2][0].isupper()
    return not within or _role_at(tokens.lower, index + 1) is not None


def _role_at(lower: Sequence[str], index: int) -> Found[str] | None:
    return roles().at(lower, index) if lower[index] in roles() else None


def _are_exclusive(one: Title, other: Title) -> bool:
    """Tell whether nobody holds both offices at once."""
    if one.role is None or other.role is None:
        return False
    return _same_office(one.role, other.role) is False


def _is_to_others(one: Title, other: Title) -> bool:
    """Tell whether the one says whose relative somebody is, and the other does not say the same."""
    whose = frozenset(filter(str.isalnum, one.words)) - title_prepositions() - title_determiners()
    return one.role in _relatives() and bool(whose) and whose.isdisjoint(other.words)


@cache
def _relatives() -> frozenset[str]:
    return frozenset(table("titles")["kinship"])


def _same_office(one: str, other: str) -> bool | None:
    if one == other or covers(one, other) or covers(other, one):
        return True
    return False if (one, other) in _pairs("exclusive") else None


def _is_apart_within(one: Title, other: Title) -> bool:
    """Tell whether both are held now, of one body, and nobody holds both in one body."""
    body = (one.words & other.words) - title_prepositions() - title_modifiers()
    body = frozenset(word for word in body if word[0].isalnum() and word not in title_determiners())
    held = one.hold is other.hold is Hold.PRESENT
    return held and bool(body) and (one.role, other.role) in _pairs("exclusive_within")


def _same_place(one: Title, other: Title) -> bool | None:
    """Compare the places of two titles whose roles go together."""
    if not one.places or not other.places or one.places & other.places:
        return True
    countries = [{country_of(place) for place in title.places} for title in (one, other)]
    if countries[0] & countries[1]:
        levels = [any(_is_country(place) for place in title.places) for title in (one, other)]
        return any(levels)
    return False if None not in countries[0] | countries[1] else None


def _is_country(place: str) -> bool:
    known = known_name(place)
    return known is not None and known.country == known.name and known.kind is NameKind.PLACE


def _is_lower(lower: Sequence[str], index: int) -> bool:
    """Tell whether the word at `index` puts the role right after it one rank below.

    Not where the two are an office of their own: "deputy prime minister".
    """
    if lower[index] not in _status("lower"):
        return False
    after = index + 1 + (lower[index + 1 : index + 2] == ["-"])
    own = _role_at(lower, index)
    if after >= len(lower) or (own is not None and own.end > after):
        return False
    return _role_at(lower, after) is not None


@cache
def _then() -> Phrases[bool]:
    return Phrases.of((phrase, True) for phrase in table("titles")["then"])


def _hold(words: frozenset[str]) -> Hold:
    if words & _status("past"):
        return Hold.PAST
    return Hold.FUTURE if words & _status("future") else Hold.PRESENT


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _same_words(a: str, b: str) -> bool:
    return a.lower().split() == b.lower().split()


def _plainly(words: frozenset[str]) -> frozenset[str]:
    """Return the words, those that say the same as another of the contrasts as that one: tory."""
    same = _called_otherwise()
    return frozenset(same.get(word, word) for word in words)


@cache
def _called_otherwise() -> dict[str, str]:
    names: dict[str, str] = table("titles")["called_otherwise"]
    return names


@cache
def _contrasts() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group) for group in table("titles")["contrasts"])


@cache
def _coordinators() -> frozenset[str]:
    return frozenset(table("titles")["coordinators"])


@cache
def _status(key: str) -> frozenset[str]:
    return frozenset(table("titles")["status"][key])


def covers(general: str, special: str) -> bool:
    """Tell whether the role `general` may stand for `special`, as "official" for "minister"."""
    return special in _covered().get(general, ())


@cache
def _covered() -> dict[str, frozenset[str]]:
    """Return all roles that each general one covers, those below them included."""
    rows = table("titles")["covers"]
    covered = {}
    for general in rows:
        found: set[str] = set()
        pending = [general]
        while pending:
            below = set(rows.get(pending.pop(), ())) - found
            found |= below
            pending.extend(below)
        covered[general] = frozenset(found - {general})
    return covered


@cache
def _pairs(key: str) -> frozenset[tuple[str, str]]:
    """Return the pairs of roles, in both orders, that stand in one group of a part of the table."""
    return frozenset(
        (one, other)
        for group in table("titles")[key]
        for one in group
        for other in group
        if one != other
    )
