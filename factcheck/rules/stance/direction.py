"""FC504: what rose is told as fallen, what was beaten as missed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity, StanceKind, StanceMark
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import comparable_stance, they_negate, we_negate
from factcheck.rules.subjects import MatchCase


@rule(
    code="FC504",
    name="direction-turned",
    on=MatchCase,
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
            claims=("Quarterly profit rose 8 percent to $3.1bn.",),
            draft="Quarterly profit climbed 8 percent to $3.1bn.",
            why="the same direction",
        ),
        Example(
            claims=("Quarterly profit rose 8 percent to $3.1bn.",),
            draft="Quarterly profit rose 8 percent to $3.1bn although sales fell.",
            why="something else fell",
        ),
    ),
)
def turned_directions(case: MatchCase) -> Iterator[Flag]:
    """Flag a word of direction whose opposite stands in the claim."""
    if not comparable_stance(case) or we_negate(case) != they_negate(case):
        return
    theirs = {(mark.axis, mark.pole) for mark in _directions(case.match.their_stance)}
    ours = _directions(case.match.our_stance)
    kept = {(mark.axis, mark.pole) for mark in ours}
    for mark in ours:
        turned = (mark.axis, -mark.pole) in theirs
        if turned and (mark.axis, mark.pole) not in theirs and (mark.axis, -mark.pole) not in kept:
            yield Flag(
                span=mark.span,
                message=f"The ledger has the opposite: {case.claim.text}",
                expected=case.claim.text,
                found=mark.text,
            )


def _directions(marks: tuple[StanceMark, ...]) -> list[StanceMark]:
    return [mark for mark in marks if mark.kind is StanceKind.DIRECTION]
