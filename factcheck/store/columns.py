"""Columns: what is kept of claims, one after the other, in arrays that can be cut and joined."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt
from attrs import field, fields, frozen

from factcheck.matching.retrieval.bags import Bags, Hashes, Numbers

Bytes = npt.NDArray[np.uint8]
Places = npt.NDArray[np.uint64]

CLAIM, SOURCE, DOCUMENT = "claim", "source", "document"
"""The kinds of ids."""


def key(kind: str, id_: str) -> int:
    """Return the number of 64 bits that stands for an id; ids of another kind have others."""
    digest = blake2b(f"{kind} {id_}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little")


@frozen(eq=False, repr=False)
class Entries:
    """Values as bytes, each under a key, which may be given more than once."""

    keys: Hashes
    sizes: Numbers
    data: Bytes

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, bytes]]) -> Entries:
        """Return pairs of a key and a value as arrays."""
        keys, sizes, data = array("Q"), array("I"), bytearray()
        for number, value in pairs:
            keys.append(number)
            sizes.append(len(value))
            data += value
        return cls(
            np.asarray(keys, np.uint64),
            np.asarray(sizes, np.uint32),
            np.frombuffer(bytes(data), np.uint8),
        )


@frozen(eq=False, repr=False)
class Table:
    """Entries as they are kept, to be looked up by place or by key."""

    keys: Hashes
    order: Numbers
    """The places of the entries by their keys, those of one key in the order given."""
    firsts: Places
    """Where in `data` each entry begins; one more, the end."""
    data: Bytes

    @classmethod
    def of(cls, entries: Entries) -> Table:
        """Return the table of `entries`."""
        order = np.argsort(entries.keys, kind="stable").astype(np.uint32)
        firsts = np.zeros(len(entries.sizes) + 1, np.uint64)
        np.cumsum(entries.sizes, out=firsts[1:])
        return cls(entries.keys, order, firsts, entries.data)

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self.keys)

    def value(self, place: int) -> bytes:
        """Return the value of the entry at `place`."""
        return self.data[int(self.firsts[place]) : int(self.firsts[place + 1])].tobytes()

    def places(self, number: int) -> Iterator[int]:
        """Yield the places of the entries with the key `number`, in the order given."""
        low, high = 0, len(self.order)
        while low < high:
            middle = (low + high) // 2
            if int(self.keys[self.order[middle]]) < number:
                low = middle + 1
            else:
                high = middle
        while low < len(self.order) and int(self.keys[self.order[low]]) == number:
            yield int(self.order[low])
            low += 1

    def entries(self, first: int, end: int) -> Entries:
        """Return the entries from `first` to before `end`, to be joined with others."""
        firsts = self.firsts[first : end + 1]
        data = self.data[int(firsts[0]) : int(firsts[-1])]
        return Entries(self.keys[first:end], np.diff(firsts).astype(np.uint32), data)


def _tuple(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


@frozen
class Part:
    """What the store knows of one claim file: what it held, and how many of each."""

    name: str
    """Its path in the ledger's folder."""
    digest: str
    claims: int = 0
    sources: int = 0
    documents: int = 0
    newer: int = 0
    references: int = 0
    copies: tuple[str, ...] = field(default=(), converter=_tuple)
    """The saved copies of documents that it names and that might be taken for claim files."""
    newest: str | None = None
    """The day of its newest document."""
    unreadable: bool = False


@frozen(eq=False, repr=False)
class Columns:
    """What is kept of claim files, one after the other."""

    claims: Entries
    """Each claim by its id."""
    sources: Entries
    documents: Entries
    newer: Entries
    """Each pair of a claim and one that supersedes it, as ids, by the first's."""
    words: Bags
    """The terms of each claim's text."""
    quotes: Bags
    """The terms of the words on record for each claim."""
    references: Hashes
    """The keys of all that claims refer to."""
    parts: tuple[Part, ...]


def joined(columns: Iterable[Any], kind: type[Any]) -> Any:  # noqa: ANN401  (of the kind given)
    """Return `columns`, which are of the `kind` Bags or Entries, one after the other."""
    columns = list(columns) or [kind.of(())]
    return kind(
        *(
            np.concatenate([getattr(column, part.name) for column in columns])
            for part in fields(kind)
        )
    )
