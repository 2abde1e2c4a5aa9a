"""FC806: the draft relies on a claim that rests on fewer sources than the desk asks for."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.model import Severity
from factcheck.rules.attribution.anonymous import withholds_name
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

LEAST_LIKENESS = 0.6
TEXT = "The fire began in a disused warehouse."
TWO = {"fewest_sources": 2}
DOCUMENTS = {"wire": {"publisher": "The Wire"}, "post": {"publisher": "The Post"}}
SOURCES = {
    "chief": {"name": "Robert Ode", "kind": "person"},
    "insiders": {"name": "two people familiar with the inquiry"},
}


@rule(
    code="FC806",
    name="too-few-sources",
    on=MatchCase,
    severity=Severity.WARNING,
    why="What one source alone has said may be wrong, and nobody else would know.",
    setting="`fewest-sources = 2` asks for two; the default, 1, for no more than a claim has.",
    trips=(
        Example(
            claims=({"id": "a", "text": TEXT, "evidence": [{"document": "wire"}]},),
            documents=DOCUMENTS,
            draft=f"[{TEXT}]",
            settings=TWO,
        ),
        Example(
            claims=(
                {
                    "id": "a",
                    "text": TEXT,
                    "attribution": [{"source": "insiders"}],
                    "evidence": [{"document": "wire"}, {"document": "post"}],
                },
            ),
            sources=SOURCES,
            documents=DOCUMENTS,
            draft=f"[{TEXT}]",
            settings=TWO,
        ),
    ),
    passes=(
        Example(
            claims=({"id": "a", "text": TEXT, "evidence": [{"document": "wire"}]},),
            documents=DOCUMENTS,
            draft=TEXT,
            why="the desk asks for one",
        ),
        Example(
            claims=(
                {
                    "id": "a",
                    "text": TEXT,
                    "evidence": [{"document": "wire"}, {"document": "post"}],
                },
            ),
            documents=DOCUMENTS,
            draft=TEXT,
            settings=TWO,
            why="two publishers have it",
        ),
        Example(
            claims=(
                {"id": "a", "text": TEXT, "evidence": [{"document": "wire"}]},
                {
                    "id": "b",
                    "text": "The fire began in a disused warehouse on Mill Street.",
                    "evidence": [{"document": "post"}],
                },
            ),
            documents=DOCUMENTS,
            draft=TEXT,
            settings=TWO,
            why="another claim has it from another publisher",
        ),
    ),
)
def thinly_sourced(case: MatchCase) -> Iterator[Flag]:
    """Flag what the draft repeats of a claim with fewer sources than `fewest-sources`."""
    wanted = case.draft.settings.fewest_sources
    if wanted < 2 or not case.repeats(LEAST_LIKENESS, fewest=2) or case.figures.agree is False:
        return
    known = sources_of(case)
    for other in case.draft.versions[case.match.statement.span]:
        if other.match.said.share >= LEAST_LIKENESS and _agrees(case, other):
            known |= sources_of(other)
    if len(known) < wanted:
        yield Flag(
            span=case.match.statement.span,
            message=f"This rests on {_counted(known)}; the desk asks for {wanted}.",
            found=", ".join(sorted(known)) or None,
        )


def sources_of(case: MatchCase) -> set[str]:
    """Return whom a claim rests on: the publishers of its evidence, if its origin has a name."""
    ledger, claim = case.draft.ledger, case.claim
    origin = ledger.sources.get(claim.attribution[-1].source) if claim.attribution else None
    if origin and withholds_name(origin.name):
        return set()
    documents = (ledger.documents.get(evidence.document) for evidence in claim.evidence)
    found = {document.publisher or document.id for document in documents if document}
    return found or ({origin.name} if origin else set())


def _agrees(case: MatchCase, other: MatchCase) -> bool:
    """Tell whether no figure of one claim is another than the other's."""
    tolerances = case.draft.settings.tolerances
    ours, theirs = case.match.reading.quantities, other.match.reading.quantities
    return len(ours) == len(theirs) and all(
        agreement(one, two, tolerances) is not Agreement.DIFFERENT
        for one, two in zip(ours, theirs, strict=True)
    )


def _counted(known: set[str]) -> str:
    if not known:
        return "no source with a name"
    return f"one source, {next(iter(known))}" if len(known) == 1 else f"{len(known)} sources"
