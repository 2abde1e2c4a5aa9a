"""A store as a ledger: every claim, source and document read only when it is asked for."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from attrs import frozen

from factcheck.ledger import Ledger
from factcheck.ledger.contents import CLAIM as READ_CLAIM
from factcheck.ledger.contents import DOCUMENT as READ_DOCUMENT
from factcheck.ledger.contents import SOURCE as READ_SOURCE
from factcheck.model import Claim, Source, SourceDocument
from factcheck.store.columns import CLAIM, DOCUMENT, SOURCE, Table, key
from factcheck.store.stored import Store

T = TypeVar("T", Claim, Source, SourceDocument)


def as_ledger(store: Store, path: Path) -> Ledger:
    """Return the ledger at `path`, of which `store` keeps everything."""
    by_id = ById(store.claims, CLAIM, READ_CLAIM)
    days = [part.newest for part in store.parts if part.newest]
    sources = ById(store.sources, SOURCE, _with_id(READ_SOURCE))
    return Ledger(
        claims=Claims(store.claims),
        sources=dict(sources),
        documents=ById(store.documents, DOCUMENT, _with_id(READ_DOCUMENT)),
        path=path,
        files=Files(store, path, by_id),
        newer=Newer(store.newer, by_id),
        by_id=by_id,
        newest=dt.date.fromisoformat(max(days)) if days else None,
    )


@frozen(eq=False, repr=False)
class Claims(Sequence[Claim]):
    """All claims in the order of the files."""

    table: Table

    def __len__(self) -> int:
        """Return the number of claims."""
        return len(self.table)

    @overload
    def __getitem__(self, ordinal: int) -> Claim: ...
    @overload
    def __getitem__(self, ordinal: slice) -> tuple[Claim, ...]: ...
    def __getitem__(self, ordinal: int | slice) -> Claim | tuple[Claim, ...]:
        """Return one claim, or those of a slice."""
        places = range(len(self))[ordinal]
        if isinstance(places, range):
            return tuple(self[place] for place in places)
        return READ_CLAIM(json.loads(self.table.value(places)))


@frozen(eq=False, repr=False)
class ById(Mapping[str, T], Generic[T]):
    """Values by their ids."""

    table: Table
    kind: str
    read: Callable[[Any], T]

    def __len__(self) -> int:
        """Return the number of values."""
        return len(self.table)

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in the order of the files."""
        for place in range(len(self)):
            yield self._at(place).id

    def __getitem__(self, id_: str) -> T:
        """Return the value with that id."""
        for place in self.table.places(key(self.kind, id_)):
            value = self._at(place)
            if value.id == id_:
                return value
        raise KeyError(id_)

    def _at(self, place: int) -> T:
        return self.read(json.loads(self.table.value(place)))


@frozen(eq=False, repr=False)
class Newer(Mapping[str, tuple[Claim, ...]]):
    """The claims that supersede a claim, by its id."""

    table: Table
    claims: Mapping[str, Claim]

    def __len__(self) -> int:
        """Return the number of superseded claims."""
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of the superseded claims."""
        yield from dict.fromkeys(self._pair(place)[0] for place in range(len(self.table)))

    def __getitem__(self, id_: str) -> tuple[Claim, ...]:
        """Return the claims that supersede the one with that id."""
        pairs = map(self._pair, self.table.places(key(CLAIM, id_)) if len(self.table) else ())
        found = tuple(self.claims[newer] for older, newer in pairs if older == id_)
        if not found:
            raise KeyError(id_)
        return found

    def _pair(self, place: int) -> tuple[str, str]:
        older, newer = json.loads(self.table.value(place))
        return older, newer


@frozen(eq=False, repr=False)
class Files(Mapping[str, Path]):
    """The file that each claim is in, by the claim's id."""

    store: Store
    path: Path
    claims: Mapping[str, Claim]

    def __len__(self) -> int:
        """Return the number of claims."""
        return len(self.claims)

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of the claims."""
        return iter(self.claims)

    def __getitem__(self, id_: str) -> Path:
        """Return the file of the claim with that id."""
        for place in self.store.claims.places(key(CLAIM, self.claims[id_].id)):
            return self.path / self.store.part_of(place).name if self.path.is_dir() else self.path
        raise KeyError(id_)


def _with_id(read: Callable[..., T]) -> Callable[[Any], T]:
    """Return a reader of data that holds the id, from one that is given it apart."""

    def value(data: dict[str, Any]) -> T:
        id_ = data.pop("id")
        return read(data, id=id_)

    return value
