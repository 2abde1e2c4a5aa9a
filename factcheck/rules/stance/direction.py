"""FC504: what rose is told as fallen, what was beaten as missed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity, TurnKind
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import flag, turned
from factcheck.rules.subjects import MatchCase


@rule(
    code="FC504",
    name="direction-turned",
    on=MatchCase,
    slot="turns",
    severity=Severity.ERROR,
    why="The figure may be right to the last digit and the news still the opposite.",
    trips=(
        Example(
            claims=("Quarterly profit rose 8 percent to $3.1bn.",),
            draft="Quarterly profit [fell] 8 percent to $3.1bn.",
        ),
        Example(
            claims=("The bank raised its main interest rate by a quarter point.",),
            draft="The bank [cut] its main interest rate by a quarter point.",
        ),
    ),
    passes=(
        Example(
            claims=("It is the first strike at the docks since 1998.",),
            draft="It is 28 years since the last strike at the docks.",
            why="the one before this one is the last",
        ),
        Example(
            claims=("Quarterly profit rose 8 percent to $3.1bn.",),
            draft="Quarterly profit climbed 8 percent to $3.1bn.",
            why="the same direction",
        ),
        Example(
            claims=("Quarterly profit rose 8 percent to $3.1bn.",),
            draft="Quarterly profit rose 8 percent to $3.1bn although sales fell.",
            why="something else fell",
        ),
        Example(
            claims=("The bank will close 64 of its 412 branches.",),
            draft="The bank will keep 348 of its 412 branches.",
            why="the opposite of the rest",
        ),
    ),
)
def turned_directions(case: MatchCase) -> Iterator[Flag]:
    """Flag a word of direction whose opposite stands in the claim, of the same thing."""
    for turn in turned(case, TurnKind.DIRECTION):
        yield flag(case, turn, "The ledger has the opposite")
