"""FC805: the draft says, in its own voice, what was checked and found to be false."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from factcheck.language import table
from factcheck.model import Claim, Severity, StanceKind, Statement, Status
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

SAME, NEARLY = 0.9, 0.75
"""What a draft leaves out of a false claim may be what is false in it. Of 500 posts against 10,396
claims of fact-checkers, nine were flagged from 0.9 on and all rightly, 13 more from 0.75 on and one
of them wrongly; of 21,000 words of drafts on other things, none."""
ASIDE = frozenset({StanceKind.DIRECTION})
"""Marks that say nothing of whether a statement asserts what it tells."""
TEXT = "The city council sold the harbour to a foreign company."
RULING = {
    "id": "harbour",
    "text": TEXT,
    "checks": [{"verdict": "refuted", "checked_by": "The desk", "rating": {"name": "False"}}],
}


@rule(
    code="FC805",
    name="refuted-claim",
    on=MatchCase,
    severity=Severity.ERROR,
    why="What was found to be false comes back in other words.",
    trips=(
        Example(claims=(RULING,), draft=f"[{TEXT}]"),
        Example(
            claims=(RULING,),
            draft="[The city council sold the harbour to a foreign company, the mayor said.]",
            why="as a warning: somebody says so",
        ),
        Example(
            claims=(RULING,),
            draft="[The city council leased the harbour to a foreign company.]",
            why="as information: it is nearly the same",
        ),
    ),
    passes=(
        Example(claims=(TEXT,), draft=TEXT, why="nobody refuted it"),
        Example(
            claims=(RULING,),
            draft="The city council did not sell the harbour to a foreign company.",
            why="it denies what is false",
        ),
        Example(
            claims=(RULING,),
            draft="Posts falsely say that the city council sold the harbour to a foreign company.",
            why="it says that this is false",
        ),
        Example(
            claims=(RULING,),
            draft="If the city council sold the harbour to a foreign company, jobs would go.",
            why="it only supposes so",
        ),
        Example(
            claims=(RULING,),
            draft="The city council plans to sell the harbour to a foreign company.",
            why="a plan is no sale",
        ),
        Example(
            claims=({"id": "toll", "text": "The flood killed 500 people.", "status": "refuted"},),
            draft="The flood killed 50 people.",
            why="another figure than the false one",
        ),
    ),
)
def refuted_claims(case: MatchCase) -> Iterator[Flag]:
    """Flag a statement that repeats a claim which was checked and found to be false."""
    if case.claim.status is not Status.REFUTED or not case.repeats(NEARLY):
        return
    if _is_another(case) or _tells_against(case.match.statement, case.match.reading):
        return
    same = case.match.score >= SAME
    on_record = Severity.WARNING if case.match.statement.attributions else None
    yield Flag(
        span=case.match.statement.span,
        message=f"{'This' if same else 'Nearly this'} was checked and found to be false"
        f"{_whose(case.claim)}.",
        severity=on_record if same else Severity.INFO,
    )


def _is_another(case: MatchCase) -> bool:
    """Tell whether the statement gives other figures, dates or names than the claim."""
    differs = case.figures.differ or case.dates_differ or bool(case.match.names)
    return differs or case.match.apart or not case.figures.repeated


def _tells_against(ours: Statement, theirs: Statement) -> bool:
    """Tell whether a statement asks, denies or hedges what the claim says, or calls it false."""
    if ours.text.rstrip("\"'”’)").endswith("?"):
        return True
    marks = [Counter(m.kind for m in side.stance if m.kind not in ASIDE) for side in (ours, theirs)]
    return marks[0] != marks[1] or _debunking(ours.text) != _debunking(theirs.text)


def _debunking(text: str) -> int:
    return len(_words().findall(text))


@cache
def _words() -> re.Pattern[str]:
    listed = [word for listed in table("debunking").values() for word in listed]
    words = sorted(map(re.escape, listed), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def _whose(claim: Claim) -> str:
    """Return who found so, and how they put it."""
    last = next((one for one in reversed(claim.checks) if one.verdict is Status.REFUTED), None)
    if last is None:
        return ""
    name = last.rating.name if last.rating else None
    return f" by {last.checked_by} (“{name}”)" if name else f" by {last.checked_by}"
