"""The level that something came from, told as what had been and as what is."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

RATE = "The bank cut its key rate from 4.25% to 4%."
TOLL = "The toll from the flood in Kerrow rose to 46, from 39 on Monday."
MEMBERS = "Membership of the union rose to 84,000, up from 71,500 in 2020."
WARD = "The ward of the hospital in Marle has 38 beds, down from 52 in May."

HAD_BEEN = [
    (RATE, "In July the bank had cut its key rate to 4.25 percent."),
    (TOLL, "By Monday the toll from the flood in Kerrow had risen to 39."),
    (MEMBERS, "By 2020 membership of the union had risen to 71,500."),
]
IS = [
    (RATE, "The bank has cut its key rate to 4.25 percent."),
    (TOLL, "The toll from the flood in Kerrow has risen to 39."),
    (MEMBERS, "Membership of the union has risen to 71,500."),
    (WARD, "On Friday the ward of the hospital in Marle had 52 beds."),
    (RATE, "The bank's governor said that it had cut its key rate to 4.25 percent."),
]


@pytest.mark.parametrize(("claim", "draft"), HAD_BEEN)
def test_what_had_been_may_be_what_the_claim_came_from(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == []


@pytest.mark.parametrize(("claim", "draft"), IS)
def test_what_is_may_not(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == ["FC101"]
