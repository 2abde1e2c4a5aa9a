"""Claim files <-> claims: loading, validating, saving, and checking the ledger itself."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck.ledger.ledger import Ledger

if TYPE_CHECKING:
    from factcheck.ledger.saving import replace_claims, save_claims
    from factcheck.ledger.writing import as_yaml

__all__ = ["Ledger", "as_yaml", "replace_claims", "save_claims"]

_HOMES = {
    "as_yaml": "factcheck.ledger.writing",
    "replace_claims": "factcheck.ledger.saving",
    "save_claims": "factcheck.ledger.saving",
}
"""Where what only writes is found once it is asked for: a check does without."""


def __getattr__(name: str) -> Any:  # noqa: ANN401  (each name has its own type, told above)
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
