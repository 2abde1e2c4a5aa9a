"""What a run looks for: a finding that nobody looked for is not one that is gone."""

from __future__ import annotations

from factcheck.model import Settings
from factcheck.rules import all_rules
from factcheck.rules.subjects import LedgerCase, MatchCase


def is_looked_for(code: str, settings: Settings) -> bool:
    """Tell whether a check with `settings` reports a rule whose code is, or begins with, `code`."""
    passed_over: tuple[type, ...]
    passed_over = (LedgerCase,) if settings.use_ledger else (LedgerCase, MatchCase)
    return any(
        rule.code.startswith(code) and rule.on not in passed_over and settings.selects(rule.code)
        for rule in all_rules()
    )
