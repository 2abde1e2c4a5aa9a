"""FC603: a name spelled almost, but not quite, as the ledger has it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.names import Likeness, likeness
from factcheck.model import Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

LEAST_LIKENESS = 0.5


@rule(
    code="FC603",
    name="name-misspelled",
    on=MatchCase,
    severity=Severity.WARNING,
    why="People forgive much, but not that.",
    trips=(
        Example(
            claims=("The wildfire started near Cutter Lake on Sunday.",),
            draft="The wildfire started near [Cutler Lake] on Sunday.",
            fix="Cutter Lake",
        ),
    ),
    passes=(
        Example(
            claims=("President Volodymyr Zelenskyy rejected the demand for the region.",),
            draft="President Volodymyr Zelensky rejected the demand for the region.",
            why="another transliteration",
        ),
        Example(
            claims=("The wildfire started near Cutter Lake on Sunday.",),
            draft="The wildfire started on Sunday near Cutter Lake, north of Cutler.",
            why="two places",
        ),
    ),
)
def misspelled_names(case: MatchCase) -> Iterator[Flag]:
    """Flag a name that is a letter or two away from the claim's, which the draft has nowhere."""
    if case.match.score < LEAST_LIKENESS:
        return
    theirs = {name.text for name in case.match.reading.names}
    ours = {name.text for name in case.draft.extraction.names}
    for name in case.match.statement.names:
        near = [other for other in theirs if likeness(name.text, other) is Likeness.NEAR]
        exact = any(
            likeness(written, other) in (Likeness.SAME, Likeness.VARIANT)
            for written in ours
            for other in near
        )
        if near and not exact:
            yield Flag(
                span=name.span,
                message=f"The ledger has {near[0]}.",
                expected=near[0],
                found=name.text,
                fix=near[0],
            )
