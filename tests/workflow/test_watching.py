"""What counts as a change on disk."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from factcheck.workflow.watching import state_of, wait_for_change


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ledger" / "inner").mkdir(parents=True)
    (tmp_path / "ledger" / "inner" / "a.yaml").write_text("a")
    (tmp_path / "draft.md").write_text("draft")
    return tmp_path


def replace_draft(folder: Path) -> None:
    """Write as editors do: a new file in place of the old one."""
    (folder / "new").write_text("draft")
    (folder / "new").replace(folder / "draft.md")


CHANGES = [
    lambda folder: (folder / "draft.md").write_text("longer draft"),
    lambda folder: (folder / "draft.md").unlink(),
    lambda folder: (folder / "late.md").write_text("x"),
    lambda folder: (folder / "ledger" / "inner" / "a.yaml").write_text("other"),
    lambda folder: (folder / "ledger" / "new.yaml").write_text("x"),
    lambda folder: (
        (folder / "new").write_text("draft") and (folder / "new").replace(folder / "draft.md")
    ),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_a_draft_or_the_ledger_is_seen(folder: Path, change) -> None:
    watched = [folder / "draft.md", folder / "late.md", folder / "ledger"]
    before = state_of(watched)
    assert state_of(watched) == before
    timer = threading.Timer(0.05, change, [folder])
    timer.start()
    assert wait_for_change(watched, before, interval=0.01) != before
    timer.join()


def test_hidden_files_are_not_watched(folder: Path) -> None:
    before = state_of([folder / "ledger"])
    (folder / "ledger" / ".a.swp").write_text("x")
    (folder / "ledger" / ".git").mkdir()
    (folder / "ledger" / ".git" / "index").write_text("x")
    after = state_of([folder / "ledger"])
    assert {name for name in after if "." in Path(name).name} == {
        name for name in before if "." in Path(name).name
    }
