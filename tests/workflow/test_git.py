"""Only what a branch has changed is told, as a real repository has it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Withholding
from factcheck.reading import read_draft
from factcheck.workflow.changes import Changed, only_changed
from factcheck.workflow.git import GitError, changed_since

CHECKER = Checker(Ledger.of([Claim(id="fire", text="The fire destroyed 12 homes.")]))
FIRST = "One.\nTwo.\nThree.\nFour.\nFive.\n"


class Repository:
    """A repository of git, with a branch "main" that has one draft and a branch "story"."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.git("init", "-q", "-b", "main")
        self.write("draft.md", FIRST)
        self.commit()
        self.git("checkout", "-q", "-b", "story")

    def git(self, *arguments: str) -> None:
        identity = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        subprocess.run(["git", "-C", str(self.top), *identity, *arguments], check=True)

    def write(self, name: str, text: str) -> Path:
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def commit(self, message: str = "x") -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def changed(self, name: str = "draft.md", ref: str = "main") -> Changed:
        path = self.top / name
        return changed_since(ref, [path])[path]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    top = tmp_path / "desk"
    top.mkdir()
    return Repository(top)


def test_an_untouched_draft_has_no_changed_line(repository: Repository) -> None:
    assert repository.changed() == Changed()


LINES = [
    ("One.\nTwo, changed.\nThree.\nFour.\nFive.\n", {2}),
    ("One.\nTwo.\nNew.\nNewer.\nThree.\nFour.\nFive.\n", {3, 4}),
    ("One.\nThree.\nFour.\nFive.\n", set()),
    ("New.\nOne.\nTwo.\nThree.\nFour.\nFive, changed.\n", {1, 6}),
    ("One.\nTwo.\nThree.\nFour.\nFive.\n@@ -1 +9 @@\n", {6}),
]


@pytest.mark.parametrize("committed", [True, False])
@pytest.mark.parametrize(("text", "lines"), LINES)
def test_changed_lines_count_committed_or_not(
    repository: Repository, text: str, lines: set[int], committed: bool
) -> None:
    repository.write("draft.md", text)
    if committed:
        repository.commit()
    assert repository.changed() == Changed(frozenset(lines))


def test_what_the_other_branch_changed_meanwhile_does_not_count(repository: Repository) -> None:
    repository.git("checkout", "-q", "main")
    repository.write("draft.md", FIRST.replace("One", "One, on main"))
    repository.commit()
    repository.git("checkout", "-q", "story")
    repository.write("draft.md", FIRST.replace("Five", "Five, on the story"))
    repository.commit()
    assert repository.changed() == Changed(frozenset({5}))


def test_all_of_a_new_file_counts_tracked_or_not(repository: Repository) -> None:
    repository.write("tracked.md", "A.\n")
    repository.commit()
    repository.write("folder/Ünträcked file.md", "B.\n")
    assert repository.changed("tracked.md").whole
    assert repository.changed("folder/Ünträcked file.md").whole


@pytest.mark.parametrize("name", ["Ünusual näme.md", "folder/*.md", 'a "quoted" one.md', "-x.md"])
def test_a_draft_may_be_called_anything_and_be_renamed(repository: Repository, name: str) -> None:
    (repository.top / name).parent.mkdir(exist_ok=True)
    repository.git("mv", "--", "draft.md", name)
    repository.write(name, FIRST.replace("Two", "Two, changed"))
    repository.commit()
    assert repository.changed(name) == Changed(frozenset({2}))


def test_a_binary_draft_changes_as_a_whole(repository: Repository) -> None:
    repository.git("checkout", "-q", "main")
    repository.write("draft.docx", "PK\0\0")
    repository.commit()
    repository.git("checkout", "-q", "-B", "story")
    assert not repository.changed("draft.docx").whole
    repository.write("draft.docx", "PK\0\1")
    assert repository.changed("draft.docx").whole


@pytest.mark.parametrize("ref", ["nowhere", "--output=x", "main..story", ""])
def test_what_git_does_not_know_is_told(repository: Repository, ref: str) -> None:
    with pytest.raises(GitError, match="git knows no commit called"):
        repository.changed(ref=ref)


def test_branches_without_a_common_commit_are_told(repository: Repository) -> None:
    repository.git("checkout", "-q", "--orphan", "other")
    repository.commit("another beginning")
    with pytest.raises(GitError, match="no commit in common"):
        repository.changed(ref="main")


def test_a_draft_outside_git_is_told(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.touch()
    with pytest.raises(GitError, match="is in no repository"):
        changed_since("main", [draft])


def test_a_machine_without_git_is_told(repository: Repository, monkeypatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(Exception, match="git cannot be run") as error:
        repository.changed()
    assert not isinstance(error.value, GitError)


def test_findings_are_told_of_changed_sentences_only(repository: Repository) -> None:
    text = "The fire destroyed 14 homes.\n\nThe fire,\nas it was,\ndestroyed 15 homes.\n"
    path = repository.write("draft.md", text)
    document = read_draft(path)
    report = CHECKER.check(document)
    assert [one.text for one in report.findings] == ["14", "15"]
    narrowed = only_changed(document, report, Changed(frozenset({3})))
    assert [one.text for one in narrowed.findings] == ["15"]
    assert [(one.finding.text, one.by) for one in narrowed.withheld] == [
        ("14", Withholding.UNCHANGED)
    ]
    assert only_changed(document, report, Changed(whole=True)) is report
    assert only_changed(document, report, Changed()).findings == ()
