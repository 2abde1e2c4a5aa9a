"""FC502: what may be so is told as so."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity, StanceKind, TurnKind
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import flag, turned
from factcheck.rules.subjects import MatchCase

HEDGED = frozenset({StanceKind.HEDGE, StanceKind.ESTIMATE})


@rule(
    code="FC502",
    name="hedge-dropped",
    on=MatchCase,
    severity=Severity.ERROR,
    why="“May take two months” is a guess; “will take two months” is a promise nobody made.",
    trips=(
        Example(
            claims=("It may take two months to repair the power plant.",),
            draft="It [will take] two months to repair the power plant.",
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
    for turn in turned(case, TurnKind.CERTAINTY):
        if turn.theirs and turn.theirs.kind in HEDGED:
            yield flag(case, turn, "The ledger only says that this may be so")
