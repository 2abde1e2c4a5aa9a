"""What two sentences must have in common to be of one thing grows with the ledger."""

from __future__ import annotations

from functools import cache

import pytest

from factcheck.checker import Checker
from tests.desk import other_news
from tests.matching.matching import TOLD, ledger_of

ANCHOR = "The anchor broke on 4 April 2026."
WRECK = "Divers raised the anchor of the Marigold off Sandwick on 4 April 2026."
SLATE = "The quarry near Ashbrook cut tonnes of slate."
MATCH = "Dunford played Elmdale on 4 April 2026."
THEATRE = "The theatre in Dunford flooded on 4 April 2026."
NURSES = "The clinic in Ashbrook has 43 nurses."
FORTY = "The clinic in Ashbrook has 40 nurses."
HUNDREDS, DOZENS, FEW = 560, 60, 12
TOLD_ALIKE = [
    # one word that no other claim has ties two sentences in a small ledger alone
    (HUNDREDS, ANCHOR, "An anchor fell.", True),
    (DOZENS, WRECK, "An anchor was sold.", True),
    (FEW, WRECK, "An anchor was sold.", False),
    # with a town, or beside a day, more
    (HUNDREDS, SLATE, "Slate left Ashbrook.", False),
    (HUNDREDS, MATCH, "Elmdale hosted Dunford on 4 April 2026.", False),
    (HUNDREDS, MATCH, "Elmdale hosted Dunford.", True),
    (HUNDREDS, THEATRE, "A theatre in Dunford closed on 4 April 2026.", True),
    # a figure says more the more digits it has
    (HUNDREDS, NURSES, "A school in Ashbrook has 43 nurses.", False),
    (HUNDREDS, FORTY, "A school in Ashbrook has 40 nurses.", True),
    # a good part of both has to be told alike, and more of it in a large ledger
    (HUNDREDS, WRECK, "The anchor of the Marigold was shown in an old tent.", False),
    (HUNDREDS, WRECK, "The rust on the anchor of the Marigold was thick, chemists said.", True),
    (DOZENS, WRECK, "The rust on the anchor of the Marigold was thick, chemists said.", False),
    (
        HUNDREDS,
        WRECK,
        "Divers near a colliery raised chests of porcelain, silk, pepper and cinnamon.",
        True,
    ),
]


@cache
def desk(size: int, claim: str) -> Checker:
    """Return a checker for a claim in a ledger of so many on other things."""
    return Checker(ledger_of(claim, *other_news(size)))


@pytest.mark.parametrize(("size", "claim", "draft", "by_chance"), TOLD_ALIKE)
def test_what_is_told_alike_is_no_chance_where_it_is_enough_for_the_ledger(
    size: int, claim: str, draft: str, *, by_chance: bool
) -> None:
    matches = desk(size, claim).matches(draft, date=TOLD)
    assert [one.by_chance for one in matches if one.claim.text == claim] == [by_chance]
