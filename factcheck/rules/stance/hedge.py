"""FC502: what may be so is told as so."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import (
    AHEAD,
    HEDGED,
    LEAST_TO_COMPARE,
    RESERVED,
    SURE_IF_PLAIN,
    comparable_stance,
    of_kinds,
    severity,
    unanswered,
)
from factcheck.rules.subjects import MatchCase

LEAST_TOLD_AS_DONE = 0.6
"""The share of the claim that must be repeated where only the tense tells that it is done."""


@rule(
    code="FC502",
    name="hedge-dropped",
    on=MatchCase,
    severity=Severity.ERROR,
    why="“May take two months” is a guess; “will take two months” is a promise nobody made.",
    trips=(
        Example(
            claims=("It may take two months to repair the power plant.",),
            draft="It [will] take two months to repair the power plant.",
        ),
    ),
    passes=(
        Example(
            claims=("It may take two months to repair the power plant.",),
            draft="Repairing the power plant could take two months.",
            why="hedged in another word",
        ),
        Example(
            claims=("It may take two months to repair the power plant.",),
            draft="Repairing the power plant is likely to take two months.",
            why="hedged in another word",
        ),
        Example(
            claims=("It took two months to repair the power plant.",),
            draft="It took two months to repair the power plant.",
            why="the claim has no hedge",
        ),
    ),
)
def dropped_hedges(case: MatchCase) -> Iterator[Flag]:
    """Flag a statement without a hedge where the claim has one."""
    match = case.match
    if not case.once(comparable_stance):
        return
    for hedge in unanswered(match.their_stance, match.our_stance, HEDGED):
        if any(hedge.governed & mark.around for mark in of_kinds(match.our_stance, RESERVED)):
            return
        ahead = [m for m in of_kinds(match.our_stance, AHEAD) if hedge.target in m.around]
        told = ahead or hedge.target in match.done
        needed = LEAST_TO_COMPARE if ahead else LEAST_TOLD_AS_DONE
        if not told or not case.repeats(needed, fewest=2 if ahead else 3):
            return
        yield Flag(
            span=ahead[0].mark.span if ahead else hedge.answer or match.statement.span,
            message=f"The ledger only says that this may be so: {case.claim.text}",
            expected=case.claim.text,
            found=match.statement.text,
            severity=severity(case, SURE_IF_PLAIN),
        )
        return
