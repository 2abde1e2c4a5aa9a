"""Opening a ledger: a small one is loaded, a large one read from a store that is kept fresh."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from attrs import evolve, frozen

from factcheck.ledger import Ledger
from factcheck.ledger.files import ledger_files
from factcheck.matching.retrieval.index import Indexes

LARGE = 1 << 18
"""Bytes of claim files from which on a store that is kept is faster than loading them all."""


class Watch(Protocol):
    """Passes on what is to be read, to show somebody how far the reading has come."""

    def __call__(self, names: Sequence[str], /) -> Iterable[str]:
        """Return `names`."""
        ...


@frozen(eq=False, repr=False)
class Opened:
    """A ledger and what finds claims in it."""

    ledger: Ledger
    indexes: Indexes | None = None
    """None where the ledger was loaded: its claims are then indexed in memory."""


def open_ledger(
    path: Path,
    cache: Path | None = None,
    *,
    semantic: Path | None = None,
    large: int = LARGE,
    watch: Watch = iter,
) -> Opened:
    """Return the ledger at `path`, which is loaded, or read on demand where it is `large`.

    What is kept of a large one is in the folder `cache`, by default in the user's cache. It is
    brought up to date where claim files have changed. With `semantic`, the folder of a
    sentence-transformers model, claims are found by their meaning too. LedgerError is raised as by
    `Ledger.load`.
    """
    opened = _opened(path, cache, large, watch)
    return _with_meanings(opened, semantic, cache, watch) if semantic else opened


def _with_meanings(opened: Opened, model: Path, cache: Path | None, watch: Watch) -> Opened:
    from factcheck.matching.indexing import indexed  # noqa: PLC0415
    from factcheck.matching.retrieval.encoder import load_encoder  # noqa: PLC0415  (imports numpy)
    from factcheck.matching.retrieval.meanings import MeaningIndex  # noqa: PLC0415
    from factcheck.store.vectors import kept_vectors  # noqa: PLC0415

    encoder = load_encoder(model)
    indexes = opened.indexes or indexed(opened.ledger)
    vectors = kept_vectors(opened.ledger, encoder, cache, watch)
    meanings = MeaningIndex(indexes.claims, encoder, vectors)
    return Opened(opened.ledger, evolve(indexes, meanings=meanings))


def _opened(path: Path, cache: Path | None, large: int, watch: Watch) -> Opened:
    size = sum(file.stat().st_size for file in ledger_files(path) if file.is_file())
    if size < large:
        return Opened(Ledger.load(path))
    from factcheck.store.keeping import open_store  # noqa: PLC0415  (imports numpy)
    from factcheck.store.view import as_ledger  # noqa: PLC0415

    store = open_store(path, cache, watch)
    if store is None:
        return Opened(Ledger.load(path))
    indexes = Indexes(store.words.lexicon, store.words, lambda: store.quotes)
    return Opened(as_ledger(store, path), indexes)
