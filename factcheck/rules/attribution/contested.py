"""FC202: a claim that may only be printed with its source stands in the paper's own voice."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import BlockKind, Severity
from factcheck.rules.attribution.own_voice import is_told_by_someone
from factcheck.rules.attribution.speakers import LEAST_LIKENESS, asks
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

SHORT = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.TABLE})
"""Where no sentence has room for its source: a table has it at the head, or beneath."""
SOURCES = {"aide": {"name": "Kyrylo Budanov", "kind": "person"}}
CLAIM = {
    "id": "sentenced",
    "text": "Nineteen of the freed prisoners had been illegally sentenced.",
    "attribution": [{"source": "aide", "cue": "said"}],
    "contested": True,
}
BURNED = {
    "id": "burned",
    "text": "Firefighters said the blaze destroyed 40 houses in Leeds.",
    "attribution": [{"source": "service", "cue": "said"}],
    "contested": True,
}
FORGED = "Piotr Malec is accused of forging 40 invoices; his trial begins in Leeds in May."


@rule(
    code="FC202",
    name="contested-in-own-voice",
    on=MatchCase,
    severity=Severity.WARNING,
    why="What one side alleges becomes the paper's word when the source is left out.",
    setting="`attribute-in-sentence = true` wants the source in the sentence itself.",
    trips=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="[Nineteen of the freed prisoners had been illegally sentenced.]",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="[Nineteen of the freed prisoners had been illegally sentenced.] The number was "
            "given by Budanov.",
            settings={"attribute_in_sentence": True},
        ),
    ),
    passes=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Nineteen of the freed prisoners had been illegally sentenced. The number was "
            "given by Budanov.",
            why="the next sentence says whose word it is",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Nineteen of the freed prisoners had been illegally sentenced, Budanov said.",
            why="attributed",
        ),
        Example(
            claims=({"id": "forged", "text": FORGED, "contested": True},),
            draft="The trial of Piotr Malec, accused of forging 40 invoices, begins in May.",
            why="that he is accused says that it is not the paper's word",
        ),
        Example(
            claims=(BURNED,),
            sources={"service": {"name": "Yorkshire Fire Service", "kind": "organisation"}},
            draft="The firefighters counted 40 houses in Leeds that the blaze destroyed.",
            why="those who say so in the claim's own words count them",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="In his view nineteen of the freed prisoners had been illegally sentenced.",
            why="whose view it is stands there",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="If he is right, nineteen of the freed prisoners had been illegally sentenced.",
            why="no more than what one says who may be wrong",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Had nineteen of the freed prisoners been illegally sentenced?",
            why="a question says nothing",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The allegation is that nineteen freed prisoners had been illegally sentenced.",
            why="told as alleged",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="| | Budanov says |\n| --- | --- |\n"
            "| Freed prisoners who had been illegally sentenced | nineteen |",
            why="the source stands at the head of the table",
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
    match, strict = case.match, case.draft.settings.attribute_in_sentence
    if not case.claim.contested or not case.says_again(LEAST_LIKENESS) or _is_another(case):
        return
    if match.statement.block in SHORT or asks(case, verbatim=False):
        return
    if is_told_by_someone(case, near=not strict):
        return
    yield Flag(
        span=match.statement.span,
        message="The ledger marks this as contested: it needs its source.",
    )


def _is_another(case: MatchCase) -> bool:
    """Tell whether the statement is at odds with the claim, or repeats another one rather."""
    if case.figures.agree is False or (case.match.said.apart and case.figures.agree is None):
        return True
    return any(
        other.match.said.shared > case.match.said.shared and not other.claim.contested
        for other in case.draft.cases_by_statement[case.match.statement.span]
    )
