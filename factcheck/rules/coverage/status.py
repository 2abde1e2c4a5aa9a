"""FC801 to FC804: the draft relies on a claim that the desk does not, or not yet, stand behind."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Claim, Severity, Status
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

LEAST_LIKENESS = 0.6
TEXT = "The flood killed at least 12 people in the valley."


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
            draft="[The flood killed at least 12 people in the valley.]",
        ),
    ),
    passes=(
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
    ),
)
def outdated_claims(case: MatchCase) -> Iterator[Flag]:
    """Flag a statement that repeats a superseded or expired claim."""
    if not case.repeats(LEAST_LIKENESS) or not _is_this_one(case):
        return
    newer = case.draft.ledger.newer.get(case.claim.id)
    today = case.draft.extraction.reference
    expired = case.claim.expires and today and today > case.claim.expires
    if newer:
        yield _flag(case, f"Superseded by: {newer[-1].text}", newer[-1])
    elif expired:
        yield _flag(case, f"To be printed no later than {case.claim.expires:%Y-%m-%d}.", None)


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
    trips=(Example(claims=({"id": "a", "text": TEXT, "status": "disputed"},), draft=f"[{TEXT}]"),),
    passes=(
        Example(claims=(TEXT,), draft=TEXT, why="nobody disputes it"),
        Example(
            claims=({"id": "a", "text": TEXT, "status": "disputed"},),
            draft="The flood killed at least 12 people in the valley, the governor said.",
            why="told on somebody's word",
        ),
    ),
)
def disputed_claims(case: MatchCase) -> Iterator[Flag]:
    """Flag a disputed claim that is told without saying who says it."""
    if not case.match.statement.attributions:
        yield from _with_status(case, Status.DISPUTED, "Sources disagree on this.")


def _with_status(case: MatchCase, status: Status, message: str) -> Iterator[Flag]:
    if case.claim.status is status and case.repeats(LEAST_LIKENESS) and _is_this_one(case):
        yield _flag(case, message, None)


def _is_this_one(case: MatchCase) -> bool:
    """Tell whether the statement gives the claim's figures, where the claim has any."""
    return case.figures_repeated


def _flag(case: MatchCase, message: str, newer: Claim | None) -> Flag:
    return Flag(
        span=case.match.statement.span,
        message=message,
        expected=newer.text if newer else None,
        claim=newer,
    )
