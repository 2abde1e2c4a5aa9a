"""FC111: the number is the claim's, but something else befell those who are counted."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

CRASH = "The crash at Orle injured 14 passengers."
FIRE = "The fire in Marden destroyed 212 homes."


@rule(
    code="FC111",
    name="other-outcome",
    on=MatchCase,
    slot="outcomes",
    severity=Severity.ERROR,
    why="Killed for injured, charged for arrested: the number is right, and the worst is wrong.",
    trips=(
        Example(claims=(CRASH,), draft="The crash at Orle [killed] 14 passengers."),
        Example(claims=(FIRE,), draft="In Marden the fire [damaged] 212 homes."),
    ),
    passes=(
        Example(
            claims=(CRASH,),
            draft="The crash at Orle hurt 14 passengers, of whom two died.",
            why="both are told, of different numbers",
        ),
        Example(
            claims=(CRASH, "The crash at Orle killed 14 people on the platform."),
            draft="The crash at Orle killed 14 people.",
            why="another claim has it so",
        ),
        Example(
            claims=(CRASH,),
            draft="The crash at Orle could have killed 14 passengers.",
            why="what did not come about",
        ),
        Example(
            claims=(FIRE,),
            draft="The fire in Marden burned down 212 homes.",
            why="the same in other words",
        ),
        Example(
            claims=(FIRE,),
            draft="Storms damaged 212 homes along the coast.",
            why="something else",
        ),
    ),
)
def other_outcomes(case: MatchCase) -> Iterator[Flag]:
    """Flag what is told of the claim's number where the claim tells that another thing befell it.

    What may have come of the other since is a warning: the missing may have been found dead.
    """
    for pair in case.match.outcomes:
        if not any(turn.span.overlaps(pair.ours.span) for turn in case.match.turns):
            yield Flag(
                span=pair.ours.span,
                message=f"The ledger has {pair.theirs.text}.",
                expected=pair.theirs.text,
                found=pair.ours.text,
                severity=Severity.ERROR if pair.score == 1 else Severity.WARNING,
            )
