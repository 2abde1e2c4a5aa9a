"""Three figures of one kind in a sentence, one of which is told as a difference."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    report = CHECKER.check(draft, date="2026-02-05")
    return [finding.message for finding in report.findings if finding.code == "FC704"]


WRONG = {
    "The bridge is 420 metres long, 40 metres longer than the old one, which measured 400.": "20",
    "The Greens won 14 seats, five short of the 20 needed.": "6",
    "The pier, which cost $9m, is 420 feet long, 40 feet longer than the old one of 400.": "20",
    "The new tower is four metres higher: it has 116 metres and the old one 113.": "3",
}


@pytest.mark.parametrize(("draft", "right"), WRONG.items())
def test_a_difference_is_held_to_the_two_others_whatever_their_order(
    draft: str, right: str
) -> None:
    assert [message.rstrip(".").rpartition(" ")[2] for message in flagged(draft)] == [right]


@pytest.mark.parametrize(
    "draft",
    [
        "The bridge is 420 metres long, 20 metres longer than the old one, which measured 400.",
        "The Greens won 14 seats, six short of the 20 needed.",
        "The Alliance won 17 of the 31 seats, a majority of three over all others.",
        "That left him on 207, while Arriaga, on 201, was four ahead of the next man.",
        "The team have 21 goals in 23 matches and sit three points clear of the drop.",
        "It killed 20 people in Haiti, 15 more in Cuba and eight in Jamaica.",
        "The bill passed by 52 votes to 48 after three had changed sides, a swing of six votes.",
        "The convoy of 64 trucks was made up of 40 with food and 24 with medicine.",
        "The stock rose by 59p to 389p, 23p below what is on offer.",
        "Robbery was down by 230 cases to 2,080, roughly a tenth.",
        "A runner-up got $6,000, or $4,000 less than a winner, and one of them $25,000 on top.",
        "They did worse, 49 out of 64, or 77 per cent, and jamming dealt with nine more, it said.",
        "It sold for $120m more than a year ago and earned $23m less, as cocoa was $64m dearer.",
        "The fee, now six dollars higher, was approved with 311 in favour and 303 opposed.",
        "The two that lost have 31, which is 14 fewer than they had in 2023.",
    ],
)
def test_what_is_the_difference_of_something_else_is_not(draft: str) -> None:
    assert flagged(draft) == []
