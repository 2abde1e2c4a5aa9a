"""Ages: "five years old", "aged over 15", "the oldest was 91", "John Smith, 45, said"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from attrs import evolve

from factcheck.extraction.names.lexicon import given_names
from factcheck.extraction.numbers import NumberKind
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.plurals import plural
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.bounds import bound_before
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.model import UnitKind

TO_AGE = 5
"""So many words before a verb may name whose age is told: the age of those killed was."""
FINAL = frozenset(".!?")


class _Ages(NamedTuple):
    units: Mapping[str, str]
    endings: Phrases[str]
    bounds: Phrases[str]
    short: Phrases[str]
    openers: Phrases[str]
    adverbs: frozenset[str]
    oldest: int
    after_bare: frozenset[str]
    behind: frozenset[str]
    superlatives: frozenset[str]
    be: frozenset[str]
    people: frozenset[str]
    somebody: frozenset[str]
    groups: frozenset[str]
    persons: frozenset[str]
    nouns: frozenset[str]


def as_age(tokens: Tokens, amount: Amount) -> Amount | None:
    """Return `amount` as an age, in years or what the text says, or None if it is none."""
    if amount.unit is not None or amount.number is not NumberKind.CARDINAL:
        return None
    known = _ages()
    if amount.last < len(tokens):
        written = _written(tokens, amount, known)
        if written:
            return written
    if not 0 <= amount.value <= known.oldest:
        return None
    told = (_is_announced, _is_bare, _is_of_people, _is_of_older)
    if any(is_told(tokens, amount, known) for is_told in told):
        return evolve(amount, unit="year", kind=UnitKind.AGE)
    return None


def _written(tokens: Tokens, amount: Amount, known: _Ages) -> Amount | None:
    """Read an age that its words name: "years old", "-month-old", "yo"."""
    place = amount.last + (tokens.words[amount.last] == "-")
    if place >= len(tokens):
        return None
    short = known.short.at(tokens.lower, place)
    if short:
        return evolve(amount, last=short.end, unit="year", kind=UnitKind.AGE)
    unit = known.units.get(tokens.lower[place])
    place += 1
    if unit is None or place >= len(tokens):
        return None
    place += tokens.words[place] == "-"
    ending = known.endings.at(tokens.lower, place)
    return evolve(amount, last=ending.end, unit=unit, kind=UnitKind.AGE) if ending else None


def _is_announced(tokens: Tokens, amount: Amount, known: _Ages) -> bool:
    """Tell whether a word before the number makes it an age: "aged 15", "at the age of 3"."""
    end = bound_before(tokens, amount.first).first
    for length in (2, 1):
        start = end - length
        if start >= 0 and tokens.lower[start] in known.openers:
            found = known.openers.at(tokens.lower, start)
            if found and found.end == end:
                return True
    return False


def _is_of_people(tokens: Tokens, amount: Amount, known: _Ages) -> bool:
    """Tell whether people are a number that counts nothing: over 70, she is 47, one was 91.

    So is their age: the median age is 64.
    """
    end = bound_before(tokens, amount.first).first
    ended = amount.last >= len(tokens) or tokens.lower[amount.last] in known.behind
    ended = ended and not _is_before_digits(tokens, amount.last + 1)
    if end < 2 or not ended or tokens.lower[end - 1] not in known.be:
        return False
    if not known.superlatives.isdisjoint(tokens.lower[max(end - 3, 0) : end - 1]):
        return True
    if _is_their_age(tokens, end - 1, known):
        return True
    if tokens.lower[end - 2] in known.persons or _is_full_name(tokens, end - 2):
        return amount.value >= 1
    return end < amount.first and amount.value >= 1 and tokens.lower[end - 2] in known.people


def _is_their_age(tokens: Tokens, end: int, known: _Ages) -> bool:
    """Tell whether the words up to a verb name an age: the median age, the age of the victims."""
    before = tokens.lower[max(end - TO_AGE, 0) : end]
    place = next((at for at, word in enumerate(before) if word in known.nouns), None)
    if place is None or not all(word[0].isalpha() for word in before[place:]):
        return False
    return not before[place + 1 :] or before[place + 1] in word_class("of")


def _is_before_digits(tokens: Tokens, place: int) -> bool:
    """Tell whether digits stand at `place`, behind a mark: the 14 of "she was 1:14 behind"."""
    digits = place < len(tokens) and tokens.words[place][0].isdecimal()
    return digits and tokens.follows_closely(place)


def _is_full_name(tokens: Tokens, last: int) -> bool:
    """Tell whether a given name and a surname end there: Jane Roe."""
    first = last - 1
    named = first >= 0 and tokens.lower[first] in given_names()
    return named and all(word[0].isupper() for word in tokens.words[first : last + 1])


def _is_designated(tokens: Tokens, last: int, known: _Ages) -> bool:
    """Tell whether two names end there, behind what somebody is: student Jane Roe."""
    names = tokens.words[max(last - 1, 0) : last + 1]
    designated = last >= 2 and tokens.lower[last - 2] in known.somebody
    return designated and all(word[0].isupper() for word in names)


def _is_of_older(tokens: Tokens, amount: Amount, known: _Ages) -> bool:
    """Tell whether people are older or younger: 20 or older, those over 70, and the oldest 91."""
    last = amount.last
    if known.bounds.at(tokens.lower, last):
        return True
    end = bound_before(tokens, amount.first).first
    if not end or (last < len(tokens) and tokens.lower[last] not in known.behind):
        return False
    before = tokens.lower[end - 1]
    return before in known.superlatives or (end < amount.first and before in known.groups)


def _is_bare(tokens: Tokens, amount: Amount, known: _Ages) -> bool:
    """Tell whether the number stands in commas behind a person's name: "John Smith, 45, said".

    Where the sentence ends with it, it may as well be points in a list, but of a full name.
    """
    first, last = amount.first, amount.last
    if first and tokens.lower[first - 1] in known.adverbs:
        first -= 1
    if first < 2 or amount.high or amount.grain != 1 or last - amount.first > 1:
        return False
    if tokens.words[first - 1] != ",":
        return False
    if last >= len(tokens) or tokens.words[last] in FINAL:
        return _is_full_name(tokens, first - 2) or _is_designated(tokens, first - 2, known)
    if tokens.words[last] not in known.after_bare:
        return False
    name = tokens.words[first - 2]
    return name.istitle() and name.isalpha() and amount.value >= 1


@cache
def _ages() -> _Ages:
    data = table("measures")
    somebody = frozenset(table("kinds")["person"])
    people = frozenset(["people", *map(plural, somebody)])
    return _Ages(
        units=data["age_units"],
        endings=Phrases.of((form, form) for form in data["age_endings"]),
        bounds=Phrases.of((form, form) for form in data["age_bounds"]),
        short=Phrases.of((form, form) for form in data["age_short"]),
        openers=Phrases.of((form, form) for form in data["age_openers"]),
        adverbs=frozenset(data["age_adverbs"]),
        oldest=data["oldest"],
        after_bare=frozenset(data["after_a_bare_age"]),
        behind=frozenset(data["behind_an_age"]),
        superlatives=frozenset(data["age_superlatives"]),
        be=word_class("be"),
        persons=frozenset(data["age_persons"]),
        nouns=frozenset(data["age_nouns"]),
        people=people,
        somebody=somebody,
        groups=frozenset(data["age_groups"]) | people,
    )
