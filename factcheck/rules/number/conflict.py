"""FC101: the draft gives another figure than the claim that it repeats."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.values import Agreement, agreement
from factcheck.model import Severity
from factcheck.rules.number.rate import has_other_base
from factcheck.rules.number.unit import with_other_unit
from factcheck.rules.number.writing import as_written, phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

SURE = 0.5
"""How alike the contexts of two figures must be for a difference to be an error."""


@rule(
    code="FC101",
    name="number-conflict",
    on=MatchCase,
    severity=Severity.ERROR,
    why="A figure that differs from the checked one is the error that is printed most often.",
    trips=(
        Example(
            claims=("Air defences shot down 156 drones.",),
            draft="Air defences shot down [165] drones overnight.",
            fix="156",
        ),
        Example(
            claims=("Russia and Ukraine exchanged 157 prisoners of war each.",),
            draft="Moscow and Kyiv each handed over [175] captured soldiers.",
            fix="157",
        ),
        Example(
            claims=("The company's revenue rose 8 percent to $3.1bn in the third quarter.",),
            draft="Third-quarter revenue climbed 8 percent to $[3.4 billion], the company said.",
            fix="3.1 billion",
        ),
        Example(
            claims=("The judge sentenced Harlow to nine years in prison for fraud.",),
            draft="Harlow was sentenced to [six years] in prison for fraud.",
        ),
    ),
    passes=(
        Example(
            claims=("Air defences shot down 156 drones.",),
            draft="Nearly 160 drones were shot down.",
            why="a rounding that says so",
        ),
        Example(
            claims=("Air defences shot down 156 drones.",),
            draft="Russia launched 183 drones.",
            why="launched is another figure than shot down",
        ),
        Example(
            claims=(
                {"id": "a", "text": "Air defences shot down 156 drones.", "date": "2026-02-05"},
            ),
            draft="On March 11 last year, air defences shot down 95 drones.",
            why="another night",
        ),
        Example(
            claims=("Labour won 41 percent of the vote.",),
            draft="The Greens won 12 percent of the vote.",
            why="another party",
        ),
        Example(
            claims=("It may take two months to repair the power plant.",),
            draft="It may take eight weeks to repair the power plant.",
            why="two months in weeks",
        ),
    ),
)
def conflicting_numbers(case: MatchCase) -> Iterator[Flag]:
    """Flag a figure whose value is not the checked one, nor a right rounding or bound of it."""
    tolerances = case.draft.settings.tolerances
    for pair in case.match.quantities:
        if agreement(pair.ours, pair.theirs, tolerances) is not Agreement.DIFFERENT:
            continue
        if with_other_unit(pair, case) is None and not has_other_base(pair.ours, pair.theirs):
            yield Flag(
                span=pair.ours.number,
                message=f"The ledger has {phrase(pair.theirs)}.",
                expected=phrase(pair.theirs),
                found=phrase(pair.ours),
                fix=as_written(pair.theirs, pair.ours, case.draft.document.text),
                severity=None if pair.score >= SURE else Severity.WARNING,
            )
