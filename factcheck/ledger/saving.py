"""Saving claims into a ledger file without touching, or losing, anything else in it.

Only the lines of a changed claim are written anew, with the comments, order and style that they
had; every other line stays as it is, byte for byte. The new text is read back and compared before
it takes the old one's place in a single step, so that neither a crash nor a mistake made here can
cost a claim.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from attrs import frozen

from factcheck.errors import LedgerError, Place, Problem
from factcheck.ledger import files
from factcheck.ledger.contents import Contents, read_contents
from factcheck.ledger.faults import quoted
from factcheck.ledger.loading import no_garbage_collection
from factcheck.ledger.parts import Part, items, sections, without_tail
from factcheck.ledger.writing import as_data, as_yaml, claim_yaml, named_yaml
from factcheck.model import Claim, Source, SourceDocument
from factcheck.whole_file import write_whole

T = TypeVar("T", Claim, Source, SourceDocument)

_EMPTY_SECTION = re.compile(r"\w+:[ \t]*(?:\[\]|\{\}|~|null)?[ \t]*(#.*)?\Z")


@frozen
class Values:
    """What a file has, or is to have, by id."""

    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    documents: Mapping[str, SourceDocument]

    @classmethod
    def of(cls, contents: Contents) -> Values:
        """Return the values of a file's contents."""
        claims = {claim.id: claim for _, claim in contents.claims}
        return cls(claims, contents.sources, contents.documents)

    def with_all(self, other: Values) -> Values:
        """Return these values with those of `other` in place or at the end."""
        return Values(
            {**self.claims, **other.claims},
            {**self.sources, **other.sources},
            {**self.documents, **other.documents},
        )


class Change(NamedTuple):
    """New text for the characters from `start` to `end` of the old."""

    start: int
    end: int
    text: str


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
    has another source or document with one of the ids, or is changed by another meanwhile.
    """
    path = Path(path).resolve()
    with no_garbage_collection():
        _save(path, Values(_by_id(claims), _by_id(sources), _by_id(documents)))


def _save(path: Path, wanted: Values) -> None:
    seen = _state(path)
    old = files.read_text(path, path.parent) if seen else ""
    before = _read(old, path)
    _refuse_others(before, wanted, path)
    _refuse_fewer_verdicts(before, wanted, path)
    after = before.with_all(wanted)
    new = _json(after) if path.suffix.lower() == ".json" else _yaml(old, before, after, path)
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


def _yaml(old: str, before: Values, after: Values, path: Path) -> str:
    if not old.strip():
        return old + as_yaml(
            after.claims.values(), after.sources.values(), after.documents.values()
        )
    parts = {str(part.path[0]): part for part in sections(old)}
    changes = [
        *_updates(parts.get("claims"), before, after, path),
        *_additions(old, parts, before, after, path),
    ]
    newline = "\r\n" if "\r\n" in old else "\n"
    pieces, at = [], 0
    for change in sorted(changes, key=lambda change: change.start):
        pieces += [old[at : change.start], change.text.replace("\n", newline)]
        at = change.end
    return "".join([*pieces, old[at:]])


def _updates(claims: Part | None, before: Values, after: Values, path: Path) -> Iterator[Change]:
    """Yield the new lines of each claim of the file that is to be another."""
    parts = items(claims) if claims else ()
    for index, (id_, old) in enumerate(before.claims.items()):
        new = after.claims[id_]
        if new == old:
            continue
        if not parts:
            raise _not_in_lines(path)
        from factcheck.ledger.updating import updated  # noqa: PLC0415  (imports ruamel.yaml: slow)

        body = without_tail(parts[index].text)
        start = parts[index].start
        yield Change(start, start + len(body), updated(body, old, new))


def _additions(
    old: str, parts: Mapping[str, Part], before: Values, after: Values, path: Path
) -> Iterator[Change]:
    """Yield what is to be added at the end of each section."""
    added = {
        "documents": [named_yaml(v) for v in _new(before.documents, after.documents)],
        "sources": [named_yaml(v) for v in _new(before.sources, after.sources)],
        "claims": ["\n" + claim_yaml(v) for v in _new(before.claims, after.claims)],
    }
    for name, texts in added.items():
        if texts:
            text = "".join(texts).strip("\n")
            yield _added(old, name, parts.get(name), text, path)


def _added(old: str, name: str, part: Part | None, text: str, path: Path) -> Change:
    """Return the change that adds `text`, indented by two, to a section."""
    if part is None:
        gap = "\n" if old.endswith("\n") else "\n\n"
        return Change(len(old), len(old), f"{gap}{name}:\n{text}\n")
    body = without_tail(part.text)
    end = part.start + len(body)
    empty = _EMPTY_SECTION.match(body)
    if empty:
        comment = f"  {empty[1]}" if empty[1] else ""
        return Change(part.start, end, f"{name}:{comment}\n{text}")
    lines = [line for line in body.splitlines()[1:] if line.strip()[:1] not in ("", "#")]
    if not lines:
        raise _not_in_lines(path)
    indent = " " * (len(lines[0]) - len(lines[0].lstrip(" ")))
    gap = "\n\n" if name == "claims" else "\n"
    return Change(end, end, gap + re.sub(r"^  (?=.)", indent, text, flags=re.MULTILINE))


def _json(values: Values) -> str:
    def named(by_id: Mapping[str, Source] | Mapping[str, SourceDocument]) -> dict[str, object]:
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


def _refuse_others(before: Values, wanted: Values, path: Path) -> None:
    """Raise LedgerError where a source or document would have to change, not only to be added."""
    for there, new in ((before.sources, wanted.sources), (before.documents, wanted.documents)):
        for id_ in new:
            if id_ in there and there[id_] != new[id_]:
                found = quoted(id_)
                raise LedgerError(Problem(Place(path), "another source or document", found))


def _refuse_fewer_verdicts(before: Values, wanted: Values, path: Path) -> None:
    """Raise LedgerError where a verdict that is on record would be gone or another."""
    for id_, new in wanted.claims.items():
        old = before.claims.get(id_)
        if old and new.checks[: len(old.checks)] != old.checks:
            message = "verdicts can only be added, after those that are there"
            raise LedgerError(Problem(Place(path), message, quoted(id_)))


def _new(before: Mapping[str, T], after: Mapping[str, T]) -> list[T]:
    return [value for id_, value in after.items() if id_ not in before]


def _by_id(values: Iterable[T]) -> dict[str, T]:
    return {value.id: value for value in values}


def _not_in_lines(path: Path) -> LedgerError:
    expected = "each claim, source and document on lines of its own"
    return LedgerError(Problem(Place(path), "cannot be changed in place", expected=expected))
