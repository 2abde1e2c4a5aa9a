"""One file of named arrays and a header, mapped into memory: opened in milliseconds, whole or not.

The file is written beside its place and then put there at once, so that a reader has the old one
or the new one, however many write at the same time. Nothing in it is ever executed.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO
from zlib import crc32

import numpy as np
import numpy.typing as npt
from attrs import frozen

Array = npt.NDArray[Any]

MAGIC = b"factchck"
PREFIX = struct.Struct("<8sQQQ")
"""The magic, the length of the header, its checksum, and the size of the whole file."""
ALIGNED = 64
SAMPLES, SAMPLE = 128, 512
"""How many stretches of the file, of how many bytes, vouch for the rest of it."""


@frozen(eq=False, repr=False)
class Archive:
    """An open file of arrays."""

    header: Mapping[str, Any]
    """What the writer gave besides the arrays."""
    arrays: Mapping[str, Array]
    checksum: str
    """What tells this file from every other."""
    size: int
    """Bytes."""


def open_archive(path: Path) -> Archive | None:
    """Return the archive at `path`, or None where there is none that can be trusted."""
    try:
        with path.open("rb") as file:
            return _opened(file)
    except (OSError, ValueError, KeyError, TypeError, struct.error):
        return None


def write_archive(path: Path, header: Mapping[str, Any], arrays: Mapping[str, Array]) -> Archive:
    """Write an archive to `path`, whole or not at all, and return it.

    Where nothing can be written there, it is kept in a file without a name for as long as it is
    used.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError:
        with tempfile.TemporaryFile() as file:
            _write(file, header, arrays)
            return _opened(file)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w+b") as file:
            _write(file, header, arrays)
            archive = _opened(file)
        with suppress(PermissionError):  # Windows replaces no file that another process has mapped
            temporary.replace(path)
        return archive
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _write(file: BinaryIO, header: Mapping[str, Any], arrays: Mapping[str, Array]) -> None:
    places: dict[str, tuple[str, int, int]] = {}
    offset = 0
    for name, array in arrays.items():
        offset += -offset % ALIGNED
        places[name] = (array.dtype.str, len(array), offset)
        offset += array.nbytes
    # The samples' checksum is of a fixed width, so that it can be put in when all else is written.
    data = {"given": header, "arrays": places, "samples": f"{0:08x}"}
    start = PREFIX.size + len(_encoded(data))
    start += -start % ALIGNED
    for (_, _, at), array in zip(places.values(), arrays.values(), strict=True):
        file.seek(start + at)
        file.write(np.ascontiguousarray(array).data)
    size = start + offset
    file.truncate(size)
    data["samples"] = _sampled(file, start, size)
    encoded = _encoded(data)
    file.seek(0)
    file.write(PREFIX.pack(MAGIC, len(encoded), crc32(encoded), size))
    file.write(encoded)
    file.flush()


def _opened(file: BinaryIO) -> Archive:
    """Return the archive in `file`; ValueError where it is none, or damaged."""
    file.seek(0)
    magic, length, checksum, size = PREFIX.unpack(file.read(PREFIX.size))
    if magic != MAGIC or size != os.fstat(file.fileno()).st_size or length > size:
        raise ValueError("no archive, or one that was cut")
    encoded = file.read(length)
    if crc32(encoded) != checksum:
        raise ValueError("a damaged header")
    data = json.loads(encoded)
    start = PREFIX.size + length
    start += -start % ALIGNED
    if _sampled(file, start, size) != data["samples"]:
        raise ValueError("damaged arrays")
    mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    arrays = {
        name: np.frombuffer(mapped, np.dtype(kind), count, start + at)
        for name, (kind, count, at) in data["arrays"].items()
    }
    return Archive(data["given"], arrays, f"{checksum:08x}", size)


def _encoded(data: object) -> bytes:
    return json.dumps(data, separators=(",", ":")).encode()


def _sampled(file: BinaryIO, start: int, size: int) -> str:
    """Return a checksum of stretches spread over the file from `start` on."""
    checksum = 0
    for number in range(SAMPLES):
        file.seek(start + max(size - start - SAMPLE, 0) * number // (SAMPLES - 1))
        checksum = crc32(file.read(SAMPLE), checksum)
    return f"{checksum:08x}"
