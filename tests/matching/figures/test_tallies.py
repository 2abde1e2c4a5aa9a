"""What two sides have got, as a vote or the score of a match, in one figure or in two."""

from __future__ import annotations

import pytest

from factcheck.matching.figures.pinning.tallies import other_tallies
from tests.matching.figures.test_excuses import codes
from tests.matching.matching import pinned

LEDGER = (
    "The jury found Mark Doyle guilty by a majority of ten to two.",
    "The county board voted 6-3 to close the school in Merle.",
    "Northgate beat Selby 3-1 on Saturday, having led 2-0 at half-time.",
    "Corran lost the final against Alba 4-2 on penalties after a 1-1 draw.",
)
WRONG = [
    "Jurors convicted Doyle by 11 to one.",
    "The school in Merle is to close, the county board decided by seven votes to two.",
    "Selby were beaten 4-1 by Northgate.",
    "At half-time Northgate led Selby 1-0.",
    "Corran lost the final to Alba 5-4 on penalties.",
]
RIGHT = [
    "Jurors convicted Doyle by 10-2.",
    "The county board voted 5-4 against a new library.",
    "One judge scored it 116-112 for Selby against Northgate.",
    "Northgate had more corners than Selby, 14 to eight.",
    "Alba beat Corran 4-2 on pens.",
    "Selby were beaten 3-1 by Northgate.",
    "Northgate beat Orton 4-0.",
    "Northgate beat Selby 2-1 the season before.",
    "Northgate won 2-1.",
    "At half-time Northgate led Selby 2-0.",
    "The final between Alba and Corran ended 1-1.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_another_vote_or_score_of_one_event_is_wrong(draft: str) -> None:
    assert pinned(other_tallies, draft, *LEDGER)
    assert "FC101" in codes(LEDGER, draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_the_same_told_otherwise_and_those_of_others_are_not(draft: str) -> None:
    assert pinned(other_tallies, draft, *LEDGER) == []
    assert "FC101" not in codes(LEDGER, draft)
