"""FC606: half of a name is right, and the other half another's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache, partial

from factcheck.extraction.names import is_adjective_of, similar_names
from factcheck.extraction.names.lexicon import is_common
from factcheck.extraction.names.titles import compatible
from factcheck.extraction.tokens import tokenize
from factcheck.language import table, word_class
from factcheck.matching.sides.meeting import differ_in_time
from factcheck.matching.sides.strangers import is_called_by_kind
from factcheck.model import Match, Name, NameKind, Severity
from factcheck.rules.name.people import (
    Person,
    alike_in_one_half,
    is_on_record,
    is_twin,
    people,
)
from factcheck.rules.name.spelling import is_misspelled
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

LEAST_LIKENESS = 0.5
"""How much of a claim must be repeated where only the given name is its person's."""
SHORTEST = 2
"""Letters of a given name that is an initial or two: J., JD."""
FARTHEST = 80
"""Characters before a name in which the two words before it are looked for."""
BESIDE = 8
"""Words before and behind a name in which it may be said whose kin that is, or is not."""
MAYOR = {
    "id": "wall",
    "text": "Joe Bannerman, the mayor, said that nobody wanted a higher wall.",
}
LAWYER = {
    "id": "denial",
    "text": "The suspects deny the charge, their lawyer Eleni Stathaki said.",
}


@rule(
    code="FC606",
    name="name-mixed-up",
    on=DraftCase,
    severity=Severity.ERROR,
    why="A wrong given name beside the right surname is another person.",
    trips=(
        Example(
            claims=(MAYOR,),
            draft="Nobody wanted a higher wall, said [Jack Bannerman], the mayor.",
            fix="Joe Bannerman",
        ),
        Example(
            claims=("Skylark Air will base four more aircraft at Wexcombe.",),
            draft="[Skyline Air] will base four more aircraft at Wexcombe.",
            fix="Skylark Air",
        ),
        Example(
            claims=(LAWYER,),
            draft="Their lawyer, [Maria Stathaki], said that they denied the charge.",
            fix="Eleni Stathaki",
        ),
    ),
    passes=(
        Example(
            claims=(MAYOR,),
            draft="Nobody wanted a higher wall, said Joseph Bannerman, the mayor.",
            why="the whole name for a short one",
        ),
        Example(
            claims=(MAYOR,),
            draft="Joe Bannerman wanted no wall. His wife, Anna Bannerman, wanted one.",
            why="another of the family, beside the one that the ledger has",
        ),
        Example(
            claims=(
                "Lucy Tranter, whose son Noah died in March, wept at the hearing in Wexcombe.",
            ),
            draft="Noah Tranter died in March, the hearing in Wexcombe was told.",
            why="one of the family, whom the claim names without its name",
        ),
        Example(
            claims=("Harold Yoder and his wife June were found dead in their car.",),
            draft="Harold and June Yoder were found dead in their car.",
            why="two who share a surname",
        ),
        Example(
            claims=(MAYOR,),
            draft="Jack Bannerman, the mayor's cousin, wanted the higher wall.",
            why="another of the family",
        ),
        Example(
            claims=(MAYOR,),
            draft="Lucy Bannerman, a sculptor, showed her work in Oslo.",
            why="nothing but the surname in common",
        ),
        Example(
            claims=("St. Anne's Hospital in Elm set apart 20 beds for the measles.",),
            draft="At St. Anne's 20 beds were set apart. St. Anne's Church in Elm rang its bells.",
            why="another house that is called after the saint",
        ),
        Example(
            claims=("A shock of 3.1 hit the pit in Upper Silesia on Tuesday.",),
            draft="On Tuesday a shock of 3.1 hit the Upper Silesian pit.",
            why="a region, and its adjective",
        ),
    ),
)
def mixed_up_names(draft: DraftCase) -> Iterator[Flag]:
    """Flag a name that is half that of someone, or of a body, that the draft tells the same of."""
    known = list(people(draft))
    is_named = cache(partial(_is_named, draft))  # of a family many share the surname
    yield from _mixed_up_bodies(draft)
    for name in draft.extraction.names:
        if (
            name.kind is not NameKind.PERSON
            or _is_known(name, known)
            or _is_kin(name, known, draft)
        ):
            continue
        meant = [one for one in known if alike_in_one_half(name.text, one.name)]
        sure = [
            one
            for one in meant
            if _is_meant(one, name, draft, is_named) and not _is_another_of_kin(one, name, draft)
        ]
        family = [one for one in sure if _share_surname(one.name, name.text)]
        found = family or sure
        if (
            len(found) == 1
            and not is_misspelled(name.text, found[0].name)
            and not is_on_record(name.text, draft)
        ):
            told = _is_told_of(found[0], name, draft)
            yield Flag(
                span=name.span,
                message=f"The ledger has {found[0].name}.",
                expected=found[0].name,
                found=name.text,
                fix=found[0].name,
                severity=None if told else Severity.WARNING,
            )


def _is_meant(
    person: Person, name: Name, draft: DraftCase, is_named: Callable[[str], bool]
) -> bool:
    """Tell whether a name that is half that of a person is theirs.

    Who is named rightly elsewhere is meant only by one who is what they are. Who is told of nowhere
    else is where given names are alike: Edward Penrose, Edmund Penrose.
    """
    if _is_same_by_title(person, name):
        return True
    if is_named(person.name):
        return False
    surname = _share_surname(person.name, name.text)
    if _is_told_of(person, name, draft, 0.0 if surname else LEAST_LIKENESS):
        return True
    return surname and name.title is None and _have_one_initial(person.name, name.text)


