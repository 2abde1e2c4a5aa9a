"""Watching files: what changed on disk since it was last looked at."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

INTERVAL = 0.4
"""Seconds between two looks; a glance at a few hundred files takes a millisecond or two."""

State = dict[str, tuple[int, int, int]]


def state_of(paths: Iterable[Path]) -> State:
    """Return what tells whether files, or the files in folders, are the same as before."""
    state: State = {}
    for path in paths:
        for file in _files(path):
            try:
                found = Path(file).stat()
            except OSError:
                continue
            state[file] = (found.st_mtime_ns, found.st_size, found.st_ino)
    return state


def wait_for_change(paths: Iterable[Path], before: State, interval: float = INTERVAL) -> State:
    """Return the new state of `paths` once it is another than `before` and has come to rest."""
    watched, last = tuple(paths), before
    while True:
        now = state_of(watched)
        if now == last and now != before:
            return now
        last = now
        time.sleep(interval)


def _files(path: Path) -> Iterator[str]:
    """Yield the path itself and, of a folder, all files in it that are not hidden."""
    yield str(path)
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (f"{folder}{os.sep}{name}" for name in names if not name.startswith("."))
