"""Accounts that newswriters give of figures: each wrong telling beside a right one."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml_rs

from tests.rules.test_arithmetic import EITHER, alarms

TABLE = yaml_rs.loads((Path(__file__).parent / "accounts.yaml").read_text(encoding="utf-8"))
TOLD = [(code, draft) for code, drafts in TABLE["told"].items() for draft in drafts]
SILENT = [(row["why"], row["draft"]) for row in TABLE["silent"]]


@pytest.mark.parametrize(("code", "draft"), TOLD, ids=[draft for _, draft in TOLD])
def test_an_account_that_does_not_come_out_is_flagged(code: str, draft: str) -> None:
    place = EITHER.search(draft)
    assert place is not None
    start, end = place.start(), place.start() + len(place[1])
    found = alarms(EITHER.sub(r"\1", draft))
    assert {flagged for flagged, _, _ in found} == {code}
    assert any(first < end and start < last for _, first, last in found)


@pytest.mark.parametrize("draft", [draft for _, draft in TOLD])
def test_an_account_that_comes_out_is_passed(draft: str) -> None:
    assert alarms(EITHER.sub(r"\2", draft)) == []


@pytest.mark.parametrize(("why", "draft"), SILENT, ids=[why for why, _ in SILENT])
def test_figures_of_different_accounts_raise_no_alarm(why: str, draft: str) -> None:
    assert alarms(draft) == [], why
