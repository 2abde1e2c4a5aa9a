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
    from factcheck.checker import Checker, check
    from factcheck.errors import DraftError, FactcheckError, LedgerError, SettingsError
    from factcheck.extraction.whole import extract
    from factcheck.ledger import Ledger
    from factcheck.model import (
        Claim,
        Document,
        Extraction,
        Finding,
        Match,
        Report,
        Settings,
        Severity,
        Source,
        Span,
        Tolerances,
    )
    from factcheck.reading import read_draft

__all__ = [
    "Checker",
    "Claim",
    "Document",
    "DraftError",
    "Extraction",
    "FactcheckError",
    "Finding",
    "Ledger",
    "LedgerError",
    "Match",
    "Report",
    "Settings",
    "SettingsError",
    "Severity",
    "Source",
    "Span",
    "Tolerances",
    "check",
    "extract",
    "read_draft",
]

_HOMES = {
    "factcheck.checker": ["Checker", "check"],
    "factcheck.errors": ["DraftError", "FactcheckError", "LedgerError", "SettingsError"],
    "factcheck.extraction.whole": ["extract"],
    "factcheck.ledger": ["Ledger"],
    "factcheck.reading": ["read_draft"],
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:  # noqa: ANN401  (each name has its own type, told above)
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME.get(name, "factcheck.model")), name)


def __dir__() -> list[str]:
    return __all__
