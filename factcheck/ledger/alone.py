"""One file of a ledger by itself, which may name sources that other files define."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import LedgerError, Place, Problem
from factcheck.ledger import files
from factcheck.ledger.contents import read_contents
from factcheck.ledger.ledger import Ledger


def read_alone(path: Path) -> Ledger:
    """Return what the ledger file at `path` holds; LedgerError is raised where it cannot be read.

    What it names need not be in it.
    """
    text = files.read_text(path, path.resolve().parent)
    if not text.strip():
        return Ledger()
    contents = read_contents(files.parse(text, path))
    if contents.faults:
        raise LedgerError(
            *(
                Problem(Place(path), fault.headline, fault.found, fault.expected)
                for fault in contents.faults
            )
        )
    claims = (claim for _, claim in contents.claims)
    return Ledger.of(claims, contents.sources.values(), contents.documents.values())
