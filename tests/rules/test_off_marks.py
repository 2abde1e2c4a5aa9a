"""What is missing to a mark, or to spare, and those whom what befell the counted has hit."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    return [finding.message for finding in CHECKER.check(draft, date="2026-02-05").findings]


OFF = {
    "To pass, it needs 61 of the 120 votes; the government has 54, eight short.": "61 − 54 = 7.",
    "He lost by 47 votes to 41. He needed 46 of the 90 deputies; he was four short.": (
        "46 − 41 = 5."
    ),
    "The quorum is 40, and only 33 members turned up, nine too few.": "40 − 33 = 7.",
    "She needed 270 electors and had 262, nine short.": "270 − 262 = 8.",
}


@pytest.mark.parametrize(("draft", "message"), OFF.items())
def test_what_is_missing_to_a_mark_is_held_to_it(draft: str, message: str) -> None:
    assert flagged(draft) == [message]


@pytest.mark.parametrize(
    "draft",
    [
        "To pass, it needs 61 of the 120 votes; the government has 54, seven short.",
        "He lost by 47 votes to 41. He needed 46 of the 90 deputies; he was five short.",
        "Okafor's allies won 31 seats. A majority is 30 seats, so Okafor has one to spare.",
        "Okafor's allies won 32 seats. A majority is 30 seats, so Okafor has two to spare.",
        "The club needs 12 points from its last six games. It has 28, five short of a record.",
        "The school needs 24 teachers and has 20. Two more are ill, leaving it six short.",
        "She needed 20 nominations and got them with two hours to spare.",
        "A majority is 61. Her bloc has 40 and the Liberals 15, six short.",
        "She needed 270 electors and had 262, at least nine short.",
        "She needed 270 electors and had 262, about 10% short.",
        "She needed more than 270 electors and had 262, nine short.",
        "She needed about 270 electors and had 262, nine short.",
        "She needed 60% and had 54%, eight short.",
    ],
)
def test_what_is_missing_to_something_else_is_not(draft: str) -> None:
    assert flagged(draft) == []


HIT = {
    "A school with 412 pupils and another, with 355, closed, leaving 777 children at home.": (
        "412 + 355 = 767, not 777."
    ),
    "Line 4, with 88,000 passengers a day, and Line 7, with 53,000, stop, stranding 151,000.": (
        "88,000 + 53,000 = 141,000, not 151,000."
    ),
    "It brought 62 players and the choir 90 singers. All 142 stayed at one hotel.": (
        "62 + 90 = 152."
    ),
}


@pytest.mark.parametrize(("draft", "message"), HIT.items())
def test_all_who_are_hit_are_those_who_were_counted(draft: str, message: str) -> None:
    assert flagged(draft) == [message]


@pytest.mark.parametrize(
    "draft",
    [
        "A school with 412 pupils and another, with 355, closed, leaving 767 children at home.",
        "The school has 412 pupils and 35 teachers; a fire closed it, leaving 300 at home.",
        "It has 412 pupils in town and 355 at the lake, and a flood left 30 children homeless.",
        "Line 4, with over 88,000 riders, and Line 7, with 53,000, stop, stranding 151,000.",
        "It has 412 pupils, and another 355; both closed, leaving more than 777 at home.",
        "It brought 62 players and the choir 90 singers. All 152 stayed at one hotel.",
        "It brought 62 players and the choir 90 singers. All 150 seats were taken.",
        "The hotel lost 120 guests and the campsite 80, leaving 210 beds empty in all of Vik.",
    ],
)
def test_who_else_is_hit_is_not_held_to_them(draft: str) -> None:
    assert flagged(draft) == []
