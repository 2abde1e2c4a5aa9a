"""Sums that words announce, and what may be a part of them."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    return [finding.message for finding in CHECKER.check(draft, date="2026-02-05").findings]


VOTES = "Zorman lost by 47 votes to 41. He had needed 45 of the 90 deputies. "
WRONG = {
    VOTES + "Police counted 1,400 marchers in Ljubljana and 900 in Maribor, 2,400 altogether.": (
        "1,400 + 900 = 2,300, not 2,400."
    ),
    "Two lists are long, one with 12 men from Faro and one with nine from Beja, 23 in all.": (
        "12 + nine = 21, not 23."
    ),
    "There were two, one with 14 names and another with eight from Beja, 24 people in all.": (
        "14 + eight = 22, not 24."
    ),
    "One man and two women, four people in all, were hurt.": "One + two = 3, not four.",
}


@pytest.mark.parametrize(("draft", "message"), WRONG.items())
def test_a_sum_is_held_to_its_parts(draft: str, message: str) -> None:
    assert flagged(draft) == [message]


@pytest.mark.parametrize(
    "draft",
    [
        VOTES + "Police counted 1,400 marchers in Ljubljana and 900 in Maribor, 2,300 altogether.",
        "Two lists are long, one with 12 men from Faro and one with nine from Beja, 21 in all.",
        "There were two, one with 14 names and another with eight from Beja, 22 people in all.",
        "One man and two women, three people in all, were hurt.",
        "Two went to Leeds and one to York, three in all.",
        "It had 30 cases in May. In June there were 1,400 in Leeds and 900 in York, 2,330 in all.",
        "One bus with 40 pupils and one car, 41 pupils in all, were stopped.",
    ],
)
def test_a_sum_that_its_parts_come_to_is_right(draft: str) -> None:
    assert flagged(draft) == []
