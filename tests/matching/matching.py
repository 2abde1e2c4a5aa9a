"""How tests of the matcher read: a draft sentence, the claims it stands beside, what answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from factcheck.checker import Checker, as_document
from factcheck.ledger import Ledger
from factcheck.matching.figures.answers import Answer
from factcheck.matching.sides.groups import Group
from factcheck.model import Claim, Evidence, Match, SourceDocument, Tolerances

TOLD = dt.date(2026, 2, 5)  # a Thursday
STORY = SourceDocument(id="story", published=TOLD)


def ledger_of(*claims: str) -> Ledger:
    """Return a ledger of claims that were all told on one day."""
    return Ledger.of(
        (
            Claim(id=f"claim-{number}", text=text, evidence=(Evidence(document=STORY.id),))
            for number, text in enumerate(claims, 1)
        ),
        documents=(STORY,),
    )


def matched(draft: str, *claims: str) -> Sequence[Match]:
    """Return what a draft of the same day repeats of the claims."""
    return Checker(ledger_of(*claims)).matches(draft, date=TOLD)


def pinned(
    find: Callable[[Group, Tolerances], Sequence[Answer]], draft: str, *claims: str
) -> list[tuple[str, str]]:
    """Return the figures of a draft that are found to differ, each with that of a claim."""
    groups = Checker(ledger_of(*claims)).comparisons(as_document(draft, TOLD))
    answers = (one for group in groups for one in find(group, Tolerances()))
    return [(one.ours.text, one.theirs.text) for one in answers]


def conflicts(claim: str, draft: str) -> set[tuple[str, str]]:
    """Return the numbers of a draft that stand where the claim has another."""
    return {
        (pair.ours.number.of(draft), pair.theirs.number.of(claim))
        for match in matched(draft, claim)
        for pair in match.quantities
        if pair.ours.value != pair.theirs.value
    }
