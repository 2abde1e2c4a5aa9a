"""`factcheck check --fix`: what is shown, asked, written and refused."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import docx
import pytest

COMMAND = [sys.executable, "-c", "from factcheck.cli import main; main()"]
DIFF = """\
--- wrong.md
+++ wrong.md
@@ -1,4 +1,4 @@
 ---
 date: 2026-02-05
 ---
-Russia and Ukraine exchanged 175 prisoners of war each.
+Russia and Ukraine exchanged 157 prisoners of war each.
"""


def test_a_diff_is_printed_and_nothing_changed(run, desk: Path) -> None:
    before = (desk / "wrong.md").read_bytes()
    result = run("check", "right.md", "wrong.md", "--diff")
    assert (result.exit_code, result.stdout) == (1, DIFF)
    assert (desk / "wrong.md").read_bytes() == before
    assert run("check", "right.md", "--diff").stdout == ""


def test_a_diff_can_be_patched_in(run, desk: Path) -> None:
    run("check", "wrong.md", "--diff", "--output", "fix.patch")
    subprocess.run(["git", "apply", "-p0", "fix.patch"], check=True, cwd=desk)
    assert (desk / "wrong.md").read_text() == (desk / "right.md").read_text()


def test_a_fix_that_is_agreed_to_is_written_and_checked_again(run, desk: Path) -> None:
    result = run("check", "wrong.md", "--fix", "--yes")
    assert result.exit_code == 0
    assert result.stderr == DIFF
    assert "nothing found; 1 of 1 checkable statement matched (1 supported)" in result.stdout
    assert (desk / "wrong.md").read_text() == (desk / "right.md").read_text()
    assert run("check", "wrong.md", "--fix", "--yes").stderr == ""


def test_a_draft_of_a_word_processor_is_said_to_be_left(run, desk: Path) -> None:
    for name, count in (("wrong.docx", 175), ("right.docx", 157)):
        draft = docx.Document()
        draft.add_paragraph(f"Russia and Ukraine exchanged {count} prisoners of war each.")
        draft.save(str(desk / name))
    before = (desk / "wrong.docx").read_bytes()
    options = ("--fix", "--yes", "--date", "2026-02-05")
    result = run("check", "wrong.docx", "right.docx", "wrong.md", *options)
    left = "is left as it is: files of word processors are not fixed; see --annotate"
    assert result.stderr == f"factcheck: wrong.docx {left}\n{DIFF}"
    assert (result.exit_code, (desk / "wrong.docx").read_bytes()) == (1, before)


def test_nobody_is_asked_where_nobody_sits(run, desk: Path) -> None:
    before = (desk / "wrong.md").read_bytes()
    result = run("check", "wrong.md", "--fix")
    assert result.exit_code == 2
    assert "--yes" in result.stderr
    assert DIFF in result.stderr
    assert (desk / "wrong.md").read_bytes() == before


@pytest.mark.parametrize(("answer", "status"), [(b"y\n", 0), (b"n\n", 1)])
def test_at_a_terminal_somebody_is_asked(desk: Path, answer: bytes, status: int) -> None:
    ours, theirs = pty.openpty()
    os.write(ours, answer)
    done = subprocess.run(
        [*COMMAND, "check", "wrong.md", "--fix"],
        cwd=desk,
        stdin=theirs,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    os.close(ours)
    os.close(theirs)
    assert done.returncode == status
    assert "Make this change in 1 draft?" in done.stderr
    written = (desk / "wrong.md").read_text() == (desk / "right.md").read_text()
    assert written is (status == 0)


def test_standard_input_can_be_shown_but_not_written(run, desk: Path) -> None:
    text = (desk / "wrong.md").read_text()
    shown = run("check", "-", "--diff", stdin=text)
    assert shown.stdout == DIFF.replace("wrong.md", "-")
    assert run("check", "-", "--fix", "--yes", stdin=text).exit_code == 2


def test_what_is_known_or_unwanted_is_not_fixed(run, desk: Path) -> None:
    before = (desk / "wrong.md").read_bytes()
    run("check", "wrong.md", "--fix", "--yes", "--ignore", "FC1")
    run("check", "wrong.md", "--baseline", "known.json", "--update-baseline")
    run("check", "wrong.md", "--baseline", "known.json", "--fix", "--yes")
    assert (desk / "wrong.md").read_bytes() == before


REFUSED = [
    ["--fix", "--watch"],
    ["--diff", "--watch"],
    ["--yes"],
    ["--fix", "--yes", "--baseline", "known.json", "--update-baseline"],
]


@pytest.mark.parametrize("options", REFUSED)
def test_what_does_not_go_with_fixing_is_refused(run, options: list[str]) -> None:
    result = run("check", "wrong.md", *options)
    assert (result.exit_code, result.stdout) == (2, "")