def _share_surname(one: str, other: str) -> bool:
    return one.rsplit(maxsplit=1)[-1] == other.rsplit(maxsplit=1)[-1]


def _have_one_initial(one: str, other: str) -> bool:
    """Tell whether two people have given names, both written out, that begin alike."""
    a, b = one.split(maxsplit=1)[0], other.split(maxsplit=1)[0]
    plain = min(len(a), len(b)) > SHORTEST and not (is_common(a.lower()) or is_common(b.lower()))
    return plain and a[0] == b[0]


def _mixed_up_bodies(draft: DraftCase) -> Iterator[Flag]:
    """Yield the names of bodies and the like that differ in one word from one that is repeated."""
    for match in draft.matches:
        told = {name.text for name in match.reading.names if name.kind is not NameKind.PERSON}
        for name in match.statement.names:
            if name.kind is NameKind.PERSON or name.source or _is_elsewhere(match):
                continue
            meant = [one for one in told if is_twin(name.text, one, draft)]
            if (
                len(meant) == 1
                and not is_misspelled(name.text, meant[0])
                and not is_adjective_of(name.text, meant[0])
                and not _is_of_their_kind(name, match)
            ):
                yield Flag(
                    span=name.span,
                    message=f"The ledger has {meant[0]}.",
                    expected=meant[0],
                    found=name.text,
                    fix=meant[0],
                )


def _is_elsewhere(match: Match) -> bool:
    """Tell whether a statement tells of something else than a claim, or repeats another better.

    What was years before or after it is another storm.
    """
    ours, theirs = match.statement, match.reading
    years = ({date.earliest.year for date in one.dates if date.earliest} for one in (ours, theirs))
    apart = differ_in_time(ours, theirs) and next(years).isdisjoint(next(years))
    return match.secondary or match.by_chance or apart


def _is_of_their_kind(name: Name, match: Match) -> bool:
    """Tell whether a claim may mean a body by its kind, and has no other in its very place."""
    placed = any(pair.ours is name for pair in match.names)
    return not placed and is_called_by_kind(name, tokenize(match.reading.text))


def _is_known(name: Name, known: list[Person]) -> bool:
    return any(similar_names(name.text, one.name) for one in known)


def _is_kin(name: Name, known: list[Person], draft: DraftCase) -> bool:
    """Tell whether a name shares its surname with someone named right before: Bo and May Hill."""
    start = name.span.start
    before = draft.document.text[max(start - FARTHEST, 0) : start].split()
    *_, given, joiner = ["", "", *before]
    if joiner not in word_class("and"):
        return False
    other = f"{given} {name.text.split()[-1]}"
    return any(similar_names(other, one.name) for one in known)


def _is_another_of_kin(person: Person, name: Name, draft: DraftCase) -> bool:
    """Tell whether it is said whose kin or successor a name is, which the ledger says of nobody.

    Right beside the name, or of it in the next sentence: the minister's niece, no relation.
    """
    statement = draft.statement_at(name.span)
    if statement is None:
        return False
    tokens, place = tokenize(statement.text), name.span.shifted(-statement.span.start)
    first, end = tokens.at(place.start), tokens.at(place.end)
    told = tokens.lower[max(first - BESIDE, 0) : first] + tokens.lower[end : end + BESIDE]
    following = draft.beside(statement, 1)
    further = tokenize(following.text).lower if following else ()
    if not set(name.text.lower().split()).isdisjoint(further):
        told += further
    known = [*person.titles, *(match.claim.text for match in draft.matches_at(name.span))]
    return not _kin_among(told) <= {kin for one in known for kin in _kin_in(one)}


@lru_cache(maxsize=1 << 10)
def _kin_in(text: str) -> AbstractSet[str]:
    return _kin_among(tokenize(text).lower)


def _kin_among(words: Iterable[str]) -> AbstractSet[str]:
    return _kinship().intersection(words)


@cache
def _kinship() -> frozenset[str]:
    return frozenset(table("titles")["kinship"]) | frozenset(table("titles")["introducing"])


def _is_named(draft: DraftCase, person: str) -> bool:
    """Tell whether the draft has the person under the right name too: then this is another."""
    return any(" " in written and similar_names(written, person) for written in draft.names_written)


def _is_same_by_title(person: Person, name: Name) -> bool:
    """Tell whether a name is given a title that the person has."""
    verdicts = [compatible(name.title or "", title) for title in person.titles]
    return name.title is not None and True in verdicts and False not in verdicts


def _is_told_of(person: Person, name: Name, draft: DraftCase, least: float = 0.0) -> bool:
    """Tell whether one is what the other is, or has in the draft what a claim has of the other.

    The claim has to be repeated as much as `least`.
    """
    verdicts = {compatible(name.title or "", title) for title in person.titles}
    if name.title is not None and verdicts & {True, False}:
        return True in verdicts
    return any(
        similar_names(other.text, person.name)
        for match in draft.matches_at(name.span)
        if not _is_elsewhere(match) and match.score >= least
        for other in match.reading.names
    )
