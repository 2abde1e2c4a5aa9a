"""Plain data of a ledger file -> value types, with everything that is wrong on the way.

A reader takes plain data and gives a value or raises `Faulty`. Readers of records and lists are
made from readers of their parts; faults gain the path to them as they rise, so reading good data
pays nothing for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

import attrs
from attrs import frozen

from factcheck.ledger import scalars
from factcheck.ledger.faults import Fault, Faulty, describe, did_you_mean
from factcheck.model import (
    Bound,
    Claim,
    Evidence,
    Link,
    Modality,
    Polarity,
    Scope,
    Source,
    SourceDocument,
    SourceKind,
    StatedQuantity,
    Status,
    Title,
)

T = TypeVar("T")
Reader = Callable[[Any], T]


@frozen
class Contents:
    """What one file holds: each value with the path to it, and what could not be read."""

    claims: tuple[tuple[int, Claim], ...] = ()
    sources: Mapping[str, Source] = attrs.Factory(dict)
    documents: Mapping[str, SourceDocument] = attrs.Factory(dict)
    faults: tuple[Fault, ...] = ()
    unread: frozenset[tuple[str, str]] = frozenset()
    """Section and id of what is there but faulty, so that nobody who refers to it is blamed."""


def contents(data: Any) -> Contents:  # noqa: ANN401
    """Read a whole file's data; what is faulty is left out and reported in `faults`."""
    if data is None:
        return Contents()
    if not isinstance(data, dict):
        fault = Fault(
            (), "not a ledger file", describe(data), f"a mapping with {_listed(_SECTIONS)}"
        )
        return Contents(faults=(fault,))
    faults = [_unknown_key(key, _SECTIONS, "a ledger file") for key in data if key not in _SECTIONS]
    read = {section: _items(section, data.get(section), faults) for section in _SECTIONS}
    return Contents(
        claims=tuple(read["claims"]),
        sources=dict(read["sources"]),
        documents=dict(read["documents"]),
        faults=tuple(faults),
        unread=frozenset(_unread_ids(data, faults)) if faults else frozenset(),
    )


def optional(reader: Reader[T]) -> Reader[T | None]:
    """Return a reader that takes a key with nothing after it for one that is not there."""
    return lambda value: None if value is None else reader(value)


def listed(reader: Reader[T]) -> Reader[tuple[T, ...]]:
    """Return a reader of lists of what `reader` reads."""

    def read(value: Any) -> tuple[T, ...]:  # noqa: ANN401
        if not isinstance(value, list):
            raise Faulty.value(value, "a list")
        items, faults = [], []
        for index, item in enumerate(value):
            try:
                items.append(reader(item))
            except Faulty as error:
                faults += [fault.under(index) for fault in error.faults]
        if faults:
            raise Faulty(*faults)
        return tuple(items)

    return read


def record(
    kind: type[T], name: str, readers: Mapping[str, Reader[Any]], *required: str
) -> Reader[T]:
    """Return a reader of mappings that have `required` keys and no others than `readers` has."""
    needed = frozenset(required)

    def read(value: Any) -> T:  # noqa: ANN401
        if not isinstance(value, dict):
            raise Faulty.value(value, f"a mapping with {_listed(readers)}")
        fields, faults = {}, []
        for key, item in value.items():
            reader = readers.get(key)
            if reader is None:
                faults.append(_unknown_key(key, readers, name))
                continue
            try:
                fields[key] = reader(item)
            except Faulty as error:
                faults += [fault.under(key) for fault in error.faults]
        if not needed <= value.keys():
            missing = [key for key in required if key not in value]
            faults.append(
                Fault((), f"{name} without {_listed(missing)}", expected=_listed(missing))
            )
        if faults:
            raise Faulty(*faults)
        return kind(**fields)

    return read


