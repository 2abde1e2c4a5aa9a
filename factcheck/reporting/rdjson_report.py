"""rdjson: the Reviewdog Diagnostic Format. Its columns count bytes of UTF-8."""

from __future__ import annotations

import json
from typing import Any

from factcheck.ledger import Ledger
from factcheck.reporting.placed import Placed, placed
from factcheck.reporting.results import Page, Results

Json = dict[str, Any]


def rdjson_report(results: Results, _page: Page) -> str:
    """Return one DiagnosticResult."""
    diagnostics = [
        _diagnostic(one, results.ledger)
        for document, report in results.drafts
        for one in placed(document, report)
    ]
    whole = {"source": {"name": "factcheck"}, "diagnostics": diagnostics}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(one: Placed, ledger: Ledger | None) -> Json:
    finding = one.finding
    location: Json = {"path": one.path}
    reach = {"start": _position(one, one.span.start), "end": _position(one, one.span.end)}
    if one.has_lines:
        location["range"] = reach
    diagnostic: Json = {
        "message": one.told(ledger),
        "location": location,
        "severity": finding.severity.value.upper(),
        "code": {"value": finding.code},
    }
    if one.replacement is not None:
        diagnostic["suggestions"] = [{"range": reach, "text": one.replacement}]
    return diagnostic


def _position(one: Placed, offset: int) -> Json:
    line, _ = one.lines.place(offset)
    return {"line": line, "column": one.lines.bytes_before(offset) + 1}
