"""Ages told again of whom the sentence before told of: "Anna Reuter, 52," and "the 54-year-old"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve, frozen

from factcheck.extraction.names.gazetteer import country_of
from factcheck.extraction.names.similarity import folded, surname_of
from factcheck.extraction.plurals import plural
from factcheck.extraction.verbs import FINITE, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.model import Name, NameKind, Quantity
from factcheck.rules.internal.ageing.aged import Aged, aged_people, is_age, is_of_now, may_be_slip
from factcheck.rules.internal.told.cues import cue_before, ends_clause
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence

NEAREST = 3
"""Years that a slip is off by, at most, where no name stands beside the age."""
DESCRIBED = 4
"""So many words before a name may say what somebody is: "American world champion Ann Lee"."""
APPOSED = 9
"""So many words behind a name may do so: "Ann Lee, a 24-year-old striker from Texas"."""
NOUN = 2
"""So many words behind an age may be what somebody is called by it: "the 24-year-old left back"."""
COMMA = ","
ALONE = FINITE | {VerbForm.REGULAR_PAST}
ORIGINS = frozenset({NameKind.NATIONALITY, NameKind.PLACE})


@frozen(eq=False, repr=False)
class Again:
    """An age that is told of somebody whose age was told before."""

    known: Aged
    age: Quantity
    sure: bool
    """Whether what they are called by it was said of them before."""


def ages_again(passage: Passage) -> Iterator[Again]:
    """Yield the ages by which a sentence takes up who was just named with another age."""
    sentence = passage.sentence
    told = next((at for at, one in enumerate(passage.before[::-1]) if _ages_in(one)), None)
    ages = list(_taking_up(sentence)) if told is not None else ()
    if told is None or len(ages) != 1:
        return
    last, between = passage.before[-1 - told], passage.before[len(passage.before) - told :]
    known, age = _one_aged(last), ages[0]
    if known is None or not _may_be_slip(known, age):
        return
    if _is_of_one(sentence, age, (last, *between), known.name):
        called = _is_called(sentence, age, last, known.name)
        alone = not between and _stands_alone(sentence, age) and _is_misprint(known.age, age)
        if called or (alone and not _are_others(sentence, age, last, known.name)):
            yield Again(known, age, called)


def _one_aged(sentence: Sentence) -> Aged | None:
    """Return the one person whose age a sentence tells, if it tells no other age."""
    people = list(aged_people((sentence,)))
    one = len(people) == 1 and len(_ages_in(sentence)) == 1 and not people[0].at_a_date
    return people[0] if one else None


def _may_be_slip(known: Aged, age: Quantity) -> bool:
    other = evolve(known, age=age)
    return known.age.value != age.value and may_be_slip(known, other)


def _taking_up(sentence: Sentence) -> Iterator[Quantity]:
    """Yield the ages of "the 24-year-old", of nobody who is named beside it."""
    ages = [one for one in sentence.statement.quantities if _takes_up(sentence, one)]
    people = {sentence.places(one.span)[0] for one in (_bearers(sentence) if ages else ())}
    for age in ages:
        _, last = sentence.places(age.span)
        if people.isdisjoint(range(last, last + DESCRIBED + 1)) and is_of_now(sentence, age):
            yield age


def _takes_up(sentence: Sentence, age: Quantity) -> bool:
    if not is_age(age) or age.span == age.number or sentence.is_quoted(age.span):
        return False
    first, _ = sentence.places(age.span)
    return cue_before(sentence.tokens.lower, first, "the_aged") is not None


def _ages_in(sentence: Sentence) -> set[float | None]:
    return {one.value for one in sentence.statement.quantities if is_age(one)}


def _is_misprint(known: Quantity, age: Quantity) -> bool:
    """Tell whether two ages are so near that one may be a slip, or have the same digits."""
    ages = known.value or 0.0, age.value or 0.0
    digits = [sorted(f"{one:.0f}") for one in ages]
    return abs(ages[0] - ages[1]) <= NEAREST or digits[0] == digits[1]


def _stands_alone(sentence: Sentence, age: Quantity) -> bool:
    """Tell whether an age is all that somebody is called by: "the 24-year-old had led"."""
    _, last = sentence.places(age.span)
    words = sentence.tokens.lower
    return ends_clause(words, last) or verb_form(words[last]) in ALONE


def _bearers(sentence: Sentence) -> Sequence[Name]:
    """Return the names that may be people's: a thing's has an article, as the Games."""
    words = sentence.tokens.lower
    return [
        one
        for one in sentence.statement.names
        if one.kind is NameKind.PERSON
        or (
            one.kind is NameKind.OTHER
            and cue_before(words, sentence.places(one.span)[0], "the_aged") is None
        )
    ]


def _is_of_one(sentence: Sentence, age: Quantity, told: Sequence[Sentence], name: Name) -> bool:
    """Tell whether nobody else is named up to the age."""
    before = [one for earlier in told for one in _bearers(earlier)]
    named = [*before, *(one for one in _bearers(sentence) if one.span.end <= age.span.start)]
    surnames = {folded(surname_of(one.text)) for one in named}
    return surnames == {folded(surname_of(name.text))}


def _is_called(sentence: Sentence, age: Quantity, before: Sentence, name: Name) -> bool:
    """Tell whether the words behind an age were said of who was named: American, striker."""
    _, last = sentence.places(age.span)
    words = sentence.tokens.lower[last : last + NOUN]
    if not word_class("relative").isdisjoint(sentence.tokens.lower[last : last + NOUN + 1]):
        return False
    said = _description(before, name)
    ours = set(words) & _person_words() & {before.tokens.lower[at] for at in said}
    lands = {
        country_of(one.text) for one in sentence.statement.names if _is_at(sentence, one, last)
    }
    theirs = {country_of(before.tokens.words[at]) for at in said}
    return bool(ours or (lands - {None}) & theirs)


def _is_at(sentence: Sentence, name: Name, place: int) -> bool:
    first, _ = sentence.places(name.span)
    return name.kind in ORIGINS and place <= first < place + NOUN


def _description(sentence: Sentence, name: Name) -> range:
    """Return the places of the words that say what somebody is, around the name."""
    words = sentence.tokens.lower
    first, last = sentence.places(name.span)
    end = last
    if words[last : last + 1] == [COMMA]:
        marks = (at for at in range(last + 1, len(words)) if words[at] == COMMA)
        end = min(next(marks, last), last + APPOSED)
    return range(max(first - DESCRIBED, 0), end)


def _are_others(sentence: Sentence, age: Quantity, before: Sentence, name: Name) -> bool:
    """Tell whether somebody else is told of, whom the age may be of."""
    said = _description(before, name)
    there = (word for at, word in enumerate(before.tokens.lower) if at not in said)
    first, _ = sentence.places(age.span)
    others = _person_words() - _speakers()
    return not others.isdisjoint([*there, *sentence.tokens.lower[:first]])


@cache
def _person_words() -> frozenset[str]:
    """Return the nouns that people are called by, in either number."""
    kinds, titles = table("kinds"), table("titles")
    rows = [
        *kinds["person"],
        *kinds["soldier"],
        *kinds["worker"],
        *titles["trades"],
        *titles["posts"],
    ]
    rows += [*titles["held_often"], *titles["kinship"], *titles["introducing"]]
    rows += table("arithmetic")["others_of_age"]
    words = {row.rpartition(" ")[2] for row in rows}
    return frozenset(words | {plural(word) for word in words})


@cache
def _speakers() -> frozenset[str]:
    """Return those who tell of others: the judge told the 36-year-old."""
    return frozenset(table("arithmetic")["tellers"])
