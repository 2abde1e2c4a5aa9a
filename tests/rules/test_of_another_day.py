"""What a clause dates otherwise than the claim is another act, and no turn of the claim's."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The walkout at the foundry ended on 9 June 2026.",
    "The lido at Marsden closed on 3 June 2026.",
    "The lawsuit of the two growers began on 4 May 2026.",
    "Wheat prices in Orwell fell in April 2026.",
    "The senate approved the salt tax on 12 May 2026.",
    "In May 2026 a panel of doctors voted 9 to 4 against a pill from Halden Bio.",
    "Diesel in Orwell rose to 31.40 florins a litre on 5 May 2026.",
)
TURNED = [
    ("The walkout at the foundry began on {} June.", 9, 3),
    ("The lido at Marsden opened on {} June.", 3, 1),
    ("The senate rejected the salt tax on {} May.", 12, 19),
    ("The lawsuit of the two growers ended on {} May.", 4, 28),
]


@pytest.mark.parametrize(("told", "same", "other"), TURNED)
def test_the_opposite_is_a_turn_on_the_claims_day_alone(told: str, same: int, other: int) -> None:
    assert codes(LEDGER, told.format(same)) == ["FC504"]
    assert codes(LEDGER, told.format(other)) == []


def test_the_opposite_of_an_undated_clause_is_a_turn() -> None:
    assert codes(LEDGER, "Wheat prices in Orwell rose.") == ["FC504"]
    assert codes(LEDGER, "Wheat prices in Orwell rose in March.") == []


def test_the_opposite_with_the_claims_figure_is_a_turn_on_any_day() -> None:
    assert "FC504" in codes(LEDGER, "Diesel in Orwell fell to 31.40 florins a litre on 7 May.")


@pytest.mark.parametrize(
    "told",
    [
        "In May 2026, a panel of doctors voted 9 to 4 in favor of a pill, which was dropped later.",
        "In May 2026, a panel voted 9 to 4 in favor of a pill, which was dropped two months later.",
        "It rained on 28 May. The lawsuit of the two growers ended.",
    ],
)
def test_only_a_date_of_its_own_makes_it_another_act(told: str) -> None:
    assert "FC504" in codes(LEDGER, told)
