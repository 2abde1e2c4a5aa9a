"""FC105: what each side has is told as the total, or the total as what each has."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.model import Pair, Quantity, Scope, Severity, Span
from factcheck.rules.number.each import is_of_all, told_of_each
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
        Example(
            claims=("The runners raised €3.1m for 62 charities.",),
            draft="The runners raised €3.1m for [each of 62 charities].",
        ),
        Example(
            claims=("At least 5,400 people are housed in nine shelters.",),
            draft="[Each of the nine shelters houses] at least 5,400 people.",
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
        Example(
            claims=("The club paid its two keepers £90,000 each, and £400,000 to six strikers.",),
            draft="Each of the two keepers was paid £90,000 by the club.",
            why="so it is",
        ),
        Example(
            claims=("The runners raised €3.1m for 62 charities.",),
            draft="Each of the runners had a number, and they raised €3.1m for 62 charities.",
            why="each of something else",
        ),
    ),
)
def confused_scope(case: MatchCase) -> Iterator[Flag]:
    """Flag the right number told of each where the claim has it in all, or the other way round."""
    for pair in case.match.quantities:
        span, severity = _confused(pair, case)
        if span is not None:
            yield Flag(
                span=span,
                message=f"The ledger has {phrase(pair.theirs)}.",
                expected=phrase(pair.theirs),
                found=phrase(pair.ours),
                severity=severity,
            )


def _confused(pair: Pair[Quantity], case: MatchCase) -> tuple[Span | None, Severity | None]:
    """Return the words that tell it otherwise, and how grave that is if the claim does not say."""
    if agreement(pair.ours, pair.theirs, case.draft.settings.tolerances) is Agreement.DIFFERENT:
        return None, None
    each = told_of_each(case.match.statement, pair.ours)
    if {pair.ours.scope, pair.theirs.scope} == {Scope.EACH, Scope.IN_TOTAL}:
        return each.span if each else pair.ours.span, None
    if each is None or not is_of_all(each, pair.theirs, case.match.reading):
        return None, None
    return each.span, None if pair.theirs.scope is Scope.IN_TOTAL else Severity.WARNING
