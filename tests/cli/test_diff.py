"""`factcheck claims diff`: two folders, or what git has of them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import LEDGER

CHANGED = LEDGER.replace("157 prisoners", "175 prisoners").replace(
    "    attribution:",
    "    checks: [{verdict: disputed, checked_by: Ada}]\n    attribution:",
)


@pytest.fixture
def folders(desk: Path) -> Path:
    (desk / "new").mkdir()
    (desk / "new" / "swap.yaml").write_text(CHANGED, encoding="utf-8")
    return desk


@pytest.fixture
def repository(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for key in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{key}_NAME", "Ada")
        monkeypatch.setenv(f"GIT_{key}_EMAIL", "ada@example.org")
    for args in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "first"]):
        subprocess.run(["git", *args], cwd=desk, check=True)
    (desk / "claims" / "swap.yaml").write_text(CHANGED, encoding="utf-8")
    return desk


CHANGES = """\
~ swap  Russia and Ukraine exchanged 175 prisoners of war each.
    text        - Russia and Ukraine exchanged 157 prisoners of war each.
                + Russia and Ukraine exchanged 175 prisoners of war each.
    checks      + {verdict: disputed, checked_by: Ada}
    status      - verified
                + disputed

1 claim changed
"""


@pytest.mark.usefixtures("folders")
def test_two_folders(run) -> None:
    assert run("claims", "diff", "claims", "new").stdout == CHANGES
    assert run("claims", "diff", "claims", "claims").stdout == "Nothing changed.\n"


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("old", ["HEAD:claims", "HEAD:./claims", "HEAD:claims/swap.yaml"])
def test_a_revision_against_the_working_folder(run, old) -> None:
    assert run("claims", "diff", old).stdout == CHANGES


def test_what_git_leaves_out_of_archives_is_compared_all_the_same(run, repository) -> None:
    (repository / ".gitattributes").write_text("claims export-ignore\n")
    subprocess.run(["git", "add", "-A"], cwd=repository, check=True)
    assert run("claims", "diff", "HEAD:claims").stdout == CHANGES


def test_a_link_in_a_revision_leads_nowhere(run, repository) -> None:
    (repository / "claims" / "link.yaml").symlink_to(repository / "new.yaml")
    (repository / "new.yaml").write_text("claims: [")
    subprocess.run(["git", "add", "-A"], cwd=repository, check=True)
    subprocess.run(["git", "commit", "-qm", "link"], cwd=repository, check=True)
    (repository / "claims" / "link.yaml").unlink()
    assert run("claims", "diff", "HEAD:claims").stdout == "Nothing changed.\n"


def test_two_revisions_from_a_folder_below(run, repository, monkeypatch) -> None:
    subprocess.run(["git", "commit", "-qam", "second"], cwd=repository, check=True)
    monkeypatch.chdir(repository / "claims")
    result = run("claims", "diff", "HEAD~1:claims", "HEAD:claims")
    assert result.stdout == CHANGES


@pytest.mark.usefixtures("folders")
def test_json_has_whole_values_that_are_new_or_gone(run, desk) -> None:
    extra = "  - {id: more, text: It rained., attribution: [{source: ria}]}\n"
    (desk / "new" / "swap.yaml").write_text(LEDGER + extra, encoding="utf-8")
    found = json.loads(run("claims", "diff", "claims", "new", "--format", "json").stdout)
    assert found["claims"] == {
        "added": [{"id": "more", "text": "It rained.", "attribution": [{"source": "ria"}]}],
        "removed": [],
        "changed": [],
    }
    back = json.loads(run("claims", "diff", "new", "claims", "--format", "json").stdout)
    assert [claim["id"] for claim in back["claims"]["removed"]] == ["more"]


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("old", "told"),
    [
        ("HEAD:nothing", "git has no such ledger"),
        ("nosuch:claims", "git has no such ledger"),
        ("--upload-pack=x:claims", "No such option"),
        ("nowhere", "nowhere: no ledger here"),
        ("HEAD:right.md", "not a ledger file"),
    ],
)
def test_what_is_no_ledger_is_an_error(run, old, told) -> None:
    result = run("claims", "diff", old)
    assert result.exit_code == 2
    assert told in result.stderr
