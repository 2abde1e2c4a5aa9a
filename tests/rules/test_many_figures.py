"""Sentences that are true of a claim of many figures, as they stand there or as they follow."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml_rs

from factcheck.checker import Checker
from factcheck.model import Severity
from tests.matching.matching import ledger_of

ROWS = yaml_rs.loads(Path(__file__).with_name("many_figures.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"][:40])
def test_what_is_true_of_a_claim_of_many_figures_is_not_flagged(
    row: dict[str, str | list[str]],
) -> None:
    checker = Checker(ledger_of(str(row["claim"])))
    for sentence in row["honest"]:
        found = checker.check(sentence, date=str(row["date"])).findings
        told = [(one.code, one.text) for one in found if one.severity is not Severity.INFO]
        assert told == [], sentence
