"""Figures of a claim that count, or tell, different things: each stands for its own alone."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

RAID = "In a raid on a garage police found 6,100 forged labels and 412 empty bottles."
DRUGS = "Customs officers seized 1,240 kilos of cocaine and 318 kilos of heroin at the port in May."
CASH = "Castellan had $3.1 billion in cash and $1.8 billion of debt at the end of the quarter."
GANG = "The gang extorted $62 million from 340 victims, 27 of them hospitals, from 2019 to 2024."
MULES = "The ring used 140 money mules who opened 510 bank accounts."
AID = "The charity handed out 14,300 blankets and 6,150 tents in the first week."
PLEDGE = "The council raised £85 million for rebuilding and had spent £31 million by June."
FLIGHTS = "The airline cancelled 214 flights and delayed 530 on Friday."
BALLOT = "The union said 19,520 of its 32,000 members voted, a turnout of 61%."
LATE = "The clerk said 1,108 mail ballots were rejected, 640 of them because they arrived late."
MEMBERS = "Twelve of the 31 members elected are women, up from eight in 2021."
CROWDS = "Ardmoyle drew 41,500 spectators on the Sunday and 196,000 over the four days."
HOUSES = "The flood destroyed 5,200 houses and damaged 13,800."
JETS = "Aurelia ordered 24 Airbus jets and took options on 12 more."
MALARIA = "There were 21 cases of malaria in the vaccine group and 55 in the control group."
PLAYERS = "The orchestra hired 18 violinists and 11 cellists."
MINE = "The mine employs 410 people underground and 135 at the surface."
BRIDGE = "The bridge cost £31 million, and the roads leading to it £14 million."
COUNTS = "On 26 February the court convicted Plessner on 34 of the 41 counts of fraud."
STRIKE = "The union said 4,300 of its 4,650 members at the port had stopped work."
KITCHENS = "Inspectors closed 17 of the 52 kitchens that they visited."
DRONES = "The army shot down 31 of the 44 drones."
LEAD = "Corvane had 1,204,618 votes and Merrow 1,203,906, a lead of 712 votes for Corvane."
HOMES = "The council completed 215 homes last year and has 4,300 households on its waiting list."
SUSPECTS = "Officers arrested 17 burglary suspects in the quarter, 11 of them under 18."
WARDS = "Hospitals admitted 214 patients on Monday and 187 on Tuesday."

OF_ANOTHER_NOUN = [
    (RAID, "The officers took away [412] forged labels and a great many empty bottles."),
    (CASH, "At the end of the quarter it held [$1.8 billion] in cash."),
    (GANG, "As its head he is said to have squeezed money out of [340] hospitals."),
    (MULES, "The [510] money mules opened accounts in their own names."),
    (AID, "In its first week the charity gave people [14,300] tents."),
]
OF_ANOTHER_VERB = [
    (PLEDGE, "By June the council had spent [£85 million] on reconstruction."),
    (FLIGHTS, "The airline cancelled [530] flights on Friday."),
]
ALL_FOR_SOME = [
    (COUNTS, "The court convicted Plessner on [41] counts of fraud."),
    (STRIKE, "The walkout started at 8am, when [4,650] members stopped work."),
    (KITCHENS, "Inspectors closed [52] kitchens."),
    (KITCHENS, "They closed [52] kitchens in a month."),
    (DRONES, "Over the night [44] drones were shot down near the coast by gunners."),
]
SUMS = [
    (HOUSES, "The flood destroyed [19,000] houses and drowned crops, mostly rice."),
    (JETS, "The carrier ordered [36] Airbus jets, which will replace the oldest planes."),
    (MALARIA, "There were [76] cases of malaria in the control group and 21 in the vaccine group."),
    (PLAYERS, "The orchestra has taken on [29] violinists."),
    (MINE, "The mine employs [545] people underground."),
    (BRIDGE, "The bridge cost [£45 million]."),
]
RIGHT = [
    (RAID, "The officers took away 412 bottles and thousands of forged labels."),
    (DRUGS, "In May officers at the port found 1,240 kilos of cocaine."),
    (CASH, "At the end of the quarter it owed $1.8 billion."),
    (GANG, "He is said to have squeezed money out of 27 hospitals."),
    (MULES, "The 140 money mules opened accounts in their own names."),
    (AID, "In its first week the charity gave people some 14,000 blankets."),
    (PLEDGE, "By June the council had spent £31 million on reconstruction."),
    (FLIGHTS, "Of the airline's flights 530 were late on Friday."),
    (BALLOT, "A total of 19,520 members took part in the ballot of the union."),
    (LATE, "The clerk said that 640 mail ballots had come in too late to be counted."),
    (MEMBERS, "Twelve of the members elected are women, up from eight in 2021."),
    (CROWDS, "In all, 196,000 spectators came over the four days."),
    (HOUSES, "The flood destroyed or damaged 19,000 houses."),
    (HOUSES, "The flood hit 19,000 houses."),
    (JETS, "The carrier may buy up to 36 Airbus jets."),
    (MALARIA, "There were 76 cases of malaria in the two groups."),
    (PLAYERS, "The orchestra has taken on 29 musicians."),
    (MINE, "The mine employs 545 people."),
    (BRIDGE, "The bridge cost £45 million with its roads."),
    (WARDS, "Hospitals admitted 401 patients on Monday and Tuesday."),
    (WARDS, "Hospitals admitted 401 patients in two days."),
    (COUNTS, "Plessner was charged with 41 counts of fraud."),
    (COUNTS, "The court convicted Plessner on most of the 41 counts of fraud."),
    (STRIKE, "The union has 4,650 members at the port."),
    (STRIKE, "Nearly all of the 4,650 members stopped work."),
    (KITCHENS, "Inspectors visited 52 kitchens."),
    (KITCHENS, "Inspectors closed a third of 52 kitchens."),
    (LEAD, "Merrow trails by 712 votes."),
    (LEAD, "Merrow is 712 votes behind."),
    (LEAD, "What separates her from Merrow is 712 votes."),
    (HOMES, "For each new council home built, 20 families are in the queue."),
    (SUSPECTS, "Six of the people picked up by officers were adults."),
]


@pytest.mark.parametrize(
    ("claim", "marked"), [*OF_ANOTHER_NOUN, *OF_ANOTHER_VERB, *ALL_FOR_SOME, *SUMS]
)
def test_a_figure_of_something_else_is_flagged(claim: str, marked: str) -> None:
    wrong = marked[marked.index("[") + 1 : marked.index("]")]
    draft = marked.replace("[", "").replace("]", "")
    found = check(Example(claims=(claim,), draft=draft, date="2026-12-05"))
    assert [one.code for one in found] == ["FC101"]
    assert wrong.lstrip("£$").startswith(found[0].text)


def test_a_change_may_follow_from_levels_in_another_unit() -> None:
    claims = (
        "Valmere emitted 48m tonnes of greenhouse gases in 2023, down from 80m tonnes in 2005.",
        "The government of Valmere has promised a 55 per cent cut from 2005 levels by 2030.",
    )
    draft = "Since 2005, Valmere has trimmed its output of greenhouse gases by 40 per cent."
    assert check(Example(claims=claims, draft=draft, date="2026-12-05")) == ()


@pytest.mark.parametrize(("claim", "draft"), RIGHT)
def test_each_figure_stands_for_its_own(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft, date="2026-12-05")) == ()
