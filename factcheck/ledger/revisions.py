"""A ledger as git has it at some revision: `HEAD~1:claims`."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

from factcheck.errors import LedgerError, Place, Problem
from factcheck.ledger.ledger import Ledger

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
            archive = _git("-C", _top(), "archive", "--format=tar", sha)
            with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
                tar.extractall(root, filter="data")
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


def _top() -> str:
    return _git("rev-parse", "--show-toplevel").decode().strip()


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
