"""One thing done to many values, by processes that each begin as a copy of this one."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Any, TypeVar

from factcheck.errors import FactcheckError
from factcheck.rules.subjects import Each, one_by_one

T = TypeVar("T")
R = TypeVar("R")


def by_copies(jobs: int) -> Each:
    """Return what has `jobs` processes do something to each of many values; 0: one a processor.

    A copy has all that is in memory, and nothing is sent there but the values. Where processes do
    not begin as copies, this one does it all.
    """
    jobs = jobs or os.cpu_count() or 1
    copied = multiprocessing.get_context().get_start_method() == "fork"
    return partial(_each, jobs) if copied and jobs > 1 else one_by_one


def _each(jobs: int, work: Callable[[T], R], values: Iterable[T], /) -> Iterator[R]:
    pool = ProcessPoolExecutor(
        jobs, multiprocessing.get_context(), initializer=_begin, initargs=(work,)
    )
    try:
        yield from pool.map(_do, values)
    except BrokenProcessPool as error:
        raise FactcheckError(
            "one of the processes that lint the ledger was ended from outside; try --jobs 1"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


_works: list[Callable[[Any], Any]] = []
"""What a copy does for the process that it is a copy of; empty in all others."""


def _begin(work: Callable[[Any], Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asks is the one to be stopped
    gc.freeze()  # what was copied stays, and to walk it would copy it in earnest
    _works[:] = [work]


def _do(value: Any) -> Any:  # noqa: ANN401  (whatever is worked on, and comes of it)
    return _works[0](value)
