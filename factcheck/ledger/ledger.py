"""The ledger: all claims, sources and documents that a check runs against."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from attrs import field, frozen

from factcheck.errors import LedgerError, Place, Problem
from factcheck.ledger import files, references
from factcheck.ledger.contents import Contents, read_contents
from factcheck.ledger.faults import Fault, quoted
from factcheck.model import Claim, Source, SourceDocument

T = TypeVar("T", Source, SourceDocument, Claim)


def _read_only(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(values))


@frozen(kw_only=True)
class Ledger:
    """An immutable set of claims with their sources and documents, each by its id."""

    claims: tuple[Claim, ...] = ()
    """In the order of the files."""
    sources: Mapping[str, Source] = field(factory=dict, converter=_read_only, hash=False)
    documents: Mapping[str, SourceDocument] = field(factory=dict, converter=_read_only, hash=False)
    path: Path | None = field(default=None, eq=False)
    """The folder or file that the ledger was loaded from."""
    files: Mapping[str, Path] = field(factory=dict, converter=_read_only, eq=False, repr=False)
    """The file that each claim was loaded from, by the claim's id."""
    _by_id: Mapping[str, Claim] = field(init=False, eq=False, repr=False)

    @_by_id.default
    def _index(self) -> Mapping[str, Claim]:
        return _unique(self.claims, "claim")

    @classmethod
    def load(cls, path: str | Path) -> Ledger:
        """Read and validate a folder of .yaml, .yml and .json files, or one such file.

        Nothing is executed, and nothing outside the folder is read.

        Where anything is wrong, LedgerError lists every problem, by file, line and column.
        """
        path = Path(path)
        with _no_garbage_collection():
            return _load(path)

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


def _load(path: Path) -> Ledger:
    root = path if path.is_dir() else path.parent
    read: list[tuple[Path, Contents]] = []
    texts: dict[Path, str] = {}
    problems: list[Problem] = []
    for file in files.ledger_files(path):
        try:
            texts[file] = files.read_text(file, root)
            read.append((file, read_contents(files.parse(texts[file], file))))
        except LedgerError as error:
            problems += error.problems
    misplaced = [references.Misplaced(file, fault) for file, part in read for fault in part.faults]
    if not problems:
        misplaced += references.check(read, root)
    if misplaced:
        problems += _located(misplaced, texts)
    if problems:
        raise LedgerError(*sorted(problems, key=_in_order))
    if not any(part.claims for _, part in read):
        raise LedgerError(Problem(Place(path), "the ledger has no claims"))
    return Ledger(
        claims=tuple(claim for _, part in read for _, claim in part.claims),
        sources=_merged(part.sources for _, part in read),
        documents=_merged(part.documents for _, part in read),
        path=path,
        files={claim.id: file for file, part in read for _, claim in part.claims},
    )


def _located(
    misplaced: Iterable[references.Misplaced], texts: Mapping[Path, str]
) -> Iterator[Problem]:
    """Turn faults into problems with line and column, reading each file with faults once more."""
    from factcheck.ledger.positions import Positions  # noqa: PLC0415  (only once something is wrong)

    positions: dict[Path, Positions] = {}

    def place(file: Path, fault: Fault) -> Place:
        if file not in positions:
            positions[file] = Positions(file, texts[file])
        return positions[file].place(fault.path, on_key=fault.on_key)

    for one in misplaced:
        message = one.fault.headline
        if one.first is not None:
            where = place(one.first.file, Fault(one.first.path, "", on_key=True))
            message += f"; the first is at {where}"
        yield Problem(place(one.file, one.fault), message, one.fault.found, one.fault.expected)


def _in_order(problem: Problem) -> tuple[str, int, int, str]:
    place = problem.place
    return str(place.path), place.line or 0, place.column or 0, problem.message


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


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Hold Python's cycle collector: ledger data has no cycles, and it would scan it many times."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
