"""The claim's very number, told of things of another kind, or of the same in other words."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The aid group gave food to 18,000 families in Tarn in August.",
    "The flood forced 3,400 people in Bendo from their homes.",
    "Some 12,500 people signed the petition against the mast in Lunn.",
    "The factory in Hesk made 84,000 engines in 2025.",
    "Fire crews rescued 27 horses from the stables in Pell.",
    "The army lost 34 tanks in the battle for Kolo.",
    "Doctors in Astova counted 318 cases of dengue this year.",
    "Norvex owns 118 petrol stations in Spain.",
    "The strike hit 340 schools in the north.",
    "The court froze 14 flats in Leeds and a villa on Mallorca.",
    "The doses went to 412 pharmacies and clinics in Ontario.",
)
WRONG = [
    "The aid group fed 18,000 people in Tarn in August.",
    "The flood drove 3,400 families in Bendo from their homes.",
    "The petition against the mast in Lunn was signed by 12,500 households.",
    "The factory in Hesk made 84,000 cars in 2025.",
    "Fire crews rescued 27 people from the stables in Pell.",
    "The army lost 34 soldiers in the battle for Kolo.",
    "Doctors in Astova counted 318 deaths from dengue this year.",
    "Norvex owns 118 hotels in Spain.",
    "The court froze 14 villas in Leeds.",
]
RIGHT = [
    "In August the aid group gave food to 18,000 households in Tarn.",
    "The flood drove 3,400 residents of Bendo from their homes.",
    "The petition against the mast in Lunn has 12,500 signatures.",
    "The aid group fed some 80,000 people, or 18,000 families, in Tarn in August.",
    "Hesk's factory turned out 84,000 motors in 2025.",
    "Fire crews led 27 animals from the stables in Pell.",
    "In the battle for Kolo the army lost 34 tanks and 210 soldiers.",
    "At Kolo the army lost 34 tanks.",
    "There were 318 infections with dengue in Astova this year.",
    "Norvex owns 118 filling stations in Spain.",
    "The strike shut 340 schools in the north.",
    "The doses went to 412 clinics and pharmacies in Ontario.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_another_kind_of_thing_with_the_number_is_wrong(draft: str) -> None:
    assert codes(LEDGER, draft) == ["FC110"]


@pytest.mark.parametrize("draft", RIGHT)
def test_the_same_things_in_other_words_are_right(draft: str) -> None:
    assert codes(LEDGER, draft) == []
