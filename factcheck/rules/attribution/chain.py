"""FC203: a link of the chain is another than the one on record."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.attribution.speakers import (
    LEAST_LIKENESS,
    claimed_speakers,
    is_specific,
    may_be,
    on_record_elsewhere,
    our_speakers,
)
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

SOURCES = {
    "ria": {"name": "RIA", "kind": "agency"},
    "ministry": {"name": "Russia's Ministry of Defence", "kind": "organisation"},
}
CLAIM = {
    "id": "swap",
    "text": "Russia and Ukraine exchanged 157 prisoners of war each.",
    "attribution": [{"source": "ria", "cue": "reported"}, {"source": "ministry", "cue": "citing"}],
}


@rule(
    code="FC203",
    name="chain-link-replaced",
    on=MatchCase,
    severity=Severity.ERROR,
    why="Credit for a report belongs to whoever made it, and so does the blame.",
    trips=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Russia and Ukraine exchanged 157 prisoners of war each, [TASS] reported, citing "
            "Russia's Ministry of Defence.",
        ),
    ),
    passes=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Russia and Ukraine exchanged 157 prisoners of war each, RIA reported, citing "
            "Russia's Ministry of Defence.",
            why="the chain as it is on record",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Russia and Ukraine exchanged 157 prisoners of war each, according to Russia's "
            "Ministry of Defence.",
            why="the origin alone",
        ),
    ),
)
def replaced_links(case: MatchCase) -> Iterator[Flag]:
    """Flag a named source beside one of the chain's that is not in the chain itself."""
    if len(case.claim.attribution) < 2 or not case.repeats(LEAST_LIKENESS, fewest=2):
        return
    known = claimed_speakers(case)
    ours = our_speakers(case)
    strangers = [mention for mention in ours if not may_be(mention, known, case.draft)]
    if not ours or len(strangers) == len(ours):
        return
    for mention in strangers:
        if is_specific(mention, case.draft) and not on_record_elsewhere(mention, case):
            sources = case.draft.ledger.sources
            chain = " citing ".join(
                sources[link.source].name
                for link in case.claim.attribution
                if link.source in sources
            )
            yield Flag(
                span=mention.span,
                message=f"The ledger has this from {chain}.",
                expected=chain,
                found=mention.text,
            )
