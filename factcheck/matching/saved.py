"""An index kept in files: opened in milliseconds, mended file by file, built anew when in doubt.

The folder holds one generation of files and a manifest that names it, written last and replaced at
once, so that a reader sees the old index or the new one and never half of either. Beside the
postings, each claim's record is kept as the bytes that the caller gave for it.
"""

from __future__ import annotations

import json
import shutil
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt
from attrs import fields, frozen

from factcheck.matching.index import shortness
from factcheck.matching.lexicon import Lexicon
from factcheck.matching.postings import Hashes, Numbers, Postings, invert, term_hash
from factcheck.matching.terms import CONCEPT, terms

FORMAT = 1
MANIFEST = "manifest.json"
ARRAYS = [column.name for column in fields(Postings) if column.init]
SAMPLES, SAMPLE = 64, 512
"""How many stretches of a file, of how many bytes, vouch for the rest of it."""


@frozen(eq=False)
class Part:
    """One file of claims. `read` yields the text and the record of each claim in it.

    `fingerprint` changes when the file does; while it stays the same, `read` is not called again.
    """

    name: str
    fingerprint: str
    read: Callable[[], Iterable[tuple[str, bytes]]]


class _Known(NamedTuple):
    """A part as the saved index knows it, and how many claims it has."""

    name: str
    fingerprint: str
    claims: int


@frozen(eq=False)
class SavedIndex:
    """An index in a folder, its arrays mapped into memory; safe to share among threads."""

    postings: Postings
    lengths: Numbers
    """The weight of all terms of each claim."""
    record_firsts: npt.NDArray[np.uint64]
    records: npt.NDArray[np.uint8]
    parts: tuple[_Known, ...]
    lexicon: Lexicon

    @property
    def size(self) -> int:
        """How many claims there are."""
        return len(self.lengths)

    def frequency(self, concept: str) -> int:
        """Return how many claims hold `concept`, as `content_words` gives it."""
        return self.postings.holding(CONCEPT + concept) or self.postings.holding(concept)

    def candidates(self, text: str, top: int = 20) -> list[tuple[int, float]]:
        """Return the `top` claims most like `text`, as ordinals with scores, best first."""
        return self.postings.search(terms(text, self.lexicon), top)

    def whole(self, ordinal: int) -> float:
        """Return the score of the claim `ordinal` for a sentence that holds all its terms."""
        return self.postings.whole(ordinal)

    def record(self, ordinal: int) -> bytes:
        """Return what was kept for the claim `ordinal`."""
        first, end = int(self.record_firsts[ordinal]), int(self.record_firsts[ordinal + 1])
        return self.records[first:end].tobytes()


def refresh(folder: Path, parts: Sequence[Part], lexicon: Lexicon) -> SavedIndex:
    """Return the index of `parts` that `folder` keeps, brought up to date and saved where needed.

    Only parts that are new or changed are read; the others are taken over. An index that is
    missing, damaged, or made by another lexicon or format is built anew. Raises OSError where the
    folder cannot be written.
    """
    saved = open_index(folder, lexicon)
    wanted = [(part.name, part.fingerprint) for part in parts]
    if saved and [(known.name, known.fingerprint) for known in saved.parts] == wanted:
        return saved
    _write(folder, _merge(saved, parts, lexicon), lexicon)
    fresh = open_index(folder, lexicon)
    if fresh is None:
        raise OSError(f"{folder}: what was written cannot be read back")
    return fresh


