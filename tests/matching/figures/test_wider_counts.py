"""Figures of those of whom the claim's is but a part, or of which it tells what ours does not."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The storm at Pell killed nine people.",
    "Seven of the sailors freed on Monday are Danes.",
    "Four of the dead were children.",
    "Police in Porto arrested 23 supporters.",
    "The storm at Hale killed or injured 31 people.",
    "Some 640 people are employed at the mill in Tarn.",
    "The rebels captured 18 soldiers near Asha.",
)
WRONG = [
    "The storm at Pell killed 12 people.",
    "The storm at Pell killed or injured six people.",
    "At Hale the storm left 45 people killed or injured, the mayor said.",
    "The mill in Tarn has 730 people.",
    "Nine of the sailors freed on Monday are Danes.",
    "Six of the dead were children.",
    "Police in Porto arrested 32 supporters.",
]
RIGHT = [
    "The storm at Pell killed or injured 31 people.",
    "In the storm at Pell 31 people were killed or hurt.",
    "On Monday 157 sailors were freed.",
    "Of the sailors freed on Monday, 16 were on one ship.",
    "At least 40 supporters were arrested or thrown out in Porto.",
    "Some 60 soldiers were captured or killed near Asha.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_another_number_of_the_same_is_wrong(draft: str) -> None:
    assert codes(LEDGER, draft) == ["FC101"]


@pytest.mark.parametrize("draft", RIGHT)
def test_a_larger_number_of_more_is_right(draft: str) -> None:
    assert codes(LEDGER, draft) == []
