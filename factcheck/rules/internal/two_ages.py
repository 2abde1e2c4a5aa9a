"""FC714: one person is given two ages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.names.similarity import folded, surname_of
from factcheck.language import table
from factcheck.model import NameKind, Severity
from factcheck.rules.internal.ageing.aged import Aged, aged_people, may_be_slip
from factcheck.rules.internal.ageing.ages_again import Again, ages_again
from factcheck.rules.internal.told.passages import passages
from factcheck.rules.internal.told.sentences import sentences
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

LONGEST = 10
"""A longer word is no "Mr"."""


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
            draft="Gavin Poole, 44, admitted fraud. A photograph shows Poole, 12, at the wheel.",
            why="another time, of which no word tells",
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
    for aged in aged_people(sentences(case, least=1)):
        if aged.at_a_date:
            continue
        surname = folded(surname_of(aged.name.text))
        known = first.setdefault(surname, aged)
        if known.age.value != aged.age.value and may_be_slip(known, aged):
            differing.append((surname, known, aged))
    shared = shared_by_several(case) if differing else set()
    for surname, known, aged in differing:
        if surname not in shared:
            yield Flag(
                span=aged.age.number,
                message=f"Elsewhere the draft has {known.name.text} at {known.age.value:.12g}.",
                expected=f"{known.age.value:.12g}",
            )
    for passage in passages(case):
        for again in ages_again(passage):
            yield _flag_again(again)


def _flag_again(again: Again) -> Flag:
    known = again.known
    return Flag(
        span=again.age.number,
        message=f"The sentence before has {known.name.text} at {known.age.value:.12g}.",
        expected=f"{known.age.value:.12g}",
        severity=None if again.sure else Severity.WARNING,
    )


def shared_by_several(case: DraftCase) -> set[str]:
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


@cache
def _sexes() -> dict[str, str]:
    sexes: dict[str, list[str]] = table("arithmetic")["sexes"]
    return {title: sex for sex, titles in sexes.items() for title in titles}
