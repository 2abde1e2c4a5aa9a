"""A command as a function: arguments in; exit status, standard output and error out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import commands

Run = Callable[..., Result]

LEDGER = """\
sources:
  ria: {name: RIA, kind: agency}
claims:
  - id: swap
    text: Russia and Ukraine exchanged 157 prisoners of war each.
    date: 2026-02-05
    attribution: [{source: ria, cue: reported}]
"""

RIGHT = "---\ndate: 2026-02-05\n---\nRussia and Ukraine exchanged 157 prisoners of war each.\n"
WRONG = RIGHT.replace("157", "175")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a ledger, a right draft and a wrong one, in which the command runs."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "swap.yaml").write_text(LEDGER, encoding="utf-8")
    (tmp_path / "right.md").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "wrong.md").write_text(WRONG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(desk: Path) -> Run:  # noqa: ARG001  (it runs there)
    """Run the command at the desk."""

    def run(*args: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(commands, args, input=stdin)

    return run
