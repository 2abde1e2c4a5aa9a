"""The command in a terminal, in a pipe, and when it is stopped."""

import io
import subprocess
import sys
from pathlib import Path
from typing import Self

import pytest

from factcheck.cli.streams import PIPE_WIDTH, output_page
from factcheck.reporting import Page


class Terminal(io.StringIO):
    """Standard output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def open_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", Terminal())
    monkeypatch.setenv("COLUMNS", "72")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_a_terminal_gets_its_own_width_and_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    open_terminal(monkeypatch)
    assert output_page(None) == Page(width=72, color=True)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colours_are_left_out_where_they_are_not_wanted(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    open_terminal(monkeypatch)
    monkeypatch.setenv(name, value)
    assert not output_page(None).color


def test_a_file_and_a_pipe_get_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    open_terminal(monkeypatch)
    assert output_page(Path("report.txt")) == Page(width=PIPE_WIDTH)
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert output_page(None) == Page(width=PIPE_WIDTH)


def test_the_report_in_a_terminal_is_coloured(run, monkeypatch) -> None:
    monkeypatch.setattr("factcheck.cli.check.output_page", lambda _: Page(color=True))
    assert "\x1b[1;31merror\x1b[0m" in run("check", "wrong.md").stdout


def test_a_bar_is_shown_only_for_many_drafts_in_a_terminal(run, monkeypatch) -> None:
    bars: list[str] = []

    class Bar(list):
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            bars.append(f"{len(self)} drafts")

    monkeypatch.setattr("click.progressbar", lambda documents, **_: Bar(documents))
    run("check", *["right.md"] * 30)
    assert bars == []
    monkeypatch.setattr("factcheck.cli.check.on_terminal", lambda: True)
    run("check", *["right.md"] * 3)
    assert bars == []
    run("check", *["right.md"] * 30)
    assert bars == ["30 drafts"]


def test_output_is_utf_8_whatever_the_locale() -> None:
    command = [sys.executable, "-c", "from factcheck.cli import main; main()"]
    done = subprocess.run(
        [*command, "check", "-", "--format", "json", "--no-ledger"],
        input="“Café” sold 175 cups.".encode(),
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"},
        check=True,
    )
    assert "“Café” sold 175 cups." in done.stdout.decode("utf-8")


def test_an_interrupt_has_a_status_of_its_own(run, monkeypatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.reading.read_draft", stop)
    assert run("check", "right.md").exit_code == 130


def test_a_file_of_lines_that_is_not_there_is_told(run) -> None:
    result = run("extract", "none.jsonl", "--jsonl")
    assert result.exit_code == 2
    assert "none.jsonl: cannot be read: No such file or directory" in result.stderr


def test_lines_are_written_to_a_file_whole(run, desk: Path) -> None:
    (desk / "in.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n')
    result = run("extract", "in.jsonl", "--jsonl", "--output", "out.jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert len((desk / "out.jsonl").read_text().splitlines()) == 2


@pytest.mark.parametrize(
    "args",
    [
        ("check", "right.md"),
        ("check", "right.md", "--format", "json"),
        ("extract", "right.md", "--format", "json"),
        ("extract", "in.jsonl", "--jsonl"),
    ],
)
@pytest.mark.parametrize("name", ["swap.yaml", "more.json"])
def test_a_report_never_takes_the_place_of_claims(run, desk: Path, args, name: str) -> None:
    (desk / "in.jsonl").write_text('{"text": "a"}\n')
    (desk / "claims" / "more.json").write_text('{\n  "claims": []\n}')
    before = (desk / "claims" / name).read_bytes()
    result = run(*args, "--date", "2026-02-05", "--output", f"claims/{name}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{name}: --output would take the place of a file of claims" in result.stderr
    assert (desk / "claims" / name).read_bytes() == before


@pytest.mark.parametrize("name", ["report.json", "report.yaml", "report.txt", "claims.md"])
def test_an_older_report_is_written_over(run, desk: Path, name: str) -> None:
    args = ("check", "right.md", "--format", "json", "--output", name)
    (desk / name).write_text("# notes\nOf claims: none.\n")
    assert run(*args).exit_code == run(*args).exit_code == 0
    assert (desk / name).read_text(encoding="utf-8").startswith("{")
