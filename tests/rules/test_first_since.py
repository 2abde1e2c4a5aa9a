"""The date since which something is the first, or the most, is no date of its own event."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The two navies released 46 sailors each on 5 May 2026.",
    "The dam at Kelso held 212 million cubic metres on 1 June 2026.",
    "The line carried 8,140 passengers on 9 May 2026.",
)
TOLD = [
    ("The two navies have released {} sailors each, the first such gesture since 3 March.", 46, 64),
    ("The dam at Kelso holds {} million cubic metres, the most since August 2019.", 212, 122),
    ("The line carried {} passengers, its highest total since 2 April.", "8,140", "8,410"),
]


@pytest.mark.parametrize(("told", "right", "wrong"), TOLD)
def test_a_figure_that_is_the_first_since_a_day_is_of_the_claims_day(
    told: str, right: object, wrong: object
) -> None:
    assert codes(LEDGER, told.format(right)) == ["FC807"]
    assert codes(LEDGER, told.format(wrong)) == ["FC101"]


def test_a_figure_counted_since_a_day_is_of_another_time() -> None:
    assert codes(LEDGER, "The line has carried 61,300 passengers since 2 April.") == []


TIMES_BEFORE = (
    *LEDGER,
    "It was Oulu's third title and its first since 1998.",
    "The last swap of prisoners before it was on 2 March 2026.",
)


def test_in_other_words_it_is_of_the_claims_day_too() -> None:
    told = "Both navies handed over {} sailors, the first such gesture since 3 March."
    assert codes(LEDGER, told.format(46)) == ["FC807"]
    assert codes(LEDGER, told.format(64)) == ["FC101"]


@pytest.mark.parametrize(
    "told",
    [
        "Oulu won its first title since 2001, the third in all.",
        "It was the first swap of prisoners since 12 March.",
    ],
)
def test_a_claim_that_tells_of_the_time_before_is_held_to_its_date(told: str) -> None:
    assert "FC401" in codes(TIMES_BEFORE, told)


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("Lind, who also won in 2021, is the first woman to win the race.", "death in the race"),
        ("The line at Orsk closed for the first time in winter in 2023.", "derailment at Orsk"),
        ("The last swap of prisoners was on 2 March 2024.", "hearing on the prisoners"),
    ],
)
def test_the_first_of_another_thing_is_not(claim: str, told: str) -> None:
    assert "FC401" not in codes((claim,), f"It was the first {told} since 2022.")


def test_what_a_claim_leaves_out_is_no_other_thing() -> None:
    claims = ("The number of thefts in Orsk fell to 181 in 2025, the lowest since 1994.",)
    told = "Thefts in Orsk fell to 181 in 2025, the lowest figure since 1984."
    assert "FC401" in codes(claims, told)
