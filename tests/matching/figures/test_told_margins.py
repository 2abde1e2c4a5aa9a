"""Margins of votes and scores, of which a claim has both sides."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker, as_document
from factcheck.matching.figures.reckoning.told_margins import margins_amiss
from factcheck.model import Tolerances
from tests.matching.figures.test_excuses import codes
from tests.matching.matching import TOLD, ledger_of

LEDGER = (
    "Parliament passed the Harbour Act on 14 January 2026 by 212 votes to 187.",
    "Voters in Sorn rejected the tram tax on 4 November 2025 by 53.8% to 46.2%.",
    "Kestrel United beat Visby 4-1 in the semi-final in Halden.",
    "The jury of 12 convicted Orrin by ten votes to two.",
    "In the last poll by Northmark the Greens were ahead by 48% to 45%.",
    "Turnout in Tal rose from 41% to 48%.",
)
EITHER = [
    ("Parliament passed the Harbour Act by {} votes.", ("12", "45"), ("25", "at least 20")),
    ("The tram tax in Sorn fell through by a margin of {} points.", ("18", "four"), ("7.6",)),
    ("Kestrel United beat Visby by {} goals in the semi-final.", ("two", "four"), ("three",)),
    ("The jury convicted Orrin by a majority of {}.", ("six", "four"), ("eight",)),
]
ROWS = [
    (draft.format(told), is_wrong)
    for draft, wrong, right in EITHER
    for some, is_wrong in ((wrong, True), (right, False))
    for told in some
]


@pytest.mark.parametrize(("draft", "is_wrong"), ROWS)
def test_a_margin_is_how_far_the_sides_of_a_vote_or_score_are_apart(
    draft: str,
    is_wrong: bool,
) -> None:
    assert {"FC101", "FC108"}.isdisjoint(codes(LEDGER, draft)) is not is_wrong


ACT = "Parliament passed the Harbour Act on 14 January 2026 by 212 votes to 187."
MATCH = "Kestrel United beat Visby 4-1 in the semi-final in Halden."
POLL = "In a poll by Northmark on 2 February 2026 the Greens were ahead by 48% to 45%."
ELSEWHERE = {
    "the right one": (ACT, "Parliament passed the Harbour Act by 25 votes."),
    "within its bound": (ACT, "Parliament passed the Harbour Act by more than 20 votes."),
    "on record": (
        f"{ACT[:-1]}, 9 votes more than it needed.",
        "The Harbour Act passed by 9 votes.",
    ),
    "another thing": (MATCH, "Kestrel United led the table by four points."),
    "what is needed": (ACT, "The Harbour Act was 31 votes short of a majority."),
    "which has grown": (POLL, "The lead of the Greens in a Northmark poll rose by two points."),
    "since another time": (POLL, "The Greens are ahead in Northmark's poll by one point on 2024."),
    "another time": (ACT, "Parliament passed the Harbour Act in May 2024 by 31 votes."),
    "another vote": (ACT, "Parliament in Orlow passed the Fisheries Act by 31 votes."),
    "other things": (MATCH, "Kestrel United beat Visby by 9 corners in the semi-final."),
    "another count": (ACT, "Parliament passed the Harbour Act by 31 pages."),
    "many times as much": (ACT, "Parliament passed the Harbour Act by 2,000 votes."),
    "ends of a change": (
        "Turnout in Tal rose from 41 to 48%.",
        "Turnout in Tal was ahead by 12 points.",
    ),
}


@pytest.mark.parametrize(("claim", "draft"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_other_margins_are_not_held_to_them(claim: str, draft: str) -> None:
    assert margins(draft, claim) == []


@pytest.mark.parametrize(
    ("claim", "draft", "found"),
    [
        (ACT, "Parliament passed the Harbour Act by 31 votes.", "31 votes"),
        (ACT, "In January parliament passed the Harbour Act by a majority of 12.", "12"),
        (MATCH, "Kestrel United beat Visby by two goals in the semi-final.", "two goals"),
        (POLL, "A poll by Northmark put the Greens 13 points ahead.", "13 points"),
    ],
)
def test_a_wrong_margin_is_held_to_both_sides(claim: str, draft: str, found: str) -> None:
    assert margins(draft, claim) == [found]


def margins(draft: str, *claims: str) -> list[str]:
    """Return the margins of a draft that the two sides of a claim do not come to."""
    groups = Checker(ledger_of(*claims)).comparisons(as_document(draft, TOLD))
    return [
        one.ours.text
        for index in range(len(groups))
        for _, one in margins_amiss(groups, index, Tolerances())
    ]
