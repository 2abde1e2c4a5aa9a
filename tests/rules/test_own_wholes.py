"""Shares that say of what they are, behind a part and a whole that they are none of."""

from __future__ import annotations

import pytest

from tests.rules.test_internal import flagged

ANOTHER = [
    "Of 60 workers hurt, 15 were burned, one in 40 of all who worked at the plant.",
    "Of the 30 ships in the port, six were damaged, half of those that lay at the north quay.",
    (
        "Of the 22 with raised enzymes, 18 took the drug, fewer than one in 100 of all those who "
        "had it."
    ),
    "Of the 80 flats, 20 were sold, less than 1 percent of the city's sales that month.",
    "Only nine of the 24 schools took part, 3 percent of all schools in the country.",
    "Of the 45 prisoners moved, nine were women, half of the women held in the old jail.",
]
THE_SAME = [
    "Of the 30 ships in the port, six were damaged, half of them.",
    "Of the 30 ships in the port, six were damaged, half of the total.",
    "Of 60 workers hurt, 15 were burned, a third of the workers.",
    "Of the 200 voters asked, 50 were for it, 40 percent of voters.",
    "Of those tried, 15 of the 19, or two thirds of them, were jailed.",
]


@pytest.mark.parametrize("draft", ANOTHER)
def test_a_share_of_another_whole_is_not_held_to_the_one_before(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize("draft", THE_SAME)
def test_a_share_of_the_whole_told_again_is(draft: str) -> None:
    assert [code for code, _ in flagged(draft)] == ["FC703"]
