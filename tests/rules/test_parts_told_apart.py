"""Parts that leave each other out by their ages, kinds or places, and wholes of other sentences."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    return [finding.text for finding in CHECKER.check(draft, date="2026-03-12").findings]


TREATY = "The agreement has 15 articles. "
SEATS = "The Reds won 31 seats and the Blues 18. "
SURVEY = "In the survey 47 percent were for the bridge and 38 percent against it. "
WRONG = {
    "Of the seven guests, three were children and five were over 70.": (
        "seven guests, three were children and five"
    ),
    "Of the 12 hurt people, seven are pensioners and seven are pupils.": (
        "12 hurt people, seven are pensioners and seven"
    ),
    "Inspectors saw 50 kitchens, 31 of them restaurants and 17 cafes.": (
        "50 kitchens, 31 of them restaurants and 17"
    ),
    f"{TREATY}Seven of the articles deal with trade, six with water and four with fish.": (
        "Seven of the articles deal with trade, six with water and four"
    ),
    f"{SEATS}Together with her own 52, that would give the three parties 104.": (
        "52, that would give the three parties 104"
    ),
    f"{SURVEY}That leaves 25 percent who had no view.": "25",
}


@pytest.mark.parametrize(("draft", "marked"), WRONG.items())
def test_parts_that_leave_each_other_out_are_added_up(draft: str, marked: str) -> None:
    assert flagged(draft) == [marked]


@pytest.mark.parametrize(
    "draft",
    [
        "Of the eight guests, three were children and five were over 70.",
        "Of the nine guests, three were children and five were over 70.",
        "Inspectors saw 50 kitchens, 31 of them restaurants and 19 cafes.",
        f"{TREATY}Six of the articles deal with trade, five with water and four with fish.",
        f"{SEATS}Together with her own 52, that would give the three parties 101.",
        f"{SURVEY}That leaves 15 percent who had no view.",
    ],
)
def test_parts_that_come_to_their_whole_are_right(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        "Of the seven guests, three were over 70 and five were over 60.",
        "Of the seven guests, three were children of the owner and five were over 70.",
        "Of the seven guests, three had children and five were over 70.",
        "Of the seven guests, three were children and five were over 10.",
        "Inspectors saw 50 kitchens, 31 of them restaurants, and 17 cafes.",
        "Inspectors saw 50 kitchens, 31 of them restaurants and 17 cafes that had just opened.",
        "Vets saw 80 cows, 46 of them calves and 30 of them sick.",
        f"{TREATY}Seven of the articles deal with trade, six with water and one with fish.",
        f"{TREATY}Seven of the articles name banks, six name ports and five name both.",
        f"{TREATY}The old one had 19. Seven of its articles deal with trade and nine with water.",
        f"{TREATY}It had 20 articles. Seven of the articles deal with it, six with me.",
        f"{TREATY}It had 20 articles. Seven of the articles deal with A, six with B, four with C.",
        f"{SEATS}Together with her own 52, that would give the two parties 83.",
        f"{SEATS}Together with her own 52, that would give the three parties 70 percent.",
        f"{SURVEY}That leaves 62 percent who were not against it.",
    ],
)
def test_parts_that_may_overlap_and_other_wholes_are_left_alone(draft: str) -> None:
    assert flagged(draft) == []
