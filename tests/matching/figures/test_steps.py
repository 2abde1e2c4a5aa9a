"""Figures a step away from a claim's: the other part, the margin, the ranks between, the level."""

from __future__ import annotations

import pytest

from tests.matching.matching import conflicts

SHOTS = "The keeper stopped 26 of the 29 shots that he faced."
TEACHERS = "The board hired 640 teachers, of whom 90 left within a year."
VOTE = "The council approved the budget by five votes to four."
PLACES = "Harlow climbed two places to fourth from sixth, and Brook fell to ninth."
YIELD = "The yield on the bond fell by six basis points to 3.41%."
WARM = "It was 26.4C in Brook on Friday, 1.8 degrees above the average."
GAS = "Gas reaches 2.2m homes in Norland and will reach 3m homes by 2030."

A_STEP_AWAY = {
    "the other part": (SHOTS, "The keeper let in three shots that he faced."),
    "both sides of a vote": (VOTE, "Nine votes were cast on the budget in the council."),
    "the margin of a vote": (VOTE, "The council approved the budget by one vote."),
    "the places between two ranks": (PLACES, "Brook is five places below Harlow."),
    "the level before a change": (YIELD, "The yield on the bond had been 3.47%."),
    "the level that one is compared with": (WARM, "In Brook the average is 24.6C."),
    "what is still to come": (
        GAS,
        "Gas has yet to reach another 800,000 homes in Norland by 2030.",
    ),
}
WRONG = {
    "too much for the other part": (
        SHOTS,
        "The keeper let in four shots that he faced.",
        ("four", "26"),
    ),
    "the other part, done to the first": (
        SHOTS,
        "The keeper stopped three shots that he faced.",
        ("three", "26"),
    ),
    "the other part, told of as the first": (
        TEACHERS,
        "The board hired 550 teachers, who left within a year.",
        ("550", "640"),
    ),
    "too many for both sides": (
        VOTE,
        "Eleven votes were cast on the budget in the council.",
        ("Eleven", "five"),
    ),
    "too much for the margin": (
        VOTE,
        "The council approved the budget by two votes.",
        ("two", "five"),
    ),
    "fewer places than between the ranks": (
        PLACES,
        "Brook is four places below Harlow.",
        ("four", "two"),
    ),
    "a level on the other side of the change": (
        YIELD,
        "The yield on the bond had been 3.35%.",
        ("3.35", "3.41"),
    ),
    "a level above one that is above it": (
        WARM,
        "In Brook the average is 28.2C.",
        ("28.2", "26.4"),
    ),
    "too much for what is still to come": (
        GAS,
        "Gas has yet to reach another 900,000 homes in Norland by 2030.",
        ("900,000", "2.2m"),
    ),
}


@pytest.mark.parametrize(("claim", "draft"), A_STEP_AWAY.values(), ids=A_STEP_AWAY.keys())
def test_what_a_step_from_the_claims_figures_gives_is_no_conflict(claim: str, draft: str) -> None:
    assert conflicts(claim, draft) == set()


@pytest.mark.parametrize(("claim", "draft", "pair"), WRONG.values(), ids=WRONG.keys())
def test_what_no_such_step_gives_is_one(claim: str, draft: str, pair: tuple[str, str]) -> None:
    assert pair in conflicts(claim, draft)
