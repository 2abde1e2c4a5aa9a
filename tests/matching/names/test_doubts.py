"""A name beside another that it may be, and one that it cannot be."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

PLANT = "Norvik broke ground on a battery plant near Bergen in April 2026."
TALKS = "Russia and Ukraine ended a second day of talks in Abu Dhabi."
THIRD = "Dawn Hesketh of Reform UK came third with 6,207 votes."

STAGE = "The first stage of the rocket fell into the Atlantic nine minutes after lift-off."
DUST = "Dust from the Caucasus was to blame for an eighth of the melting, the study found."

SALES = "The company said it makes 40 per cent of its sales in Latin America."

OTHERS = [
    (SALES, "The company makes 40 per cent of its sales in Africa, it said.", "Africa"),
    (STAGE, "Nine minutes after lift-off the first stage fell into the Pacific.", "Pacific"),
    (
        PLANT,
        "On Tuesday Norvik broke ground on its long-awaited works near Stavanger.",
        "Stavanger",
    ),
    (
        TALKS,
        "A second day of the talks between Russia and Ukraine in Doha ended without a deal.",
        "Doha",
    ),
    (THIRD, "Third was Dawn Hesketh, the Green candidate, with 6,207.", "Green"),
]
THE_SAME = [
    (STAGE, "Nine minutes after lift-off the first stage fell into the Atlantic Ocean."),
    (DUST, "An eighth of the melting was due to dust from Asia, the study found."),
    (SALES, "The company makes 40 per cent of its sales in South America, it said."),
    (PLANT, "On Tuesday Norvik broke ground on its long-awaited works near Bergen."),
    (TALKS, "A second day of the talks between Russia and Ukraine in the Emirates ended."),
    (THIRD, "Third was Dawn Hesketh, the Reform candidate, with 6,207."),
]


def exchanged(claim: str, draft: str) -> list[str]:
    """Return the names of a draft that stand in the place of another one of the claim."""
    return [pair.ours.text for match in matched(draft, claim) for pair in match.names]


@pytest.mark.parametrize(("claim", "draft", "wrong"), OTHERS)
def test_a_name_that_cannot_be_the_claims_stands_in_its_place(
    claim: str, draft: str, wrong: str
) -> None:
    assert exchanged(claim, draft) == [wrong]


@pytest.mark.parametrize(("claim", "draft"), THE_SAME)
def test_a_name_that_may_be_the_claims_is_none_in_its_place(claim: str, draft: str) -> None:
    assert exchanged(claim, draft) == []
