"""Likeness of two written names: one name, two spellings of one, a likely slip, or two names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from factcheck.extraction.names.gazetteer import known_name
from factcheck.extraction.names.lexicon import (
    articles,
    given_names,
    honorifics,
    is_common,
    kind_words,
    name_suffixes,
    particles,
    same_given_names,
)
from factcheck.extraction.spellings import in_american_spelling, with_american_ending
from factcheck.language import table

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
POSSESSIVE = re.compile(r"['’](?:s\b|$)", re.IGNORECASE)
DOUBLED = re.compile(r"(.)\1+")
SHORTEST_SOUND = 6
"""Shorter family names that only sound alike are too often those of two people."""
SHORTEST_PLACE = 4
"""Letters of a place of which an adjective is told by its ending."""
SHORTEST_BODY = 3
"""Words of a body's name from which on one in the middle tells it from another."""
SHORTEST_SLIP, FIRM, LONG = 5, 7, 9
"""One letter may be a slip in a name of five letters, two in a name of nine; in names of fewer
than seven only a vowel, or letters that changed places."""


class Likeness(StrEnum):
    """How like two written names are."""

    SAME = "same"
    VARIANT = "variant"
    """One name in two transliterations or forms: "Zelensky", "Selenskyj"."""
    NEAR = "near"
    """A letter or two apart, likely a slip: "Smith", "Smyth"."""
    DIFFERENT = "different"


@lru_cache(maxsize=1 << 14)
def likeness(a: str, b: str) -> Likeness:
    """Return how like the names `a` and `b` are.

    Forgiven are case, accents, British spelling, possessives, hyphens, titles of address, "Jr.",
    middle names, initials and a given name left out.
    """
    one, other = in_one_spelling(_parts(a)), in_one_spelling(_parts(b))
    if not one or not other:
        return Likeness.DIFFERENT
    if one == other or "".join(one) == "".join(other) or _unmarked(a) == _unmarked(b):
        return Likeness.SAME
    known_a, known_b = known_name(_bare(a)), known_name(_bare(b))
    if known_a and known_b:
        return Likeness.SAME if known_a.name == known_b.name else Likeness.DIFFERENT
    family = _word_likeness(one[-1], other[-1])
    if family is not Likeness.SAME and (known_a or known_b):
        return Likeness.DIFFERENT
    if family is Likeness.DIFFERENT:
        return family
    if _are_two_bodies(one, other):
        return Likeness.DIFFERENT
    if _is_plural(one, other) or _is_plural(other, one):
        return Likeness.VARIANT
    return _worse(family, _given_likeness(one[:-1], other[:-1]))


def similar_names(a: str, b: str) -> bool:
    """Tell whether `a` and `b` may be the same name, in one spelling or two."""
    found = likeness(a, b)
    return found is Likeness.SAME or found is Likeness.VARIANT


def is_adjective_of(a: str, b: str) -> bool:
    """Tell whether one is the adjective of the other, which no table has: Saharan, Sahara.

    Of two places that are known, as Nigerian and Niger, the table tells.
    """
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return (
        len(short) >= SHORTEST_PLACE
        and long.startswith(short)
        and long[len(short) :] in _adjective_endings()
        and None in (known_name(a), known_name(b))
    )


@lru_cache(maxsize=1 << 14)
def folded(name: str) -> str:
    """Return `name` in lower case, without accents and possessive."""
    if name.isascii() and "'" not in name:
        return name.lower()
    plain = POSSESSIVE.sub("", name).translate(_letters())
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower().replace("’", "'")


@lru_cache(maxsize=1 << 14)
def surname_of(name: str) -> str:
    """Return the family name: the last word that is no suffix."""
    words = WORD.findall(POSSESSIVE.sub("", name))
    while len(words) > 1 and words[-1].lower() in name_suffixes():
        words.pop()
    return words[-1] if words else name


@lru_cache(maxsize=1 << 14)
def sound_of(name: str) -> str:
    """Return the form that the transliterations of a name share."""
    sound = folded(name)
    for written, spoken in _transliterations():
        sound = sound.replace(written, spoken)
    return DOUBLED.sub(r"\1", sound)


