"""FC714: one person is given two ages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from factcheck.extraction.names.similarity import folded, surname_of
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.model import Bound, Name, NameKind, Quantity, Severity, UnitKind
from factcheck.rules.internal.cues import cue_at, cue_before
from factcheck.rules.internal.sentences import Sentence, sentences
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

YEAR = "year"
LONGEST = 10
"""A longer word is no "Mr"."""
BESIDE = 5
"""So many words may lie between an age and the name behind it: "52-year-old nurse Anna Reuter"."""
AFTERWARDS = 3
"""So many words behind an age may say that it is that of another time: "47, when"."""


@frozen(eq=False)
class Aged:
    """An age with the name of whose it is."""

    name: Name
    age: Quantity


@rule(
    code="FC714",
    name="two-ages",
    on=DraftCase,
    severity=Severity.ERROR,
    why="Nobody is 44 in one paragraph and 47 in the next.",
    trips=(
        Example(
            draft="Gavin Poole, 44, of Derby, admitted fraud. The judge told Poole, [47], that he "
            "had shown no remorse.",
        ),
        Example(
            draft="Anna Reuter, 52, was in the car. The [54]-year-old Reuter was unhurt.",
        ),
    ),
    passes=(
        Example(
            draft="Gavin Poole, 44, of Derby, admitted fraud. Poole, then 39, had hidden it.",
            why="another time",
        ),
        Example(
            draft="Gavin Poole, 44, admitted fraud. His brother Neil Poole, 47, was cleared.",
            why="another Poole",
        ),
        Example(draft="Mr Poole, 44, admitted fraud. Mrs Poole, 47, wept.", why="another Poole"),
        Example(
            draft="Gavin Poole, 44, admitted fraud. His victim, a 47-year-old nurse, wept.",
            why="somebody else",
        ),
        Example(
            draft="Gavin Poole, 44, admitted fraud. Poole's wife, 47, wept.",
            why="his wife's",
        ),
    ),
)
def people_of_two_ages(case: DraftCase) -> Iterator[Flag]:
    """Flag the age of a person to whom the draft has given another before."""
    first: dict[str, Aged] = {}
    differing: list[tuple[str, Aged, Aged]] = []
    for aged in _aged(case):
        surname = folded(surname_of(aged.name.text))
        known = first.setdefault(surname, aged)
        if known.age.value != aged.age.value:
            differing.append((surname, known, aged))
    shared = _shared_by_several(case) if differing else set()
    for surname, known, aged in differing:
        if surname not in shared:
            yield Flag(
                span=aged.age.number,
                message=f"Elsewhere the draft has {known.name.text} at {known.age.value:.12g}.",
                expected=f"{known.age.value:.12g}",
            )


def _shared_by_several(case: DraftCase) -> set[str]:
    """Return the family names with two first names, or of both a Mr and a Mrs."""
    found: dict[str, set[str]] = {}
    for name in case.extraction.names:
        words = name.text.split()
        before = case.document.text[max(name.span.start - LONGEST, 0) : name.span.start].split()
        title = _sexes().get(before[-1].lower().rstrip(".")) if before else None
        if name.kind is NameKind.PERSON and (title or len(words) > 1):
            told = found.setdefault(folded(surname_of(name.text)), set())
            told.update({title} if title else ())
            told.update({folded(words[0])} if len(words) > 1 else ())
    sexes = set(_sexes().values())
    return {name for name, told in found.items() if len(told - sexes) > 1 or told >= sexes}


def _aged(case: DraftCase) -> Iterator[Aged]:
    """Yield the people whose age is told right beside their name, in the present."""
    told = [s for s in sentences(case, least=1) if any(map(_is_age, s.statement.quantities))]
    for sentence in told:
        names = [n for n in sentence.statement.names if n.kind in {NameKind.PERSON, NameKind.OTHER}]
        for age in filter(_is_age, sentence.statement.quantities):
            whose = next((name for name in names if _is_of(sentence, name, age)), None)
            if whose and not sentence.is_quoted(age.span) and _is_now(sentence, age):
                yield Aged(whose, age)


def _is_age(quantity: Quantity) -> bool:
    exact = quantity.bound is Bound.EXACTLY and quantity.value is not None
    return exact and quantity.unit_kind is UnitKind.AGE and quantity.unit == YEAR


def _is_of(sentence: Sentence, name: Name, age: Quantity) -> bool:
    """Recognise "Anna Reuter, 52,", "Reuter, who is 52" and "the 52-year-old nurse Anna Reuter"."""
    words = sentence.tokens.lower
    first, last = sentence.places(name.span)
    start, end = sentence.places(age.span)
    if cue_at(words, last, "aged_by") == start:
        return end >= len(words) or not words[end][0].isalpha()
    between = words[end:first]
    return 0 <= first - end <= BESIDE and all(map(_may_describe, between))


def _may_describe(word: str) -> bool:
    """Tell whether a word may stand between an age and a name: no verb, no preposition."""
    return word.isalpha() and verb_form(word) <= VerbForm.PERHAPS and word not in _parting()


def _is_now(sentence: Sentence, age: Quantity) -> bool:
    words = sentence.tokens.lower
    first, last = sentence.places(age.span)
    if cue_before(words, first, "then_aged") is not None:
        return False
    behind = range(last, min(last + AFTERWARDS, len(words)))
    if any(cue_at(words, at, "ages_then") is not None for at in behind):
        return False
    return not any(date.earliest and not date.relative for date in sentence.statement.dates)


@cache
def _sexes() -> dict[str, str]:
    sexes: dict[str, list[str]] = table("arithmetic")["sexes"]
    return {title: sex for sex, titles in sexes.items() for title in titles}


@cache
def _parting() -> frozenset[str]:
    return frozenset(table("stopwords")["stopwords"])
