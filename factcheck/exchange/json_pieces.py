"""A JSON file read piece by piece, however large: what it holds, never all of it at once.

Pieces are the items of the lists that feeds are made of, the entries of a ledger's sections, and
whatever else stands at the top, one value or one a line.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from factcheck.errors import LedgerError, Place, Problem

CONTAINERS = frozenset({"@graph", "dataFeedElement", "itemListElement", "claims"})
"""Keys whose lists hold records: of JSON-LD, of schema.org's feeds and lists, of a ledger."""

SECTIONS = frozenset({"sources", "documents"})
"""Keys of a ledger whose mappings hold records by their ids."""

DEEPEST = 40
MOST_PARTS = 20_000
LARGEST_PIECE = 8 * 1024 * 1024
"""Bytes of the file that may pass without a whole piece."""

STARTS = frozenset({"start_map", "start_array"})
ENDS = frozenset({"end_map", "end_array"})

Event = tuple[str, Any]


class Piece(NamedTuple):
    """One value and the key of the list or mapping that it stands in; `id` is its own key there."""

    section: str
    value: Any
    id: str | None = None


class Watched(io.RawIOBase):
    """A stream that counts what is read of it, and refuses a piece without end."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        super().__init__()
        self.stream, self.name = stream, name
        self.read_bytes = self.pieces = self._since = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401  (any buffer)
        """Read as the stream does."""
        data = self.stream.read(len(buffer))
        buffer[: len(data)] = data
        self.read_bytes += len(data)
        self._since += len(data)
        if self._since > LARGEST_PIECE:
            limit = f"at most {LARGEST_PIECE // 1024 // 1024} MB"
            raise self.error("a record is too large", expected=limit)
        return len(data)

    def passed(self) -> None:
        """Tell that a whole piece was read."""
        self.pieces += 1
        self._since = 0

    def error(self, message: str, expected: str | None = None) -> LedgerError:
        """Return the error that names the file and how far it was read."""
        told = f"{self.name}: {message}, after {self.pieces:,} records"
        return LedgerError(Problem(Place(), told, expected=expected))


def pieces(watched: Watched) -> Iterator[Piece]:
    """Yield the pieces of a JSON text, or of several, one after the other.

    LedgerError is raised where it is broken, nested too deeply, or a piece of it is too large.
    """
    import ijson  # noqa: PLC0415  (only imports read JSON so)

    events = ijson.basic_parse(watched, multiple_values=True, use_float=True)
    try:
        for event in events:
            yield from _top(events, event, watched, "", 0)
    except ijson.JSONError as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else "it ends too early"
        raise watched.error(f"broken JSON: {reason}") from error
    except (UnicodeDecodeError, OverflowError, ValueError) as error:
        raise watched.error(f"broken JSON: {error}") from error


def _top(
    events: Iterator[Event], event: Event, watched: Watched, section: str, depth: int
) -> Iterator[Piece]:
    """Yield the pieces of one value that begins with `event`."""
    if depth > DEEPEST:
        raise watched.error("lists or objects nested too deeply")
    kind, value = event
    if kind == "start_array":
        for item in events:
            if item[0] == "end_array":
                return
            yield from _top(events, item, watched, section, depth + 1)
    elif kind == "start_map":
        yield from _object(events, watched, section, depth)
    else:
        watched.passed()
        yield Piece(section, value)


def _object(events: Iterator[Event], watched: Watched, section: str, depth: int) -> Iterator[Piece]:
    """Yield the pieces of an object's lists of records; if it has none, the object itself."""
    data: dict[str, Any] = {}
    whole = True
    for kind, key in events:
        if kind == "end_map":
            break
        event = next(events)
        if key in CONTAINERS and event[0] == "start_array":
            whole = False
            yield from _top(events, event, watched, key, depth + 1)
        elif key in SECTIONS and event[0] == "start_map" and not section:
            whole = False
            yield from _named(events, watched, key)
        else:
            data[key] = _value(events, event, watched)
            if len(data) > MOST_PARTS:
                raise watched.error("an object with too many keys")
    if whole:
        watched.passed()
        yield Piece(section, data)


def _named(events: Iterator[Event], watched: Watched, section: str) -> Iterator[Piece]:
    for kind, key in events:
        if kind == "end_map":
            return
        value = _value(events, next(events), watched)
        watched.passed()
        yield Piece(section, value, key)


def _value(events: Iterator[Event], event: Event, watched: Watched) -> Any:  # noqa: ANN401
    """Return the value that begins with `event`, built without recursion and within limits."""
    import ijson  # noqa: PLC0415

    if event[0] not in STARTS:
        return event[1]
    builder = ijson.ObjectBuilder()
    builder.event(*event)
    depth = 1
    for parts, (kind, value) in enumerate(events):
        builder.event(kind, value)
        if kind in STARTS:
            depth += 1
        elif kind in ENDS:
            depth -= 1
        if depth == 0:
            break
        if depth > DEEPEST or parts > MOST_PARTS:
            raise watched.error("a record has too many parts, or is nested too deeply")
    return builder.value
