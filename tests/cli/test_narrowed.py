"""`factcheck check` with a baseline and a branch: what is told, written and refused."""

import json
import subprocess
from pathlib import Path

import pytest


def findings(result) -> list[str]:
    drafts = json.loads(result.stdout)["drafts"]
    return [one["text"] for draft in drafts for one in draft["findings"]]


def test_a_baseline_is_begun_obeyed_and_shrunk(run, desk: Path) -> None:
    begun = run("check", "wrong.md", "--baseline", "known.json", "--update-baseline")
    assert begun.exit_code == 0
    assert "1 known finding, before 0" in begun.stderr
    assert "nothing found, 1 in the baseline" in begun.stdout
    assert run("check", "wrong.md", "--baseline", "known.json").exit_code == 0
    worse = (desk / "wrong.md").read_text() + "\nRussia and Ukraine exchanged 159 prisoners.\n"
    (desk / "wrong.md").write_text(worse)
    options = ("wrong.md", "--baseline", "known.json", "--format", "json")
    assert findings(run("check", *options, "--update-baseline")) == ["159"]
    assert findings(run("check", *options)) == ["159"]
    assert findings(run("check", *options, "--grow-baseline")) == []
    (desk / "wrong.md").write_text("Nothing.\n")
    shrunk = run("check", *options, "--update-baseline")
    assert "0 known findings, before 2" in shrunk.stderr


def test_a_run_over_some_drafts_and_rules_leaves_the_rest_of_the_baseline(run, desk: Path) -> None:
    (desk / "other.md").write_text((desk / "wrong.md").read_text())
    known = ("--baseline", "known.json")
    run("check", "wrong.md", "other.md", *known, "--update-baseline")
    before = (desk / "known.json").read_text()
    run("check", "right.md", *known, "--update-baseline")
    run("check", "wrong.md", *known, "--update-baseline", "--ignore", "FC1")
    run("check", "wrong.md", *known, "--update-baseline", "--no-ledger")
    assert (desk / "known.json").read_text() == before
    (desk / "other.md").unlink()
    run("check", "right.md", *known, "--update-baseline")
    assert len(json.loads((desk / "known.json").read_text())["findings"]) == 1


def test_the_baseline_of_the_configuration_is_found_from_anywhere(
    run, desk: Path, tmp_path_factory, monkeypatch
) -> None:
    (desk / "factcheck.toml").write_text('baseline = "known.json"')
    run("check", "wrong.md", "--update-baseline")
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert run("check", str(desk / "wrong.md")).exit_code == 0


REFUSED = [
    (["right.md", "--update-baseline"], "need --baseline FILE"),
    (["right.md", "--baseline", "none.json"], "none.json: there is no baseline"),
    (["right.md", "--changed-since", "main"], "is in no repository"),
    (["-", "--changed-since", "main"], "standard input is none"),
    (["right.md", "--stdin-filename", "x.md"], '"-"'),
]


@pytest.mark.parametrize(("args", "message"), REFUSED)
def test_what_cannot_be_done_is_refused(run, args: list[str], message: str) -> None:
    result = run("check", *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_a_branch_is_told_only_of_what_it_changed(run, desk: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        subprocess.run(["git", *identity, *arguments], check=True, cwd=desk)

    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "x")
    git("checkout", "-q", "-b", "story")
    result = run("check", "wrong.md", "--changed-since", "main")
    assert result.exit_code == 0
    assert "nothing found, 1 outside the change" in result.stdout
    with (desk / "wrong.md").open("a") as file:
        file.write("\nRussia and Ukraine exchanged 159 prisoners.\n")
    options = ("--changed-since", "main", "--format", "json")
    assert findings(run("check", "wrong.md", *options)) == ["159"]
