"""Sentences on claims, of several figures or told anew: true as it stands or follows, and wrong."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml_rs
from attrs import evolve

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Interval, Severity
from tests.matching.matching import ledger_of

ROWS = [
    row
    for name in ("many_figures.yaml", "reworded.yaml")
    for row in yaml_rs.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
]
HONEST = [(row["claims"], row["date"], row["honest"]) for row in ROWS if "honest" in row]
WRONG = [
    (row["claims"], row["date"], draft, words)
    for row in ROWS
    for draft, words in row.get("wrong", {}).items()
]


def flagged(checker: Checker, draft: str, date: str) -> list[str]:
    """Return the words of a draft that are flagged."""
    found = checker.check(draft, date=date).findings
    return [one.text for one in found if one.severity is not Severity.INFO]


@pytest.mark.parametrize(("claims", "date", "drafts"), HONEST)
def test_what_is_true_is_not_flagged(claims: list[str], date: str, drafts: list[str]) -> None:
    checker = Checker(ledger_of(*claims))
    assert {draft: flagged(checker, draft, date) for draft in drafts} == {d: [] for d in drafts}


@pytest.mark.parametrize(("claims", "date", "draft", "words"), WRONG)
def test_what_is_wrong_is_flagged(claims: list[str], date: str, draft: str, words: str) -> None:
    assert flagged(Checker(ledger_of(*claims)), draft, date) == [words]


@pytest.mark.parametrize(("day", "words"), [(dt.date.min, []), (dt.date.max, ["December 2029"])])
def test_no_day_is_counted_beyond_the_calendar(day: dt.date, words: list[str]) -> None:
    ledger = ledger_of("The permit of Ombra runs for two years.")
    claim = evolve(ledger.claims[0], date=Interval(day, day))
    checker = Checker(Ledger.of((claim,), documents=ledger.documents.values()))
    assert flagged(checker, "The permit of Ombra runs in December 2029.", "2026-06-05") == words