def _items(section: str, value: Any, faults: list[Fault]) -> list[tuple[Any, Any]]:  # noqa: ANN401
    """Read the items of one section, each with its index or id; add what is wrong to `faults`."""
    if value is None:
        return []
    container, reader = _SECTIONS[section]
    if not isinstance(value, container):
        expected = (
            "a list of claims" if container is list else f"a mapping from id to {section[:-1]}"
        )
        faults.append(Fault((section,), f"wrong {section}", describe(value), expected))
        return []
    items = []
    pairs = enumerate(value) if container is list else value.items()
    for key, item in pairs:
        try:
            items.append((key, reader(item) if container is list else _with_id(reader, key, item)))
        except Faulty as error:
            faults += [fault.under(key).under(section) for fault in error.faults]
    return items


def _unread_ids(data: dict[Any, Any], faults: Iterable[Fault]) -> Iterator[tuple[str, str]]:
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


def _with_id(reader: Reader[T], key: Any, item: Any) -> T:  # noqa: ANN401
    """Read a source or document, whose id is the key that it stands under."""
    if not isinstance(key, str) or not key.strip():
        raise Faulty(Fault((), "an id that is not text", describe(key), "text", on_key=True))
    if not isinstance(item, dict):
        return reader(item)
    if "id" in item:
        raise Faulty(Fault(("id",), "a second id", expected="the key alone", on_key=True))
    return reader({"id": key, **item})


def _unknown_key(key: Any, known: Mapping[str, object], name: str) -> Fault:  # noqa: ANN401
    keys = [other for other in known if other != "id" or name == "a claim"]
    hint = did_you_mean(key, keys)
    return Fault(
        (key,),
        f"unknown key in {name}{hint}",
        describe(key),
        f"one of {', '.join(keys)}",
        on_key=True,
    )


def _listed(keys: Any) -> str:  # noqa: ANN401
    names = list(keys)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


_text, _number = scalars.text, scalars.number
_words = listed(_text)

_title = record(
    Title,
    "a title",
    {
        "title": _text,
        "since": optional(scalars.first_day),
        "until": optional(scalars.last_day),
    },
    "title",
)
_source = record(
    Source,
    "a source",
    {
        "id": _text,
        "name": _text,
        "aliases": _words,
        "kind": optional(scalars.one_of(SourceKind)),
        "titles": listed(_title),
    },
    "name",
)
_document = record(
    SourceDocument,
    "a document",
    {
        "id": _text,
        "publisher": optional(_text),
        "title": optional(_text),
        "published": optional(scalars.day),
        "url": optional(_text),
        "file": optional(_text),
        "sha256": optional(scalars.digest),
    },
)
_link = record(Link, "an attribution", {"source": _text, "cue": optional(_text)}, "source")
_quantity = record(
    StatedQuantity,
    "a quantity",
    {
        "value": optional(_number),
        "low": optional(_number),
        "high": optional(_number),
        "bound": optional(scalars.one_of(Bound)),
        "unit": optional(_text),
        "of": optional(_text),
        "predicate": optional(_text),
        "scope": optional(scalars.one_of(Scope)),
        "per": optional(_text),
    },
)
_evidence = record(
    Evidence,
    "evidence",
    {
        "document": _text,
        "quote": optional(_text),
        "locator": optional(_text),
        "retrieved": optional(scalars.day),
    },
    "document",
)
_claim = record(
    Claim,
    "a claim",
    {
        "id": _text,
        "text": _text,
        "date": optional(scalars.interval),
        "place": optional(_text),
        "attribution": listed(_link),
        "quantities": optional(listed(_quantity)),
        "evidence": listed(_evidence),
        "status": scalars.one_of(Status),
        "supersedes": _words,
        "as_of": optional(scalars.last_day),
        "polarity": optional(scalars.one_of(Polarity)),
        "modality": optional(scalars.one_of(Modality)),
        "contested": scalars.truth,
        "tags": _words,
        "expires": optional(scalars.last_day),
    },
    "id",
    "text",
)

_SECTIONS: Mapping[str, tuple[type, Reader[Any]]] = {
    "documents": (dict, _document),
    "sources": (dict, _source),
    "claims": (list, _claim),
}
