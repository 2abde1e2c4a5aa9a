"""FC907: the status that a claim is given is not the one that its verdicts come to."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ledger import lint
from factcheck.model import Severity
from factcheck.rules.ledger.flags import flagged
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import LedgerCase

FERRIES = "Seven ferries left Riga on Monday."
PASSED = {"verdict": "verified", "checked_by": "Ada Moreau", "checked_on": "2026-02-05"}
DOUBTED = {"verdict": "disputed", "checked_by": "Jo Lind", "checked_on": "2026-02-06"}


@rule(
    code="FC907",
    name="status-against-verdicts",
    on=LedgerCase,
    severity=Severity.ERROR,
    why="Nobody can tell whether the claim may be printed, nor who decided so.",
    trips=(
        Example(
            claims=(
                {
                    "id": "ferries",
                    "text": f"[{FERRIES}]",
                    "status": "verified",
                    "checks": [PASSED, DOUBTED],
                },
            ),
            why="the last verdict is “disputed”",
        ),
    ),
    passes=(
        Example(
            claims=({"id": "ferries", "text": FERRIES, "checks": [PASSED, DOUBTED]},),
            why="the status follows from the last verdict: disputed",
        ),
        Example(
            claims=({"id": "ferries", "text": FERRIES, "status": "disputed", "checks": [DOUBTED]},),
            why="both say the same",
        ),
        Example(
            claims=({"id": "ferries", "text": FERRIES, "status": "disputed"},),
            why="no verdict says otherwise",
        ),
    ),
)
def status_against_verdicts(case: LedgerCase) -> Iterator[Flag]:
    """Flag a claim whose written status is not what the last of its verdicts says."""
    yield from flagged(lint.statuses_against_verdicts(case.ledger))
