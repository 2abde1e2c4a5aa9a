"""FC801 to FC804: the draft relies on a claim that the desk does not, or not yet, stand behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.extraction.tokens import tokenize
from factcheck.matching.arithmetic.values import agree
from factcheck.matching.sides.over_by_then import tells_had_been
from factcheck.model import Claim, Severity, Status
from factcheck.rules.attribution.told import told_by
from factcheck.rules.coverage.dispute import dispute
from factcheck.rules.number.writing import as_written, phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase
from factcheck.rules.versions import Version, gives, is_expired, newer_version

LEAST_LIKENESS = 0.6
LEVEL = "The reservoir above Tarn holds 31 percent of its water."
TEXT = "The flood killed at least 12 people in the valley."

ARMIES: dict[str, dict[str, Any]] = {
    "ministry": {
        "name": "the defence ministry",
        "kind": "organisation",
        "aliases": ["the ministry"],
    },
    "front": {"name": "Northern Front", "kind": "organisation"},
}
FINES = (
    {"id": "fined", "text": "The league fined Orla Quist for her remarks on the referee."},
    {
        "id": "lifted",
        "text": "The league lifted the fine on appeal.",
        "supersedes": ["fined"],
    },
)
SIDES = (
    {
        "id": "ministry-toll",
        "text": "The defence ministry said 40 soldiers were killed in the battle of Karam.",
        "attribution": [{"source": "ministry", "cue": "said"}],
    },
    {
        "id": "front-toll",
        "text": "The Northern Front said 120 soldiers were killed in the battle of Karam.",
        "attribution": [{"source": "front", "cue": "said"}],
    },
)


@rule(
    code="FC801",
    name="outdated-claim",
    on=MatchCase,
    severity=Severity.WARNING,
    why="A toll that has risen since is the commonest stale figure.",
    trips=(
        Example(
            claims=(
                {"id": "old", "text": TEXT},
                {
                    "id": "new",
                    "text": "The flood killed at least 15 people in the valley.",
                    "supersedes": ["old"],
                },
            ),
            draft="The flood killed at least [12] people in the valley.",
        ),
        Example(
            claims=FINES,
            draft="[The league fined Orla Quist for her remarks on the referee.]",
            why="the fine has been lifted since",
        ),
        Example(
            claims=FINES,
            draft="[The league had fined Orla Quist for her remarks on the referee, Ann Lee said.]",
            why="somebody's word, in the past for the sake of the said",
        ),
        Example(
            claims=(
                {"id": "old", "text": "The storm destroyed 300 homes.", "as_of": "2026-02-01"},
                {"id": "new", "text": "The storm destroyed 450 homes.", "as_of": "2026-02-04"},
            ),
            draft="The storm destroyed [300] homes.",
            fix="450",
        ),
        Example(
            claims=({"id": "level", "text": LEVEL, "expires": "2026-02-04"},),
            draft=f"[{LEVEL}]",
        ),
    ),
    passes=(
        Example(
            claims=(
                {"id": "old", "text": "The storm destroyed 300 homes.", "as_of": "2026-02-01"},
                {"id": "new", "text": "The storm destroyed 450 homes.", "as_of": "2026-02-04"},
            ),
            draft="The storm destroyed 450 homes, up from 300 homes.",
            why="the older figure beside the newer one",
        ),
        Example(
            claims=(
                {"id": "old", "text": "Nineteen villagers were known to be dead on 2 May 2026."},
                {
                    "id": "new",
                    "text": "By 4 May 2026 24 villagers were dead, including three children.",
                    "supersedes": ["old"],
                },
            ),
            draft="Bells rang as the number of villagers known to be dead rose from 19 to 24.",
            why="the older figure, told as what it was",
        ),
        Example(
            claims=({"id": "level", "text": LEVEL, "expires": "2026-02-05"},),
            draft=LEVEL,
            why="its last day",
        ),
        Example(
            claims=(
                {"id": "old", "text": TEXT},
                {
                    "id": "new",
                    "text": "The flood killed at least 15 people in the valley.",
                    "supersedes": ["old"],
                },
            ),
            draft="The flood killed at least 15 people in the valley.",
            why="the newer figure",
        ),
        Example(
            claims=FINES,
            draft="The league had fined Orla Quist for her remarks on the referee.",
            why="what had been done before",
        ),
    ),
)
def outdated_claims(case: MatchCase) -> Iterator[Flag]:
    """Flag a statement that repeats a superseded or expired claim."""
    if not case.repeats(LEAST_LIKENESS) or not _is_this_one(case):
        return
    version = newer_version(case)
    if version:
        yield from _older_figure(case, version)
        return
    newer = case.draft.ledger.newer.get(case.claim.id)
    if newer and (_tells_newer_too(case, newer) or _had_been_so(case)):
        return
    if newer:
        yield _flag(case, f"Superseded by: {newer[-1].text}", newer[-1])
    elif is_expired(case):
        yield _flag(case, f"To be printed no later than {case.claim.expires:%Y-%m-%d}.", None)


def _had_been_so(case: MatchCase) -> bool:
    """Tell whether it is told as what had happened by then, which stays so: had imposed a penalty.

    Who says that it had tells of it as somebody's word, whenever it was.
    """
    statement = case.match.statement
    done = tells_had_been(tokenize(statement.text).lower)
    return done and not statement.attributions


def _tells_newer_too(case: MatchCase, newer: Sequence[Claim]) -> bool:
    """Tell whether a figure of a newer claim alone is told beside the older: from 12 to 15."""
    older = case.match.reading.quantities
    tolerances = case.draft.settings.tolerances
    return any(
        gives(case, figure) and not any(agree(figure, one, tolerances) for one in older)
        for other in case.draft.versions[case.match.statement.span]
        if any(other.claim.id == one.id for one in newer)
        for figure in other.match.reading.quantities
    )


def _older_figure(case: MatchCase, version: Version) -> Iterator[Flag]:
    """Flag the figure that another has taken the place of, unless both are given: "up from 12"."""
    if gives(case, version.other):
        return
    claim, text = version.case.claim, case.draft.document.text
    day = f", as of {claim.as_of:%Y-%m-%d}" if claim.as_of else ""
    for pair in case.match.quantities:
        if pair.theirs is version.theirs:
            yield Flag(
                span=pair.ours.number,
                message=f"The newer figure is {phrase(version.other)}{day}.",
                expected=phrase(version.other),
                found=pair.ours.text,
                fix=as_written(version.other, pair.ours, text),
                claim=claim,
            )


@rule(
    code="FC802",
    name="retracted-claim",
    on=MatchCase,
    severity=Severity.ERROR,
    why="The desk has taken it back.",
    trips=(Example(claims=({"id": "a", "text": TEXT, "status": "retracted"},), draft=f"[{TEXT}]"),),
    passes=(Example(claims=(TEXT,), draft=TEXT, why="it stands"),),
)
def retracted_claims(case: MatchCase) -> Iterator[Flag]:
    """Flag a statement that repeats a retracted claim."""
    yield from _with_status(case, Status.RETRACTED, "The desk has retracted this.")


@rule(
    code="FC803",
    name="unverified-claim",
    on=MatchCase,
    severity=Severity.WARNING,
    why="It is in the ledger, but nobody has checked it.",
    trips=(
        Example(claims=({"id": "a", "text": TEXT, "status": "unverified"},), draft=f"[{TEXT}]"),
    ),
    passes=(Example(claims=(TEXT,), draft=TEXT, why="it was checked"),),
)
def unverified_claims(case: MatchCase) -> Iterator[Flag]:
    """Flag a statement that repeats a claim which nobody has verified."""
    yield from _with_status(case, Status.UNVERIFIED, "Nobody has verified this yet.")


@rule(
    code="FC804",
    name="disputed-claim",
    on=MatchCase,
    severity=Severity.WARNING,
    why="Where sources disagree, a flat statement takes a side.",
    trips=(
        Example(claims=({"id": "a", "text": TEXT, "status": "disputed"},), draft=f"[{TEXT}]"),
        Example(
            claims=SIDES,
            sources=ARMIES,
            draft="[In the battle of Karam 40 soldiers were killed.]",
        ),
    ),
    passes=(
        Example(claims=(TEXT,), draft=TEXT, why="nobody disputes it"),
        Example(
            claims=SIDES,
            sources=ARMIES,
            draft="In the battle of Karam 40 soldiers were killed, the ministry said.",
            why="told on the word of the source that has this figure",
        ),
        Example(
            claims=SIDES,
            sources=ARMIES,
            draft="In the battle of Karam between 40 and 120 soldiers were killed.",
            why="both figures",
        ),
        Example(
            claims=({"id": "a", "text": TEXT, "status": "disputed"},),
            draft="The flood killed at least 12 people in the valley, the governor said.",
            why="told on somebody's word",
        ),
    ),
)
def disputed_claims(case: MatchCase) -> Iterator[Flag]:
    """Flag what sources disagree on where the draft does not say who says it."""
    if case.match.statement.attributions:
        return
    yield from _with_status(case, Status.DISPUTED, "Sources disagree on this.")
    version = dispute(case)
    if version:
        told = f"{told_by(case, version.theirs)} and {told_by(version.case, version.other)}"
        yield _flag(case, f"Sources disagree on this: the ledger has {told}.", None)


def _with_status(case: MatchCase, status: Status, message: str) -> Iterator[Flag]:
    if case.claim.status is status and case.repeats(LEAST_LIKENESS) and _is_this_one(case):
        yield _flag(case, message, None)


def _is_this_one(case: MatchCase) -> bool:
    """Tell whether the statement gives the claim's figures, where the claim has any."""
    return case.figures.repeated


def _flag(case: MatchCase, message: str, newer: Claim | None) -> Flag:
    return Flag(
        span=case.match.statement.span,
        message=message,
        expected=newer.text if newer else None,
        claim=newer,
    )
