"""What must hold across a ledger's files: each id once, every reference to something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from factcheck.ledger.contents import Contents
from factcheck.ledger.faults import Fault, KeyPath, did_you_mean, quoted
from factcheck.model import Claim, SourceDocument, StatedQuantity


class Origin(NamedTuple):
    """The file and the path in it where an id was given first."""

    file: Path
    path: KeyPath


class Known(NamedTuple):
    """Every id of a ledger, with where it was given."""

    claims: dict[str, Origin]
    sources: dict[str, Origin]
    documents: dict[str, Origin]


class Misplaced(NamedTuple):
    """A fault with the file that it is in, and where it clashes with another place, that place."""

    file: Path
    fault: Fault
    first: Origin | None = None


def check(files: Iterable[tuple[Path, Contents]], root: Path) -> Iterator[Misplaced]:
    """Yield what is wrong between the parts of a ledger whose folder is `root`."""
    files = list(files)
    known = Known({}, {}, {})
    for file, contents in files:
        yield from _collect(file, contents, known)
    for file, contents in files:
        for fault in faults_within(contents, root):
            yield Misplaced(file, fault)
        for index, claim in contents.claims:
            for fault in _unknown_references(claim, known):
                yield Misplaced(file, fault.under(index).under("claims"))
    yield from _cycle_faults(files, known)


def faults_within(contents: Contents, root: Path) -> Iterator[Fault]:
    """Yield what is wrong in one file of the ledger whose folder is `root`, by itself."""
    for id_, document in contents.documents.items():
        for fault in _document_faults(document, root):
            yield fault.under(id_).under("documents")
    for index, claim in contents.claims:
        for fault in _faults_in_itself(claim):
            yield fault.under(index).under("claims")


def cycles(supersedes: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield each circle of claims that supersede one another, as the ids along it.

    Depth-first search with an explicit stack, so that a long chain cannot exhaust Python's.
    """
    done: set[str] = set()
    for start in supersedes:
        trail: dict[str, Iterator[str]] = {}
        step: str | None = start
        while step is not None or trail:
            if step is None:
                last = next(reversed(trail))
                step = next(trail[last], None)
                if step is None:
                    del trail[last]
                    done.add(last)
                continue
            if step in trail:
                ids = list(trail)
                yield tuple(ids[ids.index(step) :])
            elif step not in done:
                trail[step] = iter(supersedes.get(step, ()))
            step = None


def is_inside(file: str, root: Path) -> bool:
    """Tell whether `file` names something in the folder `root`, wherever links may lead."""
    path = PurePosixPath(file.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in file:
        return False
    return (root / path).resolve().is_relative_to(root.resolve())


def _collect(file: Path, contents: Contents, known: Known) -> Iterator[Misplaced]:
    """Add a file's ids to `known`; yield those that another place gave before."""
    given: tuple[tuple[str, dict[str, Origin], Iterable[tuple[str, KeyPath]]], ...] = (
        ("source", known.sources, ((id_, ("sources", id_)) for id_ in contents.sources)),
        ("document", known.documents, ((id_, ("documents", id_)) for id_ in contents.documents)),
        ("claim", known.claims, ((c.id, ("claims", i, "id")) for i, c in contents.claims)),
    )
    for kind, origins, pairs in given:
        for id_, path in pairs:
            first = origins.get(id_)
            if first is None:
                origins[id_] = Origin(file, path)
            else:
                fault = Fault(path, f"a second {kind} with this id", quoted(id_), on_key=True)
                yield Misplaced(file, fault, first)
    for kind, id_ in contents.unread:
        getattr(known, kind).setdefault(id_, Origin(file, ()))


def claim_faults(claim: Claim, known: Known) -> Iterator[Fault]:
    """Yield what a claim refers to and the ledger does not have, and what is wrong in itself."""
    yield from _faults_in_itself(claim)
    yield from _unknown_references(claim, known)


def _faults_in_itself(claim: Claim) -> Iterator[Fault]:
    if not claim.attribution and not claim.evidence:
        yield Fault((), f"the claim {quoted(claim.id)} has neither attribution nor evidence")
    for index, quantity in enumerate(claim.quantities or ()):
        if fault := _quantity_fault(quantity):
            yield fault.under(index).under("quantities")


def _unknown_references(claim: Claim, known: Known) -> Iterator[Fault]:
    for index, link in enumerate(claim.attribution):
        if link.source not in known.sources:
            path: KeyPath = ("attribution", index, "source")
            yield _unknown(path, "source", link.source, known.sources)
    for index, evidence in enumerate(claim.evidence):
        if evidence.document not in known.documents:
            path = ("evidence", index, "document")
            yield _unknown(path, "document", evidence.document, known.documents)
    for index, id_ in enumerate(claim.supersedes):
        if id_ not in known.claims:
            yield _unknown(("supersedes", index), "claim", id_, known.claims)


def _unknown(path: KeyPath, kind: str, id_: str, known: Iterable[str]) -> Fault:
    expected = f"the id of a {kind} in this ledger"
    hint = partial(did_you_mean, id_, known)
    return Fault(path, f"unknown {kind}", quoted(id_), expected, hint=hint)


def _quantity_fault(quantity: StatedQuantity) -> Fault | None:
    low, high = quantity.low, quantity.high
    if quantity.value is None and low is None and high is None:
        return Fault((), "a quantity without a number", expected="value, low or high")
    if low is not None and high is not None and low > high:
        return Fault(("low",), "a range turned around", f"{low} to {high}", "low at most high")
    return None


def _document_faults(document: SourceDocument, root: Path) -> Iterator[Fault]:
    if document.file is None:
        if document.sha256 is not None:
            yield Fault(("sha256",), "a digest of no file", expected="file beside sha256")
        return
    if not is_inside(document.file, root):
        yield Fault(
            ("file",),
            "a saved copy outside the ledger",
            quoted(document.file),
            "a path inside the ledger's folder",
        )


def _cycle_faults(files: list[tuple[Path, Contents]], known: Known) -> Iterator[Misplaced]:
    supersedes = {
        claim.id: claim.supersedes
        for _, contents in files
        for _, claim in contents.claims
        if claim.supersedes
    }
    for circle in cycles(supersedes):
        origin = known.claims[circle[0]]
        path = (*origin.path[:-1], "supersedes")
        way = " -> ".join((*circle, circle[0]))
        yield Misplaced(origin.file, Fault(path, "claims that supersede one another", way))
