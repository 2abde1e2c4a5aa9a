"""People: whom the ledger names, with all that it calls them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from factcheck.extraction.names import similar_names
from factcheck.model import NameKind, SourceKind
from factcheck.rules.subjects import DraftCase

HALVES = 2


@frozen
class Person:
    """A person of the ledger, under their full name."""

    name: str
    titles: tuple[str, ...] = ()


def people(draft: DraftCase) -> Iterator[Person]:
    """Yield the people that the ledger has as sources, or that the claims repeated name."""
    known = [s for s in draft.ledger.sources.values() if s.kind is SourceKind.PERSON]
    for source in known:
        if " " in source.name:
            yield Person(source.name, tuple(title.title for title in source.titles))
    told: dict[str, list[str]] = {}
    for match in draft.matches:
        for name in match.reading.names:
            if name.kind is NameKind.PERSON and " " in name.text:
                titles = told.setdefault(name.text, [])
                titles += [name.title] if name.title else []
    for written, titles in told.items():
        if not any(similar_names(written, source.name) for source in known):
            yield Person(written, tuple(dict.fromkeys(titles)))


def is_namesake(name: str, other: str, draft: DraftCase) -> bool:
    """Tell whether somebody whom the ledger does not know shares half the name of another."""
    if not alike_in_one_half(name, other):
        return False
    return not any(similar_names(name, person.name) for person in people(draft))


def alike_in_one_half(one: str, other: str) -> bool:
    """Tell whether two names share their first or their last part alone: Ann Lee, Ann Roe."""
    here, there = one.split(), other.split()
    if min(len(here), len(there)) < HALVES or similar_names(one, other):
        return False
    return (here[0] == there[0]) != (here[-1] == there[-1])
