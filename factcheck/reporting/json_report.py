"""JSON: the whole result as one object, for tools. Its shape is a contract, docs/reference/json."""

from __future__ import annotations

import json
from typing import Any

from factcheck.model import Document, Evidence, Fact, Finding, Report
from factcheck.model.positions import Lines
from factcheck.reporting.results import Page, Results, draft_name

VERSION = 1

Json = dict[str, Any]


def json_report(results: Results, _page: Page) -> str:
    """Return one JSON object, with a line end."""
    ledger = results.ledger
    summary = ledger and {
        "path": None if ledger.path is None else str(ledger.path),
        "claims": len(ledger.claims),
        "sources": len(ledger.sources),
    }
    drafts = [draft_json(document, report) for document, report in results.drafts]
    whole = {"version": VERSION, "ledger": summary, "drafts": drafts}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def draft_json(document: Document, report: Report) -> Json:
    """Return one draft as the contract has it; offsets count in the file's decoded text."""
    lines = Lines(document.file_text)
    withheld = [
        {"by": one.by.value, "reason": one.reason, **finding_json(one.finding, document, lines)}
        for one in report.withheld
    ]
    return {
        "path": draft_name(document),
        "date": None if document.date is None else document.date.isoformat(),
        "date_origin": document.date_origin.value,
        "statements": statements_json(report),
        "findings": [finding_json(finding, document, lines) for finding in report.findings],
        "facts": [_fact_json(fact, document) for fact in report.facts],
        **({"withheld": withheld} if withheld else {}),
    }


def statements_json(report: Report) -> Json:
    """Return how many of the draft's statements were checked."""
    coverage = report.coverage
    return {
        "checkable": coverage.checkable,
        "matched": coverage.matched,
        "supported": coverage.supported,
        "conflicting": coverage.conflicting,
        "disputed": coverage.disputed,
        "outdated": coverage.outdated,
        "unverified": coverage.unverified,
        "unmatched": coverage.unmatched,
    }


def finding_json(finding: Finding, document: Document, lines: Lines) -> Json:
    """Return one finding; its text is the file's from start to end, which a fix replaces."""
    span = document.in_file(finding.span)
    line, column = lines.place(span.start)
    return {
        "code": finding.code,
        "rule": finding.rule,
        "family": finding.family.value,
        "severity": finding.severity.value,
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        **_run_json(document, span.start),
        "text": span.of(document.file_text),
        "message": finding.message,
        "claim": None if finding.claim is None else finding.claim.id,
        "expected": finding.expected,
        "found": finding.found,
        "fix": finding.fix,
        "evidence": _evidence_json(finding.evidence),
    }


def _run_json(document: Document, offset: int) -> Json:
    """Return in which run of a word processor's file an offset lies; nothing for other files."""
    run = document.run_at(offset)
    return {"part": run.part, "paragraph": run.paragraph, "run": run.run} if run else {}


def _evidence_json(evidence: Evidence | None) -> Json | None:
    if evidence is None:
        return None
    return {"document": evidence.document, "quote": evidence.quote}


def _fact_json(fact: Fact, document: Document) -> Json:
    span = document.in_file(fact.span)
    return {
        "start": span.start,
        "end": span.end,
        "text": span.of(document.file_text),
        "kind": fact.kind.value,
        "status": fact.status.value,
        "claim": fact.claim,
        "reason": fact.reason.value if fact.reason else None,
        "source": fact.source,
    }
