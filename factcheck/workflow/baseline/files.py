"""A baseline on disk: JSON in a fixed order, made for review and version control."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from attrs import asdict, fields

from factcheck.errors import FactcheckError, Place, Problem
from factcheck.whole_file import write_whole
from factcheck.workflow.baseline.baseline import Baseline, Known, Seen

VERSION = 1
MAX_BYTES = 50_000_000
TEXTS = ("path", *(one.name for one in fields(Known)))


class BaselineError(FactcheckError):
    """A baseline cannot be used; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def load_baseline(path: Path) -> Baseline:
    """Return the baseline in the file at `path`; raise BaselineError where it is none."""
    data = _bytes(path)
    try:
        whole: object = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        reason = f"the baseline is not JSON: {error}"
        raise BaselineError(Problem(Place(path, line), reason)) from error
    if not isinstance(whole, dict) or whole.get("version") != VERSION:
        found = repr(whole.get("version")) if isinstance(whole, dict) else type(whole).__name__
        raise _wrong(path, "the baseline is of another version", found, f"version {VERSION}")
    entries = whole.get("findings")
    if not isinstance(entries, list):
        raise _wrong(path, "the baseline has no findings", repr(entries)[:60], "a list of findings")
    counts: dict[Seen, int] = {}
    for number, entry in enumerate(entries, 1):
        seen, count = _entry(path, number, entry)
        counts[seen] = counts.get(seen, 0) + count
    return Baseline(counts)


def save_baseline(path: Path, baseline: Baseline) -> None:
    """Write the baseline, whole or not at all."""
    entries = [
        {"path": name, **asdict(known), "count": count}
        for (name, known), count in sorted(baseline.counts.items())
    ]
    text = json.dumps({"version": VERSION, "findings": entries}, ensure_ascii=False, indent=2)
    try:
        write_whole(path, f"{text}\n".encode("utf-8", "backslashreplace"))
    except OSError as error:
        reason = f"cannot be written: {error.strerror}"
        raise BaselineError(Problem(Place(path), reason)) from error


def _entry(path: Path, number: int, entry: Any) -> tuple[Seen, int]:  # noqa: ANN401  (JSON's own)
    where = f"finding {number} of the baseline"
    if not isinstance(entry, dict) or entry.keys() != {*TEXTS, "count"}:
        found = ", ".join(entry) if isinstance(entry, dict) else repr(entry)[:60]
        raise _wrong(path, f"{where} is not one", found, ", ".join((*TEXTS, "count")))
    for key in TEXTS:
        if not isinstance(entry[key], str):
            raise _wrong(path, f"{where}: {key}", repr(entry[key])[:60], "a string")
    count = entry["count"]
    if isinstance(count, bool) or not isinstance(count, int) or count < 1:
        raise _wrong(path, f"{where}: count", repr(count)[:60], "a whole number from 1")
    known = Known(**{key: entry[key] for key in TEXTS[1:]})
    return (entry["path"], known), count


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        expected = "one, as --update-baseline writes it"
        raise _wrong(path, "there is no baseline", None, expected) from error
    except OSError as error:
        raise BaselineError(Problem(Place(path), f"cannot be read: {error.strerror}")) from error
    if len(data) > MAX_BYTES:
        raise _wrong(path, "the baseline is too large", None, f"at most {MAX_BYTES:,} bytes")
    return data


def _wrong(path: Path, message: str, found: str | None, expected: str) -> BaselineError:
    return BaselineError(Problem(Place(path), message, found=found, expected=expected))
