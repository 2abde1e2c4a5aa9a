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

WARDS = "Riverton hospital has 120 wards for surgery and 40 for children."
GRANT = "The maintenance grant was raised from €6,740 to €7,080 a year in September."
JOBS = "In the survey 68% of students had a paid job, up from 59% in 2023."
TENTS = "Of the 16,000 tents ordered for the camp, 11,200 arrived on 31 October."

FLAGGED = {
    "a share that another claim's figures come to": (
        (TENTS, "A boat with 62 people sank off Crete and 31 were rescued."),
        "On 31 October [half] of the tents ordered for the camp arrived.",
    ),
    "growth that another claim's percentages show": (
        (GRANT, JOBS),
        "The maintenance grant was raised by [15%] in September, from €6,740 a year.",
    ),
    "a multiple that another claim's figures come to": (
        (GRANT, WARDS),
        "In September the maintenance grant was raised to [three times] the €6,740 a year it was.",
    ),
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
    "growth of the claim's own": (
        (GRANT, JOBS),
        "The maintenance grant was raised by 5% in September, from €6,740 a year.",
    ),
    "growth of figures told beside it, of another claim": (
        (GRANT, JOBS),
        "The grant was raised in September; 68% had a paid job, 15% more than the 59% of 2023.",
    ),
    "what is left of a share": (
        ("There are 480 firefighters at the fire, 120 of them from Alberta.",),
        "Three in every four of the 480 firefighters at the fire are not from Alberta; 120 are.",
    ),
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
