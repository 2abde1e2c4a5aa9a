"""Names that have changed parts: each exchange by itself, and none that another claim bears out."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

SOLD = "Norvik sold a plant to Calder in May, and Hartwell bought a yard from Lomax."
OFFICES = "Hale succeeded Lang as mayor, and Banti replaced Ferri as treasurer."
POINTS = "Ana Hale scored 12 points in Rendal and Ivo Lang nine."

EXCHANGES = [
    (
        SOLD,
        "Calder sold a plant to Norvik in May, and Lomax bought a yard from Hartwell.",
        ["Calder sold a plant to Norvik", "Lomax bought a yard from Hartwell"],
    ),
    (
        SOLD,
        "Norvik sold a plant to Calder in May, and Lomax bought a yard from Hartwell.",
        ["Lomax bought a yard from Hartwell"],
    ),
    (
        OFFICES,
        "Lang succeeded Hale as mayor, and Ferri replaced Banti as treasurer.",
        ["Lang succeeded Hale", "Ferri replaced Banti"],
    ),
    (SOLD, "In May Norvik sold a plant to Calder, and Hartwell bought one of Lomax's yards.", []),
]


def exchanged(*claims: str, draft: str) -> list[str]:
    """Return the words of a draft in which names have changed parts."""
    found = check(Example(claims=claims, draft=draft))
    return [one.text for one in found if one.code == "FC605"]


@pytest.mark.parametrize(("claim", "draft", "wrong"), EXCHANGES)
def test_two_pairs_of_names_that_changed_parts_are_two_slips(
    claim: str, draft: str, wrong: list[str]
) -> None:
    assert exchanged(claim, draft=draft) == wrong


def test_a_figure_that_another_claim_gives_the_name_is_not_another_ones() -> None:
    draft = "In Rendal Ivo Lang scored 12 points."
    before = "Ivo Lang had scored 12 points in the match before."
    assert exchanged(POINTS, draft=draft) == ["Rendal Ivo Lang scored 12 points"]
    assert exchanged(POINTS, before, draft=draft) == []
