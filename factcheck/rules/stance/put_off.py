"""FC505: what is done is told as yet to come, or as no more than possible."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity, TurnKind
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import flag, turned
from factcheck.rules.subjects import MatchCase


@rule(
    code="FC505",
    name="done-told-as-to-come",
    on=MatchCase,
    slot="turns",
    severity=Severity.ERROR,
    why="“The judge may ban her” is yesterday's news; she was banned.",
    trips=(
        Example(
            claims=("The agency tested 14 runners after the race.",),
            draft="The agency [plans to test] 14 runners after the race.",
        ),
        Example(
            claims=("The judge banned Ana Hale from being a director for 12 years.",),
            draft="The judge [may ban] Ana Hale from being a director for 12 years.",
        ),
    ),
    passes=(
        Example(
            claims=("The agency tested 14 runners after the race.",),
            draft="All 14 runners were tested by the agency after the race.",
            why="done, in other words",
        ),
        Example(
            claims=("The agency tested 14 runners after the race.",),
            draft="The agency had planned to test 14 runners after the race, and tested them all.",
            why="planned before, and done since",
        ),
        Example(
            claims=("The agency tested 14 runners after the race.",),
            draft="The agency plans to publish the tests of the 14 runners after the race.",
            why="something else is to come",
        ),
        Example(
            claims=("The agency tested 14 runners in May and plans to test more in June.",),
            draft="The agency plans to test more runners in June.",
            why="the claim has it as yet to come as well",
        ),
    ),
)
def told_as_to_come(case: MatchCase) -> Iterator[Flag]:
    """Flag an act told as planned or possible where the claim has it as done."""
    for turn in turned(case, TurnKind.CERTAINTY):
        if turn.ours:
            yield flag(case, turn, "The ledger has this as done")
