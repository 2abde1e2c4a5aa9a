"""Garbage: how Python's collector of cycles is held while much is made that has none.

It walks all values on hand again and again: reading a large ledger takes twice as long with it, and
checking a page against 10,000 claims a quarter longer.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Hold the collector within this block, where it is on."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def made_in_batches(values: Iterator[T], size: int) -> Iterator[T]:
    """Yield `values`; the collector is held while each `size` of them are made, and not between.

    What is made for one batch and is garbage by then is all young, so that it goes without a walk
    over the rest.
    """
    while True:
        with no_garbage_collection():
            batch = [*islice(values, size)]
        if not batch:
            return
        yield from batch
