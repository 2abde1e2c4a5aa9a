"""Words that say how two figures, or the two sides of a score, stand to each other."""

from __future__ import annotations

import pytest

from tests.rules.test_internal import flagged

WRONG = [
    ("FC716", "Moss came third with 31% of the vote, behind Hale on 28%."),
    ("FC716", "Labour took 31 seats, ahead of the Greens, who have 34."),
    ("FC716", "Corran top the table on 52 points, ahead of Alba on 55."),
    ("FC716", "Fewer pupils (310) than parents (270) answered."),
    ("FC715", "They came from two goals down to draw 3-1."),
    ("FC715", "City were held to a 1-0 draw by Rovers."),
    ("FC715", "Town fought back to win 2-2."),
    ("FC715", "Alba beat Corran 1-1 on Saturday."),
    ("FC715", "The court ruled unanimously, by six votes to three."),
    ("FC715", "The board voted unanimously 7-2 to sell."),
    ("FC715", "Three judges upheld the verdict unanimously, with Judge Orr dissenting."),
    ("FC708", "Sales were £412m, down £12m from £400m."),
    ("FC708", "The party won 41 seats, up six from 47."),
]
HONEST = [
    "Moss came third with 21% of the vote, behind Hale on 28%.",
    "Volk finished two points behind Rees on 209.",
    "Alba won 44 points and 13 games, ahead of Mere with 12.",
    "Rees finished on nine under par, ahead of Volk on seven under.",
    "The company hired 300 people ahead of Christmas, up from 200.",
    "The party has 31 seats, ahead of Sunday's vote for 40 more.",
    "More parents (310) than pupils (270) answered.",
    "United beat City 2-1 after a 1-1 draw in the first game.",
    "Town won 2-2 on penalties.",
    "Alba drew level at 2-1 down.",
    "The draw for the 2-1 seeded teams was held.",
    "The board voted unanimously, 9-0, to sell.",
    "The court ruled unanimously for the union, overturning a 2-1 decision of the court below.",
    "The vote was not unanimous: Judge Orr dissented.",
    "Sales were £388m, down £12m from £400m.",
    "The party won 41 seats, up six from 35.",
]


@pytest.mark.parametrize(("code", "draft"), WRONG)
def test_words_that_the_figures_beside_them_deny_are_flagged(code: str, draft: str) -> None:
    assert [found for found, _ in flagged(draft)] == [code]


@pytest.mark.parametrize("draft", HONEST)
def test_words_that_go_with_them_are_not(draft: str) -> None:
    assert flagged(draft) == []
