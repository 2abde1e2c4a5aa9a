"""A name that no claim has, where the claim beside it has another of the very sort."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

STOPPED = "Ostwald Chemie halted production at the Laval plant on 4 February 2026."
FACTORY = "Ostwald Chemie plans a second factory, in Durham, North Carolina, for 2028."
TRUST = "Most of the money for the study came from Brandt, and from the Harwell Trust in York."
WON = "American Lena Brandt won the women's 100 metres, two hundredths ahead of Nigeria's Ada Obi."
OFFICE = "Ostwald Chemie has had an office in Longueuil since 1998."

STRANGE = [
    (STOPPED, "The vaccine comes from an Ostwald Chemie plant in Longueuil.", "Longueuil"),
    (FACTORY, "Ostwald plans to add a factory in Raleigh, North Carolina, in 2028.", "Raleigh"),
    (TRUST, "The Ardale Trust gave most of the money for the study.", "Ardale Trust"),
]
NOT_STRANGE = {
    "a part of the country, in which the town may lie": (
        "The vaccine comes from an Ostwald Chemie plant in Quebec.",
        STOPPED,
    ),
    "a continent": ("The vaccine comes from an Ostwald Chemie plant in America.", STOPPED),
    "a building": ("The vaccine comes from an Ostwald Chemie plant in Pier House.", STOPPED),
    "another year's": (
        "Ostwald plans to add a factory in Raleigh, North Carolina, in 2031.",
        FACTORY,
    ),
    "a people's country, which the claim has": (
        "Lena Brandt of the United States has now won seven races in succession.",
        WON,
    ),
    "a place that another claim has": (
        "The vaccine comes from an Ostwald Chemie plant in Longueuil.",
        STOPPED,
        OFFICE,
    ),
    "a body of another kind": ("The Ardale Bank gave most of the money for the study.", TRUST),
}


def exchanged(draft: str, *claims: str) -> list[str]:
    """Return the names of a draft that stand in the place of another one of the claims."""
    return [pair.ours.text for match in matched(draft, *claims) for pair in match.names]


@pytest.mark.parametrize(("claim", "draft", "wrong"), STRANGE)
def test_a_name_that_no_claim_has_stands_for_the_claims_own(
    claim: str, draft: str, wrong: str
) -> None:
    assert exchanged(draft, claim) == [wrong]


@pytest.mark.parametrize("texts", NOT_STRANGE.values(), ids=NOT_STRANGE)
def test_a_name_of_another_sort_or_event_stands_for_none(texts: tuple[str, ...]) -> None:
    assert exchanged(*texts) == []
