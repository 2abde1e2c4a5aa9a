"""Diagnostics: findings, and what keeps a draft from being checked, as editors mark them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from lsprotocol.types import Diagnostic, DiagnosticSeverity, Position, Range
from pygls.uris import from_fs_path

from factcheck.errors import (
    ConfigurationError,
    DraftError,
    FactcheckError,
    LedgerError,
    Place,
    Problem,
)
from factcheck.lsp.checked import Checked
from factcheck.model import Finding, Severity

SOURCE = "factcheck"
SEVERITIES = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.INFO: DiagnosticSeverity.Information,
}
WHOLE_LINE = 10_000
"""A character behind all lines' ends: a range up to it marks the rest of its line."""


def diagnostics(checked: Checked) -> list[Diagnostic]:
    """Return the findings of a draft, in their order."""
    return [
        Diagnostic(
            range=checked.positions.range(span),
            message=_message(finding),
            severity=SEVERITIES[finding.severity],
            code=finding.code,
            source=SOURCE,
        )
        for span, finding in checked.findings
    ]


def problem_in_draft(problem: FactcheckError) -> Diagnostic:
    """Return what a draft is marked with that could not be checked, or not by today's ledger."""
    place = problem.problem.place if isinstance(problem, DraftError) else Place()
    return Diagnostic(
        range=_line(place),
        message=f"The check could not run. {problem}",
        severity=DiagnosticSeverity.Error,
        source=SOURCE,
    )


def problems_in_files(problem: FactcheckError) -> Mapping[str, Sequence[Diagnostic]]:
    """Return what is wrong with the files of a ledger or of settings, by their URIs."""
    found: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    if isinstance(problem, LedgerError | ConfigurationError):
        for one in problem.problems:
            uri = _uri(one.place.path)
            if uri is not None:
                found[uri].append(_in_file(one))
    return found


def _message(finding: Finding) -> str:
    return f"{finding.message} ({finding.claim.id})" if finding.claim else finding.message


def _uri(path: Path | None) -> str | None:
    return from_fs_path(str(path.absolute())) if path is not None and path.is_file() else None


def _in_file(problem: Problem) -> Diagnostic:
    message = str(Problem(Place(), problem.message, problem.found, problem.expected))
    return Diagnostic(
        range=_line(problem.place),
        message=message,
        severity=DiagnosticSeverity.Error,
        source=SOURCE,
    )


def _line(place: Place) -> Range:
    """Return the line of a place from its column on."""
    line, start = (place.line or 1) - 1, (place.column or 1) - 1
    return Range(Position(line, start), Position(line, max(WHOLE_LINE, start)))
