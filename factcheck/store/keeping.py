"""Where a store is kept, and how it is kept as fresh as its claim files.

Beside the store lies a small file with the state of each claim file, so that a fresh store is known
by asking the file system alone. A file whose state has changed is compared by its digest first: a
version control system that gives files new times makes nothing to be read again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from attrs import asdict

from factcheck.errors import FactcheckError
from factcheck.ledger.files import ledger_files
from factcheck.ledger.loading import root_of
from factcheck.matching.retrieval.desk import desk_lexicon
from factcheck.matching.words.lexicon import Lexicon
from factcheck.store.archive import open_archive, write_archive
from factcheck.store.building import Changes, arrays, gather
from factcheck.store.columns import Columns
from factcheck.store.opening import Watch
from factcheck.store.parts import digest_of, fingerprint
from factcheck.store.stored import Store, made_by
from factcheck.whole_file import write_whole

States = Mapping[str, str | None]
"""What changes whenever a claim file does, by its name; None where that cannot be relied on yet."""


def open_store(path: Path, cache: Path | None = None, watch: Watch = iter) -> Store | None:
    """Return the store of the ledger at `path`, brought up to date and saved where needed.

    A store that is missing, damaged or of another version is built anew. None is returned where
    something is wrong with the ledger, which loading it tells in full.
    """
    lexicon = desk_lexicon(path)
    file = store_file(path, cache)
    files = {_name(one, path): one for one in ledger_files(path)}
    states: States = {name: fingerprint(one) for name, one in files.items()}
    kept = _opened(file, lexicon)
    known = _known_states(file, kept) if kept else {}
    unchanged = {
        part.name: part
        for part in (kept.parts if kept else ())
        if part.name in files
        and (_same_state(part.name, states, known) or digest_of(files[part.name]) == part.digest)
    }
    store = kept
    if kept is None or list(unchanged) != list(files) or len(kept.parts) != len(files):
        columns = gather(Changes(files, root_of(path), unchanged), kept, lexicon, watch)
        store = _written(file, columns, lexicon) if columns else None
    if store is not None and (store is not kept or states != known):
        _save_states(file, store, states)
    return store


def store_file(path: Path, cache: Path | None = None) -> Path:
    """Return where the store of the ledger at `path` is kept: in `cache`, or the user's cache."""
    name = blake2b(
        str(path.resolve()).encode("utf-8", "surrogateescape"), digest_size=8
    ).hexdigest()
    return (cache or _user_cache()) / f"ledger-{name}.store"


def _user_cache() -> Path:
    from platformdirs import user_cache_path  # noqa: PLC0415  (only needed for large ledgers)

    return user_cache_path("factcheck", appauthor=False)


def _opened(file: Path, lexicon: Lexicon) -> Store | None:
    archive = open_archive(file)
    return Store.of(archive, lexicon) if archive else None


def _written(file: Path, columns: Columns, lexicon: Lexicon) -> Store | None:
    header = {
        "made by": made_by(),
        "lexicon": lexicon.digest,
        "parts": [asdict(part) for part in columns.parts],
    }
    try:
        return Store.of(write_archive(file, header, arrays(columns)), lexicon)
    except OSError as error:
        message = f"{file}: the index of the ledger cannot be kept: {error.strerror}"
        raise FactcheckError(message) from error


def _name(file: Path, path: Path) -> str:
    return file.name if file == path else file.relative_to(path).as_posix()


def _same_state(name: str, states: States, known: States) -> bool:
    return states[name] is not None and states[name] == known.get(name)


def _known_states(file: Path, store: Store) -> States:
    try:
        data = json.loads(_states_file(file).read_bytes())
        return dict(data["files"]) if data["store"] == store.archive.checksum else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _save_states(file: Path, store: Store, states: States) -> None:
    data = {"store": store.archive.checksum, "files": states}
    with suppress(OSError):  # the digests tell as much, only later
        write_whole(_states_file(file), json.dumps(data).encode())


def _states_file(file: Path) -> Path:
    return file.with_suffix(".states")
