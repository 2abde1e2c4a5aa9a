"""Another of a kind, of which another act or figure is told, is no slip for the claim's own."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check, check_marked

WARD = "St Agatha's Hospital opened a new stroke ward in April."
VERDICT = "A jury in Hexley convicted Martin Bell of perjury on 4 March 2026."
FINE = "The driver was fined £720."
RIVER = "The River Sarn burst its banks at Coldwell on Tuesday."
TAKEN = "Labour lost control of Thornby council in May."
RACE = "Ines Falk won the women's 800 metres in 1:57."
SET = "Ruiz lost the second set 6-3."
STADIUM = "The council approved the new ice rink by 29 votes to 14."
FIRE = "The fire killed 14 people and injured 52."
SALES = "Corvex's toy sales rose 5% to £1.3 billion in the quarter."
BENCHMARK = "The Nikkei fell 2.3% on Monday."
ARREST = "Police arrested Owen Price, the manager of the mill, on 4 June 2026."
STAGE = "Ferrand won stage 12 by 41 seconds."
TEAM = "City's under-18s won the Youth Cup on penalties."
TRIAL = "Patients given the high dose lived 14 months on average."
CURRENCY = "The pound rose 0.6% against the dollar on Tuesday."
TRAFFIC = "Kestrel Air carried 2.4 million passengers in May, up 8%."
DEATHS = "No one had died of the fever by 10 February 2026."
FURNACE = "Meridian's furnace at Port Ross was shut on 3 June 2026."
TREMORS = "Tremors were felt in Lisse on Friday."
COACH = "The driver of the coach was fined £720 for speeding at Hexley in May."
FINAL = "Ruiz lost the second set of the final against Moreau in Rome 6-3."
PUPILS = "Police evacuated the school at Holm, and 412 pupils were sent home."
CARS = "The plant at Holm made 4,100 cars in May, the most of the year."
OFFER = "Doctors at Hexley hospital accepted the pay offer of 4%."
CHARGE = "Prosecutors dropped the charge of theft against Ms Lane."
LINE = "The eastern line was closed in the storm."
MILL = "The mill at Holm was shut on 3 June 2026."
JURY = "The jury in Hexley convicted Martin Bell of perjury over the sale of the mill."
TRAMS = "The northern line of the Holm tramway was closed for repairs to the bridge in May."
WALKOUT = "Teachers in Elland walked out on Monday."

OTHERS = [
    # another name, and the opposite act
    (WARD, "St Brendan's Hospital closed its stroke ward in April."),
    (VERDICT, "The same jury acquitted Peter Roe of perjury."),
    (RIVER, "The River Tave did not burst its banks."),
    (TAKEN, "Labour won control of Dunmore council."),
    # another of those that stand by him
    (FINE, "The passenger was not fined."),
    (SALES, "Rivals of Corvex saw their toy sales fall."),
    (VERDICT, "Mr Bell's brother was acquitted of perjury."),
    # another name, in another race
    (RACE, "Tom Berg won the men's 800 metres in 1:43."),
    # another set, with the opposite outcome
    (SET, "Ruiz won the first set 7-5."),
    # the opposite act, with other figures
    (STADIUM, "The council rejected a new car park by 26 votes to 17."),
    (BENCHMARK, "The Nikkei rose 3.2% on Tuesday."),
    # a wider place, with other figures
    (FIRE, "Fires in the region killed 40 people and injured 200 last year."),
    # another act on another day
    (ARREST, "Mr Price was released on bail on Saturday."),
    # others of what is numbered, or called by an age
    (STAGE, "Ferrand lost 58 seconds on stage 14."),
    (STAGE, "Meyer lost stage 13 by eight seconds."),
    (TEAM, "City's under-21s lost the final of their cup."),
    # another arm of a trial, another currency
    (TRIAL, "Patients given a placebo lived eight months on average."),
    (CURRENCY, "The pound fell 0.3% against the euro on Tuesday."),
    (CURRENCY, "The pound fell 0.4% against the dollar on Wednesday."),
    # another month, with other figures
    (TRAFFIC, "Kestrel Air carried 2.1 million passengers in April, up 5%."),
    # what came after the day by which it had not
    (DEATHS, "A girl of six died of the fever on 13 February 2026."),
    # an opposite on another axis, and none of it elsewhere
    (FURNACE, "Meridian's furnace at Port Blyth was restarted on 10 June 2026."),
    (TREMORS, "No tremors were felt in Marle."),
    # another that is said to be one, with the opposite act, another name, or another figure
    (FINE, "Another driver was not fined."),
    (FINE, "Another lorry driver was not fined."),
    (COACH, "Another driver of a coach was not fined for speeding at Hexley in May."),
    (COACH, "The coach driver's passenger was not fined for speeding at Hexley in May."),
    (VERDICT, "Another jury in Hexley convicted Peter Roe of perjury."),
    (FIRE, "Another fire in the town killed 41 people."),
    # another name, and another of what is numbered
    (STAGE, "Meyer won stage 13."),
    (FINAL, "Ruiz won the first set of the final against Moreau in Rome."),
    # others of a kind, of whom the opposite is told
    (OFFER, "Nurses at Hexley hospital rejected their pay offer."),
    # a figure that is a chance ties nothing
    ("Corvex fined its driver £7.", "Kestrel did not fine its driver £7."),
    # another charge
    (CHARGE, "Prosecutors brought a charge of fraud against Mr Lane."),
    # the opposite kind, with the opposite act, or with another name
    (LINE, "The western line was opened in the storm."),
    ("Corvex closed the eastern plant in May.", "Kestrel closed the western plant in May."),
    # others, in another place
    (WALKOUT, "Nurses in Marle walked out on Monday."),
    # the opposite act, on another day
    (MILL, "The mill at Holm was reopened on 9 July 2026."),
    # of what is told behind it without a verb of its own, as of all others
    ("The fire killed seven.", "Another fire killed nine at the mill, and a fire in Lisse 31."),
    (FINE, "No other driver was fined."),
    (FINE, "Every other driver was fined £60."),
    # another that is said to be one, however much is told of both
    (JURY, "Another jury in Hexley convicted Peter Roe of perjury over the sale of the mill."),
    # a rank of both ties nothing
    (
        "The first jury in Hexley convicted Martin Bell.",
        "The first jury in Hexley acquitted Peter Roe.",
    ),
    # one of his, with a post of its own
    ("Ek, the chairman of Kestrel, left the board.", "Ek's deputy, the treasurer, stayed on it."),
]
WRONG = [
    (WARD, "St Agatha's Hospital closed a new stroke ward in April."),
    (WARD, "St Brendan's Hospital opened a new stroke ward in April."),
    (VERDICT, "A jury in Hexley acquitted Martin Bell of perjury on 4 March 2026."),
    (VERDICT, "A jury in Hexley convicted Peter Roe of perjury on 4 March 2026."),
    (RIVER, "The River Sarn did not burst its banks."),
    (RIVER, "The River Tave burst its banks at Coldwell on Tuesday."),
    (TAKEN, "Labour won control of Thornby council in May."),
    (FINE, "The driver was not fined."),
    (FINE, "The driver was fined £270."),
    (SALES, "Corvex's toy sales fell 5% to £1.3 billion in the quarter."),
    (RACE, "Tom Berg won the women's 800 metres in 1:57."),
    (SET, "Ruiz won the second set 6-3."),
    (STADIUM, "The council rejected the new ice rink by 29 votes to 14."),
    (STADIUM, "The council approved the new ice rink by 26 votes to 17."),
    (BENCHMARK, "The Nikkei rose 2.3% on Monday."),
    (BENCHMARK, "The Nikkei fell 3.2% on Monday."),
    (FIRE, "The fire killed 41 people and injured 52."),
    (ARREST, "Police arrested Owen Price, the manager of the mill, on 6 June 2026."),
    (STAGE, "Ferrand won stage 12 by 14 seconds."),
    (STAGE, "Ferrand lost stage 12 by 41 seconds."),
    (TRIAL, "Patients given the high dose lived 41 months on average."),
    (CURRENCY, "The pound fell 0.6% against the dollar on Tuesday."),
    (TRAFFIC, "Kestrel Air carried 4.2 million passengers in May, up 8%."),
    (DEATHS, "Two people had died of the fever by 10 February 2026."),
    (FURNACE, "Meridian's furnace at Port Ross was restarted on 3 June 2026."),
    (FURNACE, "Meridian's furnace at Port Blyth was shut on 3 June 2026."),
    (TREMORS, "Tremors were felt in Marle on Friday."),
    (COACH, "The driver of the coach was not fined for speeding at Hexley in May."),
    (FINAL, "Ruiz won the second set of the final against Moreau in Rome."),
    (OFFER, "Doctors at Hexley hospital rejected the pay offer of 4%."),
    # another of something else, or where the claim's own is told of
    (FINE, "The driver was not fined, since another officer vouched for him."),
    (FINE, "The driver was fined £270 by another court."),
    (PUPILS, "Some 214 pupils were sent home from the school at Holm by another officer."),
    (PUPILS, "Some 214 pupils of the school at Holm went to another school."),
    (CARS, "The plant at Holm made 1,400 cars in May, more than any other plant."),
    (CARS, "The plant at Holm, like another plant of the group, made 1,400 cars in May."),
    # others of a kind that are but named besides
    (
        "A court froze 14 flats in Leeds and a villa on Mallorca.",
        "A court froze 14 flats in Leeds and a villa on Ibiza, among other assets.",
    ),
    # much that both tell ties them together
    (JURY, "The jury in Hexley acquitted Peter Roe of perjury over the sale of the mill."),
    (
        TRAMS,
        "The southern line of the Holm tramway was reopened after repairs to the bridge in May.",
    ),
    # a day of both, or a figure with a name, does so too
    (
        "Corvex closed its mill at Holm on 3 June 2026.",
        "Corvex opened its mill at Holm on 3 June 2026 and closed its yard on 9 June 2026.",
    ),
    ("Holm won the third tie 2-0.", "Holm lost the second tie 2-0."),
    ("Kestrel fined its driver £72.", "Corvex did not fine its driver £72."),
    # another of a kind in another clause
    (TEAM, "City's under-18s lost the Youth Cup, as the under-21s had."),
    (STAGE, "After stage 10, which Meyer won, Ferrand lost the stage."),
    # the claim's own beside all others
    (CARS, "Holm, like other plants, made 1,400 cars in May."),
    (CARS, "Holm made 1,400 cars in May, ahead of every other plant."),
    (FINE, "The driver was not fined, said another"),
    # a figure of both, which is no chance, ties them together
    (
        "The court rejected Harlan's claim for £318,000.",
        "The court upheld Marley's claim for £318,000.",
    ),
    # what is done to none
    (
        "Peter Roe was acquitted on all six counts of perjury.",
        "Peter Roe was acquitted of none of the six counts of perjury.",
    ),
]


@pytest.mark.parametrize(("claim", "draft"), OTHERS)
def test_another_of_a_kind_is_no_slip(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft)) == ()


@pytest.mark.parametrize(("claim", "draft"), WRONG)
def test_one_difference_is_flagged(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft))


@pytest.mark.parametrize("act", ["found guilty of none of the six counts", "convicted of none"])
def test_guilty_of_none_is_acquitted(act: str) -> None:
    claim, draft = "Peter Roe was acquitted on all six counts of perjury.", f"Peter Roe was {act}."
    assert check(Example(claims=(claim,), draft=draft)) == ()


ROUTE = "The ferry line opened its Lisse route on 4 June 2026."
FIRST = "Ida Roe is the first woman to lead the port of Holm."
ONE_THING = [
    # what is yet to come is no act of another day
    (
        ROUTE,
        "The Lisse route, which will be closed in winter, was opened by the line on [9 June 2026].",
        "FC401",
    ),
    # which of several it is, is no act
    (FIRST, "Ida Roe will be the [second] woman to lead the port.", "FC101"),
    # another that is named in another clause
    (
        "The river Sarn burst its banks at Coldwell.",
        "The river Tave did not, and the river Sarn did [not] burst its banks.",
        "FC501",
    ),
    ("Ruiz lost the second set.", "Moreau had the first serve, and Ruiz [won] the set.", "FC504"),
    # what one who is named on both sides is called
    (
        "Ek, the Swedish chairman, left the board of Corvex in March 2026.",
        "Ek, the Danish treasurer, [stayed] on the board.",
        "FC504",
    ),
]


@pytest.mark.parametrize(("claim", "draft", "code"), ONE_THING)
def test_of_one_thing_that_very_slot_is_flagged(claim: str, draft: str, code: str) -> None:
    findings, wrong = check_marked((claim,), draft)
    assert code in [one.code for one in findings if one.span.overlaps(wrong)]
