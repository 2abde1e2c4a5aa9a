"""Saving claims into a ledger file without touching, or losing, anything else in it.

Only the lines of a changed claim are written anew, with the comments, order and style that they
had; every other line stays as it is, byte for byte. The new text is read back and compared before
it takes the old one's place in a single step, so that neither a crash nor a mistake made here can
cost a claim.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from factcheck.errors import LedgerError, Place, Problem
from factcheck.garbage import no_garbage_collection
from factcheck.ledger import files
from factcheck.ledger.contents import Contents, read_contents
from factcheck.ledger.faults import quoted
from factcheck.ledger.layout import Named, T, Values, claim_lines, laid_out
from factcheck.ledger.writing import as_data, claim_yaml
from factcheck.model import Claim, Source, SourceDocument
from factcheck.whole_file import alone_in, write_whole


def save_claims(
    path: str | Path,
    claims: Iterable[Claim],
    sources: Iterable[Source] = (),
    documents: Iterable[SourceDocument] = (),
) -> None:
    """Write claims into the ledger file at `path`, which is made where there is none.

    A claim whose id is in the file takes its place, others are added at the end of the claims;
    sources and documents are added where the file does not have them. LedgerError is raised, and
    nothing is written, where the file cannot be read, is not laid out in lines (`claims: [{...}]`),
    has another source or document with one of the ids, would lose a verdict, or is changed by
    another meanwhile.
    """
    _save(Path(path), Values(_by_id(claims), _by_id(sources), _by_id(documents)), Values(), {})


def replace_claims(
    path: str | Path,
    changes: Iterable[tuple[Claim, Claim]],
    *,
    written: Mapping[str, str] | None = None,
) -> None:
    """Write each second claim over the first, as it was read before; both have the same id.

    `written` has the lines, as `lines_of` gives them, of claims that a person wrote anew.
    LedgerError is raised as by `save_claims`, and where the file has another claim by now.
    """
    changes = list(changes)
    old, new = Values(_by_id(old for old, _ in changes)), Values(_by_id(new for _, new in changes))
    _save(Path(path), new, old, written or {})


def replace_document(path: str | Path, old: SourceDocument, new: SourceDocument) -> None:
    """Write the document `new` over `old`, as it was read before; raises as `replace_claims`."""
    _save(Path(path), Values(documents={new.id: new}), Values(documents={old.id: old}), {})


def lines_of(path: str | Path, claim: Claim) -> str:
    """Return the lines of a claim of the file at `path`, with their comments, as a YAML mapping."""
    path = Path(path)
    if path.suffix.lower() == ".json":
        lines = claim_yaml(claim, indent=0).splitlines()
        return "".join(f"{line[2:]}\n" for line in lines)
    text = files.read_text(path, path.resolve().parent)
    return claim_lines(text, _read(text, path), claim.id, path)


def _save(path: Path, wanted: Values, replaced: Values, written: Mapping[str, str]) -> None:
    path = path.resolve()
    with no_garbage_collection(), alone_in(path.parent):
        _save_at(path, wanted, replaced, written)


def _save_at(path: Path, wanted: Values, replaced: Values, written: Mapping[str, str]) -> None:
    seen = _state(path)
    old = files.read_text(path, path.parent) if seen else ""
    before = _read(old, path)
    _refuse_stale(before, replaced, path)
    _refuse_others(before, wanted, replaced, path)
    _refuse_fewer_verdicts(before, wanted, path)
    after = before.with_all(wanted)
    is_json = path.suffix.lower() == ".json"
    new = _json(after) if is_json else laid_out(old, before, after, path, written)
    if _read(new, path) != after:
        raise LedgerError(Problem(Place(path), "the file cannot hold these values unchanged"))
    if _state(path) != seen:
        raise LedgerError(Problem(Place(path), "the file was changed while it was being saved"))
    if new != old:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, new.encode("utf-8"))


def _state(path: Path) -> tuple[int, int, int] | None:
    """Return what changes whenever another writes the file at `path`; None where there is none."""
    if not path.exists():
        return None
    found = path.stat()
    return found.st_ino, found.st_mtime_ns, found.st_size


def _json(values: Values) -> str:
    def named(by_id: Named) -> dict[str, object]:
        data = {id_: as_data(value) for id_, value in by_id.items()}
        return {id_: {k: v for k, v in item.items() if k != "id"} for id_, item in data.items()}

    data = {
        "documents": named(values.documents),
        "sources": named(values.sources),
        "claims": [as_data(claim) for claim in values.claims.values()],
    }
    return json.dumps(data, indent=2, ensure_ascii=False, default=str) + "\n"


def _read(text: str, path: Path) -> Values:
    contents = read_contents(files.parse(text, path)) if text.strip() else Contents()
    if contents.faults:
        faults = (Problem(Place(path), fault.headline, fault.found) for fault in contents.faults)
        raise LedgerError(*faults)
    return Values.of(contents)


def _refuse_stale(before: Values, replaced: Values, path: Path) -> None:
    """Raise LedgerError where a value is not, or no longer, what it was when it was read."""
    pairs: list[tuple[Mapping[str, object], Mapping[str, object]]] = [
        (before.claims, replaced.claims),
        (before.documents, replaced.documents),
    ]
    for there, old in pairs:
        for id_ in old:
            if there.get(id_) != old[id_]:
                message = "was changed by another since it was read"
                raise LedgerError(Problem(Place(path), message, quoted(id_)))


def _refuse_others(before: Values, wanted: Values, replaced: Values, path: Path) -> None:
    """Raise LedgerError where a source or document would have to change, not only to be added."""
    pairs: list[tuple[Named, Named]] = [
        (before.sources, wanted.sources),
        (before.documents, wanted.documents),
    ]
    for there, new in pairs:
        for id_ in new:
            if id_ in there and there[id_] != new[id_] and id_ not in replaced.documents:
                found = quoted(id_)
                raise LedgerError(Problem(Place(path), "another source or document", found))


def _refuse_fewer_verdicts(before: Values, wanted: Values, path: Path) -> None:
    """Raise LedgerError where a verdict that is on record would be gone or another."""
    for id_, new in wanted.claims.items():
        old = before.claims.get(id_)
        if old and new.checks[: len(old.checks)] != old.checks:
            message = "verdicts can only be added, after those that are there"
            raise LedgerError(Problem(Place(path), message, quoted(id_)))


def _by_id(values: Iterable[T]) -> dict[str, T]:
    return {value.id: value for value in values}
