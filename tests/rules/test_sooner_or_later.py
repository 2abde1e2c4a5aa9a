"""By how much sooner or later something came than another, told the other way round."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

PICKING = (
    "Picking in the vineyards of Halden begins on 17 February, three weeks earlier than usual."
)
ICE = "The ice on the lake broke up nine days later than last year."
HARVEST = "The harvest began two weeks later than in 2024 because of the rain."

TOLD = [
    (PICKING, "Picking in Halden's vineyards begins three weeks later than usual.", True),
    (PICKING, "Picking in Halden's vineyards begins three weeks sooner than usual.", False),
    (PICKING, "Picking in the vineyards of Halden usually begins three weeks later.", False),
    (ICE, "The lake's ice broke nine days earlier than a year ago.", True),
    (ICE, "Last year the ice on the lake broke up nine days earlier.", False),
    (ICE, "The ice on the lake broke up nine days late.", False),
    (HARVEST, "The harvest began two weeks earlier than in 2024.", True),
    (HARVEST, "In 2024 the harvest began two weeks earlier than this year.", False),
    (HARVEST, "The harvest of 2024 had begun two weeks earlier.", False),
]


@pytest.mark.parametrize(("claim", "draft", "wrong"), TOLD)
def test_how_much_later_is_not_how_much_earlier(claim: str, draft: str, *, wrong: bool) -> None:
    assert ("FC504" in codes((claim,), draft)) == wrong
