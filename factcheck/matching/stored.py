"""Claims kept beside their index: of a ledger too large to load, only what matters is read."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import overload

from attrs import frozen

from factcheck.errors import LedgerError, Place, Problem
from factcheck.ledger.contents import CLAIM, read_contents
from factcheck.ledger.files import ledger_files, parse, read_text
from factcheck.ledger.writing import as_data
from factcheck.matching.saved import Part, SavedIndex
from factcheck.model import Claim


@frozen(eq=False)
class StoredClaims(Sequence[Claim]):
    """The claims of a saved index by their ordinals, each read from its record when asked for."""

    kept: SavedIndex

    def __len__(self) -> int:
        """Return the number of claims."""
        return self.kept.size

    @overload
    def __getitem__(self, ordinal: int) -> Claim: ...
    @overload
    def __getitem__(self, ordinal: slice) -> tuple[Claim, ...]: ...
    def __getitem__(self, ordinal: int | slice) -> Claim | tuple[Claim, ...]:
        """Return one claim, or those of a slice."""
        if isinstance(ordinal, slice):
            return tuple(self[n] for n in range(*ordinal.indices(len(self))))
        place = range(len(self))[ordinal]
        return CLAIM(json.loads(self.kept.record(place)))


def claim_parts(path: Path) -> list[Part]:
    """Return the claim files of the ledger at `path` for an index, none of them read yet.

    A file counts as changed when its size or its time of change does.
    """
    root = path if path.is_dir() else path.parent
    return [_part(file, root) for file in ledger_files(path)]


def index_folder(path: Path) -> Path:
    """Return where the index of the ledger at `path` is kept: in the user's cache."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    name = blake2b(str(path.resolve()).encode(), digest_size=8).hexdigest()
    return cache / "factcheck" / f"ledger-{name}"


def _part(file: Path, root: Path) -> Part:
    state = file.stat()

    def read() -> Iterator[tuple[str, bytes]]:
        contents = read_contents(parse(read_text(file, root), file))
        if contents.faults:
            raise LedgerError(
                *(
                    Problem(Place(file), fault.headline, fault.found, fault.expected)
                    for fault in contents.faults
                )
            )
        for _, claim in contents.claims:
            yield claim.text, json.dumps(as_data(claim), default=str).encode()

    return Part(str(file.relative_to(root)), f"{state.st_size}-{state.st_mtime_ns}", read)
