"""Where in a ledger file new text goes: in the lines of what is changed, else at an end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from attrs import field, frozen

from factcheck.errors import LedgerError, Place, Problem
from factcheck.ledger.contents import Contents
from factcheck.ledger.parts import Part, entries, items, sections, without_tail
from factcheck.ledger.writing import as_yaml, claim_yaml, named_yaml
from factcheck.model import Claim, Source, SourceDocument

T = TypeVar("T", Claim, Source, SourceDocument)
Named = Mapping[str, Source] | Mapping[str, SourceDocument]

_EMPTY_SECTION = re.compile(r"\w+:[ \t]*(?:\[\]|\{\}|~|null)?[ \t]*(#.*)?\Z")


@frozen
class Values:
    """What a file has, or is to have, by id."""

    claims: Mapping[str, Claim] = field(factory=dict)
    sources: Mapping[str, Source] = field(factory=dict)
    documents: Mapping[str, SourceDocument] = field(factory=dict)

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


def laid_out(
    old: str, before: Values, after: Values, path: Path, written: Mapping[str, str]
) -> str:
    """Return the file's text with the values `after`; what stays the same stays byte for byte.

    `written` has the lines of claims that a person wrote anew, each as a mapping.
    """
    if not old.strip():
        return old + as_yaml(
            after.claims.values(), after.sources.values(), after.documents.values()
        )
    parts = {str(part.path[0]): part for part in sections(old)}
    changes = [
        *_updates(parts.get("claims"), before, after, path, written),
        *_entry_updates(parts.get("sources"), before.sources, after.sources, path),
        *_entry_updates(parts.get("documents"), before.documents, after.documents, path),
        *_additions(old, parts, before, after, path),
    ]
    newline = "\r\n" if "\r\n" in old else "\n"
    pieces, at = [], 0
    for change in sorted(changes, key=lambda change: change.start):
        pieces += [old[at : change.start], change.text.replace("\n", newline)]
        at = change.end
    return "".join([*pieces, old[at:]])


def claim_lines(text: str, before: Values, id_: str, path: Path) -> str:
    """Return the lines of one claim of a file, with their comments, as a mapping."""
    from factcheck.ledger.updating import dedented  # noqa: PLC0415  (imports ruamel.yaml: slow)

    parts = {str(part.path[0]): part for part in sections(text)}
    claims = items(parts["claims"]) if "claims" in parts else ()
    if not claims:
        raise _not_in_lines(path)
    index = list(before.claims).index(id_)
    return dedented(without_tail(claims[index].text)) + "\n"


def _updates(
    claims: Part | None, before: Values, after: Values, path: Path, written: Mapping[str, str]
) -> Iterator[Change]:
    """Yield the new lines of each claim of the file that is to be another."""
    parts = items(claims) if claims else ()
    for index, (id_, old) in enumerate(before.claims.items()):
        new = after.claims[id_]
        if new == old and id_ not in written:
            continue
        if not parts:
            raise _not_in_lines(path)
        from factcheck.ledger import updating  # noqa: PLC0415  (imports ruamel.yaml: slow)

        body = without_tail(parts[index].text)
        start = parts[index].start
        lines = (
            updating.indented_like(body, written[id_].strip("\n"))
            if id_ in written
            else updating.updated(body, old, new)
        )
        yield Change(start, start + len(body), lines)


def _entry_updates(
    section: Part | None, before: Named, after: Named, path: Path
) -> Iterator[Change]:
    """Yield the new lines of each source or document of the file that is to be another."""
    changed = [index for index, id_ in enumerate(before) if after[id_] != before[id_]]
    if not changed:
        return
    parts = entries(section) if section else ()
    if len(parts) != len(before):
        raise _not_in_lines(path)
    from factcheck.ledger.updating import updated_entry  # noqa: PLC0415  (imports ruamel.yaml)

    ids = list(before)
    for index in changed:
        body, start = without_tail(parts[index].text), parts[index].start
        new = updated_entry(body, before[ids[index]], after[ids[index]])
        yield Change(start, start + len(body), new)


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


def _new(before: Mapping[str, T], after: Mapping[str, T]) -> list[T]:
    return [value for id_, value in after.items() if id_ not in before]


def _not_in_lines(path: Path) -> LedgerError:
    expected = "each claim, source and document on lines of its own"
    return LedgerError(Problem(Place(path), "cannot be changed in place", expected=expected))
