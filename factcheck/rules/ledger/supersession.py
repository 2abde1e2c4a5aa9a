"""FC904: claims that supersede one another in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ledger import lint
from factcheck.model import Severity
from factcheck.rules.ledger.flags import flagged
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import LedgerCase

TOLL, RISEN = "The flood killed nine people.", "The flood killed twelve people."


@rule(
    code="FC904",
    name="supersession-cycle",
    on=LedgerCase,
    severity=Severity.ERROR,
    why="Where each claim replaces the other, nobody can tell which one holds.",
    trips=(
        Example(
            claims=(
                {"id": "toll", "text": f"[{TOLL}]", "supersedes": ["risen"]},
                {"id": "risen", "text": RISEN, "supersedes": ["toll"]},
            ),
            why="each is said to supersede the other",
        ),
    ),
    passes=(
        Example(
            claims=(
                {"id": "toll", "text": TOLL},
                {"id": "risen", "text": RISEN, "supersedes": ["toll"]},
            ),
            why="the newer claim replaces the older",
        ),
    ),
)
def supersession_cycles(case: LedgerCase) -> Iterator[Flag]:
    """Flag a claim that is superseded by one which it supersedes, directly or by others."""
    yield from flagged(lint.supersession_cycles(case.ledger))
