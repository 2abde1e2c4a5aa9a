"""FC609: somebody does, or has done to them, what the ledger says of another."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

SURE = 0.6
"""How near the claim must be for an error."""

REWARD = "The insurer Alliance Seine offered a reward of 250,000 euros, which has not been paid."
TOSS = "Westhaven won the toss and chose to field."
OFFER = "Japan offered $2m and Australia sent 30 rescuers."


@rule(
    code="FC609",
    name="part-taken",
    on=MatchCase,
    slot="taken",
    severity=Severity.ERROR,
    why="What was done is right, and who did it is not.",
    trips=(
        Example(
            claims=(REWARD,),
            draft="The insurer [Concorde] offered a reward of 250,000 euros.",
        ),
        Example(
            claims=(OFFER,),
            draft="[South Korea] has offered $2m.",
        ),
    ),
    passes=(
        Example(
            claims=(TOSS,),
            draft="Westhaven had won the toss and decided to field first.",
            why="the same",
        ),
        Example(
            claims=(TOSS, "Northmoor won the toss on Sunday."),
            draft="Northmoor had won the toss on Sunday.",
            why="another claim has it of Northmoor",
        ),
        Example(
            claims=(OFFER,),
            draft="South Korea has offered $5m.",
            why="another sum",
        ),
        Example(
            claims=("Danubegaz will buy 3.5 billion cubic metres a year for 15 years.",),
            draft="Hungary bought most of it abroad.",
            why="a country is no company",
        ),
    ),
)
def taken_parts(case: MatchCase) -> Iterator[Flag]:
    """Flag a name in the part of another in an act that is told of once, unless FC601 does."""
    matches = [one.match for one in case.draft.cases_by_statement[case.match.statement.span]]
    judged = [pair.ours.span for match in matches for pair in match.names]
    judged += [pair.ours.span for match in matches for pair in match.parts]
    for pair in case.match.taken:
        if any(span.overlaps(pair.ours.span) for span in judged) or case.dates_differ:
            continue
        yield Flag(
            span=pair.ours.span,
            message=f"The ledger has {pair.theirs.text}.",
            expected=pair.theirs.text,
            found=pair.ours.text,
            severity=None if pair.score >= SURE else Severity.WARNING,
        )
