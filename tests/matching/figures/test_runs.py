"""How often in a row something came about, be it told by a rank or by a number."""

from __future__ import annotations

import pytest

from factcheck.matching.figures.pinning.runs import other_runs
from tests.matching.figures.test_excuses import codes
from tests.matching.matching import pinned

LEDGER = (
    "It was Northgate's fifth win in a row.",
    "Sales at Kestrel fell for a third month in a row in January.",
    "Corran have won their last seven league games.",
    "Unemployment in Orland rose for the fourth consecutive quarter.",
    "Denby Town lost 2-0 at Orton, their sixth straight defeat.",
    "The Centre Party has won four elections in a row.",
    "The Hawks beat the Bears 98-91 for their ninth consecutive victory.",
)
WRONG = [
    "Northgate have won three in a row.",
    "Northgate's winning streak stands at four.",
    "Kestrel's sales have dropped four months running.",
    "Corran have won five league games on the trot.",
    "Unemployment in Orland has risen in six consecutive quarters.",
    "For Denby Town the defeat was the fourth in a row.",
    "It was the Centre Party's fifth straight election win.",
    "Northgate extended their winning streak to seven games.",
    "Corran have won their last nine league games.",
    "Sales fell for the fifth straight month.",
]
RIGHT = [
    "Northgate have won five in a row.",
    "Northgate's winning streak stands at five.",
    "Northgate had won three in a row.",
    "Northgate could win six in a row.",
    "Northgate have scored in 12 successive matches.",
    "Northgate have won three away games in a row.",
    "Northgate have won four of their last six games.",
    "Selby have won three in a row.",
    "Three players were sent off, and Northgate won.",
    "Kestrel's sales have dropped three months running.",
    "Kestrel's sales have dropped two years running.",
    "Unemployment in Orland has risen in four consecutive quarters.",
    "The Centre Party has won four elections running.",
    "It rained for the fourth straight month in the hills.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_another_number_of_times_in_a_row_is_wrong(draft: str) -> None:
    assert pinned(other_runs, draft, *LEDGER)
    assert "FC101" in codes(LEDGER, draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_the_same_told_otherwise_and_runs_of_others_are_not(draft: str) -> None:
    assert pinned(other_runs, draft, *LEDGER) == []
    assert "FC101" not in codes(LEDGER, draft)
