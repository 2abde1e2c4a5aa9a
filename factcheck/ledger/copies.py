"""Saved copies of documents, beside the ledger and pinned by their digests."""

from __future__ import annotations

import hashlib
from pathlib import Path

from attrs import evolve

from factcheck.errors import LedgerError, Place, Problem
from factcheck.ledger.faults import quoted
from factcheck.ledger.loading import read_ledger, root_of
from factcheck.ledger.references import is_inside
from factcheck.ledger.saving import replace_document
from factcheck.model import SourceDocument
from factcheck.whole_file import write_whole

ARCHIVE = "archive"
"""The folder of the ledger that copies are put into."""

LARGEST_COPY = 64 * 1024 * 1024


def pin(path: Path, id_: str, copy: Path | None = None) -> SourceDocument:
    """Pin a document of the ledger at `path` by the digest of its saved copy, and return it.

    The file `copy` is saved in the ledger's folder first, if one is given. LedgerError is raised
    where there is no such document or copy, or another copy than the one that was pinned.
    """
    file, document = _found(path, id_)
    root = root_of(path)
    data = _read(copy or _own_copy(document, root, file))
    digest = hashlib.sha256(data).hexdigest()
    if document.sha256 not in (None, digest):
        message = f"{quoted(id_)} is pinned to another copy"
        raise LedgerError(Problem(Place(file), message, digest, document.sha256))
    name = document.file or f"{ARCHIVE}/{_file_name(id_)}{copy.suffix.lower() if copy else ''}"
    target = root / name
    if not is_inside(name, root):
        raise LedgerError(Problem(Place(file), "a saved copy outside the ledger", quoted(name)))
    if target.exists() and _read(target) != data:
        raise LedgerError(Problem(Place(target), "another copy is there already", expected=digest))
    new = evolve(document, file=name, sha256=digest)
    # The entry first: a copy that nothing names may be taken for a file of the ledger itself.
    replace_document(file, document, new)
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, data)
    return new


def _found(path: Path, id_: str) -> tuple[Path, SourceDocument]:
    for file, contents in read_ledger(path):
        if id_ in contents.documents:
            return file, contents.documents[id_]
    raise LedgerError(Problem(Place(path), "no such document", quoted(id_), "one of the ledger's"))


def _own_copy(document: SourceDocument, root: Path, file: Path) -> Path:
    if document.file is None:
        message = f"{quoted(document.id)} has no saved copy"
        raise LedgerError(Problem(Place(file), message, expected="a file to save one from"))
    return root / document.file


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_COPY + 1)
    except OSError as error:
        raise LedgerError(Problem(Place(path), f"cannot be read: {error.strerror}")) from error
    if len(data) > LARGEST_COPY:
        limit = f"at most {LARGEST_COPY // 1024 // 1024} MB"
        raise LedgerError(Problem(Place(path), "the copy is too large", expected=limit))
    return data


def _file_name(id_: str) -> str:
    """Return a document's id as the name of a file on any system."""
    return "".join(c if c.isalnum() or c in "-_." else "-" for c in id_).strip(".") or "copy"
