"""FC201: what one source is on record for is given to another."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.attribution.speakers import (
    LEAST_LIKENESS,
    claimed_speakers,
    is_specific,
    may_be,
    of_one_kind,
    on_record_elsewhere,
    our_speakers,
    speakers_of_verbatim_words,
)
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

SOURCES = {
    "mayor": {"name": "Helen Marsh", "kind": "person", "titles": [{"title": "mayor of Dunmore"}]},
    "chief": {"name": "Robert Ode", "kind": "person", "titles": [{"title": "fire chief"}]},
}
CLAIM = {
    "id": "warehouse-fire",
    "text": "The fire began in a disused warehouse.",
    "attribution": [{"source": "chief", "cue": "said"}],
}


@rule(
    code="FC201",
    name="other-speaker",
    on=MatchCase,
    severity=Severity.ERROR,
    why="Words given to the wrong mouth are wrong however exact they are.",
    trips=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, [Helen Marsh] said.",
        ),
        Example(
            claims=("“Significant work remains,” Steve Witkoff said.",),
            draft="“Significant work remains,” [Kirill Dmitriev] said.",
        ),
    ),
    passes=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, Ode said.",
            why="the surname alone",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, the fire chief said.",
            why="the title alone",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, officials said.",
            why="a wider word for the same source",
        ),
        Example(
            claims=(
                CLAIM,
                {
                    "id": "also-the-mayor",
                    "text": "The fire started in an empty warehouse.",
                    "attribution": [{"source": "mayor", "cue": "said"}],
                },
            ),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, Helen Marsh said.",
            why="the mayor is on record for it too",
        ),
    ),
)
def other_speakers(case: MatchCase) -> Iterator[Flag]:
    """Flag a named source of what only others are on record for."""
    verbatim = speakers_of_verbatim_words(case)
    if not verbatim and not case.repeats(LEAST_LIKENESS, fewest=2):
        return
    known = claimed_speakers(case)
    ours = verbatim or our_speakers(case)
    if not known or not ours or any(may_be(mention, known, case.draft) for mention in ours):
        return
    named = [
        mention
        for mention in ours
        if is_specific(mention, case.draft)
        and (of_one_kind(mention, case) or (verbatim and mention.id is not None))
    ]
    if named and not any(on_record_elsewhere(mention, case) for mention in named):
        origin = case.claim.attribution[-1].source if case.claim.attribution else None
        source = case.draft.ledger.sources.get(origin or "")
        expected = source.name if source else max(known, key=len)
        yield Flag(
            span=named[-1].span,
            message=f"The ledger has this from {expected}.",
            expected=expected,
            found=named[-1].text,
        )
