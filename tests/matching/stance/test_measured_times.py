"""A word of size that compares two times is held against the levels that a claim has of both."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.matching.stance.sizing.measured import measured
from factcheck.model import Claim, Document, Tolerances

DAY = dt.date(2026, 6, 5)
POWER = (
    "Demand peaked at 71.3 gigawatts on 4 May, according to Northgrid, "
    "against 63.8 on the same day of 2024."
)
TICKET = "A season ticket at Marlow United now costs £640, compared with £560 in 2023."
ROADS = "The road budget for 2027 is to be €24 million, compared with €20 million this year."
PLANNED = (
    "Mrs Hale announced on 3 June 2026 that spending on roads would be €24 million in 2027-28, "
    "compared with €20 million this year."
)
CARS = "Orlane had revenue of €48 million in the first quarter, against €60 million a year earlier."
WAIT = "The average wait in Ostfeld was 142 minutes, against 95 in January."
WELLS = (
    "Northern Water says its tankers bring drinking water to 112 farms in the hills whose wells "
    "have run dry since May; "
    "in the summer of 2025 it was 43."
)
RACE = "Aalders ran the distance in 27:14.8, against 27:31.2 at last year's championship."
STAFF = "Helmond employs 6,400 people in Poland and 4,900 in Spain."
FERRY = "The ferry carried 148 cars on Monday, against 71 lorries on Sunday."
DEPTH = "The snow lay 84 centimetres deep on Monday; a week earlier it was 120."
BEACHES = "Volunteers cleared 84 beaches this spring; in the spring of 2025 it was 57."
HOSTEL = (
    "At the end of May 8,400 people lived in hostels, 2,100 of them children; "
    "a year earlier it was 9,300."
)
TURNOUT = "Turnout in Dalby was 54.2 percent; at the last election it was 61.7 percent."
FIRES = (
    "The brigade put out 163 fires this season, four of them in woods; last season it put out 131."
)
CROWD = "Attendance at the Brackwell festival fell by 9% to 61,000."
MEASLES = "In March the hospital treated 1,340 patients with measles; in February it was 1,610."


def flagged(claim: str, draft: str) -> list[str]:
    """Return the words of a draft that turn a claim round."""
    ledger = Ledger.of([Claim(id="c", text=claim, as_of=DAY)], [], [])
    report = Checker(ledger).check(draft, date=DAY)
    return [one.span.of(draft) for one in report.findings if one.code == "FC504"]


@pytest.mark.parametrize(
    ("claim", "draft", "word"),
    [
        # a figure without the unit of the one that is held against it
        (POWER, "At 71.3 gigawatts, demand was lower than on 4 May 2024.", "lower"),
        (POWER, "The peak of demand was lower than in 2024.", "lower"),
        (WAIT, "The wait in Ostfeld is shorter than in January.", "shorter"),
        # the time of the one is told behind the word, and nothing else than the claim tells
        (TICKET, "Season tickets at Marlow have become cheaper than they were in 2023.", "cheaper"),
        (TICKET, "The price of a season ticket has come down since 2023.", "come down"),
        (BEACHES, "Fewer beaches than last spring were cleared.", "Fewer"),
        (FIRES, "The number of fires was below that of the last season.", "below"),
        (MEASLES, "More people with measles were treated in March than in February.", "More"),
        # by what part, or by how many points
        (ROADS, "Next year's road budget will be a sixth smaller than the present one.", "smaller"),
        (PLANNED, "Next year's spending on roads will be a sixth smaller than today's.", "smaller"),
        (RACE, "Aalders was slower than at last year's championship.", "slower"),
        (CARS, "Orlane's revenue had grown by a quarter since last year.", "grown"),
        (WELLS, "Fewer farms than last summer need their tankers.", "Fewer"),
        (DEPTH, "The snow was 36 centimetres higher than a week earlier.", "higher"),
        (TURNOUT, "Turnout in Dalby was up 7.5 points.", "up"),
        # so many fewer than, of the first of several figures
        (
            HOSTEL,
            "While 60,000 wait, 8,400 people live in hostels, 900 more than a year before.",
            "more than",
        ),
        (
            HOSTEL.replace("9,300", "7,900"),
            "While 60,000 wait, 8,400 people live in hostels, 500 fewer than a year before.",
            "fewer than",
        ),
        # two figures of one level, by one size
        (
            CROWD,
            "The 61,000 who came to Brackwell were 9 per cent up on the previous year.",
            "up on",
        ),
    ],
)
def test_a_time_told_the_other_way_round_is_found(claim: str, draft: str, word: str) -> None:
    assert flagged(claim, draft) == [word]


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (POWER, "At 71.3 gigawatts, demand was higher than on 4 May 2024."),
        (POWER, "In 2024 demand was lower."),
        (WAIT, "The wait in Ostfeld was shorter in January."),
        (WAIT, "Ambulances reached Ostfeld sooner than in January."),
        (TICKET, "Season tickets at Marlow were cheaper in 2023 than now."),
        (TICKET, "Marlow has sold fewer season tickets than in 2023."),
        (TICKET, "Season tickets at Marlow are cheaper than at Portham."),
        (BEACHES, "Volunteers cleared fewer beaches last spring."),
        (BEACHES, "Fewer volunteers than last spring came to the beaches."),
        (TURNOUT, "Turnout in Dalby was down 7.5 points."),
        (TURNOUT, "More parties than last time stood in Dalby."),
        (FIRES, "The number of fires was above that of the last season."),
        (FIRES, "The brigade put out fewer chimney fires than last season."),
        (MEASLES, "More people with measles were treated in February than in March."),
        (ROADS, "Next year's road budget will be a fifth larger than the present one."),
        (ROADS, "The present road budget is a sixth smaller than next year's."),
        (PLANNED, "Next year's spending on roads will be a fifth larger than today's."),
        (CARS, "Orlane's revenue had shrunk by a fifth since last year."),
        (CARS, "Orlane's costs were higher than a year earlier."),
        (RACE, "The rival of Aalders was slower than at last year's championship."),
        (STAFF, "In Poland Helmond employs fewer people than a year before."),
        (FERRY, "The ferry carried fewer cars than on Sunday."),
        (FERRY, "On Monday the number of cars on the ferry fell."),
        (FERRY.replace("148", "48"), "On Monday the number of cars on the ferry rose."),
        (CROWD, "Some 61,000 came to the festival in Orle, 9 per cent more than a year before."),
        (CARS, "Orlane's exports were higher than a year earlier."),
        (CARS, "Orlane's taxes were higher than a year earlier."),
        (CARS, "Orlane's output was higher than a year earlier."),
        (CARS, "Orlane's spending was higher than a year earlier."),
        (CARS, "Orlane's profit was higher than a year earlier."),
        (CARS, "Orlane's sales of parts rose in the first quarter."),
        (CARS, "Online revenue rose at Orlane in the first quarter."),
        (HOSTEL, "While 60,000 wait, 8,400 people live in hostels, 900 fewer than a year before."),
        (CROWD, "The 61,000 who came to Brackwell were 9 per cent down on the previous year."),
    ],
)
def test_a_time_told_rightly_or_of_something_else_is_none(claim: str, draft: str) -> None:
    assert flagged(claim, draft) == []


@pytest.mark.parametrize(
    ("draft", "sure"),
    [
        ("Aalders was slower than at last year's championship.", 1.0),
        ("The rival of Aalders was slower than at last year's championship.", 0.0),
    ],
)
def test_the_times_are_enough_where_nothing_else_is_told(draft: str, sure: float) -> None:
    ledger = Ledger.of([Claim(id="c", text=RACE, as_of=DAY)], [], [])
    group = Checker(ledger).comparisons(Document(text=draft, file_text=draft))[0]
    found = [one for two in group for one in measured(two, Tolerances())]
    assert [one.signs["measured sure"] for one in found] == [sure]
