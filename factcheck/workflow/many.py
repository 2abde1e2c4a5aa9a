"""Many drafts, one after another; `at_once` has several at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.errors import DraftError, Problem
from factcheck.model import Document, Report
from factcheck.workflow.desk import Desk

Read = Callable[[str], Document]
Outcome = tuple[Document, Report] | DraftError
Sent = tuple[Document, Report] | Problem
"""An outcome as it can be sent between processes, which only carry an error's text."""


def check_one_by_one(desk: Desk, drafts: Sequence[str], read: Read) -> Iterator[Outcome]:
    """Yield what came of each draft; one that cannot be read keeps none from being checked."""
    for draft in drafts:
        yield received(check_one(desk, read, draft))


def check_one(desk: Desk, read: Read, draft: str) -> Sent:
    """Return what came of one draft."""
    try:
        return desk.check(read(draft))
    except DraftError as error:
        return error.problem


def received(sent: Sent) -> Outcome:
    """Return an outcome as it is for whoever asked."""
    return DraftError(sent) if isinstance(sent, Problem) else sent
