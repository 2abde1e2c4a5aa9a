"""What follows from a claim of many figures is right: lengths, dates, parts and bounds in words."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Interval, Severity
from tests.matching.matching import ledger_of

CHECKER = Checker(
    ledger_of(
        "Marla Quill, chief executive of Ostran Foods since 2019, will step down on 30 September"
        " 2026 and be succeeded by Peter Lindgren, who has run its Nordic business for six years.",
        "Solora Energy will build a solar park near Mirabel; construction begins in March 2027"
        " and is to take 20 months.",
        "Aldine Motors sold 41,300 cars in the first half of 2026, 12 percent fewer than a year"
        " earlier.",
        "The city of Belmore will buy 240 electric buses, which will replace 190 diesel ones.",
        "At Lakemoor Hospital the waiting list fell from 930 to 640 patients, and the average wait"
        " went down from 14 weeks to nine.",
        "Transvale runs trains between Olen and Bruck, and a ticket costs at least 29 euros.",
        "In the trial of Penorex 4 percent of the volunteers had a fever after the second dose.",
        "Norvia's central bank left its key rate at 4.25 percent.",
        "Senator Ruth Callow won with 52.3 percent of the vote against 45.9 percent for Dan Prue.",
        "Doctors in Tarno have confirmed 84 measles cases, and 12 patients are in hospital; 3,900"
        " people were vaccinated last week, four times as many as usual.",
        "Winford Stores raised its dividend from 42 to 48 cents a share, and sales online made up"
        " 19 percent.",
        "The Kestrin Dam holds 210 million cubic metres of water when full, and stood at 38 percent"
        " of capacity in August.",
        "The ship Meridia took 1,260 samples, a third of which have been examined.",
        "The council of Westmoor meets on 14 March 2027, after two years of talks.",
        "The bridge at Corvane closes in June 2026 for nine weeks of repairs.",
        "The Halle fund of 63 million euros opens in March 2027.",
        "The Karl index slipped 290 points to 640 in May.",
        "After nine weeks the Lind index fell to 410.",
        "At Sandmoor Hospital the wait for a scan went down from 14 weeks to nine weeks.",
        "The Corvane tunnel was shut in March 2026 and opened in November 2026, two months late.",
        "Lena Orlo beat Viktor Sand in 41 moves on Saturday with two rounds to go at Porto.",
    )
)


def flagged(draft: str) -> list[str]:
    found = CHECKER.check(draft, date="2026-06-05").findings
    return [one.text for one in found if one.severity is not Severity.INFO]


@pytest.mark.parametrize(
    "draft",
    [
        "Quill will have led Ostran Foods for seven years when she leaves.",
        "Lindgren has been head of the Nordic business of Ostran Foods since 2020.",
        "Lindgren will be the chief executive of Ostran Foods from October 1.",
        "The solar park near Mirabel should be ready by the end of 2028.",
        "Construction of the solar park near Mirabel is to end in November 2028.",
        "Aldine sold some 47,000 cars in the first half of 2025.",
        "The last 190 diesel buses of Belmore will go.",
        "At Lakemoor Hospital 930 patients were waiting at the start; now there are 640.",
        "The cheapest ticket from Olen to Bruck is 29 euros.",
        "Tickets from Olen to Bruck start at 29 euros.",
        "In the trial of Penorex fewer than one in 20 had a fever after the second dose.",
        "Norvia's central bank kept its key rate unchanged at 4.25 percent.",
        "Fewer than half of the voters backed Prue.",
        "One in seven patients in Tarno is in hospital.",
        "In Tarno usually about a thousand people a week are vaccinated.",
        "The dividend of Winford Stores goes up by a seventh.",
        "The Kestrin Dam holds some 80 million cubic metres of water at present.",
        "More than 400 of the samples from the Meridia have been examined.",
        "Talks of the council of Westmoor began in the spring of 2025.",
        "Talks of the council of Westmoor began in March 2025.",
        "The Corvane tunnel was shut for eight months.",
        "Two rounds remain at Porto after Orlo beat Sand.",
    ],
)
def test_what_follows_is_right(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Lindgren has run the Nordic business of Ostran Foods for nine years.", "nine years"),
        ("Quill has been chief executive of Ostran Foods since 2017.", "2017"),
        ("Quill will step down as head of Ostran Foods on 30 August 2026.", "30 August 2026"),
        ("Construction of the solar park near Mirabel begins in May 2027.", "May 2027"),
        ("Aldine sold 47,300 cars in the first half of 2026.", "47,300"),
        ("The Kestrin Dam holds 310 million cubic metres of water when full.", "310 million"),
        ("The ship Meridia took 1,620 samples.", "1,620"),
        ("Winford Stores raised its dividend to 58 cents a share.", "58"),
        ("Quill will step down as head of Ostran Foods on 1 November 2026.", "1 November 2026"),
        ("The council of Westmoor meets on 15 March 2027.", "15 March 2027"),
        ("The council of Westmoor meets on 14 March 2025.", "14 March 2025"),
        ("The council of Westmoor meets in June 2027.", "June 2027"),
        ("The bridge at Corvane closes in August 2026 for repairs.", "August 2026"),
        ("The Halle fund of 63 million euros opens in March 2025.", "March 2025"),
        ("The Karl index slipped to 570 in May.", "570"),
        ("In the end the Lind index fell to 350.", "350"),
        ("At Sandmoor Hospital the wait for a scan went down to seven weeks.", "seven weeks"),
        ("Belmore will buy 190 electric buses.", "190"),
        ("At Lakemoor Hospital the waiting list fell to 460 patients.", "460"),
        ("A ticket from Olen to Bruck costs 29 euros.", "29"),
        ("In the trial of Penorex 14 percent of the volunteers had a fever.", "14"),
    ],
)
def test_what_does_not_follow_is_flagged(draft: str, wrong: str) -> None:
    assert flagged(draft) == [wrong]


@pytest.mark.parametrize(("day", "wrong"), [(dt.date.min, []), (dt.date.max, ["December 2029"])])
def test_no_day_is_counted_beyond_the_calendar(day: dt.date, wrong: list[str]) -> None:
    ledger = ledger_of("The permit of Ombra runs for two years.")
    claim = evolve(ledger.claims[0], date=Interval(day, day))
    checker = Checker(Ledger.of((claim,), documents=ledger.documents.values()))
    found = checker.check("The permit of Ombra runs in December 2029.", date="2026-06-05").findings
    assert [one.text for one in found] == wrong
