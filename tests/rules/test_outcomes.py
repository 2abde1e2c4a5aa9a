"""What befell those who are counted, beside a claim that has another outcome of their number."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Severity
from tests.matching.figures.test_excuses import codes

LEDGER = (
    "An overnight drone attack on Kyiv wounded two elderly women and damaged an office block.",
    "The crash at Orle injured 14 passengers.",
    "Police arrested 23 people after the match in Porto.",
    "The blaze destroyed 212 homes in Marden.",
    "The virus has infected 118 children in the camp at Dorra.",
    "The board suspended three surgeons in May.",
    "Rescuers found nine survivors in the rubble of the hotel.",
    "Seven miners are missing at the Kolo pit.",
    "A gas blast at the Norvik mill on Tuesday injured 27 workers, the fire service said.",
    "The coastguard rescued 61 migrants off Lampara on Sunday.",
    "Prosecutors in Tarn charged 16 officials over the dam.",
    "The airline cancelled 140 flights on Friday because of fog.",
    "The plant at Hesk built 84,000 cars in 2025.",
    "The flood in Bendo damaged 3,400 houses.",
    "Soldiers captured 18 fighters near the town of Asha.",
    "The measles outbreak in Carrow has infected 212 people.",
    "The navy has ordered six frigates from the Kolm yard.",
    "The league suspended four referees in March.",
)
WRONG = [
    "The overnight drone attack killed two elderly women in Kyiv.",
    "An overnight drone attack on Kyiv killed two elderly women and damaged an office block.",
    "The crash at Orle killed 14 passengers.",
    "Fourteen passengers died in the crash at Orle.",
    "Police charged 23 people after the match in Porto.",
    "The blaze damaged 212 homes in Marden.",
    "The virus has killed 118 children in the camp at Dorra.",
    "The board sacked three surgeons in May.",
    "Rescuers found nine bodies in the rubble of the hotel.",
    "Seven miners are dead at the Kolo pit.",
    "Seven miners were hurt at the Kolo pit.",
    "The blast at the Norvik mill killed 27 workers, the fire service said.",
    "A blast on Tuesday in which 27 workers were killed has closed the Norvik mill.",
    "Sixty-one migrants drowned off Lampara on Sunday, according to the coastguard.",
    "A court in Tarn convicted 16 officials over the dam.",
    "Prosecutors arrested 16 officials over the dam in Tarn.",
    "Fog delayed 140 of the airline's flights on Friday.",
    "The Hesk plant sold 84,000 cars last year.",
    "The flood destroyed 3,400 houses in Bendo.",
    "Soldiers killed 18 fighters near Asha.",
    "In Carrow the measles outbreak has killed 212 people.",
    "Four referees were sacked by the league in March.",
]
RIGHT = [
    "The crash at Orle hurt 14 passengers.",
    "Fourteen passengers were taken to hospital after the crash at Orle.",
    "Police detained 23 people after the match in Porto.",
    "Police held 23 people after the match in Porto; 11 were charged.",
    "The blaze at Marden burned down 212 homes.",
    "The 212 homes in Marden went up in flames.",
    "The blaze damaged another 90 homes in Marden.",
    "Two elderly women were hurt in Kyiv when drones struck in the night.",
    "In the camp at Dorra 118 children are ill.",
    "The virus has killed 12 children in the camp at Dorra, where 118 are infected.",
    "Nine people were pulled alive from the rubble of the hotel.",
    "Seven miners are trapped at the Kolo pit.",
    "Seven miners may be dead at the Kolo pit.",
    "The blast at the Norvik mill hurt 27 workers; none of them died.",
    "No one died when a blast injured 27 workers at the Norvik mill.",
    "Doctors treated 27 workers after the blast at the Norvik mill.",
    "The coastguard saved 61 migrants from drowning off Lampara on Sunday.",
    "Sixteen officials face charges over the dam in Tarn.",
    "Sixteen officials were indicted in Tarn over the dam.",
    "The 16 officials who were charged over the dam in Tarn had been arrested in May.",
    "Fog grounded 140 of the airline's flights on Friday.",
    "Hesk's plant made 84,000 cars last year, of which it sold 61,000.",
    "Hesk turned out 84,000 cars in 2025.",
    "The dealers of the group sold 84,000 vans in Spain.",
    "The flood left 3,400 houses in Bendo damaged.",
    "Another 3,400 houses in Lower Bendo were destroyed in 2019.",
    "Eighteen fighters were taken prisoner near Asha.",
    "The soldiers who captured 18 fighters near Asha had lost two men.",
    "Measles has struck 212 people in Carrow.",
    "The Kolm yard is to deliver six frigates to the navy by 2031.",
    "The league took four referees off duty in March.",
    "An earthquake killed 212 people in Carrow in 1908.",
]

APART = [
    (["The flood damaged 410 hectares of maize."], "The flood destroyed 410 hectares of maize."),
    (["The crash injured 14 passengers."], "The crash killed 14 people."),
]
HONEST = [
    (["The fire burned down 90 barns in Orle."], "In Orle 90 barns were burned down by the fire."),
    (["The fire destroyed 40 homes in Pell."], "The fire damaged 40 cars in Pell."),
    (
        ["Thirteen passengers survived, three of them with serious injuries."],
        "All three members of the crew are dead, and so are three of the 16 passengers.",
    ),
    (["The crash at Orle injured 14 passengers."], "The crash at Brent killed 14 passengers."),
    (["The crash at Orle could have killed 14 people."], "The crash at Orle injured 14 people."),
    (["The fire in Orle destroyed 90 barns."], "The fire in Orle hit 90 barns."),
    (["The crash injured 14 people."], "Rescuers had feared that the crash killed 14 people."),
    (
        ["The crash at Orle injured 14 passengers on 3 January 2026."],
        "In June 2019 a crash at Orle killed 14 passengers.",
    ),
    (
        ["The blast at the Lido injured 14 guests.", "The blast at the Lido left 14 guests dead."],
        "A blast killed 14 guests at the Lido, the mayor said.",
    ),
]
SINCE = [
    ("Seven miners are missing at the Kolo pit.", "Seven miners died at the Kolo pit."),
    ("Police arrested 23 people in Porto.", "Police in Porto charged 23 people."),
    ("The airline delayed 61 flights on Friday.", "On Friday the airline cancelled 61 flights."),
]


@pytest.mark.parametrize("draft", WRONG)
def test_another_outcome_of_the_number_is_wrong(draft: str) -> None:
    assert codes(LEDGER, draft) == ["FC111"]


@pytest.mark.parametrize("draft", RIGHT)
def test_the_same_outcome_or_another_number_is_right(draft: str) -> None:
    assert codes(LEDGER, draft) == []


@pytest.mark.parametrize(("earlier", "later"), SINCE)
def test_what_may_have_come_of_it_since_is_a_warning(earlier: str, later: str) -> None:
    assert severities(earlier, later) == [Severity.WARNING]
    assert severities(later, earlier) == [Severity.ERROR]


def test_what_cannot_have_come_of_it_is_an_error_whichever_is_told() -> None:
    injured, killed = "The crash at Orle injured 14 men.", "The crash at Orle killed 14 men."
    assert severities(injured, killed) == severities(killed, injured) == [Severity.ERROR]


@pytest.mark.parametrize(("claims", "draft"), APART)
def test_hectares_and_people_are_counted_too(claims: list[str], draft: str) -> None:
    assert codes(tuple(claims), draft) == ["FC111"]


@pytest.mark.parametrize(("claims", "draft"), HONEST)
def test_another_fact_or_the_same_in_other_words_is_right(claims: list[str], draft: str) -> None:
    assert "FC111" not in codes(tuple(claims), draft)


def test_an_opposite_is_flagged_once() -> None:
    claims = ("The court acquitted four of the officers.",)
    assert codes(claims, "The court convicted four of the officers.") == ["FC504"]


def severities(claim: str, draft: str) -> list[Severity]:
    checker = Checker(Ledger.of([Claim(id="one", text=claim)]))
    report = checker.check(draft, date="2026-05-05")
    return [one.severity for one in report.findings if one.code == "FC111"]
