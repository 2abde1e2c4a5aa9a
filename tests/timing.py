"""How long a piece of work takes the program itself."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import process_time


def seconds(work: Callable[[], object]) -> float:
    """Return the processor's seconds that `work` takes, untraced.

    Tracing for coverage makes them three times as many, and some code slower than other.
    """
    trace = sys.gettrace()
    sys.settrace(None)
    try:
        start = process_time()
        work()
        return process_time() - start
    finally:
        sys.settrace(trace)
