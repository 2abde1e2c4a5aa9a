"""Figures that the record has, if in another claim or only taken together."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

FERRY = ("The ferry carried 214 passengers and 38 crew.", "The ferry carried 230 people last year.")
SALES = ("The company sold 4,312 cars in May.", "The new plant sold 1,217 vans in June.")
PLANTS = ("The Toledo plant builds 700 pickups a day and the Fort Wayne plant 450 vans a day.",)
TURNOUT = (
    "106,118 of 141,490 registered voters cast a ballot, a turnout of 75%; 104,570 were valid.",
)

ON_RECORD = {
    "all that another claim counts": (FERRY, "There were 252 people on the ferry.", "230"),
    "the very number of a claim that shares more of our words": (
        SALES,
        "The company sold 1,217 cars from its new plant.",
        "4,312",
    ),
}
ON_NONE = {
    "one plant's number for both": (
        PLANTS,
        "Toledo and Fort Wayne build 700 vehicles a day between them.",
        "450",
    ),
    "the valid votes for all": (
        TURNOUT,
        "Altogether 104,570 people cast a ballot, a turnout of 75%.",
        "141,490",
    ),
    "more than another claim counts": (FERRY, "There were 262 people on the ferry.", "230"),
    "passengers, of whom there were fewer": (
        FERRY,
        "There were 252 passengers on the ferry.",
        "214",
    ),
    "the very number of a claim that shares fewer of our words": (
        SALES,
        "The company sold 1,217 cars in May.",
        "4,312",
    ),
    "another number than that claim has": (
        SALES,
        "The company sold 1,351 cars from its new plant.",
        "4,312",
    ),
}


def held_against(draft: str, claims: tuple[str, ...]) -> set[str]:
    """Return the claims' numbers against which those of a draft are held."""
    return {
        pair.theirs.number.of(match.claim.text)
        for match in matched(draft, *claims)
        for pair in match.quantities
        if pair.ours.value != pair.theirs.value
    }


@pytest.mark.parametrize(("claims", "draft", "other"), ON_RECORD.values(), ids=ON_RECORD.keys())
def test_a_figure_that_the_record_has_is_not_held_against_another_claims(
    claims: tuple[str, ...], draft: str, other: str
) -> None:
    assert other not in held_against(draft, claims)


@pytest.mark.parametrize(("claims", "draft", "other"), ON_NONE.values(), ids=ON_NONE.keys())
def test_a_figure_that_it_does_not_have_so_is(
    claims: tuple[str, ...], draft: str, other: str
) -> None:
    assert other in held_against(draft, claims)
