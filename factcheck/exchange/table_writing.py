"""A ledger as a table of claims, a row each, with every column of the format."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factcheck.exchange.table import (
    CHECKS,
    DOCUMENTS,
    EVIDENCE,
    HEADER,
    LINKS,
    LISTS,
    NAMES,
    PLAIN,
    RATINGS,
)
from factcheck.ledger import Ledger
from factcheck.ledger.writing import as_data
from factcheck.model import Claim

ENDING = "\r\n"
"""What may not stand unquoted in a cell: csv quotes what its line ends are made of."""
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet would take for a formula; an apostrophe before it makes it text."""
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}


def table_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the table of a ledger's claims, its header first."""
    yield _line(HEADER)
    for claim in ledger.claims:
        cells = dict(_cells(claim, ledger))
        yield _line([cells.get(column, "") for column in HEADER])


def _cells(claim: Claim, ledger: Ledger) -> Iterator[tuple[str, str]]:
    data = as_data(claim)
    data["status"] = claim.status.value
    for key in PLAIN:
        yield key, "" if data.get(key) is None else str(data[key])
    yield "contested", "true" if claim.contested else ""
    for key in LISTS:
        yield key, _cell(data.get(key, []))
    links = data.get("attribution", [])
    yield from _columns(links, LINKS)
    yield NAMES, _cell([_name(link["source"], ledger) for link in links])
    evidence = data.get("evidence", [])
    yield from _columns(evidence, EVIDENCE)
    yield from _columns([_about(one["document"], ledger) for one in evidence], DOCUMENTS)
    checks = data.get("checks", [])
    yield from _columns(checks, CHECKS)
    yield from _columns([check.get("rating", {}) for check in checks], RATINGS)


def _columns(
    records: list[dict[str, Any]], columns: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for column, key in columns.items():
        yield column, _cell([record.get(key) for record in records])


def _about(id_: str, ledger: Ledger) -> dict[str, Any]:
    document = ledger.documents.get(id_)
    return as_data(document) if document else {}


def _name(id_: str, ledger: Ledger) -> str:
    source = ledger.sources.get(id_)
    return source.name if source else id_


def _cell(values: list[Any]) -> str:
    """Return several values as one cell; lines at its end that hold nothing are dropped."""
    lines = ["" if value is None else _escaped(str(value)) for value in values]
    return "\n".join(lines).rstrip("\n")


def _escaped(text: str) -> str:
    return re.sub(r"[\\\n\r]", lambda found: _ESCAPES[found[0]], text)


def _line(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator=ENDING).writerow([_hidden(cell) for cell in cells])
    return out.getvalue().removesuffix(ENDING)


def _hidden(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
