"""Totals that take up the sentence before, rests without the noun of their whole, and prices."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    return [finding.message for finding in CHECKER.check(draft, date="2026-02-05").findings]


TOTALS = {
    "It paid $3.2 million in March and $4.1 million in April. The total, $8.3 million, is new.": (
        "3.2 million + 4.1 million = 7.3 million, not 8.3 million."
    ),
    "Leeds gave 312 coats and York 245. In all, 657 coats went to the camp.": (
        "312 + 245 = 557, not 657."
    ),
    "It sold 640 loaves on Friday and 815 on Saturday. Together they make 1,555.": (
        "640 + 815 = 1,455, not 1,555."
    ),
}


@pytest.mark.parametrize(("draft", "message"), TOTALS.items())
def test_a_total_is_held_to_the_figures_that_it_takes_up(draft: str, message: str) -> None:
    assert flagged(draft) == [message]


@pytest.mark.parametrize(
    "draft",
    [
        "It paid $3.2 million in March and $4.1 million in April. The total, $7.3 million, is new.",
        "Leeds gave 312 coats and York 245. In all, 557 coats went to the camp.",
        "Leeds gave 312 coats and York 245. In all, 620 coats came, 63 of them from Hull.",
        (
            "It spent £1.2 million in May and £1.9 million in June. In all, £3.6 million went, with"
            " fees."
        ),
        "It sold 40 cars in May and 60 in June. The total, about 120, is a record.",
        "It sold 40 cars a day in May and 60 cars in June. The total, 120 cars, is a record.",
        "It sold 640 loaves on Friday and 815 on Saturday. The total for the week was 1,990.",
        "It held 12 in Leeds and nine in York. In all, 25 people were held, counting four in Hull.",
    ],
)
def test_a_total_of_those_and_others_is_not(draft: str) -> None:
    assert flagged(draft) == []


RESTS = {
    "Five of the 12 jurors are women, so there are eight men.": "12 − Five = 7.",
    "The bus carried 44 passengers. Seven died and 29 were hurt; nine walked away unharmed.": (
        "44 − Seven − 29 = 8."
    ),
    "Of the 30 climbers four died and 11 were hurt; 16 escaped unhurt.": "30 − four − 11 = 15.",
}


@pytest.mark.parametrize(("draft", "message"), RESTS.items())
def test_a_rest_is_known_by_what_the_others_are_not(draft: str, message: str) -> None:
    assert flagged(draft) == [message]


@pytest.mark.parametrize(
    "draft",
    [
        "Five of the 12 jurors are women, so there are seven men.",
        "The bus carried 44 passengers. Seven died and 29 were hurt; eight walked away unharmed.",
        "Seven passengers died and 29 were hurt; nine walked away unharmed.",
        "There were 14 people aboard; three were hurt and the pilot was unhurt.",
        (
            "The jury heard 64 witnesses. One of its members fell ill, and seven women and four men"
            " are left."
        ),
        "Of every 100 patients, 62 got better on the drug and 48 on the placebo.",
    ],
)
def test_a_rest_that_is_right_or_of_something_else_is_not_flagged(draft: str) -> None:
    assert flagged(draft) == []


def test_a_price_for_each_makes_a_bill() -> None:
    draft = "The drug cost £48 a dose, and each patient needs six, so a course costs £{}."
    assert flagged(draft.format(278)) == ["48 × six is 288."]
    assert flagged(draft.format(288)) == []


LEANING = [
    ("Just under half of the 74 members, {}, signed the letter.", "41", "36"),
    ("Just over half of the 74 members, {}, signed the letter.", "36", "38"),
    ("More than two-thirds of those polled, {} percent, want it changed.", "62", "67"),
    ("Nearly half of the voters, {} percent, stayed at home.", "54", "49.7"),
    ("Water covered {} of the district's 4,500 hectares, just over half.", "1,800", "2,310"),
]


@pytest.mark.parametrize(("draft", "wrong", "right"), LEANING)
def test_a_share_told_as_less_or_more_is_no_more_or_less(
    draft: str, wrong: str, right: str
) -> None:
    assert len(flagged(draft.format(wrong))) == 1
    assert flagged(draft.format(right)) == []


def test_a_length_in_a_post_is_that_between_its_ends() -> None:
    draft = "She was appointed in March 2014 and left in March 2022, after {} years in the post."
    assert flagged(draft.format("ten")) == ["From March 2014 to March 2022 is 8 years."]
    assert flagged(draft.format("eight")) == []
