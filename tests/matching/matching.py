"""How tests of the matcher read: a draft sentence, the claims it stands beside, what answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Evidence, Match, SourceDocument

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


def conflicts(claim: str, draft: str) -> set[tuple[str, str]]:
    """Return the numbers of a draft that stand where the claim has another."""
    return {
        (pair.ours.number.of(draft), pair.theirs.number.of(claim))
        for match in matched(draft, claim)
        for pair in match.quantities
        if pair.ours.value != pair.theirs.value
    }
