"""Who comes first, second or last by figures that a claim gives to several names."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "Tucumán has had 620 cases of dengue per 100,000 people, Salta 480, Chaco 310 and Jujuy 155.",
    "The Reds have 41 seats, the Blues 33 and the Greens 15.",
    "Germany pledged €840 million, Norway €510 million and Spain €220 million.",
    "Unemployment is 9.4% in Norland, 6.1% in Baltia and 4.8% in Vasland.",
    "The fire destroyed 118 houses in Pellan, 42 in Corby and 19 in Merle.",
    "Quist served 14 aces, Pohl nine and Sato three.",
    "In March Baltia had 9.1% unemployment, Norland 8.8% and Vasland 4.4%.",
    "Ana Ruiz clocked 54.2 seconds, Bea Lund 54.9 and Cleo Hart 55.3.",
    "Anders Holm finished in 2:08:14, Luis Pardo in 2:08:51 and Kofi Boateng in 2:09:40.",
    "The Whigs polled 38 per cent, the Levellers 33 and the Moderates 12.",
    "The shipyard employs 4,100 people in Spain and 2,900 in Portugal.",
)
WRONG = [
    "Salta has the highest rate of dengue in the country.",
    "Chaco has had the second-highest dengue rate this year.",
    "The Blues are the biggest party.",
    "Norway pledged the most.",
    "Norway pledged €510 million, the third-largest sum.",
    "Vasland has the second-lowest unemployment rate.",
    "Norland has the lowest unemployment of the three countries.",
    "Corby lost the most houses.",
    "Quist served the fewest aces.",
    "Quist served the second-most aces.",
    "Nowhere is unemployment lower than in Norland.",
    "Nowhere did the fire destroy more houses than in Merle.",
    "Bea Lund won the race.",
    "Cleo Hart came first.",
    "Ana Ruiz finished second.",
    "Luis Pardo won the race.",
    "The Levellers came first.",
    "The Whigs came second.",
    "Most of the shipyard's staff are in Portugal.",
]
RIGHT = [
    "Tucumán has the highest rate of dengue in the country.",
    "Chaco has had the third-highest dengue rate this year.",
    "Baltia has the highest unemployment of the three countries.",
    "The Blues are the second-biggest party.",
    "Norway made the second-largest pledge.",
    "Norway is the largest country in the north.",
    "Salta has the highest rate of dengue in the north.",
    "Baltia has the highest inflation of the three.",
    "Corby is the largest town in the county.",
    "Most houses in Corby have gardens.",
    "The Greens could have the most seats.",
    "Pohl has the biggest serve in the game.",
    "Sato hit the most winners.",
    "Salta and Tucumán have the highest rates of dengue.",
    "Last year Baltia had the highest unemployment.",
    "Nowhere is unemployment lower than in Vasland.",
    "Nowhere is inflation lower than in Norland.",
    "Ana Ruiz won the race.",
    "Cleo Hart came third.",
    "Bea Lund could come first.",
    "Bea Lund came first in the long jump.",
    "Anders Holm won the race.",
    "The Levellers came second.",
    "The Levellers came first in the cities.",
    "Most of the shipyard's staff are in Spain.",
    "Most of the shipyard's staff in Portugal are women.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_a_place_that_the_figures_of_all_deny_is_wrong(draft: str) -> None:
    assert "FC108" in codes(LEDGER, draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_the_place_itself_and_those_in_other_orders_are_not(draft: str) -> None:
    assert "FC108" not in codes(LEDGER, draft)
