"""FC191: a figure that the desk wants to the unit is rounded."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

TOLL = {"id": "toll", "text": "The flood killed 104 people in Valencia.", "tags": ["exact"]}


@rule(
    code="FC191",
    name="house-exact-figure",
    on=MatchCase,
    severity=Severity.WARNING,
    why="A rounded death toll leaves people out.",
    trips=(Example(claims=(TOLL,), draft="The flood killed about [100] people in Valencia."),),
    passes=(
        Example(
            claims=(TOLL,),
            draft="In Valencia the flood killed 104 people.",
            why="to the unit",
        ),
    ),
)
def rounded_exact_figures(case: MatchCase) -> Iterator[Flag]:
    """Flag a figure that differs from that of a claim tagged `exact`, even by a fair rounding."""
    if "exact" not in case.claim.tags:
        return
    for pair in case.match.quantities:
        if pair.ours.value != pair.theirs.value and pair.theirs.value is not None:
            yield Flag(
                span=pair.ours.number,
                message="The desk wants this figure to the unit.",
                expected=pair.theirs.text,
                fix=f"{pair.theirs.value:,.0f}",
            )
