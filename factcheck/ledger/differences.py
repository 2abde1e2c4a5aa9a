"""What changed from one ledger to another: what is new, what is gone, which keys changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import fields, frozen

from factcheck.ledger.ledger import Ledger
from factcheck.ledger.writing import as_data
from factcheck.model import Claim, Source, SourceDocument

Value = Claim | Source | SourceDocument


@frozen
class FieldChange:
    """A key with another value than before, both as in the ledger's files; None where not given."""

    key: str
    old: Any
    new: Any


@frozen
class Changed:
    """A claim, source or document of both ledgers that is not the same in both."""

    old: Value
    new: Value
    fields: tuple[FieldChange, ...]


@frozen(kw_only=True)
class Section:
    """What changed among the claims, the sources or the documents, in the order of the files."""

    added: tuple[Value, ...] = ()
    removed: tuple[Value, ...] = ()
    changed: tuple[Changed, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.added or self.removed or self.changed)


def differences(old: Ledger, new: Ledger) -> dict[str, Section]:
    """Return what changed from `old` to `new` among claims, sources and documents."""
    return {
        "claims": _section(_claims(old), _claims(new)),
        "sources": _section(old.sources, new.sources),
        "documents": _section(old.documents, new.documents),
    }


def _claims(ledger: Ledger) -> Mapping[str, Claim]:
    return {claim.id: claim for claim in ledger.claims}


def _section(old: Mapping[str, Value], new: Mapping[str, Value]) -> Section:
    return Section(
        added=tuple(value for id_, value in new.items() if id_ not in old),
        removed=tuple(value for id_, value in old.items() if id_ not in new),
        changed=tuple(
            Changed(old[id_], value, tuple(_fields(old[id_], value)))
            for id_, value in new.items()
            if id_ in old and old[id_] != value
        ),
    )


def _fields(old: Value, new: Value) -> Iterator[FieldChange]:
    for field in fields(type(new)):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            yield FieldChange(field.name, _plain(before), _plain(after))


def _plain(value: object) -> Any:  # noqa: ANN401  (what JSON is made of)
    return None if value is None else as_data(value)
