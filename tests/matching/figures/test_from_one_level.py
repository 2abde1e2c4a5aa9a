"""Changes beside the very level of a claim, counted from the very time."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "Rescuers brought 93 people out of the mine in October, 18 more than in September.",
    "Police recorded 512 burglaries in July, 75 more than in June.",
    "The port handled 640,000 containers in 2025, 5% more than in 2024.",
)
WRONG = [
    "Rescuers brought out 93 people in October, 28 more than in September.",
    "Police counted 512 burglaries in July, 57 more than in June.",
    "The port handled 640,000 containers in 2025, 8 percent more than in 2024.",
]
RIGHT = [
    "Rescuers brought out 93 people in October, 18 more than in September.",
    "The port handled 640,000 containers in 2025, 20,000 of them empty.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_another_change_from_one_level_is_wrong(draft: str) -> None:
    assert "FC101" in codes(LEDGER, draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_the_change_itself_and_those_from_other_times_are_not(draft: str) -> None:
    assert codes(LEDGER, draft) == []
