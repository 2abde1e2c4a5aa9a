"""CSV: a line for each finding, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from factcheck.model.positions import Lines
from factcheck.reporting import Page, Results


def csv_report(results: Results, _page: Page) -> str:
    """Return a table with a head; its positions are those of the file."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["path", "line", "code", "severity", "text", "message"])
    for document, report in results.drafts:
        lines = Lines(document.file_text)
        for one in report.findings:
            line, _ = lines.place(document.in_file(one.span).start)
            table.writerow([document.path, line, one.code, one.severity, one.text, one.message])
    return out.getvalue()
