"""The code lens: how much of the draft was checked, above its first line."""

from __future__ import annotations

from lsprotocol.types import CodeLens, Command, Position, Range

from factcheck.lsp.checked import Checked
from factcheck.model import FactKind, FactStatus
from factcheck.reporting.wording import outcome_words

SHOW_UNCHECKED = "factcheck.showUnchecked"
TOP = Range(Position(0, 0), Position(0, 0))


def coverage_title(checked: Checked) -> str:
    """Return how the draft fared, and whether that is by the ledger as it now is."""
    words = outcome_words(checked.report)
    if checked.serving.problem is not None:
        return f"{words}; the ledger or the settings as they are now cannot be read"
    return words if checked.desk.ledger is not None else f"{words}; there is no ledger"


def lenses(checked: Checked) -> list[CodeLens]:
    """Return the draft's one lens; its command shows the next statement that was not checked."""
    command = Command(
        title=coverage_title(checked), command=SHOW_UNCHECKED, arguments=[checked.uri]
    )
    return [CodeLens(range=TOP, command=command)]


def next_unchecked(checked: Checked, after: int) -> tuple[Range, int] | None:
    """Return the first statement behind an offset that was not checked, else the first of all.

    With its place is its offset, to go on from.
    """
    spans = [
        span
        for span, fact in checked.facts
        if fact.kind is FactKind.STATEMENT and fact.status is FactStatus.UNMATCHED
    ]
    found = next((span for span in spans if span.start > after), next(iter(spans), None))
    return (checked.positions.range(found), found.start) if found else None
