"""What a claim has somebody say is of them, too: a firm's profit is the one that it reported."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "Kestrel Foods reported a net profit of $212 million for 2025.",
    "Kestrel Foods had revenue of $3.1 billion in 2025.",
    "Norvex announced a dividend of €64 million in May.",
    "Brill Shops said sales rose to $740 million in the quarter.",
    "Tarka said its order book stood at 148 ships at the end of March.",
)
WRONG = [
    "Kestrel Foods made $221 million after tax in 2025.",
    "Norvex paid its owners a dividend of €46 million in May.",
    "Sales at Brill Shops rose to $704 million in the quarter.",
    "At the end of March Tarka had 184 ships on order.",
]
RIGHT = [
    "Kestrel Foods made $212 million in 2025.",
    "Kestrel Foods made $212 million after tax in 2025.",
    "Norvex is to pay its owners €64 million.",
    "Tarka delivered nine ships in March.",
    "Kestrel Foods bought Brill Shops for $48 million in 2019.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_another_figure_of_whoever_told_its_own_is_wrong(draft: str) -> None:
    assert codes(LEDGER, draft) == ["FC101"]


@pytest.mark.parametrize("draft", RIGHT)
def test_its_own_figure_is_right_whatever_else_it_has(draft: str) -> None:
    assert codes(LEDGER, draft) == []
