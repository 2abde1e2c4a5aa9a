"""`factcheck check`: what it prints, and the status that it leaves with."""

import json
from pathlib import Path

import pytest

STATUS = [
    (["right.md"], 0),
    (["wrong.md"], 1),
    (["right.md", "wrong.md"], 1),
    (["wrong.md", "--fail-on", "never"], 0),
    (["wrong.md", "--fail-on", "warning"], 1),
    (["wrong.md", "--ignore", "FC1"], 0),
    (["wrong.md", "--select", "FC2"], 0),
    (["wrong.md", "--no-ledger"], 0),
    (["wrong.md", "--claims", "claims/swap.yaml"], 1),
]


@pytest.mark.parametrize(("args", "status"), STATUS)
def test_the_status_tells_whether_there_are_findings(run, args: list[str], status: int) -> None:
    result = run("check", *args)
    assert (result.exit_code, result.stderr) == (status, "")


CANNOT_RUN = [
    (["none.md"], "none.md: no such file"),
    (["claims"], "claims: this is a folder; expected a file"),
    (["latin.txt"], "latin.txt:1: the draft is not UTF-8 text"),
    (["right.md", "--claims", "nowhere"], "nowhere"),
    (["right.md", "--claims", "broken"], "broken"),
    (["right.md", "--claims", "empty"], "empty"),
    (["right.md", "--claims", "unknown"], "tass"),
    (["right.md", "--date", "soon"], "'soon'"),
    (["right.md", "--select", "XX"], "no rule has the code 'XX'"),
    (["right.md", "--format", "pdf"], "'pdf'"),
    (["right.md", "--output", "nowhere/report.txt"], "cannot be written"),
    ([], "PATH"),
]


@pytest.mark.parametrize(("args", "message"), CANNOT_RUN)
def test_what_keeps_a_check_from_running_is_one_message_and_status_2(
    run, desk: Path, args: list[str], message: str
) -> None:
    (desk / "latin.txt").write_bytes("Café".encode("latin-1"))
    for name, content in {
        "broken": "claims: [",
        "empty": "",
        "unknown": "claims: [{id: a, text: A., attribution: [{source: tass}]}]",
    }.items():
        (desk / name).mkdir()
        (desk / name / "ledger.yaml").write_text(content)
    result = run("check", *args)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_a_draft_that_cannot_be_read_does_not_keep_the_others_from_being_checked(run) -> None:
    result = run("check", "none.md", "wrong.md")
    assert result.exit_code == 2
    assert "FC101" in result.stdout
    assert "none.md: no such file" in result.stderr


def test_a_fault_in_factcheck_does_not_look_like_a_finding(run, monkeypatch) -> None:
    monkeypatch.setattr("factcheck.reading.read_draft", lambda *_, **__: 1 / 0)
    result = run("check", "right.md")
    assert result.exit_code == 2
    assert "a fault in factcheck itself" in result.stderr
    assert "ZeroDivisionError" in result.stderr


def test_a_draft_is_read_from_standard_input(run, desk: Path) -> None:
    draft = (desk / "wrong.md").read_text(encoding="utf-8")
    result = run("check", "-", "--format", "json", stdin=draft)
    (found,) = json.loads(result.stdout)["drafts"]
    (finding,) = [one for one in found["findings"] if one["severity"] == "error"]
    assert found["path"] == "-"
    assert draft[finding["start"] : finding["end"]] == finding["text"] == "175"
    assert finding["fix"] == "157"


def test_an_empty_draft_has_nothing_to_check(run) -> None:
    result = run("check", "-", "--format", "json", stdin="")
    (draft,) = json.loads(result.stdout)["drafts"]
    assert result.exit_code == 0
    assert (draft["findings"], draft["statements"]["checkable"]) == ([], 0)


def test_the_report_is_the_same_in_a_file(run, desk: Path) -> None:
    printed = run("check", "wrong.md")
    written = run("check", "wrong.md", "--output", "report.txt")
    assert (written.exit_code, written.stdout) == (1, "")
    assert (desk / "report.txt").read_text(encoding="utf-8") == printed.stdout
    assert sorted(path.name for path in desk.iterdir()) == [
        "claims",
        "report.txt",
        "right.md",
        "wrong.md",
    ]


@pytest.mark.parametrize("command", [["check"], ["extract"]])
def test_no_report_is_written_over_what_it_is_about(run, desk: Path, command: list[str]) -> None:
    draft = desk / "kept.md"
    draft.write_text("The plant heats 1,100 blocks.\n", encoding="utf-8")
    result = run(*command, str(draft), "--output", str(draft))
    assert result.exit_code == 2
    assert "--output names the text that is read" in result.stderr
    assert draft.read_text(encoding="utf-8") == "The plant heats 1,100 blocks.\n"


def test_relative_dates_count_from_the_day_given(run) -> None:
    result = run("check", "-", "--date", "2026-02-07", "--format", "json", stdin="It was Monday.")
    (draft,) = json.loads(result.stdout)["drafts"]
    assert (draft["date"], draft["date_origin"]) == ("2026-02-07", "option")
