"""A ledger out in some format and into another folder."""

from __future__ import annotations

import io
from pathlib import Path

from factcheck.exchange.formats import READERS, WRITERS, watched
from factcheck.exchange.importing import Imported, Importer, import_all
from factcheck.ledger import Ledger


def import_text(text: str | bytes, folder: Path, reader: str = "json", **more) -> Imported:
    """Import a text as the command does."""
    data = text.encode("utf-8") if isinstance(text, str) else text
    importer = Importer(folder, "in", **more)
    entries = READERS[reader](watched(io.BytesIO(data), "feed"), importer)
    return import_all(entries, importer)


def there_and_back(ledger: Ledger, folder: Path, writer: str) -> Ledger:
    """Return the ledger that is read from what is written of another."""
    text = "".join(f"{line}\n" for line in WRITERS[writer](ledger))
    result = import_text(text, folder, "csv" if writer == "csv" else "json")
    assert (result.left_out, result.known) == (0, 0), result.reasons
    return Ledger.load(folder)
