"""What a ledger file may hold, key by key, and the values read from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from factcheck.ledger.faults import Fault, FaultyError, describe
from factcheck.ledger.records import Reader, T, enumerated, listed, optional, record, unknown_key
from factcheck.ledger.scalars import (
    day,
    digest,
    first_day,
    interval,
    last_day,
    mark,
    number,
    one_of,
    scope,
    text,
    truth,
    wikidata_item,
)
from factcheck.model import (
    Bound,
    Claim,
    Evidence,
    Link,
    Modality,
    Polarity,
    Rating,
    Source,
    SourceDocument,
    SourceKind,
    StatedQuantity,
    Status,
    Title,
    Verdict,
)

SECTIONS = ("documents", "sources", "claims")


@frozen(eq=False, repr=False)
class Contents:
    """What one file holds, claims with their index; `faults` tells what could not be read."""

    claims: tuple[tuple[int, Claim], ...] = ()
    sources: Mapping[str, Source] = field(factory=dict)
    documents: Mapping[str, SourceDocument] = field(factory=dict)
    faults: tuple[Fault, ...] = ()
    unread: frozenset[tuple[str, str]] = frozenset()
    """Section and id of what is there but faulty, so that nobody who refers to it is blamed."""


def read_contents(data: Any) -> Contents:  # noqa: ANN401  (whatever the file holds)
    """Read a whole file's data; what is faulty is left out and reported in `faults`."""
    if data is None:
        return Contents()
    if not isinstance(data, dict):
        expected = f"a mapping with {enumerated(SECTIONS)}"
        return Contents(faults=(Fault((), "not a ledger file", describe(data), expected),))
    faults = [unknown_key(key, SECTIONS, "a ledger file") for key in data if key not in SECTIONS]
    documents = _named("documents", DOCUMENT, data.get("documents"), faults)
    sources = _named("sources", SOURCE, data.get("sources"), faults)
    claims = _claims(data.get("claims"), faults)
    unread = frozenset(_unread(data, faults))
    return Contents(claims, sources, documents, tuple(faults), unread)


TITLE = record(
    Title,
    "a title",
    {"title": text, "since": optional(first_day), "until": optional(last_day)},
    "title",
)
SOURCE = record(
    Source,
    "a source",
    {
        "name": text,
        "aliases": listed(text),
        "kind": optional(one_of(SourceKind)),
        "titles": listed(TITLE),
        "wikidata": optional(wikidata_item),
    },
    "name",
)
DOCUMENT = record(
    SourceDocument,
    "a document",
    {
        "publisher": optional(text),
        "title": optional(text),
        "published": optional(day),
        "url": optional(text),
        "file": optional(text),
        "sha256": optional(digest),
    },
)
LINK = record(Link, "an attribution", {"source": text, "cue": optional(text)}, "source")
QUANTITY = record(
    StatedQuantity,
    "a quantity",
    {
        "value": optional(number),
        "low": optional(number),
        "high": optional(number),
        "bound": optional(one_of(Bound)),
        "unit": optional(text),
        "of": optional(text),
        "predicate": optional(text),
        "scope": optional(scope),
        "per": optional(text),
    },
)
EVIDENCE = record(
    Evidence,
    "evidence",
    {
        "document": text,
        "quote": optional(text),
        "locator": optional(text),
        "retrieved": optional(day),
    },
    "document",
)
RATING = record(
    Rating,
    "a rating",
    {
        "name": optional(text),
        "value": optional(mark),
        "best": optional(mark),
        "worst": optional(mark),
    },
)
CHECK = record(
    Verdict,
    "a check",
    {
        "verdict": one_of(Status),
        "checked_by": text,
        "checked_on": optional(day),
        "note": optional(text),
        "url": optional(text),
        "rating": optional(RATING),
    },
    "verdict",
    "checked_by",
)
CLAIM = record(
    Claim,
    "a claim",
    {
        "id": text,
        "text": text,
        "date": optional(interval),
        "place": optional(text),
        "attribution": listed(LINK),
        "quantities": optional(listed(QUANTITY)),
        "evidence": listed(EVIDENCE),
        "checks": listed(CHECK),
        "status": one_of(Status),
        "supersedes": listed(text),
        "as_of": optional(last_day),
        "polarity": optional(one_of(Polarity)),
        "modality": optional(one_of(Modality)),
        "contested": truth,
        "tags": listed(text),
        "expires": optional(last_day),
    },
    "id",
    "text",
)


def _claims(value: Any, faults: list[Fault]) -> tuple[tuple[int, Claim], ...]:  # noqa: ANN401
    """Read the claims of a file that can be read; add what is wrong to `faults`."""
    if value is None:
        return ()
    if not isinstance(value, list):
        faults.append(Fault(("claims",), "wrong claims", describe(value), "a list of claims"))
        return ()
    claims = []
    for index, item in enumerate(value):
        try:
            claims.append((index, CLAIM(item)))
        except FaultyError as error:
            faults += [fault.under(index).under("claims") for fault in error.faults]
    return tuple(claims)


def _named(
    section: str,
    reader: Reader[T],
    value: Any,  # noqa: ANN401
    faults: list[Fault],
) -> dict[str, T]:
    """Read the sources or documents of a file that can be read, each under its id."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        expected = f"a mapping from an id to a {section[:-1]}"
        faults.append(Fault((section,), f"wrong {section}", describe(value), expected))
        return {}
    named = {}
    for id_, item in value.items():
        if not isinstance(id_, str) or not id_.strip():
            message = f"the id of a {section[:-1]} that is not text"
            faults.append(Fault((section, id_), message, describe(id_), "text", on_key=True))
            continue
        try:
            named[id_] = reader(item, id=id_)
        except FaultyError as error:
            faults += [fault.under(id_).under(section) for fault in error.faults]
    return named


def _unread(data: dict[Any, Any], faults: Iterable[Fault]) -> Iterator[tuple[str, str]]:
    """Yield section and id of everything that has a fault in it."""
    for fault in faults:
        match fault.path:
            case ("claims", int(index), *_):
                item = data["claims"][index]
                id_ = item.get("id") if isinstance(item, dict) else None
            case ("sources" | "documents", id_, *_):
                pass
            case _:
                continue
        if isinstance(id_, str):
            yield str(fault.path[0]), id_
