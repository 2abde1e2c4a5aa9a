"""GitLab: a Code Quality report, which a merge request compares with that of its target branch."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from factcheck.model import Severity
from factcheck.reporting.fingerprints import fingerprinted
from factcheck.reporting.placed import Placed
from factcheck.reporting.results import Page, Results

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab_report(results: Results, _page: Page) -> str:
    """Return an array with an object for each finding."""
    rows = [
        {
            "description": one.told(results.ledger),
            "check_name": f"{one.finding.code} {one.finding.rule}",
            "fingerprint": _among_all(one, fingerprint),
            "severity": SEVERITIES[one.finding.severity],
            "location": _location(one),
        }
        for document, report in results.drafts
        for one, fingerprint in fingerprinted(document, report)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _among_all(one: Placed, fingerprint: str) -> str:
    """Return what is the finding's own among all drafts, wherever in its draft it has moved."""
    whole = f"{one.path}\0{fingerprint}"
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _location(one: Placed) -> dict[str, Any]:
    """Return the lines; of a file that has none, the first, since some line has to be told."""
    begin, end = (one.region.line, one.region.end_line) if one.has_lines else (1, 1)
    return {"path": one.path, "lines": {"begin": begin, "end": end}}
