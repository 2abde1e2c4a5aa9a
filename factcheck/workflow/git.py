"""What git knows of drafts: which of their lines a branch has changed."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import frozen

from factcheck.errors import FactcheckError
from factcheck.workflow.changes import Changed

HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
STEADY = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}


class GitError(FactcheckError):
    """Git cannot tell what changed."""


def changed_since(ref: str, drafts: Iterable[Path]) -> dict[Path, Changed]:
    """Return which lines of each draft differ from the merge base of HEAD and `ref`.

    What is not committed counts as changed, and so does all of a file that git does not track.
    Raises GitError where a draft is in no repository, or git does not know `ref`.
    """
    repositories: dict[Path, _Repository] = {}
    changes: dict[Path, Changed] = {}
    for draft in drafts:
        place = draft.resolve()
        top = _top(place.parent)
        if top not in repositories:
            repositories[top] = _Repository.since(ref, top)
        changes[draft] = repositories[top].changed(place)
    return changes


@frozen(eq=False, repr=False)
class _Repository:
    """A repository with what changed in it since `base`; `old_names` are those of renamed files."""

    top: Path
    base: str
    changed_files: Mapping[str, str]
    old_names: Mapping[str, str]
    tracked: frozenset[str]

    @classmethod
    def since(cls, ref: str, top: Path) -> _Repository:
        base = _merge_base(ref, top)
        fields = _git(top, "diff", "--name-status", "-z", "-M", "--no-ext-diff", base, "--")
        changed: dict[str, str] = {}
        old_names: dict[str, str] = {}
        names = iter(os.fsdecode(fields).split("\0"))
        for status in names:
            if not status:
                break
            name = next(names)
            if status[0] in "RC":
                old_names[next_name := next(names)] = name
                name = next_name
            changed[name] = status[0]
        tracked = frozenset(os.fsdecode(_git(top, "ls-files", "-z")).split("\0"))
        return cls(top, base, changed, old_names, tracked)

    def changed(self, draft: Path) -> Changed:
        """Return what changed in the draft, which lies in this repository."""
        name = draft.relative_to(self.top).as_posix()
        if name not in self.tracked or self.changed_files.get(name) == "A":
            return Changed(whole=True)
        if name not in self.changed_files:
            return Changed()
        names = [self.old_names[name], name] if name in self.old_names else [name]
        options = ("-U0", "-M", "--no-color", "--no-ext-diff", "--no-textconv")
        diff = _git(self.top, "--literal-pathspecs", "diff", *options, self.base, "--", *names)
        hunks = HUNK.findall(diff)
        if not hunks and b"\nBinary files " in diff:
            return Changed(whole=True)
        lines = (range(int(first), int(first) + int(count or 1)) for first, count in hunks)
        return Changed(frozenset(number for part in lines for number in part))


def _top(folder: Path) -> Path:
    try:
        return Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).rstrip("\n"))
    except GitError as error:
        raise GitError(
            f"--changed-since: {folder} is in no repository that git reads ({error})"
        ) from error


def _merge_base(ref: str, top: Path) -> str:
    try:
        commit = _git(
            top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}"
        )
    except GitError as error:
        raise GitError(
            f"--changed-since: git knows no commit called {ref!r} in {top}; "
            "expected a branch, tag or commit that has been fetched"
        ) from error
    try:
        base = _git(top, "merge-base", commit.decode().strip(), "HEAD")
    except GitError as error:
        raise GitError(
            f"--changed-since: {ref!r} and HEAD have no commit in common in {top}; "
            "a shallow clone may lack it"
        ) from error
    return base.decode().strip()


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603  (no shell, and no argument is an option by accident)
            ["git", "-C", str(folder), *arguments],  # noqa: S607  (the one that the desk uses)
            capture_output=True,
            env={**os.environ, **STEADY},
            check=False,
        )
    except OSError as error:
        raise FactcheckError(f"--changed-since: git cannot be run: {error.strerror}") from error
    if done.returncode:
        raise GitError(os.fsdecode(done.stderr).strip())
    return done.stdout
