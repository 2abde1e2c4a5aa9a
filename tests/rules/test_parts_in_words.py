"""Parts in words: all, most and none are held to what a claim counts, in like words or others."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from tests.matching.matching import TOLD, ledger_of

CHECKER = Checker(
    ledger_of(
        "Five of the 23 wounded are in intensive care, the hospital said.",
        "The appeal judges ruled by two to one in favour of the union.",
        "Six of the divers were flown to Bergen, two of them with broken ribs.",
        "Of the 40 schools inspected, 31 had faulty wiring.",
        "The mill employs 230 people, of whom 60 work in its two offices and 140 in its halls.",
        "Eleven riders crashed on the descent, two of whom gave up.",
        "The trial was held at 142 clinics, 27 of the clinics in Britain.",
        "None of the 64 passengers was in danger.",
        "Only one of the six missing climbers was found alive.",
        "The city council unanimously approved the curfew.",
        "All 41 polling stations in the county opened on time.",
        "In the poll 38% of voters said that they trusted the prime minister.",
        "The ferry Sula sank with 183 people on board; 27 died and 156 were rescued.",
        "There were 120 candidates, 78 men and 42 women.",
        "The jury convicted Lang on nine of 14 counts.",
    )
)


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("All of the wounded are in intensive care, says the hospital.", "All of the wounded"),
        ("The appeal judges ruled unanimously in favour of the union.", "unanimously"),
        ("Six divers were flown to Bergen, all of them with broken ribs.", "all of them"),
        ("None of the schools that were inspected had faulty wiring.", "None of the schools"),
        ("All of the mill's 230 people work in its halls.", "All of the mill's 230"),
        ("Eleven riders crashed on the descent and all but two gave up.", "all but two"),
        ("Most voters in the poll said that they trusted the prime minister.", "Most voters"),
        ("All of the 64 passengers were in danger.", "All of the 64"),
        ("All six missing climbers were found alive.", "All six"),
        ("Most polling stations in the county opened on time.", "Most polling stations"),
        (
            "Only some of the polling stations in the county opened on time.",
            "Only some of the polling stations",
        ),
        (
            "The curfew was approved by a narrow majority of the city council.",
            "a narrow majority of the city council",
        ),
        ("Most of those on the Sula died.", "Most of those"),
        ("Everyone aboard the Sula was rescued.", "Everyone"),
        ("Most of the candidates were women.", "Most of the candidates"),
        ("The jury convicted Lang on all 14 counts.", "all 14"),
    ],
)
def test_another_part_is_flagged(draft: str, words: str) -> None:
    found = [one for one in CHECKER.check(draft, date=TOLD).findings if one.code == "FC109"]
    assert [one.span.of(draft) for one in found] == [words]


@pytest.mark.parametrize(
    "draft",
    [
        "All of the wounded were taken to hospital.",
        "Are all of the wounded in intensive care?",
        "A few of the wounded are in intensive care, says the hospital.",
        "The council ruled unanimously in favour of the union of Bergen.",
        "Six divers were flown to Bergen, all of them by helicopter.",
        "Most of the schools that were inspected had faulty wiring.",
        "Only some of the schools that were inspected had faulty wiring.",
        "Every polling station in the county opened on time.",
        "All of the mill's 230 people work in its offices or in its halls.",
        "Eleven riders crashed on the descent and all but two went on.",
        "The trial was held at 142 clinics, all but 27 of them outside Britain.",
        "All of the 64 passengers were out of danger.",
        "A minority of voters in the poll said that they trusted the prime minister.",
        "All six missing climbers had set out from Bergen.",
        "The curfew was approved by all of the city council.",
        "Most of those on the Sula were rescued.",
        "Everyone aboard the Sula was a tourist.",
        "Everyone in the port was rescued.",
        "Most of the candidates were men.",
        "The jury did not convict Lang on all 14 counts.",
        "For every voter who trusted the prime minister there was one who did not.",
    ],
)
def test_the_same_part_or_that_of_something_else_is_not(draft: str) -> None:
    assert "FC109" not in {one.code for one in CHECKER.check(draft, date=TOLD).findings}
