"""FC404: the draft gives a person another age than the ledger."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice

from factcheck.extraction.names import similar_names
from factcheck.extraction.names.similarity import folded, surname_of
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import DateMention, Name, Severity, Statement, Status, Tolerances
from factcheck.rules.claims_read import KEPT, statements_of
from factcheck.rules.internal.ageing.aged import FURTHEST, Aged, aged_people, may_be_slip
from factcheck.rules.internal.told.cues import cue_before
from factcheck.rules.internal.told.sentences import Sentence, sentences
from factcheck.rules.internal.two_ages import shared_by_several
from factcheck.rules.number.conflict import UNSURE
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

REUTER = "Anna Reuter, 52, a nurse from Ulm, told the court that she had seen the driver."
AGE = re.compile(r"\b\d{1,3}\b")
YEAR = re.compile(r"\b\d{4}\b")
MOST_CLAIMS = 20
"""Claims with somebody's name and a number that are read for an age."""
MOST = 40
"""A claim that tells of more people, or of their births, is a list; the rest of it is not asked."""
WORD = re.compile(r"[a-z]+")
LONGEST, NEAR = 40, 2
"""So many characters before a name, and words among them, may say whose wife she is."""
BIRTHDAY = 1
"""Years that one may have grown older since the claim was told."""


@rule(
    code="FC404",
    name="age-conflict",
    on=DraftCase,
    severity=Severity.ERROR,
    why="An age is the first thing that a family will ring up about.",
    trips=(
        Example(
            claims=(REUTER,),
            draft="Reuter, who is [62], told the court that she had seen the driver.",
            fix="52",
        ),
        Example(
            claims=(REUTER,),
            draft="At [48], Reuter told a court for the first time what she had seen.",
            fix="52",
        ),
        Example(
            claims=(REUTER,),
            draft="Anna Reuter, [62], wept. Her son Paul Reuter led her out.",
            fix="52",
        ),
    ),
    passes=(
        Example(
            claims=(REUTER,),
            draft="Reuter, who is 52, told the court that she had seen the driver.",
            why="her age",
        ),
        Example(
            claims=(REUTER,),
            draft="Reuter, who is 53, told the court that she had seen the driver.",
            why="a birthday since",
        ),
        Example(
            claims=(REUTER,),
            draft="At 38, Reuter had seen the driver before, in 2012.",
            why="another time",
        ),
        Example(
            claims=(REUTER,),
            draft="Reuter, who was 38 when she saw the driver first, told the court of it.",
            why="her age then",
        ),
        Example(
            claims=(REUTER,),
            draft="Reuter's son, who is 19, was in court as well.",
            why="somebody else",
        ),
        Example(
            claims=(REUTER,),
            draft="Anna Reuter wept. Paul Reuter had told her to come. Reuter, 31, led her out.",
            why="two of one name",
        ),
    ),
)
def ages_of_people(case: DraftCase) -> Iterator[Flag]:
    """Flag the age of a person whom a claim has at another age."""
    ours = list(aged_people(sentences(case, least=1)))
    if not ours:
        return
    shared = shared_by_several(case)
    for aged in ours:
        family = folded(surname_of(aged.name.text)) in shared
        by_surname = family and " " not in aged.name.text
        if aged.at_a_date or by_surname or _is_answered(aged, case):
            continue
        known = _on_record(aged.name, case)
        namesake = family or _may_be_a_namesake(aged.name, case)
        if namesake:
            known = [one for one in known if " " in one.name.text]
        born = None if known or namesake else _birth_on_record(aged.name, case)
        if born and not _may_be_born(aged, born, case):
            yield Flag(
                span=aged.age.number,
                message=f"The ledger has {aged.name.text} born in {born.text}.",
            )
        if known and not any(_may_be_one(aged, one) for one in known):
            age = f"{known[0].age.value:.12g}"
            yield Flag(
                span=aged.age.number,
                message=f"The ledger has {known[0].name.text} at {age}.",
                expected=age,
                fix=age,
            )


def _is_answered(aged: Aged, case: DraftCase) -> bool:
    """Tell whether a figure of a claim surely answers the age, which FC101 then judges."""
    return any(
        pair.ours.span == aged.age.span and pair.score >= UNSURE
        for match in case.matches_at(aged.age.span)
        for pair in match.quantities
    )


