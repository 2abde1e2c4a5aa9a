"""Other doings: what is told of another act, another thing or another doer than the claim's."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

SENTENCED = "Pryce was sentenced to seven years on 16 June 2026."
OPENED = "The new tram line to the stadium opened on 3 May 2026."
STEPPING_DOWN = "Finance director Omar Sayeed will step down on 30 September 2026."
CLOSURES = "Halden will close 22 of its shops by September 2026."
MATCH = "Northvale will play Westbury on 25 May 2026."
SHELTERS = "Residents of the valley will remain in shelters until 18 May."
PUBLISHED = "The study was published on Wednesday 6 May 2026."
REFIT = "The swing bridge reopened on 12 June 2025 after a refit that cost £38 million."
OFFER = "Norrand has until 15 June 2026 to make an offer."

DAYS_OF_OTHER_ACTS = [
    (SENTENCED, "Pryce was arrested on 14 October 2025 and charged on 3 May."),
    (SENTENCED, "Pryce's trial began on 23 March 2026."),
    (SENTENCED, "The jury gave its verdict on Pryce on 22 May 2026."),
    (STEPPING_DOWN, "Jill Carver joins Sayeed on 1 September 2026."),
    (OPENED, "Work on the tram line to the stadium began on 4 March 2023."),
    (OPENED, "A ticket office at the stadium opened on 17 May 2026."),
    (MATCH, "Northvale had played Westbury in December 2025."),
    (SHELTERS, "The residents of the valley have been in shelters since 8 May."),
    (REFIT, "The library reopened in May 2024."),
    (REFIT, "The library, for which the council paid, reopened in May 2024 after 38 weeks."),
]
WRONG_DAYS = [
    (SENTENCED, "Pryce was jailed for seven years on 18 June 2026.", "18 June 2026"),
    (SENTENCED, "On 18 June 2026 the judge sentenced Pryce to seven years.", "18 June 2026"),
    (STEPPING_DOWN, "Sayeed, the finance director, leaves on 31 August 2026.", "31 August 2026"),
    (OPENED, "The tram line to the stadium opened on 13 May 2026.", "13 May 2026"),
    (CLOSURES, "Halden will close the 22 shops by March 2027.", "March 2027"),
    (MATCH, "Northvale play Westbury on 15 May 2026.", "15 May 2026"),
    (PUBLISHED, "A study published on Tuesday 5 May 2026 has found it.", "Tuesday 5 May 2026"),
    (REFIT, "The crossing reopened in June 2024, after a refit costing £38m.", "June 2024"),
    (OFFER, "Norrand has until 25 June 2026 to make up its mind.", "25 June 2026"),
]


@pytest.mark.parametrize(("claim", "draft"), DAYS_OF_OTHER_ACTS)
def test_the_day_of_another_act_is_not_wrong(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft, date="2026-05-14")) == ()


@pytest.mark.parametrize(("claim", "draft", "marked"), WRONG_DAYS)
def test_another_day_of_the_same_act_is(claim: str, draft: str, marked: str) -> None:
    found = check(Example(claims=(claim,), draft=draft, date="2026-05-14"))
    assert [(one.code, one.text) for one in found] == [("FC401", marked)]


ONLINE = "Online sales at the retailer Halden grew by 19% in the year to March."
BURGLARIES = "The number of burglaries in the county rose by 12% last year."


@pytest.mark.parametrize(
    ("claim", "draft", "codes"),
    [
        (ONLINE, "Halden's shares had risen by 9% before the results.", []),
        (ONLINE, "Halden's online sales rose by 29%.", ["FC101"]),
        (ONLINE, "They grew by 29% in the year to March.", ["FC101"]),
        (BURGLARIES, "The number of police officers in the county grew by 3%.", []),
        (BURGLARIES, "In the county the number of burglaries rose by 21%.", ["FC101"]),
    ],
)
def test_how_much_something_else_has_changed_is_not_wrong(
    claim: str, draft: str, codes: list[str]
) -> None:
    assert [one.code for one in check(Example(claims=(claim,), draft=draft))] == codes


PURCHASE = "Halden bought the delivery firm Parcelway from Westmore for £75m."
SEATS = "Labour gained nine seats from the Conservatives."
SPEAKERS = "Emil Stark succeeded Anna Holm as speaker."
LOAN = "The ministry lent the city 30 million crowns."


@pytest.mark.parametrize(
    ("claim", "draft", "codes"),
    [
        (PURCHASE, "Parcelway was sold to Halden for £75m.", []),
        (PURCHASE, "Parcelway was sold for £75m.", []),
        (PURCHASE, "Westmore sold Parcelway for £75m.", []),
        (PURCHASE, "Halden sold Parcelway to Westmore for £75m.", ["FC504"]),
        (SEATS, "The Conservatives lost nine seats to Labour.", []),
        (SEATS, "Nine seats were lost by the Conservatives.", []),
        (SEATS, "Labour lost nine seats.", ["FC504"]),
        (SPEAKERS, "Anna Holm preceded Emil Stark as speaker.", []),
        (SPEAKERS, "Emil Stark preceded Anna Holm as speaker.", ["FC504"]),
    ],
)
def test_a_transfer_is_told_of_either_side(claim: str, draft: str, codes: list[str]) -> None:
    assert [one.code for one in check(Example(claims=(claim,), draft=draft))] == codes


MERGER = "The union opposes the merger, which the board supports."
PLEAS = "Pryce had denied all charges; Dunmore pleaded guilty."
VACCINES = "Health minister Jens Aker rejected calls for compulsory vaccination."


@pytest.mark.parametrize(
    ("claim", "draft", "codes"),
    [
        (MERGER, "The board is in favour of the merger.", []),
        (MERGER, "The union supports the merger.", ["FC504"]),
        (PLEAS, "Dunmore pleaded guilty in January.", []),
        (PLEAS, "Pryce pleaded guilty to all charges.", ["FC504"]),
        (VACCINES, "His predecessor, Marit Dahl, called for compulsory vaccination.", []),
        (VACCINES, "Marit Dahl was in favour of compulsory vaccination.", []),
        (VACCINES, "Doctors were in favour of compulsory vaccination.", ["FC504"]),
        (VACCINES, "Aker backed calls for compulsory vaccination.", ["FC504"]),
        (VACCINES, "He backed calls for compulsory vaccination.", ["FC504"]),
    ],
)
def test_what_another_does_is_no_opposite(claim: str, draft: str, codes: list[str]) -> None:
    assert [one.code for one in check(Example(claims=(claim,), draft=draft))] == codes


CONVICTED = "Pryce was convicted of fraud in May."


@pytest.mark.parametrize(
    ("claim", "draft", "codes"),
    [
        (CONVICTED, "Pryce was cleared of theft.", []),
        (CONVICTED, "Pryce was cleared of fraud.", ["FC504"]),
        (CONVICTED, "Pryce was cleared of all charges.", ["FC504"]),
        (CONVICTED, "Pryce was cleared.", ["FC504"]),
    ],
)
def test_who_is_cleared_of_one_thing_may_be_guilty_of_another(
    claim: str, draft: str, codes: list[str]
) -> None:
    assert [one.code for one in check(Example(claims=(claim,), draft=draft))] == codes


NOTES = {"notes": {"publisher": "The Echo", "title": "Notes", "published": "2026-02-11"}}
WON = "Labour won 33 of the 60 seats."
TREATED = "The hospital treated 8,400 patients in April."
PROFIT = "Halden made a profit of £182m."
CARS = "The plant made 4,100 cars in May."
EACH = "On average each plant made 4,000 cars."
CHECK_IN = "It takes three hours to check in at Velden."
MADE_UP = "Online sales made up 27% of revenue."
SPENDING = {
    "id": "c",
    "text": "The ministry will spend 30 million kroner on the campaign.",
    "evidence": [{"document": "notes"}],
}
UNION = "The union has 14,000 members."
BOATS = "The navy bought 36 boats for $540 million; 12 of them are in service."
DOSES = "The city's three vaccination centres have given 5,400 doses."


@pytest.mark.parametrize(
    ("claim", "draft", "codes"),
    [
        (WON, "The goal was to win 35 seats.", []),
        (WON, "Labour won 35 seats.", ["FC101"]),
        (TREATED, "The hospital's target is 8,000 patients a month.", []),
        (TREATED, "The hospital treated 8,000 patients in April.", ["FC101"]),
        (PROFIT, "Halden's own goal had been a profit of £190m.", []),
        (PROFIT, "Profit at Halden could reach £190m.", []),
        (PROFIT, "Halden's profit was £190m.", ["FC101"]),
        ("Halden's goal is a profit of £182m.", "Halden's goal was a profit of £190m.", ["FC101"]),
        ("Halden's profit could reach £182m.", "Halden's profit could reach £190m.", ["FC101"]),
        (UNION, "The union gained 900 members last year.", []),
        (SPENDING, "Last year the ministry spent 12 million kroner on roads.", []),
        (SPENDING, "The ministry will spend 12 million kroner on the campaign.", ["FC101"]),
        (ONLINE, "Sales at Morland grew by 3% in the year to March.", []),
        (CARS, "The plant of Morland made 1,400 cars in May.", ["FC101"]),
        (EACH, "On average each plant made 1,000 cars.", ["FC101"]),
        (CHECK_IN, "On average it takes an hour to check in at Velden.", ["FC101"]),
        (ONLINE, "Online sales at Halden grew by 3% in the year to March.", ["FC101"]),
        (ONLINE, "Online sales grew by 3% in the year to March.", ["FC101"]),
        (MADE_UP, "Online sales grew by 31%.", []),
        (MADE_UP, "Online sales made up 31% of revenue.", ["FC101"]),
        (UNION, "The union has 900 members.", ["FC101"]),
        ("The union gained 14,000 members.", "The union gained 900 members.", ["FC101"]),
        (DOSES, "On average 1,800 doses were given at each of the centres.", []),
        (DOSES, "On average 2,400 doses were given at each of the centres.", ["FC101"]),
        (DOSES, "The centres have given about 360 doses a day.", []),
        (DOSES, "About 360 doses were given a day.", []),
        (DOSES, "The centres have given 4,500 doses.", ["FC101"]),
        (BOATS, "Each of the boats that the navy bought cost it about $15 million.", []),
        (BOATS, "The navy paid $15 million a boat.", []),
        (BOATS, "Each of the boats that the navy bought cost it about $45 million.", ["FC101"]),
        (BOATS, "The navy paid $45 million a boat.", ["FC101"]),
        (BOATS, "Of each sort, the boats that the navy bought cost $15 million.", ["FC101"]),
        (BOATS, "The navy paid $15 million for 36 boats.", ["FC101"]),
        (BOATS, "The navy paid $15 million for boats.", ["FC101"]),
        (BOATS, "Every mate knows that the navy paid $15 million for boats.", ["FC101"]),
        (BOATS, "The navy paid $15 million, the boats of the coastguard included.", ["FC101"]),
    ],
)
def test_figures_of_another_question_are_not_wrong(
    claim: str | dict[str, object], draft: str, codes: list[str]
) -> None:
    example = Example(claims=(claim,), documents=NOTES, draft=draft, date="2026-02-12")
    assert [one.code for one in check(example)] == codes


PATIENTS = "Of the 87 patients, 61 are children under 10."


@pytest.mark.parametrize(
    ("claim", "draft", "codes"),
    [
        (PATIENTS, "Twenty-six of the patients are older than 10.", []),
        (PATIENTS, "Of the patients 61 are older than 10.", ["FC504"]),
        (PATIENTS, "Thirty of the patients are older than 10.", ["FC103"]),
    ],
)
def test_the_rest_has_the_other_side_of_a_limit(claim: str, draft: str, codes: list[str]) -> None:
    assert [one.code for one in check(Example(claims=(claim,), draft=draft))] == codes


LOOMIS = "Loomis, 46, was shot dead at his home in March."
PRYCE = ("Pryce, 51, stole £4.2m.", "Former banker Alan Pryce was sentenced on Tuesday.")


@pytest.mark.parametrize(
    ("claims", "draft", "codes"),
    [
        ((LOOMIS,), "Loomis's wife, Carol Loomis, 43, wept.", []),
        ((LOOMIS,), "Loomis, 43, sold cars.", ["FC404"]),
        ((LOOMIS,), "Greg Loomis, 43, sold cars.", ["FC404"]),
        (PRYCE, "Helen Pryce, 49, had said nothing.", []),
        (PRYCE, "Alan Pryce, 49, had said nothing.", ["FC404"]),
    ],
)
def test_the_age_of_a_namesake_is_not_wrong(
    claims: tuple[str, ...], draft: str, codes: list[str]
) -> None:
    assert [one.code for one in check(Example(claims=claims, draft=draft))] == codes


MEETING = "The two presidents will meet again on 3 June."
RATES = "The central bank will decide on interest rates on 3 September."


@pytest.mark.parametrize(
    ("claim", "draft", "codes"),
    [
        (MEETING, "The presidents last met in November.", []),
        (MEETING, "The two presidents met again.", ["FC503"]),
        (RATES, "The central bank last changed interest rates on 5 March.", []),
    ],
)
def test_when_it_was_last_done_is_not_told_as_done(
    claim: str, draft: str, codes: list[str]
) -> None:
    assert [one.code for one in check(Example(claims=(claim,), draft=draft))] == codes


RULING = "The court had upheld the conviction in May."
ALIVE = "Claessens was dug out alive after three hours under the snow."
FINAL = "Sokol beat Julia Brandt 6-4 3-6 7-5 in the final."
MEETINGS = "Brandt had beaten Sokol in all of their four previous meetings."
RESIGNS = "Prime minister Ilse Brandt announced on Tuesday that she would resign."
EARLY = "Opposition leader Viktor Roos called for an early election."


@pytest.mark.parametrize(
    ("claim", "draft", "codes"),
    [
        (FINAL, "Sokol lost to Brandt in Rome but beat her here.", []),
        (FINAL, "Sokol lost to Brandt here.", ["FC504"]),
        (FINAL, "Brandt won more points than Sokol but lost the match.", []),
        (RULING, "In May the court had overturned the conviction.", ["FC504"]),
        (ALIVE, "Claessens was found dead in Talheim after three hours.", ["FC504"]),
        (MEETINGS, "Sokol had beaten Brandt four times.", ["FC605"]),
        (RESIGNS, "Ilse Brandt had at first ruled out resigning.", []),
        (RESIGNS, "Ilse Brandt ruled out resigning.", ["FC504"]),
        (EARLY, "The government said there would be no early election.", []),
        (EARLY, "Viktor Roos did not call for an early election.", ["FC501"]),
    ],
)
def test_what_was_so_before_or_elsewhere_is_no_opposite(
    claim: str, draft: str, codes: list[str]
) -> None:
    assert [one.code for one in check(Example(claims=(claim,), draft=draft))] == codes


MAY = {"may": {"publisher": "The Echo", "title": "Notes", "published": "2026-05-12"}}
DATED = {"id": "c", "text": TREATED, "evidence": [{"document": "may"}]}
STORM = "Cyclone Mara struck Lantoa on 15 November 2026 with winds of 210 km/h."
WITNESSES = "The trial heard 54 witnesses in six weeks."


@pytest.mark.parametrize(
    ("claim", "draft", "codes"),
    [
        (STORM, "Cyclone Ketu struck Lantoa in 2009 with winds of 180 km/h.", []),
        (STORM, "Cyclone Ketu struck Lantoa with winds of 210 km/h.", ["FC606"]),
        (WITNESSES, "In the first trial 31 witnesses were heard.", []),
        (WITNESSES, "The trial heard 31 witnesses.", ["FC101"]),
        (DATED, "In April last year 8,100 patients were treated there.", []),
        (DATED, "In April 8,100 patients were treated there.", ["FC101"]),
        (DOSES, "The city ordered 8,000 doses.", []),
        (DOSES, "The city has given 8,000 doses.", ["FC101"]),
        (DOSES, "The city ordered 4,500 doses.", ["FC101"]),
    ],
)
def test_what_another_occasion_had_is_not_wrong(
    claim: str | dict[str, object], draft: str, codes: list[str]
) -> None:
    example = Example(claims=(claim,), documents=MAY, draft=draft, date="2026-05-14")
    assert [one.code for one in check(example)] == codes
