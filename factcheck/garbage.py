"""Garbage: how Python's collector of cycles is held while much is made that has none.

It walks all values on hand again and again: reading a large ledger takes twice as long with it, and
checking a page against 10,000 claims a quarter longer.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
