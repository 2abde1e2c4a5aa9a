"""Lengths of time that go back to a beginning in somebody's life."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    return [finding.text for finding in CHECKER.check(draft, date="2026-03-12").findings]


WRONG = {
    "Okoro, who is 34, took up the cello at eight and has played for the 20 years since.": (
        "20 years"
    ),
    "Mara Lind, 52, left school at 16 and has worked there for the 30 years since.": "30 years",
    "Tom Reyes, who became a baker in 2004, said that in 32 years on the job he had slept well.": (
        "32 years"
    ),
    "Ruth Abel became a judge in 2010 and has jailed nobody in 26 years on the bench.": "26 years",
}


@pytest.mark.parametrize(("draft", "marked"), WRONG.items())
def test_a_length_goes_back_to_the_age_or_year_of_its_beginning(draft: str, marked: str) -> None:
    assert flagged(draft) == [marked]


@pytest.mark.parametrize(
    "draft",
    [
        "Okoro, who is 34, took up the cello at eight and has played for the 26 years since.",
        "Mara Lind, 52, left school at 16 and has worked there for the 35 years since.",
        "Tom Reyes, who became a baker in 2004, said that in 22 years on the job he slept well.",
        "Ruth Abel became a judge in 2010 and has jailed nobody in about 15 years on the bench.",
    ],
)
def test_a_length_that_does_is_right(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        "Okoro, who is 34, married at 20 and has run the mill for the ten years since he died.",
        "Okoro, who is 34, sang at eight and at 20 and has been mute for the 10 years since.",
        "Okoro, who is 34, sang at eight but danced for the 18 years since.",
        "Tom Reyes, who became chief in 2014, said that in 32 years on the job he had slept well.",
        "Tom Reyes, who became a father in 2014, has lived there for 32 years.",
        "Ruth Abel became a judge in 2010, and Tom Reyes has 36 years on the job.",
        "Ruth Abel became a judge in 2010 and jailed none in at least five years on the bench.",
        "Abel became a judge in 2010; Tom Reyes, who began in 1998, has 28 years on the bench.",
        "Ruth Abel became a judge in 2010 after 26 years as a clerk.",
    ],
)
def test_a_length_of_something_else_is_left_alone(draft: str) -> None:
    assert flagged(draft) == []
