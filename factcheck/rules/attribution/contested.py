"""FC202: a claim that may only be printed with its source stands in the paper's own voice."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.attribution.speakers import LEAST_LIKENESS
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

SOURCES = {"aide": {"name": "Kyrylo Budanov", "kind": "person"}}
CLAIM = {
    "id": "sentenced",
    "text": "Nineteen of the freed prisoners had been illegally sentenced.",
    "attribution": [{"source": "aide", "cue": "said"}],
    "contested": True,
}


@rule(
    code="FC202",
    name="contested-in-own-voice",
    on=MatchCase,
    severity=Severity.WARNING,
    why="What one side alleges becomes the paper's word when the source is left out.",
    trips=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="[Nineteen of the freed prisoners had been illegally sentenced.]",
        ),
    ),
    passes=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Nineteen of the freed prisoners had been illegally sentenced, Budanov said.",
            why="attributed",
        ),
        Example(
            claims=({**CLAIM, "contested": False},),
            sources=SOURCES,
            draft="Nineteen of the freed prisoners had been illegally sentenced.",
            why="not contested",
        ),
    ),
)
def contested_claims(case: MatchCase) -> Iterator[Flag]:
    """Flag a contested claim that is told without any attribution."""
    told = case.match.attributions or case.match.statement.attributions
    if case.claim.contested and case.repeats(LEAST_LIKENESS) and not told:
        yield Flag(
            span=case.match.statement.span,
            message="The ledger marks this as contested: it needs its source.",
        )
