"""Totals of so many each, and times that a way takes at a speed, worked out within a sentence."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    report = CHECKER.check(draft, date="2026-02-05")
    return [finding.message for finding in report.findings if finding.code == "FC710"]


WRONG = {
    "Each of the six boats carries 12 passengers, so that 78 people can sail.": "six × 12 is 72.",
    "The five sisters have three children each, so that he has 16 grandchildren.": (
        "five × three is 15."
    ),
    "The 14 lorries carry nine tonnes each, 136 tonnes in all.": "14 × nine is 126.",
    "He averaged 45km an hour over 15km, which took him 30 minutes.": (
        "15 at 45 an hour takes 20 minutes."
    ),
    "He walked the 18 kilometres at 6 kilometres an hour, which took him four hours.": (
        "18 at 6 an hour takes 3.0 hours."
    ),
}


@pytest.mark.parametrize(("draft", "message"), WRONG.items())
def test_what_so_many_have_and_how_long_a_way_takes_is_worked_out(draft: str, message: str) -> None:
    assert flagged(draft) == [message]


@pytest.mark.parametrize(
    "draft",
    [
        "Each of the six boats carries 12 passengers, and 78 people stood on the quay.",
        "Six boats sank and 12 passengers drowned, so that 78 people are safe.",
        "Each of the six boats carries 12 passengers, so that 72 people can sail.",
        "The two brothers have three children each, and seven grandchildren in all.",
        "Each of the six boats carries 12 passengers and 78 people were saved.",
        "The 14 lorries carry about nine tonnes each, 136 tonnes in all.",
        "The five sisters have three children each, so that he has 40 grandchildren.",
        "He averaged 45km an hour over 15km, which took him 20 minutes.",
        "He averaged 44.6km an hour over 15km, which took him 20 minutes.",
        "The wind, at 40km an hour, drove the fire 30km in two hours.",
        "The train does 300km an hour on the 450km line, which took two years to build.",
        "He averaged 45km an hour over 15km and rested for five hours.",
    ],
)
def test_what_follows_or_is_told_of_something_else_is_not_flagged(draft: str) -> None:
    assert flagged(draft) == []
