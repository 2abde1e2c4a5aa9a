"""How long a piece of work takes the program itself."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from time import process_time

WORDS, PRIME = 30_000, 7919
USUAL = 0.016
"""So many words are sorted into a table and looked up in so many seconds of the processor on the
machine that the limits are set for."""
SLOWEST = 4.0
"""A machine that is so many times slower, or more, is no excuse for further seconds."""


def seconds(work: Callable[[], object]) -> float:
    """Return the processor's seconds that `work` takes, untraced and with no garbage collected.

    Tracing for coverage makes them three times as many, and some code slower than other; what
    thousands of tests left in memory is no part of the work. On a machine that is slower than the
    usual one, or is so for a while, they are made fewer by as much.
    """
    trace, collects = sys.gettrace(), gc.isenabled()
    sys.settrace(None)
    gc.disable()
    try:
        slowness = _slowness()
        start = process_time()
        work()
        taken = process_time() - start
        return taken / min(max(1.0, slowness, _slowness()), SLOWEST)
    finally:
        sys.settrace(trace)
        if collects:
            gc.enable()


def _slowness() -> float:
    """Return how many times as long as usual the machine takes, right now, for some plain work.

    It is of the kind that the program does: many small strings, tuples and look-ups, which a
    machine that shares its caches with others does far slower than sums.
    """
    words = [f"w{number * PRIME % 100_003:05d}" for number in range(WORDS)]
    start = process_time()
    table: dict[str, list[tuple[str, int]]] = {}
    for number, word in enumerate(words):
        table.setdefault(word[1:4], []).append((word, number))
    found = [len(one) + number for word in words for one, number in table[word[1:4]][:3]]
    assert len(found) == 3 * WORDS
    return (process_time() - start) / USUAL
