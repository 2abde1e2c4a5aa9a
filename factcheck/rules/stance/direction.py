"""FC504: what rose is told as fallen, what was beaten as missed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.roles import may_be_same
from factcheck.model import GoverningMark, Match, Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import DIRECTION, comparable_stance, of_kinds, severity
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
    if not case.once(comparable_stance) or (match.reading.quantities and not case.figures_agree):
        return
    theirs = list(of_kinds(match.their_stance, DIRECTION))
    for mark in of_kinds(match.our_stance, DIRECTION):
        answers = [
            other
            for other in theirs
            if other.mark.axis == mark.mark.axis and _with_same_figures(mark, other, match)
        ]
        closest = max(answers, key=lambda other: _closeness(mark, other), default=None)
        if closest and _hang_together(mark, closest) and _is_turned(mark, closest):
            yield Flag(
                span=mark.mark.span,
                message=f"The ledger has the opposite: {case.claim.text}",
                expected=case.claim.text,
                found=mark.mark.text,
                severity=severity(case),
            )


def _with_same_figures(ours: GoverningMark, theirs: GoverningMark, match: Match) -> bool:
    """Tell whether a figure of the one's clause answers one of the other's, if they have any."""
    inside = [
        (ours.clause.contains(pair.ours.number), theirs.clause.contains(pair.theirs.number))
        for pair in match.quantities
    ]
    return (True, True) in inside or not any(here or there for here, there in inside)


def _is_turned(ours: GoverningMark, theirs: GoverningMark) -> bool:
    return ours.pole == -theirs.pole and ours.mark.pole == -theirs.mark.pole


def _hang_together(ours: GoverningMark, theirs: GoverningMark) -> bool:
    """Tell whether two words of direction are said of the same thing.

    City won what United lost: where the subjects differ so may the direction.
    """
    if ours.subject and theirs.subject and not may_be_same(ours.subject, theirs.subject):
        return False
    if ours.target is not None and ours.target not in ours.governed:
        return False
    return bool(ours.governed & theirs.governed) or len(ours.around & theirs.around) > 1


def _closeness(ours: GoverningMark, theirs: GoverningMark) -> tuple[bool, int, int, bool]:
    """Return a key to choose by: the same target, what both govern, what is around both.

    Of two that are as close the one that agrees is taken.
    """
    same = ours.target is not None and ours.target == theirs.target
    governed, around = ours.governed & theirs.governed, ours.around & theirs.around
    return same, len(governed), len(around), ours.pole == theirs.pole
