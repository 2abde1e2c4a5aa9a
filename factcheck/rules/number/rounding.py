"""FC104: a rounding that moves the figure further than its words admit."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.model import Severity
from factcheck.rules.number.writing import phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase


@rule(
    code="FC104",
    name="rounded-too-far",
    on=MatchCase,
    slot="quantities",
    severity=Severity.WARNING,
    why="$4bn for $4.4bn is arithmetic, but it takes away a tenth without a word that says so.",
    trips=(
        Example(
            claims=("The company paid $4.4bn for its rival.",),
            draft="The company paid $[4bn] for its rival.",
        ),
    ),
    passes=(
        Example(
            claims=("The company paid $4.4bn for its rival.",),
            draft="The company paid more than $4bn for its rival.",
            why="the words admit the rest",
        ),
        Example(
            claims=("The company paid $44.3m for its rival.",),
            draft="The company paid $44m for its rival.",
            why="less than a hundredth is lost",
        ),
    ),
    setting="tolerances.rounding: the share of the figure that a plain rounding may move",
)
def too_round(case: MatchCase) -> Iterator[Flag]:
    """Flag a plain rounding that moves the figure by more than the tolerance."""
    tolerances = case.draft.settings.tolerances
    for pair in case.match.quantities:
        if agreement(pair.ours, pair.theirs, tolerances) is Agreement.ROUNDED_TOO_FAR:
            yield Flag(
                span=pair.ours.number,
                message=f"Rounded from {phrase(pair.theirs)} without a word that says so.",
                expected=phrase(pair.theirs),
                found=phrase(pair.ours),
            )
