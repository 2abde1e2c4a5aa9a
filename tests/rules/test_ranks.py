"""What is told of somebody's place in an order: the largest, the second-largest."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

BREWER = "Kestrel is the second-largest brewer in Norway."
QUAKE = "The quake was the deadliest in Peru since 2007."
PORT = "Harlow is the country's fourth-biggest port by volume."
WRONG = [
    (BREWER, "Kestrel, the [largest] brewer in Norway, will close a plant."),
    (BREWER, "Norway's [biggest] brewer is Kestrel."),
    (
        "Kestrel is the biggest brewer in Norway.",
        "Kestrel is the [third-largest] brewer in Norway.",
    ),
    (QUAKE, "The quake was the [second deadliest] in Peru since 2007."),
    (
        "Linnavuori becomes the youngest defence minister in Finland's history.",
        "Linnavuori is the [second youngest] defence minister ever in Finland.",
    ),
    ("Harlow is the country's 14th biggest port.", "Harlow is the country's [biggest] port."),
    ("The glacier is the second-longest in the Alps.", "The glacier is the [longest] in the Alps."),
]
HONEST = [
    (BREWER, "Kestrel is the country's second-biggest brewer, and Norway is proud of it."),
    (BREWER, "Kestrel, one of the largest brewers in Norway, will close a plant."),
    (BREWER, "Kestrel is among the biggest brewers in Norway."),
    (BREWER, "Kestrel is the largest brewer in Bergen."),
    (BREWER, "Kestrel is the largest employer in Norway."),
    (BREWER, "Kestrel is the oldest brewer in Norway."),
    (BREWER, "Kestrel said that it wants to be the largest brewer, in Norway and in Sweden."),
    (BREWER, "“The largest brewer in Norway” is what Kestrel calls itself."),
    (QUAKE, "The quake was the second deadliest in the world this year."),
    (QUAKE, "It was the deadliest quake that Peru has had since 2007."),
    (QUAKE, "The quake was Peru's second deadliest since 1970."),
    (PORT, "Harlow is the biggest port on the east coast."),
    (PORT, "By volume Harlow is the fourth largest port of the country."),
    (
        "It is the largest of the two lakes and the second-deepest.",
        "It is the second-deepest lake.",
    ),
]


@pytest.mark.parametrize(("claim", "draft"), WRONG)
def test_another_place_in_one_order_is_flagged(claim: str, draft: str) -> None:
    found = [one for one in check(Example(claims=(claim,), draft=draft)) if one.code == "FC506"]
    assert [one.text for one in found] == [draft[draft.index("[") + 1 : draft.index("]")]]


@pytest.mark.parametrize(("claim", "draft"), HONEST)
def test_the_same_place_and_that_in_another_order_are_not(claim: str, draft: str) -> None:
    found = check(Example(claims=(claim,), draft=draft))
    assert [one for one in found if one.code == "FC506"] == []
