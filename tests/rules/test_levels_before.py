"""A direction that is told of the level before a change, or by the claim itself, is no opposite."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Severity
from tests.matching.matching import ledger_of

CHECKER = Checker(
    ledger_of(
        "Zabrowa employs 3,150 people and produced 2.4 million tonnes of coal in 2026, down from "
        "2.7 million in 2025.",
        "The Skarv glacier lost 3.2 metres of thickness in 2025, the most since measurements began "
        "in 1962 and more than the previous record of 2.7 metres in 2018.",
        "On May 20, 2026, Halden's said it would close 26 stores by January 2027.",
    )
)


def flagged(draft: str) -> list[tuple[str, str]]:
    return [
        (one.code, one.span.of(draft))
        for one in CHECKER.check(draft, date="2026-11-20").findings
        if one.severity is not Severity.INFO
    ]


@pytest.mark.parametrize(
    "draft",
    [
        "Coal raised by Zabrowa in 2025: 2.7 million tonnes.",
        "At the Skarv glacier more than ten feet of thickness was lost last year.",
        "Of the 26 stores marked for closing in May, the first eight shut their doors on July 25.",
        "The 26 stores of Halden's earmarked for closure stand in the north.",
    ],
)
def test_what_was_before_turns_nothing_round(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("Coal production at Zabrowa rose to 2.4 million tonnes in 2026.", [("FC504", "rose")]),
        (
            "The Skarv glacier gained 3.2 metres of thickness in 2025.",
            [("FC504", "gained")],
        ),
    ],
)
def test_what_came_is_held_to_its_direction(draft: str, found: list[tuple[str, str]]) -> None:
    assert flagged(draft) == found
