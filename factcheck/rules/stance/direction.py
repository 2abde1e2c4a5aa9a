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
        Example(
            claims=("Beverage sales fell 2 percent to $1.1 billion.",),
            draft="Beverage sales of $1.1 billion were 2 percent [more than] a year before.",
        ),
        Example(
            claims=("Postal votes numbered 212,000, up from 187,000 in 2021.",),
            draft="There were 25,000 [fewer] postal votes than in 2021.",
        ),
        Example(
            claims=("Helmond employs 6,400 people in Poland and 4,900 in Spain.",),
            draft="Helmond employs [fewer] people in Poland than in Spain.",
        ),
    ),
    passes=(
        Example(
            claims=(
                "Handovers were longest at Ashcombe, at 88 minutes, and quickest at Stow, at 21.",
            ),
            draft="Ashcombe was the slowest, at 88 minutes, more than four times as long as Stow.",
            why="each of the two ranks has a figure of its own",
        ),
        Example(
            claims=("Turnout was 61.4 percent, against 58.2 percent in 2022.",),
            draft="In 2022 turnout was lower, at 58.2 percent.",
            why="told from the other of the two",
        ),
        Example(
            claims=("The Green Alliance won 34 seats, down from 41 in the last election.",),
            draft="The Green Alliance lost seven seats and now has 34.",
            why="by as many as the figures differ",
        ),
        Example(
            claims=("The average cost of a repair rose 9% to £3,270, from £3,000.",),
            draft="The average repair, £3,000 last year, now costs £270 more.",
            why="it starts from the lower figure",
        ),
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
