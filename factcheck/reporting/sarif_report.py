"""SARIF 2.1.0 (OASIS): what code hosts and editors show as alerts beside the text.

Columns count characters (`unicodeCodePoints`). What was not checked is told as a notification of
the run, since no result stands for it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from factcheck.ledger import Ledger
from factcheck.ledger.places import ClaimPlaces
from factcheck.model import Claim, Document, Report, Severity
from factcheck.model.positions import Region
from factcheck.reporting.fingerprints import fingerprinted
from factcheck.reporting.placed import Placed
from factcheck.reporting.results import Page, Results, draft_name
from factcheck.reporting.rule_pages import rule_page
from factcheck.reporting.wording import backing, outcome_words
from factcheck.rules import Rule, all_rules
from factcheck.rules.subjects import LedgerCase

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "factcheckSentence/v1"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Json = dict[str, Any]


def sarif_report(results: Results, _page: Page) -> str:
    """Return one SARIF log with one run."""
    from importlib.metadata import version  # noqa: PLC0415  (slow to load)

    rules = [rule for rule in all_rules() if rule.on is not LedgerCase]
    indexes = {rule.code: index for index, rule in enumerate(rules)}
    ledger = results.ledger
    places = ClaimPlaces(ledger) if ledger else None
    found = [one for draft in results.drafts for one in fingerprinted(*draft)]
    driver = {
        "name": "factcheck",
        "version": version("factcheck-desk"),
        "rules": [_rule(rule) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [_coverage(*draft) for draft in results.drafts],
            }
        ],
        "results": [_result(*one, indexes, ledger, places) for one in found],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule[Any]) -> Json:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.what},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.what} {rule.why}", "markdown": rule_page(rule)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family.value]},
    }


def _result(
    one: Placed,
    fingerprint: str,
    indexes: Mapping[str, int],
    ledger: Ledger | None,
    places: ClaimPlaces | None,
) -> Json:
    finding = one.finding
    related = [] if finding.claim is None else [_claim(finding.claim, places)]
    result: Json = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": "\n".join(_message(one, ledger, bool(related)))},
        "locations": [_location(one)],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    if finding.code in indexes:
        result["ruleIndex"] = indexes[finding.code]
    if related:
        result["relatedLocations"] = related
    if one.replacement is not None:
        result["fixes"] = [_fix(one, one.replacement)]
    return result


def _message(one: Placed, ledger: Ledger | None, linked: bool) -> Iterator[str]:
    """Yield the lines of a message; the claim's links to the first related location."""
    finding = one.finding
    yield _plain(finding.message)
    for label, value in backing(finding, ledger):
        if label == "claim" and linked and finding.claim is not None:
            yield f"[claim](1) {_plain(value)}"
        else:
            yield _plain(f"{label}: {value}")
    if not one.has_lines:
        yield _plain(f"place: {one.where}")


def _plain(text: str) -> str:
    """Return `text` in one line, with no brackets that could be taken for a link."""
    text = " ".join(text.split())
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(one: Placed) -> Json:
    physical: Json = {"artifactLocation": _artifact(one.document)}
    if one.has_lines:
        snippet = {"text": one.span.of(one.document.file_text)}
        physical["region"] = _region(one.region) | {"snippet": snippet}
    return {"physicalLocation": physical}


def _claim(claim: Claim, places: ClaimPlaces | None) -> Json:
    location: Json = {
        "id": 1,
        "message": {"text": _plain(claim.text)},
        "logicalLocations": [{"name": claim.id, "kind": "claim"}],
    }
    place = places.place(claim.id) if places else None
    if place is not None and place.path is not None:
        physical: Json = {"artifactLocation": {"uri": _uri(place.path)}}
        if place.line is not None:
            physical["region"] = {"startLine": place.line, "startColumn": place.column}
        location["physicalLocation"] = physical
    return location


def _fix(one: Placed, text: str) -> Json:
    replacement = {"deletedRegion": _region(one.region), "insertedContent": {"text": text}}
    change = {"artifactLocation": _artifact(one.document), "replacements": [replacement]}
    return {"description": {"text": _plain(f"Write {text}")}, "artifactChanges": [change]}


def _coverage(document: Document, report: Report) -> Json:
    return {
        "level": "note",
        "message": {"text": _plain(f"{draft_name(document)}: {outcome_words(report)}")},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(document)}}],
    }


def _region(region: Region) -> Json:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _artifact(document: Document) -> Json:
    return {"uri": _uri(document.path) if document.path else "stdin"}


def _uri(path: PurePath) -> str:
    """Return a path as a URI reference: relative where the path is."""
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="replace")
