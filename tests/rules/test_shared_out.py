"""So many with so much each, and groups of so many, held against the total beside them."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    return [finding.message for finding in CHECKER.check(draft, date="2026-02-05").findings]


WRONG = {
    "Her own party brings 24 of the 46 seats, the other two 14 each.": (
        "24 + two × 14 = 52, not 46."
    ),
    "The coalition has 55 seats. The Liberals hold 31 of them, two smaller parties 14 apiece.": (
        "31 + two × 14 = 59, not 55."
    ),
    "Of the 90 tonnes, 30 went to Wajir; three other towns got 25 each.": (
        "30 + three × 25 = 105, not 90."
    ),
    "Her party has 31 seats and two others 12 each, 53 in all.": "31 + two × 12 = 55, not 53.",
    "The captain got $5,000 and his four men $2,000 each, $15,000 in all.": (
        "5,000 + four × 2,000 = 13,000, not 15,000."
    ),
    "The council sent 48 inspectors, in six teams of nine.": "six × nine = 54, not 48.",
    "The hall has 420 seats, in 20 rows of 22.": "20 × 22 = 440, not 420.",
    "He paid the £2,400 in 12 instalments of £220.": "12 × 220 = 2,640, not 2,400.",
    "Forty-eight children, split into six groups of seven, took part.": (
        "six × seven = 42, not Forty-eight."
    ),
}


@pytest.mark.parametrize(("draft", "message"), WRONG.items())
def test_what_so_many_have_each_has_to_come_to_the_total(draft: str, message: str) -> None:
    assert flagged(draft) == [message]


@pytest.mark.parametrize(
    "draft",
    [
        (
            "With the League she would have 46 seats. Her own party brings 24 of them, the other"
            " two 11 each."
        ),
        (
            "The coalition has 55 seats. The Liberals hold 31 of them, two smaller parties 12"
            " apiece."
        ),
        "Of the 90 tonnes, 30 went to Wajir; three other towns got 20 each.",
        "Her party has 31 seats and her two partners 12 each, 55 in all.",
        "The captain got $5,000 and his four men $2,000 each, $13,000 in all.",
        "The council sent 48 inspectors, in six teams of eight.",
        "He paid the £2,400 in 12 instalments of £200.",
    ],
)
def test_what_comes_to_the_total_is_right(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        ("He paid £2,500 in 12 instalments of £200 and a deposit.", "and something else"),
        ("The 36 counters, in four teams of eight and one of four, are done.", "another group"),
        ("Some 50 volunteers work in six teams of eight.", "a rounding that says so"),
        ("The court heard that 40 men came in six vans of the army.", "no number behind it"),
        ("He won 14 of the 30 games, in two seasons of 15.", "the whole is in the seasons"),
        ("Six boats of four raced on Sunday; 30 people watched.", "others watched"),
        ("The two clubs have 12 members each, and 40 supporters came.", "not called a total"),
        ("The prize of $500,000 goes to five winners, with $100,000 each.", "it is right"),
        ("The council sent 48 inspectors, in about six teams of nine.", "about so many teams"),
        ("The hall has 420 seats, in 20 rows of about 22.", "about so many in each"),
        ("Her party has 31 seats and two others 12 each, and 53 were at stake.", "no total"),
        ("He paid the £2,400 a year in 12 instalments of £220.", "so much a year"),
        ("She has about a third and 31 seats, and two others 12 each, 55 in all.", "a share"),
        ("Her party has 31 seats each and two others 12 each, 53 in all.", "each of how many"),
        ("A crew of 24 works in three shifts of eight hours.", "a length of time"),
        ("Of the 90 tonnes, 40 went to Wajir; five lorries took eight each.", "not the others"),
    ],
)
def test_what_is_shared_out_otherwise_is_not_held_to_it(draft: str, why: str) -> None:
    assert flagged(draft) == [], why
