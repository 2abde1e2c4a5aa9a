"""FC503: what is planned or demanded is told as done."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Modality, Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import (
    AHEAD,
    RESERVED,
    comparable_stance,
    our_marks,
    they_have,
)
from factcheck.rules.subjects import MatchCase


@rule(
    code="FC503",
    name="plan-told-as-done",
    on=MatchCase,
    severity=Severity.ERROR,
    why="Plans change; the reader of “closed” does not know that it was only planned.",
    trips=(
        Example(
            claims=("The company plans to close its Leeds factory.",),
            draft="The company [closed] its Leeds factory.",
        ),
    ),
    passes=(
        Example(
            claims=("The company plans to close its Leeds factory.",),
            draft="The company intends to close its Leeds factory.",
            why="a plan in another word",
        ),
        Example(
            claims=("The company plans to close its Leeds factory.",),
            draft="The company will close its Leeds factory.",
            why="still to come",
        ),
        Example(
            claims=("The company closed its Leeds factory.",),
            draft="The company closed its Leeds factory.",
            why="the claim says that it is done",
        ),
    ),
)
def told_as_done(case: MatchCase) -> Iterator[Flag]:
    """Flag a statement of fact where the claim is a plan or a demand."""
    if not comparable_stance(case):
        return
    if not they_have(case, AHEAD, Modality.PLANNED, Modality.DEMANDED):
        return
    if our_marks(case, AHEAD | RESERVED):
        return
    yield Flag(
        span=case.match.statement.span,
        message=f"The ledger has this as yet to come: {case.claim.text}",
        expected=case.claim.text,
        found=case.match.statement.text,
    )
