"""FC503: what is planned or demanded is told as done."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from factcheck.extraction.stance_words import past_future
from factcheck.model import Severity, StanceKind, TurnKind
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import flag, turned
from factcheck.rules.subjects import MatchCase

AHEAD = frozenset({StanceKind.PLAN, StanceKind.DEMAND})


@rule(
    code="FC503",
    name="plan-told-as-done",
    on=MatchCase,
    slot="turns",
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
            claims=("The council granted planning permission for 240 homes.",),
            draft="The council gave permission for 240 homes.",
            why="a permission, and nothing planned",
        ),
        Example(
            claims=("The scheme would harm the setting of the church.",),
            draft="The church would have its setting harmed by the scheme.",
            why="no more than would be by both",
        ),
        Example(
            claims=("The company closed its Leeds factory.",),
            draft="The company closed its Leeds factory.",
            why="the claim says that it is done",
        ),
    ),
)
def told_as_done(case: MatchCase) -> Iterator[Flag]:
    """Flag an act told as done or settled where the claim only has it planned or demanded."""
    for turn in turned(case, TurnKind.CERTAINTY):
        if turn.theirs and turn.theirs.kind in AHEAD:
            told = flag(case, turn, "The ledger has this as yet to come")
            came_true = turn.theirs.text.lower() in past_future()
            yield evolve(told, severity=Severity.WARNING) if came_true else told
