"""FC304: the ledger knows the speaker, and not these words of theirs."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Quotation, Severity, Source, Statement, Stretches
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

FEWEST_WORDS = 4
"""Fewer quoted words are a term or a phrase that many use."""
SOURCES = {"lee": {"name": "Ann Lee", "kind": "person"}}
CLAIM = {
    "id": "rebuild",
    "text": "“We will rebuild every one of the schools,” Ann Lee said.",
    "attribution": [{"source": "lee", "cue": "said"}],
}


@rule(
    code="FC304",
    name="quotation-not-on-record",
    on=DraftCase,
    severity=Severity.INFO,
    why="Words that nobody has checked look as safe between quotation marks as those on record.",
    trips=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="“[The harbour was never safe in winter,]” Ann Lee said.",
        ),
    ),
    passes=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="“We will rebuild every one of the schools,” Ann Lee said.",
            why="on record",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="“The harbour was never safe in winter,” Henry Marsh said.",
            why="the ledger does not know the speaker",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Ann Lee spoke of a “lost winter”.",
            why="a phrase",
        ),
    ),
)
def unknown_quotations(draft: DraftCase) -> Iterator[Flag]:
    """Flag a quotation of one of the ledger's sources that is like no words on record."""
    if not draft.settings.use_ledger:
        return
    known = Stretches(
        quoted.quotation.span for match in draft.matches for quoted in match.quotations
    )
    for statement in draft.statements:
        for quotation in statement.quotations:
            source = _speaker(quotation, statement, draft)
            if source and _is_speech(quotation) and not known.meet(quotation.content):
                yield Flag(
                    span=quotation.content,
                    message=f"The ledger has no such words of {source.name}.",
                    found=f"“{quotation.text}”",
                )


def _is_speech(quotation: Quotation) -> bool:
    words = len(quotation.text.split())
    return not quotation.scare and not quotation.depth and words >= FEWEST_WORDS


def _speaker(quotation: Quotation, statement: Statement, draft: DraftCase) -> Source | None:
    """Return the ledger's source to whom the words are given."""
    for told in statement.attributions:
        if told.source and any(span.overlaps(quotation.content) for span in told.spans):
            return draft.ledger.sources.get(told.source.id or "")
    return None
