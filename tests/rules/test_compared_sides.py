"""Two that a sentence compares by an opposite word, each in the other's place, tell the same."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The head of the rescue service said the fire was spreading faster than the crews could move.",
    "The union's president said wages had risen more slowly than rents.",
    "Orle won more medals than Bergland at the games.",
    "Halden's sales grew faster than those of Norhaven in the third quarter.",
    "Fares in Lindow are lower than in Marburg.",
    "Unemployment in Ostland is higher than unemployment in Westmark.",
    "Maria Bello is older than her brother Pietro.",
    "The county's budget is $21m more than this year's $465m.",
    "Theresa Lind said the recordings mattered more than Amato's testimony.",
    "The peat bog at Ilm covers more than 70 square miles.",
)
TOLD = [
    ("The crews were moving more slowly than the fire spread.", []),
    ("The fire was spreading more slowly than the crews could move.", ["FC504"]),
    ("Rents had risen faster than wages, the union's president said.", []),
    ("Rents had risen more slowly than wages, the union's president said.", ["FC504"]),
    ("Bergland won fewer medals than Orle at the games.", []),
    ("Bergland won more medals than Orle at the games.", ["FC605"]),
    ("Orle won fewer medals than Bergland at the games.", ["FC504"]),
    ("Norhaven's sales grew more slowly than those of Halden in the third quarter.", []),
    ("Norhaven's sales grew faster than those of Halden in the third quarter.", ["FC605"]),
    ("Fares in Marburg are higher than in Lindow.", []),
    ("Fares in Lindow are higher than in Marburg.", ["FC504"]),
    ("Unemployment in Westmark is lower than unemployment in Ostland.", []),
    ("Unemployment in Ostland is lower than unemployment in Westmark.", ["FC504"]),
    ("Pietro is younger than his sister Maria Bello.", []),
    ("Amato's testimony mattered less than the recordings, Theresa Lind said.", []),
    ("Amato's testimony mattered more than the recordings, Theresa Lind said.", ["FC504"]),
    ("The county's budget is $21m smaller than this year's.", ["FC504"]),
    ("The bog at Ilm lost more than 70 square miles of its peat to the bog at Urm.", []),
]


@pytest.mark.parametrize(("draft", "found"), TOLD)
def test_an_opposite_is_right_where_the_two_have_changed_places(
    draft: str, found: list[str]
) -> None:
    assert codes(LEDGER, draft) == found


BEATEN = ("Lena Fischer beat Ana Ruiz 6-1, 4-6, 6-3 in the final of the Kolberg Cup in May.",)
RESULTS = [
    ("It took nerve to win the Kolberg Cup in May, Fischer beating Ana Ruiz 6-1, 4-6, 6-3.", False),
    ("Lena Fischer won the final of the Kolberg Cup, beating Ana Ruiz 6-1, 4-6, 6-3.", False),
    ("Ana Ruiz lost 6-1, 4-6, 6-3 to Lena Fischer in the final of the Kolberg Cup.", False),
    ("Ana Ruiz was beaten 6-1, 4-6, 6-3 by Lena Fischer in the final.", False),
    ("Lena Fischer beat Ana Ruiz 6-1, 4-6, 6-2 in the final of the Kolberg Cup.", True),
    ("Ana Ruiz won the final of the Kolberg Cup, beating Lena Fischer 6-1, 4-6, 6-3.", True),
]


@pytest.mark.parametrize(("draft", "wrong"), RESULTS)
def test_who_won_is_told_from_either_side_with_all_sets(draft: str, *, wrong: bool) -> None:
    assert bool(codes(BEATEN, draft)) == wrong


ENDED = (
    "The ban on fishing in the bay was lifted on 4 October 2025.",
    "The court overturned the conviction of Marta Lund.",
    "The report found that the pilot had been wrong to take off.",
)
UNDONE = [
    ("Fishing in the bay has been allowed again since 4 October.", []),
    ("The ban on fishing in the bay was extended on 4 October.", ["FC504"]),
    ("Marta Lund was acquitted by the court.", []),
    ("The court upheld the conviction of Marta Lund.", ["FC504"]),
    ("The pilot should not have taken off, the report found.", []),
    ("The pilot did not take off, the report found.", ["FC501"]),
]


@pytest.mark.parametrize(("draft", "found"), UNDONE)
def test_what_came_to_an_end_is_told_by_its_opposite(draft: str, found: list[str]) -> None:
    assert codes(ENDED, draft) == found
