"""`factcheck index`, and checks against a ledger too large to load."""

import re
from pathlib import Path

import pytest

from factcheck.store import opening


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every ledger for a large one."""
    monkeypatch.setattr(opening.open_ledger, "__kwdefaults__", {"large": 0, "watch": iter})


def test_the_index_is_made_once_and_again_when_asked(run, desk: Path) -> None:
    first = run("index", "--cache", "cache").stdout
    assert first.startswith("claims: 1 claim in 1 file\n")
    assert re.search(r": [1-9]\d* kB, 1 file read\n$", first)
    assert str(next((desk / "cache").glob("*.store")).relative_to(desk)) in first
    assert run("index", "--cache", "cache").stdout.endswith(", 0 files read\n")
    assert run("index", "--cache", "cache", "--rebuild").stdout.endswith(", 1 file read\n")


def test_a_faulty_ledger_is_told(run, desk: Path) -> None:
    (desk / "claims" / "b.yaml").write_text("claims: [{id: a}]", encoding="utf-8")
    result = run("index", "--cache", "cache")
    assert result.exit_code == 2
    assert "b.yaml:1" in result.stderr


def test_an_index_that_cannot_be_kept_is_told(run, desk: Path) -> None:
    (desk / "full").write_text("a file, where the cache should be a folder", encoding="utf-8")
    result = run("index", "--cache", "full/cache")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "cannot be written, so there is no index" in result.stderr


@pytest.mark.usefixtures("large")
def test_every_command_says_the_same_of_a_large_ledger(run, desk: Path, monkeypatch) -> None:
    sentence = "Ukraine and Russia exchanged 157 prisoners of war each."
    commands = [
        ("check", "wrong.md", "right.md", "--format", "json"),
        ("match", sentence),
        ("claims", "show", "swap"),
        ("claims", "search", "prisoners"),
    ]
    kept = [run(*command, "--cache", "cache").stdout for command in commands]
    assert list((desk / "cache").glob("*.store"))
    monkeypatch.undo()
    monkeypatch.chdir(desk)
    assert kept == [run(*command, "--cache", "cache").stdout for command in commands]


def test_the_cache_may_be_named_by_the_environment(run, desk: Path, monkeypatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", str(desk / "elsewhere"))
    run("index")
    assert list((desk / "elsewhere").glob("*.store"))
