"""Averages with no "each", and shares told some words behind their part or of what was opened."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check


@pytest.mark.parametrize(
    "draft",
    [
        "The insurer has paid £42m in compensation to 210 families, an average of about £20,000.",
        "The fund gave $9 million to 45 schools, an average of $20,000, and wants to go on.",
        "The trust gave £5.4m to 90 museums, averaging £6,000.",
        "Officers took 84kg of cocaine from 12 cars, an average of 17kg.",
    ],
)
def test_a_bare_average_is_the_total_over_the_count_right_before_it(draft: str) -> None:
    assert [one.code for one in check(Example(draft=draft))] == ["FC710"]


@pytest.mark.parametrize(
    "draft",
    [
        "The insurer has paid £42m in compensation to 210 families, an average of £200,000.",
        "The council paid £2m to 40 firms, an average of £1.5m in the years before.",
        "The trust gave £5.4m to 90 museums, an average of £2m a year.",
        "The trust gave £5.4m a year to 90 museums, an average of £2m.",
        "The bank lent £900m to 3,000 farms and £20m to 40 shops, an average of £5m.",
        "The bank lent £900m and hired 3,000 clerks, an average of £5m.",
        "The bank lent £900m, and to 40 clerks it paid an average of £50,000.",
        "Sales rose from £4m to 90 cars, an average of £12,000.",
        "He lent $2m to 8 firms, an average of £200,000.",
        "The price rose by £4m in 12 towns, an average of £2m.",
    ],
)
def test_an_average_of_something_else_is_not_reckoned(draft: str) -> None:
    assert check(Example(draft=draft)) == ()


@pytest.mark.parametrize(
    "draft",
    [
        "Some 240,000 homes had no water on Friday, more than half of the 610,000 cut off.",
        "By dusk 90 passengers had left the ship, 60 percent of the 310 who had boarded.",
        "Of the 720 pupils in the valley 480 passed the exam. That was half of them.",
        "Of the 720 pupils in the valley 480 passed the exam. That was half of the pupils.",
    ],
)
def test_a_share_is_of_the_one_part_and_the_whole_without_a_noun(draft: str) -> None:
    assert [one.code for one in check(Example(draft=draft))] == ["FC703"]


@pytest.mark.parametrize(
    "draft",
    [
        "Some 340,000 homes had no water on Friday, more than half of the 610,000 cut off.",
        "Two trains were late on Monday, a third of the 90 on board having missed flights.",
        "A storm felled 15 trees and tore off 8 roofs on Monday, a third of the 45 there.",
        "It was dark, and 15 men had gone by Monday, a third of the 90 boats lying empty.",
        "Ten people died in a fire that gutted three floors, half of the 20 who lived there.",
        "Of the 720 pupils in the valley 480 passed the exam. That was two-thirds of them.",
        "Of the 720 pupils in the valley 480 passed the exam. That was half of the story.",
        "Of the 80 bridges 20 are shut and 40 are limited. That is three-quarters of them.",
        "Of the 720 pupils who sat it in a hall 480 passed. That was half of them.",
    ],
)
def test_a_share_of_anything_else_is_not_reckoned(draft: str) -> None:
    assert check(Example(draft=draft)) == ()
