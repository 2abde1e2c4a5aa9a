"""From a folder to checked contents: the one place where reading a ledger's files comes together.

Where nothing is wrong, each file is parsed once by a fast parser that keeps no positions. Only
where something is wrong are lines and columns looked up, by reading parts of files once more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from factcheck.errors import LedgerError, Place, Problem
from factcheck.garbage import no_garbage_collection
from factcheck.ledger import files, references
from factcheck.ledger.contents import Contents, read_contents
from factcheck.ledger.faults import Fault

MOST_LOCATED = 200
"""Faults that are given line, column and hint; of a ledger that is wrong all over, no more are."""


def read_ledger(path: Path) -> list[tuple[Path, Contents]]:
    """Return what each file of the ledger at `path` holds, all of it checked.

    LedgerError is raised where anything is wrong, with every problem in the order of the files.
    """
    with no_garbage_collection():
        return _read_all(path, root_of(path))


def root_of(path: Path) -> Path:
    """Return the folder that nothing of the ledger at `path` may lead out of."""
    return path if path.is_dir() else path.resolve().parent


def _read_all(path: Path, root: Path) -> list[tuple[Path, Contents]]:
    read: list[tuple[Path, Contents]] = []
    texts: dict[Path, str] = {}
    problems: list[Problem] = []
    for file in files.ledger_files(path):
        try:
            texts[file] = files.read_text(file, root)
            read.append((file, read_contents(files.parse(texts[file], file))))
        except LedgerError as error:
            problems += error.problems
    copies = _saved_copies(read, root)
    read = [(file, part) for file, part in read if file not in copies]
    problems = [problem for problem in problems if problem.place.path not in copies]
    misplaced = [references.Misplaced(file, fault) for file, part in read for fault in part.faults]
    if not problems:  # else what a broken file defines would be reported as unknown
        misplaced += references.check(read, root)
    if misplaced:
        problems += _located(misplaced, texts)
    if not problems and not any(part.claims for _, part in read):
        problems.append(Problem(Place(path), "the ledger has no claims"))
    if problems:
        raise LedgerError(*sorted(problems, key=_in_order))
    return read


def _saved_copies(read: Sequence[tuple[Path, Contents]], root: Path) -> frozenset[Path]:
    """Return the files that are no ledger files, whatever their names: documents' saved copies."""
    documents = [document for _, part in read for document in part.documents.values()]
    return frozenset(root / document.file for document in documents if document.file)


def _located(
    misplaced: Sequence[references.Misplaced], texts: Mapping[Path, str]
) -> Iterator[Problem]:
    """Turn faults into problems with line and column."""
    from factcheck.ledger.positions import Positions  # noqa: PLC0415  (slow, and rarely needed)

    positions = {file: Positions(file, text) for file, text in texts.items()}

    def place(file: Path, fault: Fault) -> Place:
        return positions[file].place(fault.path, on_key=fault.on_key)

    for one in misplaced[:MOST_LOCATED]:
        message = one.fault.headline + one.fault.hint()
        if one.first is not None:
            first = place(one.first.file, Fault(one.first.path, on_key=True))
            message += f"; the first is at {first}"
        yield Problem(place(one.file, one.fault), message, one.fault.found, one.fault.expected)
    for one in misplaced[MOST_LOCATED:]:
        fault = one.fault
        yield Problem(Place(one.file), fault.headline, fault.found, fault.expected)


def _in_order(problem: Problem) -> tuple[str, float, float, str]:
    place = problem.place
    line = float("inf") if place.line is None else place.line
    return str(place.path), line, place.column or 0, problem.message
