"""What an amount is made up of, told right behind it, and all of several kinds, told as one."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings, Severity

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    return [one.message for one in CHECKER.check(draft, date="2026-11-25").findings]


WRONG = {
    "The ship brought 90 tons of supplies on Wednesday, 60 tons of rice and 40 tons of water.": (
        "60 + 40 = 100, not 90."
    ),
    "The trucks carried 45 tonnes of aid, 20 tonnes of flour, 15 tonnes of beans and 12 tonnes "
    "of oil.": "20 + 15 + 12 = 47, not 45.",
    "Customs seized 310 kilograms of drugs: 180 kilograms of cocaine and 110 kilograms of "
    "heroin.": "180 + 110 = 290, not 310.",
    "Some 30 nurses and 12 doctors signed the letter, and all 52 of them were dismissed.": (
        "30 + 12 = 42, not 52."
    ),
    "Twelve boys and nine girls were on the bus, and the 24 of them walked home.": (
        "Twelve + nine = 21, not 24."
    ),
    "Customs seized 310 kilograms of drugs (180 kilograms of cocaine and 110 kilograms of "
    "heroin).": "180 + 110 = 290, not 310.",
    "Some 30 nurses and 12 doctors met, and the 52 of them sang until the lights went out.": (
        "30 + 12 = 42, not 52."
    ),
    "Some 30 nurses and 12 doctors signed the letter, 28 in all.": "30 + 12 = 42, not 28.",
    # words behind an item, and behind the last
    "The ship brought 90 tons of supplies, 60 tons of rice for the upper villages and 40 tons of "
    "water from the wells of the old monastery.": "60 + 40 = 100, not 90.",
    "It took 90 tons of cargo, 20 tons of sand, 20 tons of lime, 20 tons of clay and 40 tons of "
    "peat.": "20 + 20 + 20 + 40 = 100, not 90.",
    "The ship brought 90 tons of supplies, 60 tons of rice and 52 tons of oil.": (
        "60 + 52 = 112, not 90."
    ),
    "The barge took nearly 90 tons of cargo – 60 tons of sand and 40 tons of lime.": (
        "60 + 40 = 100, not 90."
    ),
}


@pytest.mark.parametrize(("draft", "message"), WRONG.items())
def test_a_list_that_does_not_come_to_its_whole_is_flagged(draft: str, message: str) -> None:
    assert flagged(draft) == [message]


@pytest.mark.parametrize(
    "draft",
    [
        "The ship brought 100 tons of supplies, 60 tons of rice and 40 tons of water.",
        "The ship brought 90 tons of supplies, including 60 tons of rice and 20 tons of water.",
        "The ship brought 90 tons of supplies, and took on 60 tons of oil and 40 tons of water.",
        "The dish has 90 grams of protein, 60 grams of fat and 40 grams of sugar.",
        "Customs seized 310 kilograms of drugs, 180 kilograms of cocaine among them.",
        "The ship brought 90 tons of supplies, 60 tons of rice and two helicopters.",
        "Some 30 nurses and 12 doctors signed the letter, and all 42 of them were dismissed.",
        "Some 30 nurses and 12 doctors came, and the 15 of them who had signed were dismissed.",
        "Some 30 nurses and 12 doctors signed the letter, and 20 of them were dismissed.",
        # one thing more, not a kind of the first
        "The convoy carried 90 tons of food, 60 tons of fuel and 40 tons of medicine.",
        "The fire burned 90 hectares of forest, 60 hectares of scrub and 40 hectares of pasture.",
        "The ship brought 90 tons of supplies and 60 tons of rice and 40 tons of oil.",
        "The ship brought 90 tons of supplies with 60 tons of rice and 40 tons of oil.",
        # a verb tells something else of an item, or of them all, or much lies between two
        "The ship brought 90 tons of supplies, 60 tons of rice were sold and 40 tons of water.",
        "The ship brought 90 tons of supplies (60 tons of rice and 40 tons of oil were lost).",
        "It had 90 tons of aid, 60 tons of rice for the people of the valley and 40 tons of oil.",
        # items of another unit, of each day, of which no more is told than a limit, or larger
        "The ship brought 90 tons of supplies, 60 kilograms of tea and 40 kilograms of salt.",
        "The ship brought 90 tons of supplies, 60 tons of rice a day and 40 tons of water a day.",
        "The ship brought 90 tons of supplies, up to 60 tons of rice and up to 40 tons of water.",
        "The ship brought 90 tons of supplies, 95 tons of coal and 10 tons of seed.",
        # what an amount is not of: money, or no more than a limit to it
        "The fund spent $90 million of aid, $60 million of loans and $40 million of gifts.",
        "The ship carried over 90 tons of supplies, 60 tons of rice and 40 tons of water.",
        "The bar has 30 grams of protein (20 grams of fat and 13 grams of sugar).",
        # a list that goes on, or names no more than some, or is of too few
        "The ship brought 90 tons of supplies, 60 tons of rice, 40 tons of water.",
        "The ship brought 90 tons of supplies, 60 tons of rice and 40 tons of water among them.",
        "The ship brought 90 tons of supplies, and 85 tons of rice.",
        "The ship brought 90 tons of supplies, a further 60 tons of rice and 40 tons of oil.",
        "The ship brought 90 tons of supplies, 60 tons above plan and 40 tons above norm.",
        "It took 90 tons of cargo, 65 tons of sand and 40 tons of lime from quarries were lost.",
        # items that are far from all
        "The ship brought 90 tons of supplies, 85 tons of coal and 45 tons of seed.",
        "The ship brought 90 tons of supplies, 30 tons of rice and 10 tons of water.",
        # all of the one kind, or some of both
        "Twelve boys and nine girls were on the bus, and all 12 of them had coats.",
        "Twelve boys and nine girls were on the bus, all nine of them dressed in red.",
        "Twelve boys and nine girls were on the bus, and the 20 of them without coats froze.",
        "Some 30 nurses and 12 doctors went on trial, and the 36 of them found guilty will appeal.",
        "Some 30 nurses and 12 doctors met, and the 52 guests sang.",
        "Half of the patients, 320, got the drug and the other 320 a placebo.",
    ],
)
def test_a_list_that_may_be_right_is_not(draft: str) -> None:
    assert flagged(draft) == []


def test_a_list_may_leave_something_out_so_that_one_that_falls_short_is_unsure() -> None:
    draft = "The ship brought 90 tons of supplies, {} tons of rice and 20 tons of oil."
    severities = [
        CHECKER.check(draft.format(tons), date="2026-11-25").findings[0].severity
        for tons in (60, 80)
    ]
    assert severities == [Severity.WARNING, Severity.ERROR]
