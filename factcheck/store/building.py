"""From the claim files of a ledger to its store: what is new is read, all else is taken over."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from attrs import evolve, fields, frozen

from factcheck.garbage import no_garbage_collection
from factcheck.ledger.references import cycles
from factcheck.matching.retrieval.bags import Bags
from factcheck.matching.retrieval.postings import invert
from factcheck.matching.words.lexicon import Lexicon
from factcheck.store.archive import Array
from factcheck.store.columns import Columns, Entries, Part, Table, joined
from factcheck.store.parts import read_part
from factcheck.store.stored import ARRAYS, TABLES, Store

Watch = Callable[[Sequence[str]], Iterable[str]]
"""Passes on the names of the files to be read, to show how far the reading has come."""


NOTHING = Columns(
    **dict.fromkeys(TABLES, Entries.of(())),
    words=Bags.of(()),
    quotes=Bags.of(()),
    references=np.empty(0, np.uint64),
    parts=(),
)


@frozen(eq=False, repr=False)
class Changes:
    """The claim files of a ledger by their names, and those that a store has as they are."""

    files: Mapping[str, Path]
    root: Path
    unchanged: Mapping[str, Part]

    @property
    def to_read(self) -> list[str]:
        """The names of the files that have to be read."""
        return [name for name in self.files if not self._is_kept(name)]

    def _is_kept(self, name: str) -> bool:
        return name in self.unchanged and not self.unchanged[name].unreadable


def gather(changes: Changes, kept: Store | None, lexicon: Lexicon, watch: Watch) -> Columns | None:
    """Return the columns of all files, one after the other; None where anything is wrong."""
    files, root = changes.files, changes.root
    every = dict.fromkeys(files, NOTHING)
    every |= {n: one for n, one in kept.columns().items() if n in changes.unchanged} if kept else {}
    with no_garbage_collection():
        for name in watch(changes.to_read):
            every[name] = read_part(files[name], name, root, lexicon)
    copies = {root / copy for one in every.values() for copy in one.parts[0].copies}
    for name, one in every.items():
        if files[name] in copies:
            every[name] = _left_out(one)
        elif one.parts[0].unreadable:
            return None
    columns = _joined(list(every.values()))
    return columns if _is_sound(columns) else None


def arrays(columns: Columns) -> dict[str, Array]:
    """Return what a store keeps of `columns`, by name."""
    kept: dict[str, Array] = {"references": columns.references}
    for name in TABLES:
        table = Table.of(getattr(columns, name))
        kept |= {f"{name}.{part.name}": getattr(table, part.name) for part in fields(Table)}
    for name, array in _inverted("words", columns.words):
        kept[name] = array
    if not np.array_equal(columns.words.hashes, columns.quotes.hashes):
        kept |= dict(_inverted("quotes", columns.quotes))
    return kept


def _inverted(name: str, bags: Bags) -> Iterator[tuple[str, Array]]:
    postings = invert(bags)
    for array in ARRAYS:
        yield f"{name}.{array}", getattr(postings, array)
    yield f"{name}.lengths", bags.lengths


def _left_out(columns: Columns) -> Columns:
    """Return the part of a file that is a document's saved copy, whatever it would hold."""
    (part,) = columns.parts
    left = Part(part.name, part.digest, copies=part.copies, unreadable=True)
    return evolve(NOTHING, parts=(left,))


def _joined(every: Sequence[Columns]) -> Columns:
    tables = {name: joined([getattr(one, name) for one in every], Entries) for name in TABLES}
    return Columns(
        **tables,
        words=joined([one.words for one in every], Bags),
        quotes=joined([one.quotes for one in every], Bags),
        references=np.concatenate([one.references for one in every]),
        parts=tuple(part for one in every for part in one.parts),
    )


def _is_sound(columns: Columns) -> bool:
    """Tell whether there are claims, no id twice, and everything that anything refers to."""
    given = np.concatenate([columns.claims.keys, columns.sources.keys, columns.documents.keys])
    distinct = np.unique(given)
    return (
        len(columns.claims.keys) > 0
        and len(distinct) == len(given)
        and bool(np.isin(columns.references, distinct).all())
        and not _has_circle(Table.of(columns.newer))
    )


def _has_circle(newer: Table) -> bool:
    """Tell whether any claims supersede one another."""
    supersedes: dict[str, tuple[str, ...]] = {}
    for place in range(len(newer)):
        older, id_ = json.loads(newer.value(place))
        supersedes[id_] = (*supersedes.get(id_, ()), older)
    return any(True for _ in cycles(supersedes))
