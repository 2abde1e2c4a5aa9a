"""Bags of terms as arrays: what each text of a ledger is indexed by."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt
from attrs import frozen

Hashes = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.uint32]


@frozen(eq=False, repr=False)
class Bags:
    """The terms of each text."""

    hashes: Hashes
    weights: npt.NDArray[np.uint8]
    sizes: Numbers
    """How many terms each text has."""
    lengths: Numbers
    """The weight of all terms of each text."""

    @classmethod
    def of(cls, bags: Iterable[Mapping[str, int]]) -> Bags:
        """Return the bags of weighted terms as arrays."""
        hashes, weights = array("Q"), bytearray()
        sizes, lengths = array("I"), array("I")
        for bag in bags:
            hashes.extend(map(term_hash, bag))
            weights.extend(bag.values())
            sizes.append(len(bag))
            lengths.append(sum(bag.values()))
        return cls(
            np.asarray(hashes, np.uint64),
            np.frombuffer(bytes(weights), np.uint8),
            np.asarray(sizes, np.uint32),
            np.asarray(lengths, np.uint32),
        )


@lru_cache(maxsize=1 << 20)
def term_hash(term: str) -> int:
    """Return a number of 64 bits for `term`, the same on every machine."""
    return int.from_bytes(blake2b(term.encode(), digest_size=8).digest(), "little")
