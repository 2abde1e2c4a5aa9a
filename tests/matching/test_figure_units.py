"""A number that is no chance pins its claim: with another unit it is a slip, whatever the words."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

FIRE = "The fire had burned 18,400 hectares by Thursday evening."
HEAT = "The vials have to be kept at 19 degrees Celsius in the store in Paita."
FUEL = "A litre of diesel rose to 3,000 Sudanese pounds in Port Amara on Monday."
RAIN = "Between October and July 212mm of rain fell on the catchment."

PINNED = {
    "a unit of area": (FIRE, "By now 18,400 acres are gone.", "18,400 acres"),
    "a unit of length": (RAIN, "The valley had 212cm in ten months.", "212cm"),
    "a unit that is a name": (
        HEAT,
        "In the store in Paita the vials have to be kept at 19 degrees Fahrenheit.",
        "19 degrees Fahrenheit",
    ),
    "a unit with a name in it": (
        FUEL,
        "In Port Amara a litre of diesel rose to 3,000 Egyptian pounds on Monday.",
        "3,000 Egyptian pounds",
    ),
}
FREE = {
    "a number that many have": (FIRE, "By now 20,000 acres are gone."),
    "so round a number, of anything": (
        "The village stands at 1,200 metres.",
        "At 1,200 feet the balloon turned north.",
    ),
    "a right conversion": (FIRE, "By now 45,500 acres are gone."),
    "both units": (FIRE, "By now 18,400 hectares (45,500 acres) are gone."),
    "a thing that is counted": (FIRE, "By now 18,400 people are gone."),
}


def differing(claim: str, draft: str) -> set[str]:
    """Return the figures of a draft that answer one of another unit."""
    return {
        pair.ours.text
        for match in matched(draft, claim)
        for pair in match.quantities
        if pair.ours.unit != pair.theirs.unit and pair.ours.value == pair.theirs.value
    }


@pytest.mark.parametrize(("claim", "draft", "figure"), PINNED.values(), ids=PINNED)
def test_the_same_number_in_another_unit_answers_the_claims(
    claim: str, draft: str, figure: str
) -> None:
    assert differing(claim, draft) == {figure}


@pytest.mark.parametrize(("claim", "draft"), FREE.values(), ids=FREE)
def test_what_may_be_chance_or_another_amount_does_not(claim: str, draft: str) -> None:
    assert differing(claim, draft) == set()
