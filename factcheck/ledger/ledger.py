"""The ledger: all claims, sources and documents that a check runs against."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from attrs import field, frozen

from factcheck.errors import LedgerError, Place, Problem
from factcheck.ledger.faults import quoted
from factcheck.ledger.loading import read_ledger
from factcheck.model import Claim, Source, SourceDocument

T = TypeVar("T", Source, SourceDocument, Claim)


def _read_only(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return `values` so that nobody can change them; what is no dictionary is so by itself."""
    return MappingProxyType(dict(values)) if isinstance(values, dict) else values


@frozen(kw_only=True)
class Ledger:
    """An immutable set of claims with their sources and documents, each by its id.

    A ledger too large to load may give sequences and mappings that look things up when asked.
    """

    claims: Sequence[Claim] = ()
    """In the order of the files."""
    sources: Mapping[str, Source] = field(factory=dict, converter=_read_only, hash=False)
    documents: Mapping[str, SourceDocument] = field(factory=dict, converter=_read_only, hash=False)
    path: Path | None = field(default=None, eq=False)
    """The folder or file that the ledger was loaded from."""
    files: Mapping[str, Path] = field(factory=dict, converter=_read_only, eq=False, repr=False)
    """The file that each claim was loaded from, by the claim's id."""
    newer: Mapping[str, tuple[Claim, ...]] = field(eq=False, repr=False)
    """The claims that supersede a claim, by its id, in the order of the files."""
    _by_id: Mapping[str, Claim] = field(eq=False, repr=False)
    newest: dt.date | None = field(eq=False, repr=False)
    """The day of the newest document."""

    @newer.default
    def _superseding(self) -> Mapping[str, tuple[Claim, ...]]:
        newer: dict[str, tuple[Claim, ...]] = {}
        for claim in self.claims:
            for id_ in claim.supersedes:
                newer[id_] = (*newer.get(id_, ()), claim)
        return MappingProxyType(newer)

    @_by_id.default
    def _index(self) -> Mapping[str, Claim]:
        return _unique(self.claims, "claim")

    @newest.default
    def _newest_day(self) -> dt.date | None:
        days = (document.published for document in self.documents.values())
        return max((day for day in days if day), default=None)

    @classmethod
    def load(cls, path: str | Path) -> Ledger:
        """Read and validate a folder of .yaml, .yml and .json files, or one such file.

        Nothing is executed, and nothing outside the folder is read.

        Where anything is wrong, LedgerError lists every problem, by file, line and column.
        """
        read = read_ledger(Path(path))
        return cls(
            claims=tuple(claim for _, part in read for _, claim in part.claims),
            sources=_merged(part.sources for _, part in read),
            documents=_merged(part.documents for _, part in read),
            path=Path(path),
            files={claim.id: file for file, part in read for _, claim in part.claims},
        )

    @classmethod
    def of(
        cls,
        claims: Iterable[Claim],
        sources: Iterable[Source] = (),
        documents: Iterable[SourceDocument] = (),
    ) -> Ledger:
        """Return a ledger of values made in code; references between them are not checked.

        Two of a kind with the same id raise LedgerError.
        """
        return cls(
            claims=tuple(claims),
            sources=_unique(sources, "source"),
            documents=_unique(documents, "document"),
        )

    def claim(self, id_: str) -> Claim | None:
        """Return the claim with the given id, or None where the ledger has none."""
        return self._by_id.get(id_)

    def __len__(self) -> int:
        """Return the number of claims."""
        return len(self.claims)

    def __bool__(self) -> bool:
        """Return True even for an empty ledger, as for any value that is not None."""
        return True

    def __reduce__(self) -> tuple[Callable[..., Ledger], tuple[object, ...]]:
        """Pickle by value: read-only views of dictionaries cannot be pickled themselves."""
        parts = (self.claims, dict(self.sources), dict(self.documents), self.path, dict(self.files))
        return _rebuilt, parts


def _merged(parts: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    return {id_: value for part in parts for id_, value in part.items()}


def _unique(values: Iterable[T], kind: str) -> dict[str, T]:
    by_id: dict[str, T] = {}
    for value in values:
        if by_id.setdefault(value.id, value) is not value:
            raise LedgerError(Problem(Place(), f"a second {kind} with the id {quoted(value.id)}"))
    return by_id


def _rebuilt(
    claims: tuple[Claim, ...],
    sources: Mapping[str, Source],
    documents: Mapping[str, SourceDocument],
    path: Path | None,
    files: Mapping[str, Path],
) -> Ledger:
    return Ledger(claims=claims, sources=sources, documents=documents, path=path, files=files)
