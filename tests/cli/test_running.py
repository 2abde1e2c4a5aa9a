"""`factcheck check` as it runs: in several processes, again and again, and from a shell."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

COMMAND = [sys.executable, "-c", "from factcheck.cli import main; main()"]


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_jobs_change_nothing_but_the_time(run, desk: Path) -> None:
    for number in range(6):
        (desk / f"{number}.md").write_text(
            f"Russia and Ukraine exchanged {number + 155} prisoners."
        )
    drafts = [f"{number}.md" for number in range(6)]
    alone = run("check", *drafts, "none.md", "-", "--date", "2026-02-05", stdin="Nothing.")
    options = ("--jobs", "2", "--date", "2026-02-05")
    together = run("check", *drafts, "none.md", "-", *options, stdin="Nothing.")
    assert together.exit_code == alone.exit_code == 2
    assert together.stdout == alone.stdout
    assert together.stderr == alone.stderr


def ran(
    command: list[str], desk: Path, stdout: IO[bytes] | int = subprocess.PIPE
) -> subprocess.CompletedProcess[str]:
    """Run a command of this checkout in the folder `desk`."""
    return subprocess.run(
        command,
        cwd=desk,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )


def heed_interrupts() -> None:
    """Undo what a shell does to what it runs in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def watching(desk: Path, draft: str) -> Iterator[subprocess.Popen[str]]:
    """Watch a draft for as long as the test takes, and no longer."""
    process = subprocess.Popen(
        [*COMMAND, "check", draft, "--watch", "--format", "jsonl"],
        cwd=desk,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        preexec_fn=heed_interrupts if os.name == "posix" else None,  # noqa: PLW1509
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def test_watching_checks_again_after_a_change_and_ends_on_an_interrupt(desk: Path) -> None:
    with watching(desk, "wrong.md") as process:
        assert process.stdout is not None
        first = json.loads(process.stdout.readline())
        assert (first["type"], first["text"]) == ("finding", "175")
        assert json.loads(process.stdout.readline())["type"] == "draft"
        time.sleep(0.2)
        (desk / "wrong.md").write_text((desk / "right.md").read_text())
        assert json.loads(process.stdout.readline())["type"] == "draft"
        (desk / "claims" / "swap.yaml").write_text("claims: [")
        time.sleep(2)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "watching; Ctrl-C ends it" in told
    assert "swap.yaml" in told
    assert "Traceback" not in told


def test_watching_outlives_settings_that_are_not_right(desk: Path) -> None:
    (desk / "factcheck.toml").write_text("selct = []")
    with watching(desk, "right.md") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert "found 'selct'" in process.stderr.readline()
        (desk / "factcheck.toml").write_text("select = ['FC1']")
        assert json.loads(process.stdout.readline())["type"] == "draft"
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    assert process.returncode == 0


TOO_LONG = "x" * 300
"""No system has a file of this name: to ask whether there is one fails, as in a closed folder."""


@pytest.mark.parametrize(
    "args",
    [
        ["check", f"{TOO_LONG}/draft.md"],
        ["check", f"{TOO_LONG}.md"],
        ["check", "right.md", "--output", TOO_LONG],
        ["check", "right.md", "--claims", TOO_LONG],
        ["check", "right.md", "--baseline", TOO_LONG],
        ["extract", "right.md", "--output", f"{TOO_LONG}/new.yaml"],
        ["claims", "lint", "--claims", TOO_LONG],
        ["init", TOO_LONG],
    ],
    ids=lambda args: " ".join(args).replace(TOO_LONG, "x"),
)
def test_what_the_system_refuses_is_one_message(run, args: list[str]) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "File name too long" in result.stderr
    assert "Traceback" not in result.stderr


REFUSED = [
    (["-", "--watch"], "standard input is none"),
    (["right.md", "--jobs", "-1"], "-1"),
    (["right.md", "--jobs", "two"], "two"),
]


@pytest.mark.parametrize(("args", "message"), REFUSED)
def test_what_cannot_be_run_is_refused(run, args: list[str], message: str) -> None:
    result = run("check", *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_complete(run, shell: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0
    assert "_FACTCHECK_COMPLETE" in result.stdout


def test_bash_completes_commands_and_options(run, desk: Path) -> None:
    script = run("completion", "bash").stdout
    (desk / "factcheck").write_text(
        f"#!/bin/sh\nexec {sys.executable} -c 'from factcheck.cli import main; main()' \"$@\"\n"
    )
    (desk / "factcheck").chmod(0o755)
    ask = "COMP_WORDS=(factcheck check --chang); COMP_CWORD=2; _factcheck_completion factcheck"
    done = subprocess.run(
        ["bash", "-c", f'{script}\n{ask}; printf "%s\\n" "${{COMPREPLY[@]}}"'],
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "PATH": f"{desk}:{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join(sys.path),
        },
        check=True,
    )
    assert done.stdout.split() == ["--changed-since"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
@pytest.mark.parametrize(
    "args",
    [["check", "right.md"], ["claims", "list"], ["rules"], ["explain", "FC101"], ["--help"]],
    ids=lambda args: args[0],
)
def test_output_that_cannot_be_written_is_one_message(desk: Path, args: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = ran([*COMMAND, *args], desk, stdout=full)
    assert done.returncode == 2
    told = "factcheck: standard output cannot be written: No space left on device\n"
    assert done.stderr == told


def run_for_a_reader_that_left(desk: Path, args: list[str]) -> tuple[int, str]:
    """Run the command with a pipe that nobody reads from; return its status and what it told."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = ran([*COMMAND, *args], desk, stdout=writer)
    finally:
        os.close(writer)
    return done.returncode, done.stderr


READ_NO_FURTHER = [
    (["check", "right.md"], 0),
    (["check", "wrong.md"], 1),
    (["check", "wrong.md", "--diff"], 1),
    (["check", "right.md", "--format", "json"], 0),
    (["claims", "lint"], 0),
    (["claims", "list"], 0),
    (["rules"], 0),
    (["explain", "FC101"], 0),
    (["extract", "right.md", "--date", "2026-02-05"], 0),
    (["extract", "right.md", "--date", "2026-02-05", "--output", "new.yaml"], 0),
]


@pytest.mark.skipif(sys.platform == "win32", reason="there a pipe tells it otherwise")
@pytest.mark.parametrize(("args", "status"), READ_NO_FURTHER, ids=str)
def test_a_reader_that_went_away_changes_no_status(
    desk: Path, args: list[str], status: int
) -> None:
    assert run_for_a_reader_that_left(desk, args) == (status, "")


@pytest.mark.skipif(sys.platform == "win32", reason="there a pipe tells it otherwise")
def test_thousands_of_lines_are_not_read_for_a_reader_that_went_away(desk: Path) -> None:
    (desk / "texts.jsonl").write_text('{"text": "Russia freed 157 prisoners."}\n' * 3 + "no JSON")
    args = ["extract", "texts.jsonl", "--jsonl", "--date", "2026-02-05"]
    assert run_for_a_reader_that_left(desk, args) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="there a pipe tells it otherwise")
def test_watching_ends_when_nobody_reads_it(desk: Path) -> None:
    assert run_for_a_reader_that_left(desk, ["check", "wrong.md", "--watch"]) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="there a shell cannot close it")
@pytest.mark.parametrize("args", ["check right.md", "claims list", "rules", "explain FC101"])
def test_output_that_is_closed_is_one_message(desk: Path, args: str) -> None:
    done = ran(["sh", "-c", f'exec "$0" "$@" {args} >&-', *COMMAND], desk)
    assert (done.returncode, done.stderr) == (2, "factcheck: standard output is closed\n")


def test_a_file_is_written_though_standard_output_is_closed(desk: Path) -> None:
    done = ran(
        ["sh", "-c", 'exec "$0" "$@" check right.md --output report.txt >&-', *COMMAND], desk
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "nothing found" in (desk / "report.txt").read_text(encoding="utf-8")


def test_the_package_runs_as_the_command_does(desk: Path) -> None:
    done = ran([sys.executable, "-m", "factcheck", "check", "wrong.md"], desk)
    assert (done.returncode, done.stderr) == (1, "")
    assert "FC101" in done.stdout
