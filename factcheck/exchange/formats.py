"""The exchange formats: a stream of bytes -> numbered entries, and a ledger -> lines of text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from factcheck.exchange.claim_review import is_review, read_review
from factcheck.exchange.claim_review_writing import CONTEXT, reviews_of
from factcheck.exchange.entry import Entry, RecordError
from factcheck.exchange.importing import Importer
from factcheck.exchange.json_pieces import SECTIONS, Piece, Watched, pieces
from factcheck.exchange.table import read_table
from factcheck.exchange.table_writing import table_lines
from factcheck.exchange.values import as_items
from factcheck.ledger import Ledger
from factcheck.ledger.contents import CLAIM, DOCUMENT, SOURCE
from factcheck.ledger.faults import FaultyError
from factcheck.ledger.writing import as_data

Entries = Iterator[tuple[int, Entry | RecordError]]

UNWRAPPED = frozenset({"DataFeedItem", "ListItem"})


def json_entries(stream: Watched, importer: Importer) -> Entries:
    """Yield the claims of a JSON text: of ClaimReviews, or of the ledger's own shape.

    Sources and documents of a ledger go to the importer as they come.
    """
    for piece in pieces(stream):
        for one in _unwrapped(piece):
            try:
                entry = _entry(one, importer)
            except RecordError as error:
                yield stream.pieces, error
            except FaultyError as error:
                yield stream.pieces, RecordError(_told(error))
            else:
                if entry is not None:
                    yield stream.pieces, entry


def csv_entries(stream: Watched, importer: Importer) -> Entries:
    """Yield the claims of a table."""
    return read_table(stream, importer.names)


READERS: Mapping[str, Callable[[Watched, Importer], Entries]] = {
    "json": json_entries,
    "csv": csv_entries,
}


def watched(stream: BinaryIO, name: str) -> Watched:
    """Return a stream to be read by one of `READERS`."""
    return Watched(stream, name)


def claim_review_lines(ledger: Ledger) -> Iterator[str]:
    """Yield a feed of ClaimReviews, a review a line."""
    yield f'{{"@context": "{CONTEXT}", "@type": "DataFeed", "dataFeedElement": ['
    yield from _separated(_dumped(review) for review in _reviews(ledger))
    yield "]}"


def claim_review_json_lines(ledger: Ledger) -> Iterator[str]:
    """Yield ClaimReviews, each a line of JSON by itself."""
    return (_dumped(review) for review in _reviews(ledger))


def ledger_json_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the ledger in its own shape, a claim, source or document a line."""
    yield "{"
    for name, named in (("documents", ledger.documents), ("sources", ledger.sources)):
        yield f'"{name}": {{'
        yield from _separated(_named(id_, value) for id_, value in named.items())
        yield "},"
    yield '"claims": ['
    yield from _separated(_dumped(as_data(claim)) for claim in ledger.claims)
    yield "]}"


WRITERS: Mapping[str, Callable[[Ledger], Iterator[str]]] = {
    "claimreview": claim_review_lines,
    "jsonl": claim_review_json_lines,
    "json": ledger_json_lines,
    "csv": table_lines,
}


def _unwrapped(piece: Piece) -> Iterator[Piece]:
    """Yield the things that a feed's item stands for, or the piece itself."""
    value = piece.value
    if isinstance(value, dict) and not UNWRAPPED.isdisjoint(map(str, as_items(value.get("@type")))):
        for one in as_items(value.get("item")):
            yield piece._replace(value=one)
    else:
        yield piece


def _entry(piece: Piece, importer: Importer) -> Entry | None:
    """Return a piece as an entry; None where it is a source or document, or none of all these."""
    value = piece.value
    if piece.section in SECTIONS:
        if piece.section == "sources":
            importer.add_source(SOURCE(value, id=piece.id))
        else:
            importer.add_document(DOCUMENT(value, id=piece.id))
        return None
    if is_review(value):
        return read_review(value, importer.names)
    if piece.section == "claims" or (isinstance(value, dict) and {"id", "text"} <= value.keys()):
        return Entry(claim=CLAIM(value))
    if isinstance(value, dict) and "@type" in value:
        return None
    raise RecordError("neither a ClaimReview nor a claim of a ledger")


def _told(error: FaultyError) -> str:
    fault = error.faults[0]
    found = f"; found {fault.found}" if fault.found else ""
    return f"{fault.headline}{found}; expected {fault.expected}"


def _reviews(ledger: Ledger) -> Iterator[dict[str, Any]]:
    for claim in ledger.claims:
        yield from reviews_of(claim, ledger.sources, ledger.documents)


def _named(id_: str, value: object) -> str:
    data = {key: part for key, part in as_data(value).items() if key != "id"}
    return f"{_dumped(id_)}: {_dumped(data)}"


def _separated(lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines with a comma after each but the last."""
    before = next(lines, None)
    for line in lines:
        yield f"{before},"
        before = line
    if before is not None:
        yield before


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
