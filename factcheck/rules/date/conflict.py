"""FC401 and FC403: the draft gives another day, or another length of time, than the claim."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.events import meet
from factcheck.model import DateMention, Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

SURE = 0.5
"""The probability from which a difference is an error, not a warning."""


@rule(
    code="FC401",
    name="date-conflict",
    on=MatchCase,
    severity=Severity.ERROR,
    why="A wrong day sends the reader to the wrong event.",
    trips=(
        Example(
            claims=("The last prisoner swap took place on October 2, 2025.",),
            draft="The last prisoner swap took place on [October 12].",
        ),
        Example(
            claims=(
                {"id": "a", "text": "The court sentenced him on Tuesday.", "date": "2026-02-03"},
            ),
            draft="The court sentenced him on [Wednesday].",
        ),
    ),
    passes=(
        Example(
            claims=("The last prisoner swap took place on October 2, 2025.",),
            draft="The last prisoner swap took place last October.",
            why="a coarser date that holds the day",
        ),
        Example(
            claims=({"id": "a", "text": "Russia launched 183 drones.", "date": "2026-02-05"},),
            draft="Russia launched 95 drones on March 11 last year.",
            why="another night, with another figure",
        ),
        Example(
            claims=({"id": "a", "text": "The court sentenced him.", "date": "2026-02-03"},),
            draft="The court sentenced him two days ago.",
            why="the same day, counted back from the draft's date",
        ),
    ),
)
def conflicting_dates(case: MatchCase) -> Iterator[Flag]:
    """Flag a date on which the claim's event did not happen."""
    if case.figures_agree is False or case.figures_differ:
        return
    for pair in case.match.dates:
        if not meet(pair.ours, pair.theirs):
            yield Flag(
                span=pair.ours.span,
                message=f"The ledger has {_named(pair.theirs)}.",
                expected=_named(pair.theirs),
                found=pair.ours.text,
                severity=None if pair.score >= SURE else Severity.WARNING,
            )


def _named(date: DateMention) -> str:
    if date.earliest is None or date.earliest != date.latest:
        return date.text
    return f"{date.earliest:%A} {date.earliest.day} {date.earliest:%B %Y}"
