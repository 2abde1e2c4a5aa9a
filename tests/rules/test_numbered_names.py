"""Roads, courts, wards and the like with another number than the ledger has (FC608).

Where the number was read as a figure, or as the name, FC101 and FC601 have found it before.
"""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check, check_marked

CLAIMS = (
    "Line 4 of the Corvo metro was shut after a derailment at Plaza Norte station.",
    "The Third Army of General Kamara took the town of Belo on 22 May 2026.",
    "A leak forced the operator to shut down Unit 3 of the Varna power plant.",
    "Channel 6 broadcast the debate between Governor Stroud and Senator Greer.",
    "Ten flats in Block C of the Almond estate burnt out.",
    "The jury found Dale Orton guilty on count 2, of fraud.",
    "Snow closed the A66 between Scotch Corner and Brough.",
    "Oakland beat Denver 101-94 in Game 5 at Falcon Arena.",
    "Ward 7 of Milford Hospital was closed because of norovirus.",
    "Ward 9 of Milford Hospital was reopened after a deep clean.",
)
WRONG = [
    "[Line 5] of the Corvo metro was shut after a derailment.",
    "Belo was taken on 22 May by the [2nd Army].",
    "After a leak [Unit 2] of the Varna power plant was shut down.",
    "The debate between Stroud and Greer was broadcast by [Channel 4].",
    "Ten flats in [Block D] of the Almond estate burnt out.",
    "The jury found Orton guilty of fraud on [count 3].",
    "The [A69] was closed by snow between Scotch Corner and Brough.",
    "Oakland beat Denver 101-94 in [Game 4].",
]
RIGHT = [
    "Line 4 of the Corvo metro was shut after a derailment.",
    "Lines 3 and 4 of the Corvo metro were shut after a derailment at Plaza Norte.",
    "Belo was taken on 22 May by the 3rd Army.",
    "On 3 April the Second Army of General Kamara took the town of Lira.",
    "After a leak Unit 3, though not Unit 2, of the Varna power plant was shut down.",
    "Unit 1 of the Halvik power plant was shut down by the operator for repairs.",
    "Channel 4 had offered to broadcast it.",
    "Ten flats in Block C of the Almond estate burnt out; Block D was not touched.",
    "Oakland had beaten Denver 110-92 in Game 4.",
    "Oakland can win the title in Game 6 at Falcon Arena.",
    "Ward 9 of Milford Hospital, closed because of norovirus, was reopened.",
    "The A1 at Scotch Corner was open.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_another_number_is_another_thing(draft: str) -> None:
    found, marked = check_marked(CLAIMS, draft)
    assert [one.code for one in found] in ([code] for code in ("FC608", "FC601", "FC101"))
    assert all(one.span.overlaps(marked) for one in found)


@pytest.mark.parametrize("draft", RIGHT)
def test_what_is_or_may_be_of_that_number_is_no_conflict(draft: str) -> None:
    found = check(Example(claims=CLAIMS, draft=draft))
    assert [one.code for one in found if one.code == "FC608"] == []
