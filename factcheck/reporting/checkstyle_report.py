"""Checkstyle's XML, which many tools that show a linter's findings can read."""

from __future__ import annotations

from factcheck.reporting.placed import placed
from factcheck.reporting.results import Page, Results, draft_name
from factcheck.reporting.xml_text import node, written


def checkstyle_report(results: Results, _page: Page) -> str:
    """Return a `file` for each draft with an `error` for each finding, whatever its severity."""
    root = node("checkstyle", version="4.3")
    for document, report in results.drafts:
        file = node("file", root, name=draft_name(document))
        for one in placed(document, report):
            node(
                "error",
                file,
                line=str(one.region.line if one.has_lines else 1),
                column=str(one.region.column if one.has_lines else 1),
                severity=one.finding.severity.value,
                message=one.told(results.ledger),
                source=f"factcheck.{one.finding.code}",
            )
    return written(root)
