"""FC105: what each side has is told as the total, or the total as what each has."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.values import Agreement, agreement
from factcheck.model import Scope, Severity
from factcheck.rules.number.writing import phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase


@rule(
    code="FC105",
    name="each-or-total",
    on=MatchCase,
    severity=Severity.ERROR,
    why="157 each and 157 in all differ by half of the people.",
    trips=(
        Example(
            claims=("Russia and Ukraine exchanged 157 prisoners of war each.",),
            draft="Russia and Ukraine exchanged [157 prisoners of war in total].",
        ),
        Example(
            claims=("Every member of the crew gets a bonus of $1,500 each.",),
            draft="The members of the crew get a bonus of [$1,500 for all of them together].",
        ),
    ),
    passes=(
        Example(
            claims=("Russia and Ukraine exchanged 157 prisoners of war each.",),
            draft="Russia and Ukraine exchanged 314 prisoners of war in total.",
            why="twice 157",
        ),
        Example(
            claims=("Russia and Ukraine exchanged 157 prisoners of war each.",),
            draft="Each side freed 157 prisoners of war.",
            why="each, in another place",
        ),
    ),
)
def confused_scope(case: MatchCase) -> Iterator[Flag]:
    """Flag the right number told of each where the claim has it in all, or the other way round."""
    tolerances = case.draft.settings.tolerances
    for pair in case.match.quantities:
        scopes = {pair.ours.scope, pair.theirs.scope}
        if scopes != {Scope.EACH, Scope.IN_TOTAL}:
            continue
        if agreement(pair.ours, pair.theirs, tolerances) is not Agreement.DIFFERENT:
            yield Flag(
                span=pair.ours.span,
                message=f"The ledger has {phrase(pair.theirs)}.",
                expected=phrase(pair.theirs),
                found=phrase(pair.ours),
            )
