"""The files of a ledger: which they are, their text within limits, and the plain data in it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml_rs

from factcheck.errors import LedgerError, Place, Problem

SUFFIXES = (".yaml", ".yml", ".json")
SYNONYMS = "synonyms.yaml"
"""A file of the ledger's folder that holds no claims but the desk's own synonyms."""
LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; over ten times what 10,000 claims take."""

NO_ALIASES = yaml_rs.AliasLimits(max_total_replayed_events=0)
"""An alias is refused: a few lines of them can stand for more values than memory holds."""


_BEGINNING = 4096
_FIRST_SECTION = re.compile(
    r"(?:\s++|#[^\n]*+|---)*+(?:\{\s*+)?[\"']?(?:documents|sources|claims)[\"']?\s*+:"
)
_DEEPEST_COLUMN = 128
_DEEP_LINES = (
    re.compile(r"-[ \t]+(?:[-?][ \t]+){63}"),
    re.compile(r"\?[ \t]+(?:[-?][ \t]+){63}"),
)
"""Two patterns rather than one, since each is found by its first character at once."""


def ledger_files(path: Path) -> list[Path]:
    """Return the claim files of the folder `path`, sorted, or the one file that it is.

    Hidden files and folders are passed over, and links to folders are not followed.

    Where there is nothing at `path`, or no claim file in it, LedgerError says so.
    """
    if path.is_dir():
        found = sorted(file for file in _walk(path) if file != path / SYNONYMS)
        if not found:
            raise LedgerError(
                Problem(Place(path), "no claim files in this folder", expected=_a_suffix())
            )
        return found
    if not path.exists():
        expected = "a folder or file; `factcheck init` begins one"
        raise LedgerError(Problem(Place(path), "no ledger here", expected=expected))
    if path.suffix.lower() not in SUFFIXES:
        raise LedgerError(Problem(Place(path), "not a ledger file", expected=_a_suffix()))
    return [path]


def begins_as_claims(path: Path) -> bool:
    """Tell whether the file at `path` is one of claims, as far as its name and beginning show."""
    if path.suffix.lower() not in SUFFIXES:
        return False
    try:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except OSError:
        return False
    return _FIRST_SECTION.match(beginning.decode("utf-8-sig", "replace")) is not None


def read_text(path: Path, root: Path) -> str:
    """Return the text of one file.

    LedgerError is raised where it is no regular file, leads out of the folder `root`, is too
    large, cannot be read, is not UTF-8 or has a NUL character (which would end it for the parser).
    """
    if not path.is_file():
        kind = "a folder" if path.is_dir() else "no regular file"
        raise LedgerError(Problem(Place(path), "cannot be read", kind, "a file"))
    if not path.resolve().is_relative_to(root.resolve()):
        raise LedgerError(
            Problem(Place(path), "a link that leads out of the ledger", str(path.resolve()))
        )
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise LedgerError(Problem(Place(path), f"cannot be read: {error.strerror}")) from error
    if len(raw) > LARGEST_FILE:
        limit = f"at most {LARGEST_FILE // 1024 // 1024} MB"
        raise LedgerError(Problem(Place(path), "the file is too large", expected=limit))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = f"the byte 0x{raw[error.start]:02x}"
        raise LedgerError(Problem(Place(path, line), "not UTF-8 text", byte, "UTF-8")) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise LedgerError(Problem(Place(path, line), "a NUL character", expected="text"))
    return text


def parse(text: str, path: Path) -> Any:  # noqa: ANN401
    """Return the plain data of a file's text: mappings, lists and scalars; nothing is executed.

    Broken YAML or JSON, a key given twice and aliases raise LedgerError.
    """
    try:
        if path.suffix.lower() == ".json":
            return _json(text)
        _refuse_depth(text, path)
        return _yaml(text)
    except (ValueError, TypeError, RecursionError) as error:
        from factcheck.ledger import brokenness  # noqa: PLC0415  (slow, and rarely needed)

        raise LedgerError(*brokenness.problems(text, path, error)) from error


def _refuse_depth(text: str, path: Path) -> None:
    """Raise LedgerError for lists within lists without end: they would exhaust the parser's stack.

    Each level takes a hyphen or question mark of its own in a line, or stands a column further in.
    The parser itself limits brackets and braces.
    """
    deepest = min(
        (found.start() for pattern in _DEEP_LINES if (found := pattern.search(text))),
        default=text.find("\n" + " " * _DEEPEST_COLUMN),
    )
    if deepest >= 0:
        line = text.count("\n", 0, deepest + 1) + 1
        raise LedgerError(Problem(Place(path, line), "mappings or lists nested too deeply"))


def _yaml(text: str) -> Any:  # noqa: ANN401
    # Dates are left as text: the parser takes "2026-02-05" in quotation marks for a date too.
    return yaml_rs.loads(text, alias_limits=NO_ALIASES, parse_datetime=False)


def _json(text: str) -> Any:  # noqa: ANN401
    data = json.loads(text, object_pairs_hook=_no_duplicates)
    if "\\u" in text:  # half a surrogate pair cannot be printed, nor saved
        json.dumps(data, ensure_ascii=False).encode("utf-8")
    return data


def _walk(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in [*names, *folders]:
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield Path(where, name)


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key, value in pairs:
        if key in data:
            raise ValueError(f"duplicate mapping key: {key!r}")
        data[key] = value
    return data


def _a_suffix() -> str:
    return f"files whose names end in {', '.join(SUFFIXES)}"
