"""`factcheck` with a configuration: found, obeyed, overruled and shown."""

import json
from pathlib import Path

import pytest

CONFIGURED = [
    ("", [], 1),
    ('ignore = ["FC1"]', [], 0),
    ('ignore = ["FC1"]', ["--ignore", "FC2"], 1),
    ('severity = { FC101 = "warning" }', [], 0),
    ('severity = { FC101 = "warning" }', ["--fail-on", "warning"], 1),
    ('severity = { FC101 = "warning", FC1 = "error" }', [], 0),
    ('select = ["FC2"]', [], 0),
    ('select = ["FC2"]', ["--select", "FC1"], 1),
    ("", ["--select", ""], 1),
    ('ignore = ["FC1"]', ["--ignore", ""], 1),
    ('fail-on = "never"', [], 0),
    ('fail-on = "never"', ["--fail-on", "error"], 1),
    ("no-ledger = true", [], 0),
    ('[[overrides]]\npaths = ["wrong.*"]\nignore = ["FC1"]', [], 0),
    ('[[overrides]]\npaths = ["other/**"]\nignore = ["FC1"]', [], 1),
]


@pytest.mark.parametrize(("text", "options", "status"), CONFIGURED)
def test_a_check_obeys_its_configuration(
    run, desk: Path, text: str, options: list[str], status: int
) -> None:
    (desk / "factcheck.toml").write_text(text)
    result = run("check", "wrong.md", *options)
    assert (result.exit_code, result.stderr) == (status, "")


def test_the_configuration_is_that_of_the_draft_wherever_the_command_runs(
    run, desk: Path, tmp_path_factory, monkeypatch
) -> None:
    (desk / "claims").rename(desk / "ledger")
    (desk / "factcheck.toml").write_text('claims = "ledger"')
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert run("check", str(desk / "wrong.md")).exit_code == 1
    assert run("check", str(desk / "wrong.md"), "--claims", "claims").exit_code == 2


def test_other_commands_use_the_ledger_of_the_configuration(run, desk: Path) -> None:
    (desk / "claims").rename(desk / "ledger")
    (desk / "factcheck.toml").write_text('claims = "ledger"')
    assert "swap" in run("claims", "list").stdout
    assert "157" in run("match", "Russia and Ukraine exchanged 157 prisoners of war.").stdout
    assert run("claims", "list", "--claims", "claims").exit_code == 2


LINTED = [
    ("", 0),
    ('fail-on = "warning"', 1),
    ('severity = { FC901 = "error" }', 1),
    ('severity = { FC901 = "error", FC9 = "info" }', 1),
    ('severity = { FC901 = "error" }\nfail-on = "never"', 0),
    ('severity = { FC901 = "error" }\nignore = ["FC9"]', 0),
]


@pytest.mark.parametrize(("text", "status"), LINTED)
def test_a_ledger_is_linted_as_the_configuration_says(
    run, desk: Path, text: str, status: int
) -> None:
    (desk / "claims" / "bare.yaml").write_text(
        "documents: {story: {publisher: X}}\n"
        "claims: [{id: bare, text: The tower is tall., evidence: [{document: story}]}]\n"
    )
    (desk / "factcheck.toml").write_text(text)
    result = run("claims", "lint")
    assert (result.exit_code, result.stderr) == (status, "")
    assert ("FC901" in result.stdout) is ('"FC9"]' not in text)


WRONG = [
    ("selct = []", "factcheck.toml:1: there is no such setting; found 'selct'; expected 'select'"),
    ("\nformat = 'htlm'", "factcheck.toml:2: there is no such format; found 'htlm'"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_a_wrong_configuration_keeps_a_check_from_running(
    run, desk: Path, text: str, message: str
) -> None:
    (desk / "factcheck.toml").write_text(text)
    result = run("check", "right.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"factcheck: {message}")


def test_settings_are_shown_in_place_of_a_check(run, desk: Path) -> None:
    (desk / "factcheck.toml").write_text('ignore = ["FC8"]')
    result = run("check", "--show-settings", "--select", "FC1")
    assert result.exit_code == 0
    assert 'ignore = ["FC8"]  # factcheck.toml:1' in result.stdout
    assert 'select = ["FC1"]  # command line' in result.stdout


def test_standard_input_is_taken_for_the_file_that_it_is_called(run, desk: Path) -> None:
    (desk / "factcheck.toml").write_text('[[overrides]]\npaths = ["notes/*"]\nignore = ["FC1"]')
    draft = "Russia and Ukraine exchanged `9` 175 prisoners of war each.\n"
    options = ("--date", "2026-02-05", "--format", "json", "--stdin-filename")
    named = run("check", "-", *options, "drafts/new.md", stdin=draft)
    (read,) = json.loads(named.stdout)["drafts"]
    assert (named.exit_code, read["path"]) == (1, "drafts/new.md")
    assert "9" not in [fact["text"] for fact in read["facts"]]
    assert run("check", "-", *options, "notes/new.md", stdin=draft).exit_code == 0


def test_a_draft_can_leave_a_finding_out_and_the_report_counts_it(run, desk: Path) -> None:
    draft = (desk / "wrong.md").read_text(encoding="utf-8").rstrip()
    (desk / "wrong.md").write_text(f"{draft} <!-- factcheck: ignore FC101 as told -->\n")
    result = run("check", "wrong.md")
    assert result.exit_code == 0
    assert "nothing found, 1 suppressed; 1 of 1 checkable statement matched" in result.stdout
    (read,) = json.loads(run("check", "wrong.md", "--format", "json").stdout)["drafts"]
    (withheld,) = read["withheld"]
    assert (withheld["by"], withheld["reason"], withheld["text"]) == (
        "suppressed",
        "as told",
        "175",
    )
