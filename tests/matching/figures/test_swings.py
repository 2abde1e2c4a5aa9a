"""Swings from a loss to a profit, which are both together."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    (
        "The streaming service Vela made an operating profit of $54 million, after a loss of $71 "
        "million in the same half of 2025."
    ),
    "Net debt of Tamarind fell from $195 million to $172 million.",
    (
        "Orion made an operating profit of $90 million and a net profit of $54 million, after a "
        "loss of $71 million in 2024."
    ),
    "The Meadow party gained 14 seats in the south and lost nine in the north.",
)
WRONG = [
    "Vela earned $54 million, a swing of $17 million from the loss of the year before.",
    "Vela swung by $17 million, from a loss to an operating profit of $54 million.",
    "Vela reported a swing of $17 million to an operating profit in the half.",
    "The service earned $54 million, a turnaround of $115 million from its loss.",
    "Vela earned $54 million, a $17 million annual swing.",
    "Vela swung by $71 million to an operating profit in the half.",
    "Vela saw a swing this half of $17 million.",
    "Vela earned $54 million, a swing of more than $150 million from its loss.",
]
RIGHT = [
    "Vela earned $54 million, a swing of $125 million from the loss of the year before.",
    "Vela swung by $125 million, from a loss to an operating profit of $54 million.",
    "A swing of $17 million in the price of copper worried traders at Tamarind.",
    "Tamarind's debt fell by $23 million.",
    "Vela made $17 million more on advertisements.",
    "Vela earned $54 million, a swing of more than $90 million from its loss.",
    "Vela earned $54 million, and its swing from a loss came with $17 million of new loans.",
    "After its loss Vela streamed a film about a swing of $17 million in the price of tin.",
    "The Meadow party gained 14 seats in the south, a swing of five seats.",
    "Vela swung to a $54 million profit.",
    "Vela reported a swing to profit of $54 million.",
    "Vela swung to about $54 million in profit from a $71 million loss.",
    "Vela reversed a loss of $71 million.",
    "Orion earned $54 million, a swing of $125 million from its loss.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_a_swing_that_is_not_loss_and_profit_together_is_wrong(draft: str) -> None:
    assert "FC108" in codes(LEDGER, draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_both_together_and_what_is_no_swing_are_right(draft: str) -> None:
    assert "FC108" not in codes(LEDGER, draft)
