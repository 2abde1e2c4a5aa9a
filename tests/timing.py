"""How long a piece of work takes the program itself."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from time import process_time


def seconds(work: Callable[[], object]) -> float:
    """Return the processor's seconds that `work` takes, untraced and with no garbage collected.

    Tracing for coverage makes them three times as many, and some code slower than other; what
    thousands of tests left in memory is no part of the work.
    """
    trace, collects = sys.gettrace(), gc.isenabled()
    sys.settrace(None)
    gc.disable()
    try:
        start = process_time()
        work()
        return process_time() - start
    finally:
        sys.settrace(trace)
        if collects:
            gc.enable()
