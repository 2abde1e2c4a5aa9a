"""Counts in a row that a figure behind them sums up, or before them is all of."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    report = CHECKER.check(draft, date="2026-02-05")
    return [finding.text for finding in report.findings if finding.code == "FC702"]


WRONG = [
    ("There are six cooks, three nurses and two smiths, or 12 people.", "six cooks, three nurses"),
    ("They send 12 doctors and 17 nurses, and all 31 leave on Monday.", "12 doctors and 17"),
    ("He has three sons and two daughters, and all six came.", "three sons and two"),
    ("Two were for it, three against and one was ill: seven people.", "Two were for it"),
    ("She carries 24 officers and 61 ratings, a crew of 87.", "24 officers and 61"),
    ("The school has 46 boys and 51 girls, which adds up to 99 pupils.", "46 boys and 51"),
    (
        "The pool costs $900,000 a year, $300,000 of it for staff and $500,000 for all else.",
        "900,000 a year",
    ),
    ("Six cooks, three nurses and two smiths came, 12 people in total.", "Six cooks"),
    ("He lent 48 books, 30 of them to pupils and 20 to everyone else.", "48 books"),
]


@pytest.mark.parametrize(("draft", "start"), WRONG)
def test_what_a_row_does_not_come_to_is_flagged(draft: str, start: str) -> None:
    assert [text[: len(start)] for text in flagged(draft)] == [start]


RIGHT = [
    "There are six cooks, three nurses and two smiths, or 11 people.",
    "They send 12 doctors and 17 nurses, and all 29 leave on Monday.",
    "They send 12 doctors and 17 nurses, and all 18 nurses leave on Monday.",
    "He has three sons, two daughters and a foster child, and all six came.",
    "The crew is made up of five Danes, four Swedes and a Finn, ten sailors in total.",
    "She owns four cats and two dogs, and with a parrot and a goat that makes eight pets.",
    "He has 12 cows and 17 goats, which makes 30 mouths with his own.",
    "The house has four bedrooms and two bathrooms, and all five windows face the sea.",
    "It won 12 games, drew 3 and lost 4: 18 goals were conceded.",
    "She scored five goals and made three assists (seven in the league).",
    "A family ticket admits two adults and two children, or five adults at a pinch.",
    "The firm spent $900,000 on a pool, $300,000 on a gym and $500,000 on everything else.",
    "The party won 12 seats here and 15 there, all 25 of the others going to its rivals.",
    "It adds up to 99 pupils.",
    "There are six cooks, three nurses each and two smiths, or 12 people.",
    "Six cooks met three nurses and two smiths, or 12 people.",
    "They took $6, three stamps and two photographs, or 12 things.",
    "Six cooks, three nurses and two smiths came and 12 painters in total.",
    "They sent six cooks, three nurses and two smiths, or 12 kilos.",
    "It took on 12 doctors in May, 17 nurses in June, and all 31 workers of a rival last year.",
    "The pool costs $800,000 a year, $300,000 of it for staff and $500,000 for all else.",
]


@pytest.mark.parametrize("draft", RIGHT)
def test_what_is_no_sum_of_a_row_or_a_right_one_is_not(draft: str) -> None:
    assert flagged(draft) == []
