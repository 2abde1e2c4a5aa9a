"""FC202: a claim that may only be printed with its source stands in the paper's own voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.matching.words.lexicon import function_words
from factcheck.matching.words.stems import stem
from factcheck.model import Attribution, BlockKind, Severity, StanceKind
from factcheck.rules.attribution.own_voice import is_told_by_someone
from factcheck.rules.attribution.speakers import LEAST_LIKENESS, asks
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

NEARLY_ALL = 0.85
"""The share that a statement repeats of what another denies: that a clinic was hit nobody may deny,
but that they hit it."""
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
DENIED = "In the ledger this is somebody's word, and another denies it: it needs its source."
SHELLED = "The army says rebels shelled Kessim on 24 November 2026; the rebels deny it."
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
        Example(
            claims=(SHELLED,),
            draft="[Rebels shelled Kessim on 24 November 2026.]",
        ),
    ),
    passes=(
        Example(
            claims=(SHELLED,),
            draft="Rebels shelled Kessim on 24 November 2026, the army says.",
            why="whose word it is stands there",
        ),
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
    """Flag a contested claim, or one that another denies in it, told without any attribution."""
    match, strict = case.match, case.draft.settings.attribute_in_sentence
    denied = not case.claim.contested and _is_denied_by_another(case)
    if not (case.claim.contested or denied):
        return
    if not case.says_again(NEARLY_ALL if denied else LEAST_LIKENESS) or _is_another(case):
        return
    if match.statement.block in SHORT or asks(case, verbatim=False):
        return
    if is_told_by_someone(case, near=not strict):
        return
    yield Flag(
        span=match.statement.span,
        message=DENIED if denied else "The ledger marks this as contested: it needs its source.",
    )


def _is_denied_by_another(case: MatchCase) -> bool:
    """Tell whether the claim gives somebody's word, and has another deny it: the Front denies it.

    "It" is what was said before; whoever denies something else says nothing of that.
    """
    reading = case.match.reading
    said = reading.attributions
    for mark in reading.stance:
        before = [one for one in said if one.cue and one.cue.end <= mark.span.start]
        behind = tokenize(case.claim.text[mark.span.end :])
        end = _anaphors().at(behind.lower, 0) if mark.kind is StanceKind.DENIAL else None
        if end is not None and _ends(behind.lower[end.end : end.end + 1]):
            return any(_names_whom(case, one) for one in before)
    return False


def _names_whom(case: MatchCase, said: Attribution) -> bool:
    """Tell whether a statement names whom somebody says it of: the rebels, who hit a clinic."""
    told = {stem(word) for word in tokenize(case.match.statement.text).lower}
    words = (
        word
        for span in said.spans[:1]
        for word in tokenize(span.of(case.claim.text)).lower
        if word.isalpha() and word not in function_words()
    )
    return stem(next(words, "")) in told


def _ends(following: Sequence[str]) -> bool:
    """Tell whether a clause ends there: denies it, and no more."""
    return not following or following[0] in CLAUSE_ENDS


@cache
def _anaphors() -> Phrases[bool]:
    """Return what stands for that which was said before: it, the allegation."""
    return Phrases.of((words, True) for words in table("cues")["said_before"])


def _is_another(case: MatchCase) -> bool:
    """Tell whether the statement is at odds with the claim, or repeats another one rather."""
    if case.figures.agree is False or (case.match.said.apart and case.figures.agree is None):
        return True
    return any(
        other.match.said.shared > case.match.said.shared and not other.claim.contested
        for other in case.draft.cases_by_statement[case.match.statement.span]
    )
