"""A table of claims, a row each: CSV with a fixed header, of which any part may be there.

Several values of one cell stand in lines of their own: the second cue belongs to the second source.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.errors import LedgerError, Place, Problem
from factcheck.exchange.entry import Entry, Names, RecordError, digest, slug
from factcheck.exchange.json_pieces import Watched
from factcheck.ledger.contents import CLAIM, DOCUMENT
from factcheck.ledger.faults import FaultyError, did_you_mean
from factcheck.model import Source, SourceDocument

PLAIN = ("id", "text", "status", "date", "place", "as_of", "expires", "polarity", "modality")
"""Columns with one value, by the claim's own keys."""

LISTS = ("tags", "supersedes")

LINKS = {"sources": "source", "cues": "cue"}
NAMES = "source_names"
EVIDENCE = {
    "documents": "document",
    "quotes": "quote",
    "locators": "locator",
    "retrieved": "retrieved",
}
DOCUMENTS = {
    "publishers": "publisher",
    "titles": "title",
    "published": "published",
    "urls": "url",
}
CHECKS = {
    "verdicts": "verdict",
    "checked_by": "checked_by",
    "checked_on": "checked_on",
    "notes": "note",
    "check_urls": "url",
}
RATINGS = {
    "ratings": "name",
    "rating_values": "value",
    "rating_bests": "best",
    "rating_worsts": "worst",
}
HEADER = (
    *PLAIN,
    "contested",
    *LISTS,
    "sources",
    NAMES,
    "cues",
    *EVIDENCE,
    *DOCUMENTS,
    *CHECKS,
    *RATINGS,
)
DELIMITERS = ",;\t"
LARGEST_CELL = 1 << 20

_ESCAPED = re.compile(r"'+[=+\-@\t\r]")
_UNESCAPED = {"\\\\": "\\", "\\n": "\n", "\\r": "\r"}
_NUMBER = re.compile(r"-?\d{1,20}(\.\d+)?(e[+-]?\d{1,3})?\Z", re.ASCII)

Row = Mapping[str, str]


def read_table(stream: Watched, names: Names) -> Iterator[tuple[int, Entry | RecordError]]:
    """Yield the claim of each row; LedgerError is raised where the table cannot be read."""
    csv.field_size_limit(LARGEST_CELL)
    text = io.TextIOWrapper(io.BufferedReader(stream), encoding="utf-8-sig", newline="")
    try:
        first = text.readline()
        delimiter = max(DELIMITERS, key=first.count)
        header = [cell.strip() for cell in next(csv.reader([first], delimiter=delimiter), [])]
        _refuse_strangers(header, stream.name)
        for cells in csv.reader(text, delimiter=delimiter, strict=True):
            stream.passed()
            if any(cells):
                row = {name: _shown(cell) for name, cell in zip(header, cells, strict=False)}
                yield stream.pieces + 1, _read(row, len(cells), len(header), names)
    except (UnicodeDecodeError, csv.Error) as error:
        raise stream.error(f"a table that cannot be read: {error}") from error


def _read(row: Row, cells: int, columns: int, names: Names) -> Entry | RecordError:
    if cells > columns:
        return RecordError(f"{cells} cells; the header has {columns}")
    try:
        return _entry(row, names)
    except RecordError as error:
        return error
    except FaultyError as error:
        fault = error.faults[0]
        found = f"; found {fault.found}" if fault.found else ""
        return RecordError(f"{fault.headline}{found}; expected {fault.expected}")


def _entry(row: Row, names: Names) -> Entry:
    data: dict[str, Any] = {key: row[key].strip() for key in PLAIN if row.get(key, "").strip()}
    if "text" not in data:
        raise RecordError("a row without text")
    data.update({key: _items(row.get(key, "")) for key in LISTS})
    if contested := row.get("contested", "").strip().lower():
        data["contested"] = {"true": True, "false": False}.get(contested, contested)
    sources, data["attribution"] = _links(row, names)
    documents, data["evidence"] = _evidence(row)
    data["checks"] = _checks(row)
    if not data["attribution"] and not data["evidence"]:
        raise RecordError("a row with neither a source nor a document")
    if "status" not in data and not data["checks"]:
        data["status"] = "unverified"
    told = (data["text"], *(source.id for source in sources), *(one.id for one in documents))
    data.setdefault("id", f"{slug(data['text'])}-{digest(*told)}")
    return Entry(claim=CLAIM(data), sources=tuple(sources), documents=tuple(documents))


def _links(row: Row, names: Names) -> tuple[list[Source], list[dict[str, str]]]:
    sources, links = [], []
    for one in _records(row, {**LINKS, NAMES: "name"}):
        name = one.pop("name", None) or one.get("source")
        if name is None:
            raise RecordError("a cue without a source")
        one.setdefault("source", names.id_of(name))
        sources.append(Source(id=one["source"], name=name))
        links.append(one)
    return sources, links


def _evidence(row: Row) -> tuple[list[SourceDocument], list[dict[str, str]]]:
    documents, evidence = [], []
    for one in _records(row, {**EVIDENCE, **DOCUMENTS}):
        about = {key: one.pop(key) for key in DOCUMENTS.values() if key in one}
        if "document" not in one:
            if not about:
                raise RecordError("a quote without a document, publisher, title or url")
            told = (about.get("url"), about.get("publisher"), about.get("title"))
            one["document"] = f"{slug(told[1] or told[2] or 'document')}-{digest(*told)}"
        documents.append(DOCUMENT(about, id=one["document"]))
        evidence.append(one)
    return documents, evidence


def _checks(row: Row) -> list[dict[str, Any]]:
    checks: list[dict[str, Any]] = []
    for one in _records(row, {**CHECKS, **{key: f"rating {key}" for key in RATINGS}}):
        rating = {name: one.pop(f"rating {key}", None) for key, name in RATINGS.items()}
        given = {name: _mark(name, text) for name, text in rating.items() if text}
        checks.append({**one, "rating": given} if given else dict(one))
    return checks


def _mark(name: str, text: str) -> float | str:
    if name == "name" or not _NUMBER.match(text):
        return text
    value = float(text)
    return int(text) if text.lstrip("-").isdecimal() else value


def _records(row: Row, columns: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the records that stand line by line in several columns, as ledger keys and values."""
    cells = {key: _items(row.get(column, "")) for column, key in columns.items()}
    longest = max(map(len, cells.values()))
    return [
        {key: items[n] for key, items in cells.items() if n < len(items) and items[n]}
        for n in range(longest)
    ]


def _items(cell: str) -> list[str]:
    lines = cell.replace("\r\n", "\n").split("\n") if cell.strip() else []
    return [re.sub(r"\\[\\nr]", lambda found: _UNESCAPED[found[0]], line) for line in lines]


def _shown(cell: str) -> str:
    return cell[1:] if _ESCAPED.match(cell) else cell


def _refuse_strangers(header: list[str], name: str) -> None:
    """Raise LedgerError where a column is none of the format's, is there twice, or text is not."""
    for column in header:
        if column not in HEADER or header.count(column) > 1:
            twice = "a column given twice" if column in HEADER else "an unknown column"
            message = f"{name}: {twice}{did_you_mean(column, HEADER)}"
            expected = f"columns out of: {', '.join(HEADER)}"
            raise LedgerError(Problem(Place(), message, repr(column), expected))
    if "text" not in header:
        expected = "a first row that names the columns, text among them"
        raise LedgerError(
            Problem(Place(), f"{name}: a table without the column text", None, expected)
        )
