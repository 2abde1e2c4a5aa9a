"""Figures that honest copy tells in the stead of a claim's: none is flagged, a near one is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml_rs

from factcheck.checker import Checker
from factcheck.model import Severity
from tests.matching.matching import TOLD, ledger_of

ROWS = yaml_rs.loads(Path(__file__).with_name("honest_figures.yaml").read_text(encoding="utf-8"))
FIGURES = "FC1"


def flagged(claim: str, draft: str) -> list[str]:
    """Return what rules on figures flag in a draft."""
    report = Checker(ledger_of(claim)).check(draft, date=TOLD)
    findings = [one for one in report.findings if one.severity is not Severity.INFO]
    return [f"{one.code} {one.text}" for one in findings if one.code.startswith(FIGURES)]


def told(key: str) -> list[tuple[str, str]]:
    """Return each claim with each telling of it."""
    return [(row["claim"], draft) for row in ROWS for draft in row[key]]


@pytest.mark.parametrize(("claim", "draft"), told("honest"))
def test_what_honest_copy_tells_in_the_stead_of_a_figure_is_not_flagged(
    claim: str, draft: str
) -> None:
    assert flagged(claim, draft) == []


@pytest.mark.parametrize(("claim", "draft"), told("wrong"))
def test_a_wrong_figure_of_the_same_sort_is(claim: str, draft: str) -> None:
    assert flagged(claim, draft)
