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
    "It took 12 tonnes of rice, five tonnes of peas and three tonnes of salt, 22 tonnes in all.": (
        "12 + five + three = 20, not 22."
    ),
    "The firm has 6,200 employees, 3,900 of them in the north and 2,500 in the south.": (
        "3,900 + 2,500 = 6,400, not 6,200."
    ),
}


@pytest.mark.parametrize(("draft", "message"), WRONG.items())
def test_a_sum_is_held_to_its_parts(draft: str, message: str) -> None:
    assert flagged(draft) == [message]


@pytest.mark.parametrize(
    "draft",
    [
        VOTES + "Police counted 1,400 marchers in Ljubljana and 900 in Maribor, 2,300 altogether.",
        "It took 12 tonnes of rice, five tonnes of peas and three tonnes of salt, 21 in all.",
        "The firm has 6,200 employees, 3,900 of them in the north and 2,300 in the south.",
        "The firm has 6,200 staff, 3,900 of them abroad. It closed, so that two shops were empty.",
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
