"""FC610: somebody is of another party than the ledger has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.extraction.names.parties import Allegiance, find_allegiances
from factcheck.extraction.names.party_words import is_of_none, may_be_one
from factcheck.model import Claim, Name, NameKind, Severity, Span
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import NO_MEASURE, DraftCase

WINNER = "Maud Ferris, a Republican, won 41,200 votes."
RUNNER_UP = "Idris Cole, an independent, won 12,900 votes."
COUNCILLOR = "The motion was tabled by Rhona Pell, a Labour councillor."


@rule(
    code="FC610",
    name="party-conflict",
    on=DraftCase,
    severity=Severity.ERROR,
    why="A candidate who is put into the other party is a correction before the polls close.",
    trips=(
        Example(
            claims=(RUNNER_UP,),
            draft="Idris Cole, the [Green] candidate, thanked his 12,900 voters.",
        ),
        Example(
            claims=(COUNCILLOR,),
            draft="Rhona Pell, a first-term [Conservative], tabled the motion.",
        ),
        Example(
            claims=(RUNNER_UP,),
            draft="Idris Cole, who ran as a [Libertarian], won 12,900 votes.",
        ),
        Example(
            claims=("Rita Coleman, a Democrat, beat Idris Cole, a Republican.",),
            draft="Cole, the [Democratic] candidate, conceded at midnight.",
        ),
    ),
    passes=(
        Example(
            claims=(RUNNER_UP,),
            draft="The Green candidate finished behind Idris Cole, who ran as an independent.",
            why="another candidate",
        ),
        Example(
            claims=(RUNNER_UP,),
            draft="Idris Cole, a former Republican, won 12,900 votes.",
            why="what he was once",
        ),
        Example(
            claims=(COUNCILLOR,),
            draft="The motion was tabled by Labour's Rhona Pell.",
            why="the same party",
        ),
        Example(
            claims=(COUNCILLOR,),
            draft="Rhona Pell, the daughter of a Conservative mayor, tabled the motion.",
            why="the party of another",
        ),
        Example(
            claims=(COUNCILLOR,),
            draft="Unlike the Green leader, Rhona Pell wants a tram.",
            why="another, who is set before her",
        ),
        Example(
            claims=("Ulf Brandt, a Social Democrat, opposed the levy.",),
            draft="The Socialist leader Ulf Brandt opposed the levy.",
            why="what papers abroad call the same party",
        ),
        Example(
            claims=(WINNER,),
            draft="Ms Ferris, a GOP veteran, won 41,200 votes; a Democrat came second.",
            why="the same party by its initials, and somebody else's",
        ),
    ),
)
def wrong_parties(draft: DraftCase) -> Iterator[Flag]:
    """Flag the party that somebody is said to be of, where the ledger has another for them.

    An independent may stand for a party, and sit with it: that is but a warning.
    """
    for statement in draft.statements:
        for ours in find_allegiances(statement.text, statement.names, statement.span.start):
            known = () if _is_judged(ours, draft) else _on_record(ours.name, draft)
            if known and not any(may_be_one(ours.party, one.told.party) for one in known):
                theirs = known[0]
                unsure = is_of_none(ours.party) or is_of_none(theirs.told.party)
                yield Flag(
                    span=ours.span,
                    message=f"The ledger has {ours.name.text} as {theirs.told.text}.",
                    expected=theirs.told.text,
                    found=ours.text,
                    claim=theirs.claim,
                    severity=Severity.WARNING if unsure else None,
                )


def _is_judged(ours: Allegiance, draft: DraftCase) -> bool:
    """Tell whether FC601 judges the name of the party."""
    matches = draft.matches_at(ours.span)
    return any(pair.ours.span.overlaps(ours.span) for one in matches for pair in one.names)


@frozen
class _Known:
    """What a claim says of somebody's party."""

    told: Allegiance
    claim: Claim


def _on_record(name: Name, draft: DraftCase) -> Sequence[_Known]:
    """Return what the ledger says of a person's party, under the full name if there is one."""
    return [
        _Known(told, claim)
        for claim in draft.claims_with(name.canonical.rsplit(maxsplit=1)[-1])
        if claim.status not in NO_MEASURE
        for told in find_allegiances(claim.text, _people(claim, name.canonical))
    ]


def _people(claim: Claim, full: str) -> Sequence[Name]:
    """Return where a claim has the name of a person: Cole, but not in Coleman."""
    whole = re.compile(rf"\b{re.escape(full)}\b")
    return [
        Name(span=Span(*found.span()), text=full, kind=NameKind.PERSON)
        for found in whole.finditer(claim.text)
    ]