def _may_be_a_namesake(name: Name, case: DraftCase) -> bool:
    """Tell whether somebody told in full may be another than who has but the surname on record.

    So is somebody's wife, and who has not the first name that the claims give to that surname.
    """
    if " " not in name.text:
        return False
    before = case.document.text[max(name.span.start - LONGEST, 0) : name.span.start]
    if not _relatives().isdisjoint(WORD.findall(before.lower())[-NEAR:]):
        return True
    named = (one for one in _named(surname_of(name.text), case) if " " in one)
    in_full = [*islice(named, MOST)]
    return bool(in_full) and not any(similar_names(one, name.text) for one in in_full)


def _named(surname: str, case: DraftCase) -> Iterator[str]:
    """Yield the names that end in a surname in the claims that have it."""
    telling = (claim for claim in case.claims_with(surname) if surname in claim.text)
    for claim in islice(telling, MOST_CLAIMS):
        yield from _names_of(claim.text).get(surname, ())


@lru_cache(maxsize=KEPT)
def _names_of(claim: str) -> Mapping[str, Sequence[str]]:
    """Return the names that a claim has, by their last part."""
    found: dict[str, list[str]] = {}
    for statement in statements_of(claim):
        for name in statement.names:
            found.setdefault(surname_of(name.text), []).append(name.text)
    return found


@cache
def _relatives() -> frozenset[str]:
    return frozenset(table("arithmetic")["relatives"])


def _on_record(name: Name, case: DraftCase) -> list[Aged]:
    """Return whom of that name the claims have at an age, wherever in the ledger they stand."""
    surname = surname_of(name.text)
    holding = case.claims_with(surname)
    telling = (one for one in holding if surname in one.text and AGE.search(one.text))
    return [
        one
        for claim in islice(telling, MOST_CLAIMS)
        if claim.status is Status.VERIFIED
        for one in _aged_in(claim.text, case.settings.tolerances)
        if similar_names(one.name.text, name.text)
    ]


@lru_cache(maxsize=KEPT)
def _aged_in(claim: str, tolerances: Tolerances) -> Sequence[Aged]:
    """Return whose age a claim tells."""
    told = (Sentence(one, tolerances, begins_paragraph=False) for one in statements_of(claim))
    return [*islice(aged_people(told), MOST)]


def _birth_on_record(name: Name, case: DraftCase) -> DateMention | None:
    """Return when one of that name was born, as the one claim has it that tells it."""
    surname = surname_of(name.text)
    holding = (one for one in case.claims_with(surname) if YEAR.search(one.text))
    found = [
        date
        for claim in islice(holding, MOST_CLAIMS)
        if claim.status is Status.VERIFIED
        for one, date in _births_in(claim.text)
        if similar_names(one.text, name.text)
    ]
    return found[0] if len({date.text for date in found}) == 1 else None


@lru_cache(maxsize=KEPT)
def _births_in(claim: str) -> Sequence[tuple[Name, DateMention]]:
    """Return the dates right behind "born" in a claim, each with who alone is named before it."""
    told = (birth for statement in statements_of(claim) for birth in _births(statement))
    return [*islice(told, MOST)]


def _births(statement: Statement) -> Iterator[tuple[Name, DateMention]]:
    names, start = statement.names, statement.span.start
    for date in statement.dates:
        people = [one for one in names[:2] if one.span.end <= date.span.start]
        if len(people) != 1:
            continue
        at = date.span.start - start
        words = tokenize(statement.text[max(at - LONGEST, 0) : at]).lower
        if cue_before(words, len(words), "born_then") is not None:
            yield people[0], date


def _may_be_born(aged: Aged, born: DateMention, case: DraftCase) -> bool:
    """Tell whether one who was born then may be of that age on the day of the draft, or nearly."""
    today = case.extraction.reference
    if born.earliest is None or born.latest is None or today is None:
        return True
    age = aged.age.value or 0
    youngest, oldest = today.year - born.latest.year - 1, today.year - born.earliest.year
    return youngest <= age <= oldest or not 0 < abs(age - oldest) <= FURTHEST


def _may_be_one(ours: Aged, theirs: Aged) -> bool:
    """Tell whether two ages may be of one person, who has had a birthday since, or of two times."""
    grown = 0 <= (ours.age.value or 0) - (theirs.age.value or 0) <= BIRTHDAY
    return grown or not may_be_slip(ours, theirs)
