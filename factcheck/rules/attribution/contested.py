"""FC202: a claim that may only be printed with its source stands in the paper's own voice."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.names import similar_names
from factcheck.model import BlockKind, Severity, Statement
from factcheck.rules.attribution.nearby import sentences_before, taken_up, told_behind
from factcheck.rules.attribution.roles import body_nouns, definite_nouns, role_heads
from factcheck.rules.attribution.speakers import (
    LEAST_LIKENESS,
    Speakers,
    claimed_speakers,
    may_be,
)
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
    if not case.claim.contested or not case.says_again(LEAST_LIKENESS) or _is_another(case):
        return
    if match.statement.block in HEADLINES or _is_told_by_someone(case):
        return
    yield Flag(
        span=match.statement.span,
        message="The ledger marks this as contested: it needs its source.",
    )


def _is_another(case: MatchCase) -> bool:
    """Tell whether the statement is at odds with the claim, or repeats another one rather."""
    if case.figures_agree is False or (case.match.said.apart and case.figures_agree is None):
        return True
    return any(
        other.match.said.shared > case.match.said.shared and not other.claim.contested
        for other in case.draft.cases_by_statement[case.match.statement.span]
    )


def _is_told_by_someone(case: MatchCase) -> bool:
    """Tell whether somebody is given the statement: in it, right after it, or before it.

    One who is on record for it and is named in it has it told as theirs, and so has one who spoke
    in the sentence before.
    """
    statement = case.match.statement
    if case.match.attributions or statement.attributions or told_behind(case):
        return True
    known = claimed_speakers(case)
    if any(_named(known, one) for one in (statement, taken_up(case)) if one):
        return True
    return any(_speaks_on(known, before, case) for before in sentences_before(case))


def _named(known: Speakers, statement: Statement) -> bool:
    """Tell whether a sentence names one of those known, or calls them what they are."""
    forms = {form for name in statement.names for form in (name.text, name.canonical)}
    if any(similar_names(form, other) for form in forms for other in known.names):
        return True
    heads = {head for title in known.titles for head in role_heads(title)}
    heads |= {head for source in known.bodies for head in body_nouns(source.name)}
    return not heads.isdisjoint(definite_nouns(statement.text))


def _speaks_on(known: Speakers, before: Statement, case: MatchCase) -> bool:
    mentions = (told.source for told in before.attributions if told.source)
    return any(may_be(mention, known, case.draft) for mention in mentions)
