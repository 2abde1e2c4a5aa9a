"""FC504: what rose is told as fallen, what was beaten as missed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import DIRECTION, comparable_stance, of_kinds, way
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
    """Flag a word of direction whose opposite stands in the claim, of the same thing."""
    match = case.match
    if not comparable_stance(case) or (match.reading.quantities and not case.figures_agree):
        return
    ours = list(of_kinds(match.our_stance, DIRECTION))
    theirs = list(of_kinds(match.their_stance, DIRECTION))
    kept = {way(mark) for mark in theirs}
    told = {way(mark) for mark in ours}
    for mark in ours:
        opposite = (mark.mark.axis, -mark.pole)
        if way(mark) in kept or opposite in told:
            continue
        if any(
            way(other) == opposite
            and other.mark.pole != mark.mark.pole
            and mark.around & other.around
            for other in theirs
        ):
            yield Flag(
                span=mark.mark.span,
                message=f"The ledger has the opposite: {case.claim.text}",
                expected=case.claim.text,
                found=mark.mark.text,
            )
