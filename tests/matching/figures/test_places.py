"""Which of several figures of a claim the words of a statement ask for."""

from __future__ import annotations

import pytest

from tests.matching.matching import conflicts

HOSPITALS = "The injured are in two hospitals, 22 at the Policlinico in Bari and nine in Brindisi."
RESCUED = "In the flood 388 people were rescued from roofs, 214 of them by private boats."
LORRIES = "There were 148 cars and 71 lorries on board the ferry when it caught fire."

DISPLACED = {
    "two that changed places": (
        HOSPITALS,
        "Nine of the injured are at the Policlinico in Bari, and 22 in Brindisi.",
        {("Nine", "22"), ("22", "nine")},
    ),
    "a whole for its part": (
        RESCUED,
        "Private boats rescued 388 people in the flood.",
        {("388", "214")},
    ),
    "one thing for another": (
        LORRIES,
        "On board the ferry that caught fire were 71 cars and 148 lorries.",
        {("71", "148"), ("148", "71")},
    ),
}
IN_PLACE = {
    "told the other way round": (
        HOSPITALS,
        "In Brindisi there are nine of the injured, and at the Policlinico in Bari 22.",
    ),
    "a whole of which a part is told": (
        RESCUED,
        "In the flood 388 people were rescued, more than half of them by private boats.",
    ),
    "what a share is told of": (
        RESCUED,
        "Private boats took more than half of the 388 people who were rescued in the flood.",
    ),
    "a part by what tells it": (
        "At the public hearing 87 residents spoke, 61 of them against the tax increase.",
        "The public hearing, at which 61 residents spoke against the tax increase, was long.",
    ),
    "things in another order": (
        LORRIES,
        "The ferry had 71 lorries and 148 cars on board when it caught fire.",
    ),
}


@pytest.mark.parametrize("name", DISPLACED)
def test_a_number_of_the_claim_in_the_place_of_another_is_one(name: str) -> None:
    claim, draft, expected = DISPLACED[name]
    assert conflicts(claim, draft) == expected


@pytest.mark.parametrize("name", IN_PLACE)
def test_a_number_of_the_claim_in_its_own_place_is_none(name: str) -> None:
    claim, draft = IN_PLACE[name]
    assert conflicts(claim, draft) == set()
