"""Another number of the very whole that a claim has, of whom the same is told."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "Air defences shot down 156 of the 183 drones.",
    "The senate has 120 members, of whom 74 voted for the bill.",
    "Coast guards rescued 117 of the 146 people aboard the ferry.",
    "Wardens tagged 38 of the 64 seals on the sandbank.",
    "Of the 257 wells on the plain, 112 are dry.",
    "Among those released were 19 who had been illegally sentenced, 15 of them to life.",
    "Seven of those released are civilians.",
    "The trust runs 26 hospitals, 11 of which failed the inspection.",
)
WRONG = [
    "Of the 183 drones, 175 were shot down, and twenty cities lost power.",
    "Of the 183 drones that came, 165 were downed, and the lights went out in many towns.",
    "Coast guards rescued 107 of the 146 people aboard, and divers looked for others until dark.",
    "Of the 64 seals on the sandbank, wardens tagged 47, and storms kept their boats in port.",
    "Of the 257 wells, 134 are dry, and farmers queue for water from lorries at dawn.",
    "Among those released were 19 men who had been illegally sentenced, seven of them to life.",
    "The air force counted two missiles and 183 drones, of which air defences shot down 183.",
    "The trust's 26 hospitals, of which 17 failed the inspection, treat a million patients.",
]
RIGHT = [
    "Of the 183 drones, 156 were shot down, and twenty cities lost power.",
    "Of the 183 drones, 27 got through, and twenty cities lost power.",
    "Of the 183 drones, 40 were decoys, and twenty cities lost power.",
    "Of the 183 drones, 90 were shot down over Orle, and 16 towns lost power.",
    "Of the 120 senators 31 are women, and nine are farmers.",
    "Of the 146 people aboard, 29 drowned, and seven were badly hurt.",
    "Of the 146 people aboard, 29 were rescued by a trawler, and seven were badly hurt.",
    "Of the 64 visitors on the sandbank, wardens tagged 47, and storms kept their boats in port.",
    "Among those released were 19 men who had been illegally sentenced, four of them to ten years.",
    "The trust's 26 hospitals, of which 15 passed the inspection, treat a million patients.",
    "The air force counted two missiles and 183 drones, of which air defences shot down 156.",
    "In 2019 134 of the 257 wells were dry, and farmers queued for water from lorries.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_another_number_of_whom_the_same_is_told_is_wrong(draft: str) -> None:
    assert "FC101" in codes(LEDGER, draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_a_part_of_which_other_things_are_told_is_right(draft: str) -> None:
    assert codes(LEDGER, draft) == []
