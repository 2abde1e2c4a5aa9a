"""FC202: a claim that may only be printed with its source stands in the paper's own voice."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.names import similar_names
from factcheck.model import BlockKind, Severity
from factcheck.rules.attribution.speakers import LEAST_LIKENESS, claimed_speakers
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

HEADLINES = frozenset({BlockKind.TITLE, BlockKind.HEADING})
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
    match = case.match
    if (
        not case.claim.contested
        or not case.repeats(LEAST_LIKENESS, fewest=2)
        or case.figures_agree is False
    ):
        return
    if match.statement.block in HEADLINES or _is_told_by_someone(case):
        return
    yield Flag(
        span=match.statement.span,
        message="The ledger marks this as contested: it needs its source.",
    )


def _is_told_by_someone(case: MatchCase) -> bool:
    """Tell whether the statement is attributed, or at least names one who is on record for it."""
    if case.match.attributions or case.match.statement.attributions:
        return True
    known = claimed_speakers(case)
    return any(
        similar_names(form, other)
        for name in case.match.statement.names
        for form in (name.text, name.canonical)
        for other in known
    )
