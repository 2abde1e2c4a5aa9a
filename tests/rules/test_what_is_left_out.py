"""Those whom a claim's figure leaves out, and a number that is no count."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from tests.matching.matching import ledger_of

CHECKER = Checker(
    ledger_of(
        "The board in Tarn said at least 214 people fell ill in May, 171 of them 75 or older.",
        "The fire destroyed 214 houses in Orsk, 171 of them in the old town.",
        "Twelve bridges were closed, nine of them in Kessel and three in Orla.",
        "Fifty-five of the dancers are women, and the median age is 64.",
        "The vet examined 212 cows in Lund, and 38 were sick.",
    )
)


def flagged(draft: str) -> list[tuple[str, str]]:
    return [
        (one.code, one.span.of(draft))
        for one in CHECKER.check(draft, date="2026-02-05").findings
        if one.severity != "info"
    ]


@pytest.mark.parametrize(
    "draft",
    [
        "More than 200 people fell ill in Tarn in May, some 40 of them younger than 75.",
        "More than 200 people fell ill in Tarn in May, 43 of them younger than 75.",
        "More than 200 fell ill in Tarn in May, among them some 40 of people younger than 75.",
        "Of 214 houses in Orsk that the fire destroyed, some 40 stood outside the old town.",
        "Of 214 houses in Orsk that the fire destroyed, about 45 stood outside the old town.",
        "Of 214 houses in Orsk that the fire destroyed, 43 stood outside the old town.",
        "Only three of the bridges that were closed lie outside Kessel.",
        "Apart from Kessel, three bridges were closed.",
        "Half of the dancers are 64 or older.",
        "The vet examined 38 sick cows in Lund.",
    ],
)
def test_what_is_left_over_is_told_of_the_others(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (
            "Of 214 houses in Orsk that the fire destroyed, some 60 stood outside the old town.",
            [("FC101", "60")],
        ),
        (
            "Of 214 houses in Orsk that the fire destroyed, some 150 stood in the old town.",
            [("FC101", "150")],
        ),
        (
            "Only three of the bridges that were closed lie in Kessel.",
            [("FC605", "Only three of the bridges that were closed lie in Kessel")],
        ),
        ("The median age of the dancers is 63.", [("FC101", "63")]),
    ],
)
def test_what_is_not_left_over_is_flagged(draft: str, found: list[tuple[str, str]]) -> None:
    assert flagged(draft) == found
