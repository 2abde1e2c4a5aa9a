"""FC503: what is planned or demanded is told as done."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Match, Severity, Span
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import (
    AHEAD,
    RESERVED,
    TURNING,
    comparable_stance,
    may_omit_nothing,
    of_kinds,
    severity,
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
    """Flag an act told as past where the claim only has it planned or demanded."""
    match = case.match
    if not case.once(comparable_stance) or not may_omit_nothing(case):
        return
    for plan in of_kinds(match.their_stance, AHEAD):
        told = match.done.get(plan.target or "")
        if told is None or plan.target not in plan.governed or _is_mark(told, match):
            continue
        still_open = of_kinds(match.our_stance, AHEAD | RESERVED | TURNING)
        if not any(plan.target in mark.governed for mark in still_open):
            yield Flag(
                span=told,
                message=f"The ledger has this as yet to come: {case.claim.text}",
                expected=case.claim.text,
                found=match.statement.text,
                severity=severity(case),
            )
            return


def _is_mark(told: Span, match: Match) -> bool:
    """Tell whether the past verb only says that something was wanted or planned."""
    open_marks = of_kinds(match.our_stance, AHEAD | RESERVED)
    return any(mark.mark.span.overlaps(told) for mark in open_marks)
