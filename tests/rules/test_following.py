"""What follows from a near claim is no conflict; what could only follow by chance still is one."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

STORES = "The company plans to close up to 25 stores by the end of 2027."
CHAIN = "The chain opened nine stores and closed four in the quarter and had 32 at the end of it."
TARGET = "Calder & Marsh kept its target of at least £1.2 billion of operating profit for 2026."
PROFIT = (
    "The operating profit of Calder & Marsh was £612 million, against a forecast of £590 million."
)
PROTEST = "Police said about 4,000 people protested in Tirana on 4 November and 17 were arrested."
POLL = "In the poll 44 per cent of people were for it in October, up from 27 per cent in May."
FLIGHTS = "Hallam Air cancelled 214 of its 386 flights on Thursday."

FLAGGED = {
    "a bound turned about, by what else could lie within it": (
        (STORES, CHAIN),
        "By the end of 2027 the company will close [at least 25] stores.",
    ),
    "the same with a sum": (
        (TARGET, PROFIT),
        "For 2026 the company kept its target of an operating profit of [at most] £1.2 billion.",
    ),
    "a count that the percentages of another claim come to": (
        (PROTEST, POLL),
        "Police said 4,000 people protested in Tirana on 4 November and [71] were arrested.",
    ),
}
BORNE_OUT = {
    "a rest": ((FLIGHTS,), "Hallam Air did not cancel 172 of its 386 flights on Thursday."),
    "a bound kept": (
        (STORES, CHAIN),
        "The company will close no more than 25 stores by the end of 2027.",
    ),
    "a bound in other words": (
        (TARGET, PROFIT),
        "The company kept its target of an operating profit of no less than 1.2 billion pounds.",
    ),
    "amounts of two claims": (
        (
            "Brandt & Holm offered 412 pence a share for Wharncliffe on 15 September.",
            "Wharncliffe rejected a first offer of 365 pence a share from Brandt & Holm in August.",
        ),
        "Brandt & Holm has added 47 pence a share to its first offer for Wharncliffe.",
    ),
}


@pytest.mark.parametrize(("claims", "draft"), FLAGGED.values(), ids=FLAGGED)
def test_what_could_only_follow_by_chance_is_flagged(claims: tuple[str, ...], draft: str) -> None:
    wrong = draft[draft.index("[") + 1 : draft.index("]")]
    clean = draft.replace("[", "").replace("]", "")
    assert any(wrong in found.text for found in check(Example(claims=claims, draft=clean)))


@pytest.mark.parametrize(("claims", "draft"), BORNE_OUT.values(), ids=BORNE_OUT)
def test_what_follows_is_no_conflict(claims: tuple[str, ...], draft: str) -> None:
    assert [f.code for f in check(Example(claims=claims, draft=draft))] == []
