"""Shares of “the total” of which a draft tells the part alone."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "A total of 2.4 million birds had been culled in Haldern by Thursday.",
    "The culled birds were 1.8 million laying hens, 420,000 turkeys and 180,000 ducks.",
    "Northgate Bank lent €5.4 billion to households and €3.6 billion to companies.",
)
HENS = "Hens make up most of the culled birds: 1.8 million, or {} of the total."
LOANS = "Northgate Bank lent €3.6 billion to companies, or {} of the total."
WRONG = [HENS.format("85 percent"), HENS.format("half"), LOANS.format("a quarter")]
RIGHT = [HENS.format("75 percent"), HENS.format("three quarters"), LOANS.format("40 percent")]


@pytest.mark.parametrize("draft", WRONG)
def test_a_share_of_the_total_that_no_whole_of_the_claims_makes_right(draft: str) -> None:
    assert "FC108" in codes(LEDGER, draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_a_share_of_the_total_or_of_what_a_list_comes_to(draft: str) -> None:
    assert "FC108" not in codes(LEDGER, draft)
