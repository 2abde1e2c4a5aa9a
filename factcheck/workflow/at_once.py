"""Many drafts at once, from several processes, in the order in which they were given."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial

from factcheck.errors import FactcheckError
from factcheck.workflow.desk import Desk
from factcheck.workflow.many import Outcome, Read, Sent, check_one, received


def check_at_once(
    desk: Desk,
    drafts: Sequence[str],
    read: Read,
    *,
    here: frozenset[str],
    jobs: int,
    another: Callable[[], Desk],
) -> Iterator[Outcome]:
    """Yield what `check_one_by_one` does, from `jobs` processes; 0 is one for each processor.

    Drafts that are named in `here` are checked by this process. `another` returns a desk like this
    one, for a process that cannot have a copy of it; it and `read` are sent there.
    """
    jobs = min(jobs or os.cpu_count() or 1, len(drafts))
    with _pool(desk, another, jobs) as pool:
        asked: list[Callable[[], Sent]] = [
            partial(check_one, desk, read, draft)
            if draft in here
            else partial(_wait, pool.submit(_check_there, read, draft))
            for draft in drafts
        ]
        yield from (received(answer()) for answer in asked)


@contextmanager
def _pool(desk: Desk, another: Callable[[], Desk], jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Yield processes with a desk each: a copy of this one where a process begins as a copy.

    A ledger that is read from files on demand is not shared: two processes would move each other's
    place in them.
    """
    context = multiprocessing.get_context()
    copied = context.get_start_method() == "fork" and desk.in_memory
    pool = ProcessPoolExecutor(
        jobs,
        mp_context=context,
        initializer=_open_desk,
        initargs=(desk if copied else None, another),
    )
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


_desks: list[Desk] = []
"""The desk of a process that checks for another one; empty in all others."""


def _open_desk(copied: Desk | None, another: Callable[[], Desk]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asks is the one to be stopped
    _desks[:] = [copied or another()]


def _check_there(read: Read, draft: str) -> Sent:
    return check_one(_desks[0], read, draft)


def _wait(answer: Future[Sent]) -> Sent:
    try:
        return answer.result()
    except BrokenProcessPool as error:
        raise FactcheckError(
            "one of the processes that check drafts was ended from outside; try --jobs 1"
        ) from error
