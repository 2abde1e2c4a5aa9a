"""Records, delays, and parts that lie in so many places."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    return [finding.message for finding in CHECKER.check(draft, date="2026-02-05").findings]


WRONG = {
    "Ferries carried 1.9 million in June and 2.4 million in July, 4.5 million over the two"
    " months.": "1.9 million + 2.4 million = 4.3 million, not 4.5 million.",
    "The new line cut the journey from 95 minutes to 70, saving 35 minutes.": (
        "95 minutes − 70 = 25."
    ),
    "The fare fell from £60 to £45, saving £25.": "60 − 45 = 15.",
    "The 22 patients were treated at two clinics, 13 in Ansty and 11 in Brill.": (
        "13 + 11 = 24, not 22."
    ),
    "A barrel cost $84 in May and $63 in August, a fall of a third.": (
        "From 84 to 63 is a change of 25 percent."
    ),
    "Petrova has 41 wins and 12 defeats in 51 matches.": "41 + 12 = 53, more than 51.",
    "The plane was 35 minutes late: it was due at 16:20 and landed at 17:05.": (
        "From 16:20 to 17:05 is 45 minutes."
    ),
}


@pytest.mark.parametrize(("draft", "message"), WRONG.items())
def test_figures_are_held_to_what_they_come_to(draft: str, message: str) -> None:
    assert flagged(draft) == [message]


@pytest.mark.parametrize(
    "draft",
    [
        "It carried 1.9 million in June and 2.4 million in July, 4.3 million over the two months.",
        "The new line cut the journey from 95 minutes to 70, saving 25 minutes.",
        "The fare fell from £60 to £45, saving £30 on a return.",
        "The 22 patients were treated at two clinics, 13 in Ansty and nine in Brill.",
        "A barrel cost $84 in May and $63 in August, a fall of a quarter.",
        "A barrel cost $63 in May and $84 in August, a rise of a third.",
        "Petrova has 41 wins and 12 defeats in 53 matches.",
        "United have 14 wins and five defeats in 25 matches.",
        "There were 12 men and 15 women in 20 cars.",
        "The plane was 45 minutes late: it was due at 16:20 and landed at 17:05.",
        "The plane was 35 minutes late; the next was due at 16:20 and one more at 17:05.",
    ],
)
def test_figures_that_come_to_it_are_right(draft: str) -> None:
    assert flagged(draft) == []