@cache
def _transliterations() -> tuple[tuple[str, str], ...]:
    return tuple((row[0], row[1]) for row in table("transliteration")["steps"])


@cache
def _adjective_endings() -> frozenset[str]:
    return frozenset(table("name_roles")["adjective_endings"])


@cache
def _letters() -> dict[int, str]:
    return str.maketrans(table("transliteration")["letters"])


def _unmarked(name: str) -> str:
    """Return a name without apostrophes: the Champion's League is the Champions League."""
    return name.lower().replace("'", "").replace("’", "")


def _bare(name: str) -> str:
    return POSSESSIVE.sub("", name).removeprefix("the ").removeprefix("The ")


@lru_cache(maxsize=1 << 14)
def _parts(name: str) -> tuple[str, ...]:
    words = [folded(word) for word in WORD.findall(POSSESSIVE.sub("", name))]
    while len(words) > 1 and words[-1] in name_suffixes():
        words.pop()
    while len(words) > 1 and (words[0] in honorifics() or words[0] in articles()):
        words.pop(0)
    return tuple(words)


def in_one_spelling(name: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a name, small, with British endings as American English has them.

    Of a body all its words are: the Defence Ministry is the Defense Ministry, but Grey is not Gray.
    """
    words = tuple(map(str.lower, name))
    body = not kind_words().isdisjoint(words)
    return tuple(map(in_american_spelling if body else with_american_ending, words))


def _are_two_bodies(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether each of two bodies of a kind has a word that the other has not.

    A body has no middle name: the Amara Military Hospital is not the Amara Teaching Hospital.
    """
    if one[-1] not in kind_words() or min(len(one), len(other)) < SHORTEST_BODY:
        return False
    here, there = set(one) - set(other), set(other) - set(one)
    return bool(here and there) and all(
        _word_likeness(a, b) is Likeness.DIFFERENT for a in here for b in there
    )


def _is_plural(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether `one` is a family or a group, and `other` one of it: "Clintons", "Clinton"."""
    return len(one) == 1 and one[0] == other[-1] + "s"


def _word_likeness(a: str, b: str) -> Likeness:
    if a == b:
        return Likeness.SAME
    if min(len(a), len(b)) >= SHORTEST_SOUND and sound_of(a) == sound_of(b):
        return Likeness.VARIANT
    if min(len(a), len(b)) < SHORTEST_SLIP or (is_common(a) and is_common(b)):
        return Likeness.DIFFERENT
    allowed = 2 if min(len(a), len(b)) >= LONG else 1
    if DamerauLevenshtein.distance(a, b, score_cutoff=allowed) > allowed:
        return Likeness.DIFFERENT
    firm = min(len(a), len(b)) >= FIRM or sorted(a) == sorted(b)
    return Likeness.NEAR if firm or _consonants(a) == _consonants(b) else Likeness.DIFFERENT


def _consonants(word: str) -> str:
    return DOUBLED.sub(r"\1", "".join(letter for letter in word if letter not in "aeiouy"))


def _given_likeness(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """Compare what stands before two like family names, particles left out."""
    first = [word for word in one if word not in particles()]
    second = [word for word in other if word not in particles()]
    if not first or not second:
        return Likeness.SAME
    a, b = first[0], second[0]
    if a == b or _is_initial_of(a, b) or _is_initial_of(b, a):
        return Likeness.SAME
    if a in second or b in first:
        return Likeness.SAME
    if b in same_given_names().get(a, ()):
        return Likeness.VARIANT
    if a in given_names() and b in given_names():
        return Likeness.DIFFERENT
    return _word_likeness(a, b)


def _is_initial_of(initial: str, name: str) -> bool:
    return len(initial) == 1 and name.startswith(initial)


def _worse(a: Likeness, b: Likeness) -> Likeness:
    order = list(Likeness)
    return order[max(order.index(a), order.index(b))]
