"""A ledger as git has it at some revision: `HEAD~1:claims`."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path, PurePosixPath

from factcheck.errors import LedgerError, Place, Problem
from factcheck.ledger.files import SUFFIXES
from factcheck.ledger.ledger import Ledger

REGULAR = frozenset({b"100644", b"100755"})
"""Git's modes of regular files."""

EXPECTED = "a folder, a file, or a revision and a path in it, such as HEAD~1:claims"


def load_at(name: str) -> Ledger:
    """Return the ledger that `name` is: a folder or file, or `REVISION:PATH` of git.

    The path counts from the top of the repository, or with `./` from the working folder.
    LedgerError is raised where there is no such ledger, or it is not sound.
    """
    if Path(name).exists() or ":" not in name:
        return Ledger.load(name)
    kind, sha = _object(name)
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        root = Path(folder) / "ledger"
        if kind == "tree":
            root.mkdir()
            _write_files(sha, root)
        else:
            suffix = PurePosixPath(name.rpartition(":")[2]).suffix
            root = root.with_suffix(suffix)
            root.write_bytes(_git("cat-file", "blob", sha))
        return _loaded(root, name)


def _loaded(root: Path, name: str) -> Ledger:
    """Load a ledger from where git put it; errors name it as it was asked for."""
    try:
        return Ledger.load(root)
    except LedgerError as error:
        lines = "\n".join(map(str, error.problems)).replace(str(root), name)
        raise LedgerError(Problem(Place(), lines)) from error


def _object(name: str) -> tuple[str, str]:
    """Return what sort of thing a revision's path is, tree or blob, and its digest."""
    sha = _git("rev-parse", "--verify", "--quiet", "--end-of-options", name).decode().strip()
    return _git("cat-file", "-t", sha).decode().strip(), sha


def _write_files(tree: str, root: Path) -> None:
    """Write the claim files of a tree of git's into the folder `root`; links are passed over."""
    for entry in _git("ls-tree", "-r", "-z", "--full-tree", tree).split(b"\0")[:-1]:
        about, _, raw = entry.partition(b"\t")
        mode, _, sha = about.split(b" ")
        path = PurePosixPath(raw.decode("utf-8", "surrogateescape"))
        if mode in REGULAR and path.suffix.lower() in SUFFIXES and ".." not in path.parts:
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_git("cat-file", "blob", sha.decode()))


def _git(*args: str) -> bytes:
    try:
        done = subprocess.run(["git", *args], capture_output=True, check=False)  # noqa: S603, S607
    except OSError as error:
        raise LedgerError(Problem(Place(), "git cannot be run", str(error), EXPECTED)) from error
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip()
        message = "git has no such ledger" + (f": {told}" if told else "")
        raise LedgerError(Problem(Place(), message, repr(args[-1]), EXPECTED))
    return done.stdout
