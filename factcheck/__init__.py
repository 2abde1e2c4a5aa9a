"""factcheck: a linter for facts. The public API, each name loaded when it is first asked for.

import factcheck

ledger = factcheck.Ledger.load("claims/")
report = factcheck.check("Kyiv and Moscow each freed 175 prisoners.", ledger, date="2026-02-05")
for finding in report.findings:
    print(finding.code, finding.span, finding.message, finding.claim.id)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.checker import Checker, check, lint
    from factcheck.errors import (
        ConfigurationError,
        DraftError,
        FactcheckError,
        LedgerError,
        SettingsError,
    )
    from factcheck.extraction.whole import SourceNames, extract
    from factcheck.ledger import Ledger, as_yaml, save_claims
    from factcheck.ledger.propose import Proposal, propose, propose_claims
    from factcheck.model import (
        Claim,
        Coverage,
        Document,
        Extraction,
        Fact,
        Finding,
        Match,
        Report,
        Settings,
        Severity,
        Source,
        SourceDocument,
        Span,
        Status,
        Tolerances,
    )
    from factcheck.reading import read_draft, read_text
    from factcheck.reporting import Page, Results, reporters

__all__ = [
    "Checker",
    "Claim",
    "ConfigurationError",
    "Coverage",
    "Document",
    "DraftError",
    "Extraction",
    "Fact",
    "FactcheckError",
    "Finding",
    "Ledger",
    "LedgerError",
    "Match",
    "Page",
    "Proposal",
    "Report",
    "Results",
    "Settings",
    "SettingsError",
    "Severity",
    "Source",
    "SourceDocument",
    "SourceNames",
    "Span",
    "Status",
    "Tolerances",
    "as_yaml",
    "check",
    "extract",
    "lint",
    "propose",
    "propose_claims",
    "read_draft",
    "read_text",
    "reporters",
    "save_claims",
]

_HOMES = {
    "factcheck.checker": ["Checker", "check", "lint"],
    "factcheck.errors": [
        "ConfigurationError",
        "DraftError",
        "FactcheckError",
        "LedgerError",
        "SettingsError",
    ],
    "factcheck.extraction.whole": ["SourceNames", "extract"],
    "factcheck.ledger": ["Ledger", "as_yaml", "save_claims"],
    "factcheck.ledger.propose": ["Proposal", "propose", "propose_claims"],
    "factcheck.reading": ["read_draft", "read_text"],
    "factcheck.reporting": ["Page", "Results", "reporters"],
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:  # noqa: ANN401  (each name has its own type, told above)
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME.get(name, "factcheck.model")), name)


def __dir__() -> list[str]:
    return __all__
