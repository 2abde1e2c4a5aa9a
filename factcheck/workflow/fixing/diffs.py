"""Diffs: what is to change in a file, as `patch` and people read it."""

from __future__ import annotations

import difflib

NO_LINE_END = "\\ No newline at end of file\n"


def unified_diff(name: str, before: str, after: str) -> str:
    """Return the unified diff of a file's two texts; nothing where they are the same."""
    lines = difflib.unified_diff(_lines(before), _lines(after), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n{NO_LINE_END}" for line in lines)


def _lines(text: str) -> list[str]:
    """Return the lines of `text` as `patch` counts them: a line feed ends one, and nothing else."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines
