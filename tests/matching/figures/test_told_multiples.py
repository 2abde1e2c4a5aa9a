"""Multiples whose two sides a draft names, each beside the claim's figure for that side."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The council paid £840,000 to Corvane and £310,000 to Hartwell.",
    "Police counted 640 burglaries in Horton and 210 in Merle last year.",
    "The museum drew 3,140 visitors in May 2025, against 1,870 in May 2016.",
    "Lead in the well was measured at 57 micrograms a litre, when the limit is 10.",
    "The jury heard 30 witnesses for the state and 12 for the defence.",
    "Wardens fined 640 drivers on Mill Road and warned 80.",
    "The clinic received three fines for its lift, one in 2022 and two in 2023.",
    "The lake shrank to 190 hectares from 400 hectares.",
    "There were 51,000 births and 37,000 deaths in Norland in 2025.",
    "Radar showed that the tanker was doing 19 knots and the trawler seven knots.",
    "Rents rose by 4.1 per cent in the capital and by 2.9 per cent in the provinces.",
    "Mercury in the fish was found at 5.7 milligrams a kilo, the limit being 0.5.",
    "Orrin runs four ferries and 96 buses, 62 of the buses in Hallow and 34 in Dunmere.",
    "Kestrel Rail cancelled 213 of 540 trains on Sunday.",
    "Avalanches have killed 34 people in Tirol this winter, against 18 last winter.",
)
EITHER = [
    (
        "Norland had {} as many births as deaths last year.",
        ("twice", "more than twice"),
        ("almost one and a half times", "1.4 times"),
    ),
    (
        "The council paid {} as much to Corvane as to Hartwell.",
        ("four times", "twice"),
        ("nearly three times", "more than twice"),
    ),
    (
        "Horton had {} as many burglaries as Merle.",
        ("twice", "more than four times"),
        ("three times", "almost three times", "more than twice"),
    ),
    (
        "Merle had {} as many burglaries as Horton.",
        ("half", "two-thirds"),
        ("a third", "fewer than half"),
    ),
    (
        "The museum drew 3,140 visitors in May, {} the number in May 2016.",
        ("more than double", "three times"),
        ("more than one and a half times",),
    ),
    (
        "Wardens fined {} drivers on Mill Road for each one that they warned.",
        ("four", "three"),
        ("eight", "about eight"),
    ),
    (
        "The museum drew 3,140 visitors in May 2025, {} that of May 2016.",
        ("twice",),
        (),
    ),
    (
        "Radar showed the tanker going at {} the speed of the trawler.",
        ("about twice", "twice"),
        ("nearly three times", "about three times"),
    ),
    (
        "Rents in the capital rose {} as fast as in the provinces, where tenants pay 2.9% more.",
        ("twice",),
        ("almost one and a half times",),
    ),
    (
        "Mercury in the fish was found at {} the limit of 0.5.",
        ("less than ten times", "seven times"),
        ("more than ten times", "about 11 times"),
    ),
    (
        "Orrin runs {} as many buses in Hallow as it does in Dunmere.",
        ("three times",),
        ("nearly twice",),
    ),
    (
        "The number killed by avalanches in Tirol has {} compared with the same point last winter.",
        ("tripled",),
        ("almost doubled",),
    ),
    ("The lake {}.", ("tripled in size",), ()),
    ("The lake has {}, to 190 hectares.", (), ("halved", "more than halved")),
]
WRONG = [sentence.format(words) for sentence, wrong, _ in EITHER for words in wrong]
RIGHT = [sentence.format(words) for sentence, _, right in EITHER for words in right]
OF_SOMETHING_ELSE = [
    "Horton has twice as many people as Merle.",
    "The council paid twice as much to Corvane as in 2020.",
    "The museum drew 3,140 visitors in May, twice the number in May 2020.",
    "Merle had twice as many fires as Horton.",
    "The clinic was fined for its lift once in 2022 and twice the next year.",
    "Monday brought less than a third as many cancellations at Kestrel Rail as Sunday had.",
    "Rents in the capital rose 6%, twice as much as the 2.9% in the provinces.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_a_multiple_that_the_figures_of_both_sides_do_not_come_to_is_wrong(draft: str) -> None:
    assert not {"FC101", "FC108"}.isdisjoint(codes(LEDGER, draft))


@pytest.mark.parametrize("draft", [*RIGHT, *OF_SOMETHING_ELSE])
def test_a_multiple_that_is_right_or_of_something_else_is_passed(draft: str) -> None:
    assert "FC108" not in codes(LEDGER, draft)
