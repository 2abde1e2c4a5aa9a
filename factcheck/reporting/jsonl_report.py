"""JSON lines: each finding on a line of its own, and a line on each draft when it is done."""

from __future__ import annotations

import json

from factcheck.model.positions import Lines
from factcheck.reporting.json_report import finding_json, statements_json
from factcheck.reporting.results import Page, Results, draft_name


def jsonl_report(results: Results, _page: Page) -> str:
    """Return one JSON object a line; its `type` is "finding" or "draft"."""
    rows: list[dict[str, object]] = []
    for document, report in results.drafts:
        path, lines = draft_name(document), Lines(document.file_text)
        rows += (
            {"type": "finding", "path": path, **finding_json(finding, document, lines)}
            for finding in report.findings
        )
        date = None if document.date is None else document.date.isoformat()
        statements = statements_json(report)
        rows.append({"type": "draft", "path": path, "date": date, "statements": statements})
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
