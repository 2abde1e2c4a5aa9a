"""Dates that are not the claim's and may well stand beside it."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

PROFIT = "Wharncliffe's profit rose to £41m in the year to June 2026 from £37m."
REVENUE = "Solvara's revenue rose to €1.84bn in the third quarter of 2026, from €1.70bn."
EXCUSED = [
    (PROFIT, "In the year to June 2025 Wharncliffe's profit was £37m."),
    (REVENUE, "In the third quarter of 2025 Solvara's revenue was €1.70bn."),
]
NOT_EXCUSED = [
    (PROFIT, "In the year to June 2025 Wharncliffe's profit rose to £41m."),
    (PROFIT, "In the year to June 2025 Wharncliffe's profit rose to £41m from £37m."),
    (PROFIT, "In the year to June 2023 Wharncliffe's profit rose from £37m."),
    (REVENUE, "In the third quarter of 2025 Solvara's revenue rose to €1.84bn."),
]


def differing(claim: str, draft: str) -> list[str]:
    """Return the dates of a draft that are not the claim's where they answer them."""
    return [
        pair.ours.text
        for match in matched(draft, claim)
        for pair in match.dates
        if pair.ours.earliest != pair.theirs.earliest
    ]


@pytest.mark.parametrize(("claim", "draft"), EXCUSED)
def test_a_figure_that_a_change_led_from_is_of_the_time_before(claim: str, draft: str) -> None:
    assert differing(claim, draft) == []


@pytest.mark.parametrize(("claim", "draft"), NOT_EXCUSED)
def test_no_other_figure_is_of_the_time_before(claim: str, draft: str) -> None:
    assert differing(claim, draft) != []
