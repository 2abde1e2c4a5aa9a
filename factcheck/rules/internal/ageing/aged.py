"""Whose age is told: "Anna Reuter, 52,", "Reuter, who is 52", "at 52, Reuter"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import frozen

from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.model import Bound, Name, NameKind, Quantity, UnitKind
from factcheck.rules.internal.told.cues import ENDS, cue_at, cue_before
from factcheck.rules.internal.told.sentences import Sentence

YEAR, COMMA = "year", ","
OLDEST = 110
"""Years beyond which a bare number is no age."""
BESIDE = 5
"""So many words may lie between an age and the name behind it: "52-year-old nurse Anna Reuter"."""
NEAREST = 3
"""So many names on either side of an age may be that of whose it is."""
FURTHEST = 25
"""Years that a slip is off by, at most."""
OWNED_WITHIN = 3
"""Within so many words behind an age stands what says that it is somebody's: "'s mother"."""
AFTERWARDS = 3
"""So many words behind an age may say that it is that of another time: "47, when"."""


@frozen(eq=False, repr=False)
class Aged:
    """An age with the name of whose it is."""

    name: Name
    age: Quantity
    at_a_date: bool
    """Whether the sentence has a date, at which the age may be meant: "met Poole, 29, in 2011"."""


def aged_people(told: Iterable[Sentence]) -> Iterator[Aged]:
    """Yield the people whose age is told right beside their name, in the present."""
    for sentence in told:
        ages = [q for q in sentence.statement.quantities if is_age(q) or _is_bare(q)]
        names = [n for n in sentence.statement.names if n.kind in {NameKind.PERSON, NameKind.OTHER}]
        starts = [name.span.start for name in names]
        for age in ages if names else ():
            place = bisect_left(starts, age.span.start)
            near = names[max(place - NEAREST, 0) : place + NEAREST]
            whose = next((name for name in near if _is_of(sentence, name, age)), None)
            if whose and not sentence.is_quoted(age.span) and _is_now(sentence, age):
                yield Aged(whose, age, _may_be_dated(sentence, whose, age))


def is_of_now(sentence: Sentence, age: Quantity) -> bool:
    """Tell whether no word behind an age makes it that of another time: "47 when"."""
    words = sentence.tokens.lower
    _, last = sentence.places(age.span)
    behind = range(last, min(last + AFTERWARDS, len(words)))
    return all(cue_at(words, at, "ages_then") is None for at in behind)


def may_be_slip(one: Aged, other: Aged) -> bool:
    """Tell whether one of two ages may be a slip: ages far apart are of two times, or people.

    Digits may have changed places.
    """
    ages = one.age.value or 0.0, other.age.value or 0.0
    digits = [sorted(f"{age:.0f}") for age in ages]
    return abs(ages[0] - ages[1]) <= FURTHEST or digits[0] == digits[1]


def is_age(quantity: Quantity) -> bool:
    """Tell whether a quantity is an age in years, told as it is."""
    exact = quantity.bound is Bound.EXACTLY and quantity.value is not None
    return exact and quantity.unit_kind is UnitKind.AGE and quantity.unit == YEAR


def _is_bare(quantity: Quantity) -> bool:
    """Tell whether a number may be an age if words say so: "who is 52"."""
    value = quantity.value
    plain = quantity.unit_kind is UnitKind.NONE and quantity.bound is Bound.EXACTLY
    return plain and value is not None and value == int(value) and 0 < value <= OLDEST


def _is_of(sentence: Sentence, name: Name, age: Quantity) -> bool:
    """Recognise "Anna Reuter, 52,", "Reuter, who is 52" and "the 52-year-old nurse Anna Reuter"."""
    words = sentence.tokens.lower
    first, last = sentence.places(name.span)
    start, end = sentence.places(age.span)
    ends = end >= len(words) or not (words[end][0].isalpha() or words[end] in POSSESSIVES)
    if not is_age(age):
        at_first = cue_at(words, 0, "at_age") == start and words[end : end + 1] == [COMMA]
        return (ends and cue_at(words, last, "who_is") == start) or (at_first and first == end + 1)
    if cue_at(words, last, "aged_by") == start:
        return ends or (age.span != age.number and not _is_owner(words[end:]))
    between = words[end:first]
    apposed = between[-1:] == [COMMA] and _is_apposed(words, start, last)
    described = between[:-1] if apposed else between
    return 0 <= first - end <= BESIDE and all(map(_may_describe, described))


def _is_owner(behind: Sequence[str]) -> bool:
    """Tell whether the words behind an age say whose something is: the 16-year-old boy's mother."""
    return not POSSESSIVES.isdisjoint(behind[:OWNED_WITHIN])


def _is_apposed(words: Sequence[str], age: int, name_end: int) -> bool:
    """Tell whether a name is set behind what begins with an age: "A 58-year-old driver, Anna R.,".

    Behind a preposition that is another's: after the death of a 58-year-old friend.
    """
    first = age > 0 and words[age - 1] in word_class("article")
    opens = first and (age == 1 or words[age - 2] in ENDS)
    own_age = any(map(str.isdigit, "".join(words[name_end + 1 : name_end + 2])))
    return opens and words[name_end : name_end + 1] in ([], [COMMA]) and not own_age


def _may_describe(word: str) -> bool:
    """Tell whether a word may stand between an age and a name: no verb, no preposition."""
    return word.isalpha() and verb_form(word) <= VerbForm.PERHAPS and word not in _parting()


def _is_now(sentence: Sentence, age: Quantity) -> bool:
    first, _ = sentence.places(age.span)
    then = is_age(age) and cue_before(sentence.tokens.lower, first, "then_aged") is not None
    return not then and is_of_now(sentence, age)


def _may_be_dated(sentence: Sentence, name: Name, age: Quantity) -> bool:
    """Tell whether an age may be that at a date of the sentence, which "who is 52" is not."""
    _, last = sentence.places(name.span)
    start, _ = sentence.places(age.span)
    if cue_at(sentence.tokens.lower, last, "who_is") == start:
        return False
    dates = sentence.statement.dates  # "since 2011" is no date at which somebody was so old
    return any(date.earliest and not (date.relative or date.bound) for date in dates)


@cache
def _parting() -> frozenset[str]:
    return frozenset(table("stopwords")["stopwords"])
