"""The vectors of a ledger's claims, kept so that the same text is encoded once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from factcheck.ledger import Ledger
from factcheck.matching.retrieval.bags import Hashes
from factcheck.matching.retrieval.meanings import Encoder, Vectors
from factcheck.store.archive import Archive, open_archive, write_archive
from factcheck.store.columns import key
from factcheck.store.keeping import store_file
from factcheck.store.opening import Watch

FORMAT = 1
TEXT = "text"
AT_ONCE = 256
"""How many texts are encoded between two steps of whoever watches."""


def kept_vectors(
    ledger: Ledger, encoder: Encoder, cache: Path | None = None, watch: Watch = iter
) -> Vectors:
    """Return the vectors of the claims of `ledger`, a row each; those of new texts are made."""
    texts = [claim.text for claim in ledger.claims]
    keys = np.array([key(TEXT, text) for text in texts], np.uint64)
    file = _file(ledger, encoder, cache)
    kept = open_archive(file) if file else None
    known = _known(kept, encoder)
    if np.array_equal(known[0], keys):
        return known[1]
    rows = dict(zip(known[0].tolist(), known[1], strict=True))
    every = dict(zip(keys.tolist(), texts, strict=True))
    new = {number: text for number, text in every.items() if number not in rows}
    rows |= zip(new, _encoded(list(new.values()), encoder, watch), strict=True)
    vectors = np.array([rows[number] for number in keys.tolist()], np.float32)
    if file:
        header = {"format": FORMAT, "model": encoder.digest}
        with suppress(OSError):  # they can be made again
            write_archive(file, header, {"keys": keys, "vectors": vectors.reshape(-1)})
    return vectors


def _file(ledger: Ledger, encoder: Encoder, cache: Path | None) -> Path | None:
    if ledger.path is None:
        return None
    return store_file(ledger.path, cache).with_suffix(f".{encoder.digest[:16]}.vectors")


def _known(kept: Archive | None, encoder: Encoder) -> tuple[Hashes, Vectors]:
    header = kept.header if kept else {}
    if kept is None or (header.get("format"), header.get("model")) != (FORMAT, encoder.digest):
        return np.empty(0, np.uint64), np.empty((0, 0), np.float32)
    keys = kept.arrays["keys"]
    return keys, kept.arrays["vectors"].reshape(len(keys), -1)


def _encoded(texts: Sequence[str], encoder: Encoder, watch: Watch) -> Iterable[Vectors]:
    """Return the vector of each text, the short ones encoded with the short."""
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    vectors: dict[int, Vectors] = {}
    starts = {str(start): start for start in range(0, len(texts), AT_ONCE)}
    for name in watch(list(starts)):
        places = order[starts[name] : starts[name] + AT_ONCE]
        found = encoder.encode([texts[place] for place in places])
        vectors |= zip(places, found, strict=True)
    return [vectors[place] for place in range(len(texts))]
