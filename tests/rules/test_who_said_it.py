"""Who said it: stories with a ledger each, in which sentences are given to the wrong mouth, or not.

In a draft, brackets stand around the speaker who is wrong; without any, nothing may be flagged as
said by another. The tables in `who_said_it/` are of invented stories from other walks of life than
those that rules were written on.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml_rs

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Family, Severity
from tests.rules.examples import unmarked

STORIES = sorted(Path(__file__).with_name("who_said_it").glob("*.yaml"))


def _drafts() -> list[tuple[Path, str]]:
    return [(path, draft) for path in STORIES for draft in _read(path)["drafts"]]


@cache
def _read(path: Path) -> dict[str, list[str]]:
    story: dict[str, list[str]] = yaml_rs.loads(path.read_text(encoding="utf-8"))
    return story


@pytest.fixture(scope="module")
def checkers(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Checker]:
    folder = tmp_path_factory.mktemp("stories")
    found = {}
    for path in STORIES:
        ledger = folder / path.name
        text = path.read_text(encoding="utf-8")
        ledger.write_text(text[: text.index("\ndrafts:") + 1], encoding="utf-8")
        found[path] = Checker(Ledger.load(ledger))
    return found


@pytest.mark.parametrize(("path", "draft"), _drafts(), ids=lambda one: getattr(one, "stem", one))
def test_only_the_wrong_mouth_is_flagged(
    checkers: dict[Path, Checker], path: Path, draft: str
) -> None:
    marked = unmarked(draft)
    alarms = [
        finding
        for finding in checkers[path].check(marked.text).findings
        if finding.family in {Family.ATTRIBUTION, Family.NAME}
        and finding.severity is not Severity.INFO
    ]
    for span in marked.spans:
        assert any(finding.span.overlaps(span) for finding in alarms), draft
    elsewhere = [
        finding
        for finding in alarms
        if not any(finding.span.overlaps(span) for span in marked.spans)
    ]
    assert elsewhere == []
