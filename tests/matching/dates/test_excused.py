"""Dates that are not the claim's and may well stand beside it."""

from __future__ import annotations

import pytest

from factcheck.matching.sides.meeting import meet
from tests.matching.matching import matched

PROFIT = "Wharncliffe's profit rose to £41m in the year to June 2026 from £37m."
REVENUE = "Solvara's revenue rose to €1.84bn in the third quarter of 2026, from €1.70bn."
COUNT = "The last precinct reported at 1:40 a.m. on 4 November 2026."
ORDER = "The order to leave Pellan Lake came at 9.40pm, and residents had 25 minutes."
SUMMIT = "The summit in Tirana ended at 11pm on 5 November 2026, five hours later than planned."
FINAL = "The final began at 6.20pm, 20 minutes late, because of a broken pane of glass."
ENGINE = "The first fire engine arrived nine minutes after the emergency call at 4.17pm."
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


REACHED = [
    (COUNT, "At 12:50 a.m. on 4 November 2026, with 50 minutes to go before the last precinct."),
    (ORDER, "At 9.40pm Pellan Lake was given the order to leave until 10.05pm."),
    (SUMMIT, "The summit in Tirana was planned to end at 6pm on 5 November 2026."),
    (ENGINE, "At 4.26pm, nine minutes after the call, the first fire engine arrived."),
]
NOT_REACHED = [
    (COUNT, "The last precinct reported at 12:50 a.m. on 4 November 2026."),
    (ENGINE, "The first fire engine arrived nine minutes after the emergency call at 4.26pm."),
    (ENGINE, "The first fire engine arrived nine minutes after the emergency call at 4.57pm."),
    (ENGINE, "At 4.36pm the first fire engine arrived."),
    (ORDER, "It was at 10.15pm that the order to leave Pellan Lake came."),
    (FINAL, "Because of a broken pane of glass the final began 20 minutes late, at 6.40pm."),
    (
        "14 stations opened up to two hours late, but all closed at 6pm.",
        "All stations closed at 8pm.",
    ),
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


def differing_times(claim: str, draft: str) -> list[str]:
    """Return the times of day of a draft that are not the claim's where they answer them."""
    pairs = (pair for match in matched(draft, claim) for pair in match.dates)
    return [pair.ours.text for pair in pairs if not meet(pair.ours, pair.theirs)]


@pytest.mark.parametrize(("claim", "draft"), REACHED)
def test_a_time_that_is_counted_from_the_claims_is_no_slip(claim: str, draft: str) -> None:
    assert differing_times(claim, draft) == []


@pytest.mark.parametrize(("claim", "draft"), NOT_REACHED)
def test_another_time_is_one_whatever_both_count(claim: str, draft: str) -> None:
    assert differing_times(claim, draft) != []


RAIN = "More rain was unlikely before the weekend, said Benjamin Ames of the weather service."


@pytest.mark.parametrize(
    ("day", "expected"), [("Saturday", []), ("Sunday", []), ("Monday", ["Monday"])]
)
def test_a_weekend_may_be_the_coming_one(day: str, expected: list[str]) -> None:
    draft = f"Benjamin Ames of the weather service expects that more rain is unlikely before {day}."
    assert differing_times(RAIN, draft) == expected


STORM = "A storm on 24 January 2026 left 56,000 homes without power in Kerrow county."


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("January was bad. Late in the month a storm cut the power in Kerrow county.", False),
        ("December was bad. Late in the month a storm cut the power in Kerrow county.", False),
        ("January was bad. Early in the month a storm left homes in Kerrow county dark.", True),
        ("Last June was bad. Late in the month a storm left homes in Kerrow county dark.", True),
    ],
)
def test_the_month_may_be_that_before_the_one_for_which_it_is_taken(
    draft: str, wrong: bool
) -> None:
    (match,) = matched(draft, STORM)[-1:]
    assert any(not meet(pair.ours, pair.theirs) for pair in match.dates) is wrong
