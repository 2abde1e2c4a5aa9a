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
        "The rescued are in three camps, 310 in Asna, 120 in Belot and 75 in Corra.",
        "The hail ruined 410 orchards and harmed another 690.",
        "The drowned kayakers at Narva were five Danes, two Swedes and one Finn.",
        "Seven of the hostages were flown to Amman and one, who is ill, to Geneva.",
        "Off Hanko there were 90 vans and 44 coaches on board, six of them electric coaches.",
        "Some 9,000 farmers lost their herds, and 2,100 of them are living in 12 hostels.",
        "In a poll of Estonians aged 18 to 70, 41 per cent were for lowering the voting age.",
        "The festival drew 212 choirs over four days, 150 of them from Wales.",
        "Of the 38 people aboard the trawler 31 were rescued, four are dead and three missing.",
        "The 28 members adopted the Riga charter by 21 votes to five, with two abstentions.",
        "The court cleared Ozola of four of the seven charges of bribery.",
        "The city will pay €40m of the €115m cost of the bridge, and the state the rest.",
        "The depot sold 4,100 bicycles in May, 1,200 of them in Portugal.",
        "Three of the eight accused admitted the burglary in Tartu.",
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
        ("All of the rescued are in Asna.", "All of the rescued"),
        ("Most of the orchards were ruined by the hail.", "Most of the orchards"),
        ("All of the drowned kayakers at Narva were Danes.", "All of the drowned kayakers"),
        ("Most of the drowned kayakers at Narva were Swedes.", "Most of the drowned kayakers"),
        ("All of the hostages were flown to Amman.", "All of the hostages"),
        ("Off Hanko most of the coaches on the ship were electric.", "most of the coaches"),
        (
            "Most of the farmers who lost their herds are living in one of the hostels.",
            "Most of the farmers",
        ),
        ("Everyone who lost a herd is now living in one of the 12 hostels.", "Everyone"),
        (
            "Most Estonians in the poll were for lowering the voting age.",
            "Most Estonians",
        ),
        ("Welsh choirs were in the minority at the festival, which drew 212.", "in the minority"),
        ("Everyone on the trawler was rescued.", "Everyone"),
        ("All those aboard the trawler were rescued.", "All those"),
        ("All 28 members voted for the Riga charter.", "All 28"),
        ("The court cleared Ozola of all seven charges of bribery.", "all seven"),
        ("The city will pay the whole cost of the bridge.", "the whole cost"),
        ("The depot sold most of its bicycles in May in Portugal.", "most of its bicycles"),
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
        "All of the rescued are in camps.",
        "All of those who were rescued by the navy are in Asna.",
        "Most of the rescued are in Asna.",
        "Most of the orchards that were ruined by the hail were insured.",
        "Most of the orchards were harmed by the hail.",
        "All of the drowned kayakers at Narva were roped together.",
        "More than half of the drowned kayakers at Narva were Danes.",
        "All of the hostages were flown out of the country.",
        "Most of the hostages were flown to Amman.",
        "Most of the coaches on the quay at Hanko were electric.",
        "Most of the farmers who sold their herds are living in one of the hostels.",
        "Most Estonians who drive were for lowering the voting age.",
        "Welsh choirs were in the majority at the festival, which drew 212.",
        "Everyone in the harbour was rescued.",
        "All those aboard the tug were rescued by the trawler.",
        "All 28 members at the meeting had read the Riga charter.",
        "The court heard seven witnesses on all seven charges against Ozola.",
        "The lawyer spoke of all seven charges of which the court cleared Ozola.",
        "The city wants the whole cost of the bridge to be known.",
        "The state will pay most of the cost of the bridge.",
        "The depot sold most of its bicycles in May outside Portugal.",
        "Most of the bicycles that the depot mends are sold in Portugal.",
        "All the accused are in custody over the burglary in Tartu.",
    ],
)
def test_the_same_part_or_that_of_something_else_is_not(draft: str) -> None:
    assert "FC109" not in {one.code for one in CHECKER.check(draft, date=TOLD).findings}
