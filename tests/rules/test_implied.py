"""Parts that are told by what they are more or less than another part."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    return [finding.message for finding in CHECKER.check(draft, date="2026-02-05").findings]


WRONG = {
    "She has 61 of the 150 seats, seven fewer than the Union. Smaller ones hold the other 31.": (
        "150 − 61 − (61 + seven) = 21."
    ),
    "Of the 80 beds, 34 are in Ward A, eight more than in B; the other 30 are in C.": (
        "80 − 34 − (34 − eight) = 20."
    ),
    "It put Reuter at 41 percent, nine points ahead of Weiss; the remaining 37 percent were for"
    " others.": "100 − 41 − (41 − nine) = 27.",
    "Labour has 61 seats, seven more than the Greens, 125 in all.": (
        "61 + (61 − seven) = 115, not 125."
    ),
    "The squad has 30 players: 12 from the north, four fewer than from the south.": (
        "12 + (12 + four) = 28, not 30."
    ),
    "Sweden took nine medals and Norway two fewer, 19 in all.": (
        "nine + (nine − two) = 16, not 19."
    ),
}


@pytest.mark.parametrize(("draft", "message"), WRONG.items())
def test_a_part_told_by_its_difference_counts_with_the_others(draft: str, message: str) -> None:
    assert flagged(draft) == [message]


@pytest.mark.parametrize(
    "draft",
    [
        "She has 61 of the 150 seats, seven fewer than the Union. Smaller ones hold the other 21.",
        "Of the 80 beds, 34 are in Ward A, eight more than in B; the other 20 are in C.",
        (
            "In a poll 48% were in favour of an early one, 11 points more than were opposed; the"
            " remaining 15% did not know."
        ),
        (
            "It put Reuter at 41 percent, nine points behind Weiss; the remaining nine percent were"
            " for others."
        ),
        "Its share swelled to 71 percent, about five times that of Tandem, leaving 15 percent.",
        "Labour has 61 seats, seven more than the Greens, 115 in all.",
        "The squad has 28 players: 12 from the north, four fewer than from the south.",
        (
            "The depot has 90 buses, 50 of them diesel, 20 more than run on gas. The other ten are"
            " electric."
        ),
        "The board has 15 members: seven elected, four fewer than before, and eight appointed.",
        "The board has 15 members: seven elected, four fewer than in 2019, and eight appointed.",
        "Of 200 families, 120 got a house, 40 more than a flat.",
        "The army freed 64 and the rebels eight fewer; with 90 in July that makes 210.",
        "Sweden took nine medals, two fewer; with Norway's seven that makes 16.",
        "Ward A has 34 beds, Ward B eight fewer and Ward C 30, 90 in all.",
        "Police arrested 12 people on Monday and a day later six more, 18 in all.",
        "Police arrested 12 people and the army six more, 30 in all.",
    ],
)
def test_parts_that_come_to_their_whole_by_a_difference_are_right(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        (
            "Of the $60 million, an average of $15 million a year, slightly more than half goes to"
            " roads. The remaining $28 million is for schools."
        ),
        "Of the 90 cows, some 30 a farm, two-thirds were healthy.",
        "Of the 480 places, an average of 40 a school, a quarter are taken.",
    ],
)
def test_what_is_told_a_year_or_for_each_is_no_part_of_the_whole(draft: str) -> None:
    assert flagged(draft) == []


def test_a_part_of_what_is_told_a_year_is_one() -> None:
    draft = "It has $60 million a year, $45 million of it for roads; the other $25 million is free."
    assert flagged(draft) == ["60 million − 45 million = 15 million."]