def open_index(folder: Path, lexicon: Lexicon) -> SavedIndex | None:
    """Return the index in `folder`, or None where there is none that can be trusted."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        if manifest["format"] != FORMAT or manifest["lexicon"] != lexicon.digest:
            return None
        generation = folder / manifest["generation"]
        for name, checksum in manifest["files"].items():
            if _checksum(generation / name) != checksum:
                return None
        arrays = {name: _mapped(generation / name) for name in manifest["files"]}
        parts = tuple(_Known(*known) for known in manifest["parts"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    postings = Postings(**{name: arrays.pop(name) for name in ARRAYS})
    return SavedIndex(postings, **arrays, parts=parts, lexicon=lexicon)


@frozen(eq=False)
class _Contents:
    """All claims of an index to be, one after the other."""

    hashes: Hashes
    weights: npt.NDArray[np.uint8]
    row_lengths: Numbers
    lengths: Numbers
    record_lengths: Numbers
    records: bytes | bytearray
    parts: tuple[_Known, ...]


def _merge(saved: SavedIndex | None, parts: Sequence[Part], lexicon: Lexicon) -> _Contents:
    """Read the parts that `saved` does not have as they are now, and take over the others."""
    kept = dict(_kept(saved)) if saved else {}
    made = [kept.get((part.name, part.fingerprint)) or _read(part, lexicon) for part in parts]
    return _Contents(
        hashes=np.concatenate([np.empty(0, np.uint64), *(part.hashes for part in made)]),
        weights=np.concatenate([np.empty(0, np.uint8), *(part.weights for part in made)]),
        row_lengths=_joined(part.row_lengths for part in made),
        lengths=_joined(part.lengths for part in made),
        record_lengths=_joined(part.record_lengths for part in made),
        records=b"".join(part.records for part in made),
        parts=tuple(chain.from_iterable(part.parts for part in made)),
    )


def _joined(columns: Iterable[Numbers]) -> Numbers:
    return np.concatenate([np.empty(0, np.uint32), *columns])


def _read(part: Part, lexicon: Lexicon) -> _Contents:
    hashes, weights = array("Q"), bytearray()
    row_lengths, lengths, record_lengths = array("I"), array("I"), array("I")
    records = bytearray()
    for text, record in part.read():
        found = terms(text, lexicon)
        hashes.extend(map(term_hash, found))
        weights.extend(found.values())
        row_lengths.append(len(found))
        lengths.append(sum(found.values()))
        record_lengths.append(len(record))
        records += record
    return _Contents(
        np.asarray(hashes, np.uint64),
        np.frombuffer(weights, np.uint8),
        np.asarray(row_lengths, np.uint32),
        np.asarray(lengths, np.uint32),
        np.asarray(record_lengths, np.uint32),
        records,
        (_Known(part.name, part.fingerprint, len(lengths)),),
    )


def _kept(saved: SavedIndex) -> Iterator[tuple[tuple[str, str], _Contents]]:
    """Yield the contents of each part of `saved` by its name and fingerprint."""
    postings = saved.postings
    first = 0
    for part in saved.parts:
        end = first + part.claims
        rows = postings.row_firsts[first : end + 1]
        records = saved.record_firsts[first : end + 1]
        held = postings.rows[int(rows[0]) : int(rows[-1])]
        contents = _Contents(
            postings.hashes[held],
            postings.weights[held],
            np.diff(rows),
            saved.lengths[first:end],
            np.diff(records).astype(np.uint32),
            saved.records[int(records[0]) : int(records[-1])].tobytes(),
            (part,),
        )
        yield (part.name, part.fingerprint), contents
        first = end


def _write(folder: Path, contents: _Contents, lexicon: Lexicon) -> None:
    """Write a new generation, then the manifest that names it, then clear the old ones away."""
    folder.mkdir(parents=True, exist_ok=True)
    generation = Path(mkdtemp(prefix="index-", dir=folder))
    postings = invert(
        contents.hashes,
        contents.weights,
        contents.row_lengths,
        np.asarray(shortness(contents.lengths.tolist()), np.float32),
    )
    record_firsts = np.zeros(len(contents.record_lengths) + 1, np.uint64)
    np.cumsum(contents.record_lengths, out=record_firsts[1:])
    files: dict[str, npt.NDArray[Any]] = {
        **{name: getattr(postings, name) for name in ARRAYS},
        "lengths": contents.lengths,
        "record_firsts": record_firsts,
        "records": np.frombuffer(contents.records, np.uint8),
    }
    for name, values in files.items():
        with (generation / name).open("wb") as file:
            np.save(file, values)
    manifest = {
        "format": FORMAT,
        "lexicon": lexicon.digest,
        "generation": generation.name,
        "files": {name: _checksum(generation / name) for name in files},
        "parts": [[part.name, part.fingerprint, part.claims] for part in contents.parts],
    }
    draft = generation / MANIFEST
    draft.write_text(json.dumps(manifest), encoding="utf-8")
    draft.replace(folder / MANIFEST)
    for old in folder.glob("index-*"):
        if old != generation:
            shutil.rmtree(old, ignore_errors=True)


def _mapped(path: Path) -> npt.NDArray[Any]:
    array: npt.NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
    return array.view(np.ndarray)


def _checksum(path: Path) -> str:
    """Return the size of a file and a checksum of stretches spread over it."""
    size = path.stat().st_size
    checksum = 0
    with path.open("rb") as file:
        for number in range(SAMPLES):
            file.seek(max(size - SAMPLE, 0) * number // (SAMPLES - 1))
            checksum = crc32(file.read(SAMPLE), checksum)
    return f"{size}-{checksum:08x}"
