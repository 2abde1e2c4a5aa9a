"""Nobody tells the share that what there was makes of what there is."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The new council of Orlow has 41 women, up from 33.",
    "Halden school employs 120 teachers, down from 150.",
    "The bus company has 64 electric buses, compared with 40 a year ago.",
    "The ward had 41 patients in its 205 beds on Monday, down from 112 in April.",
)
RIGHT = [
    "Orlow's council has 41 women, who make up 44 per cent of the chamber.",
    "Halden school employs 120 teachers, or two-thirds of all its workers.",
    "The bus company's 64 electric buses are 22 percent of the total.",
]
WRONG = [
    "Orlow's council has 41 women, half as many again as the 33 before.",
    "Halden school employs 120 teachers, 30 percent fewer than before.",
    "Halden school employs 120 teachers, or two-thirds of its 150.",
    "Patients were in half of the ward's 205 beds on Monday.",
]


@pytest.mark.parametrize("draft", RIGHT)
def test_a_share_is_of_another_whole_than_what_there_was_before(draft: str) -> None:
    assert codes(LEDGER, draft) == []


@pytest.mark.parametrize("draft", WRONG)
def test_a_change_and_a_share_of_a_whole_that_is_told_are_held_to_the_claim(draft: str) -> None:
    assert codes(LEDGER, draft)
