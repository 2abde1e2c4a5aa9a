"""Dates a slip of the pen apart, the ends of months, and weeks told by the day they ended on."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extraction.dates.finding import find_dates
from factcheck.extraction.tokens import tokenize
from factcheck.matching.sides.limits import is_slip_of_pen
from tests.matching.figures.test_excuses import codes

WALKER = (
    "Alba Marín, a Spanish race walker, was provisionally suspended on 22 January 2026 after a "
    "positive test for stanozolol; she denied doping, said the flask had been spoiled on its way "
    "to Cologne and asked for the B sample to be opened."
)
POOLS = "The mayor said the city's 22 pools would be free of charge until 16 March 2026."
REFUND = "Applicants have until the end of March 2026 to ask the court of Lund for a refund."
SILVER = "The exhibition of Norse silver in Bergen is open until 28 March 2026."
MEASLES = (
    "The health office counted 870 cases of measles in the week to 31 January 2026, down from 960."
)
SHIPPED = "The ring shipped at least 44 tonnes of ivory to Asia between 2014 and 2021."
KICK_OFF = "The kick-off was put back by 20 minutes to 3.20pm because the pitch was flooded."
MARCH = (
    "On 10 January 2026 people demonstrated in Lund for more homes, 2,500 according to the "
    "organisers and 1,800 according to the police."
)
DAIRY = (
    "The dairy in Halden has been shut since 5 September 2025 and will not reopen before 1 March "
    "2026."
)
ROAD = "The pass to Halden is shut until 20 March 2026 because of snow."
MUSEUM = "The museum in Ulm is closed on Monday 9 and Tuesday 10 February 2026."
TALKS = "The talks in Ulm must be over by 12 March 2026, said the mediator."
PINTO = (
    "Dario Pinto was arrested in Lisbon on 8 September 2024 and extradited to Brazil on 17 April "
    "2025."
)
BRANDT = (
    "Lena Brandt won the Oslo half-marathon on 3 August 2025 and the Bergen marathon on 14 "
    "September 2025."
)
WRONG = {
    "another day, at the claim's time": (
        "A snow slide buried eleven skiers near Obertal at 11.40am on 30 January 2026.",
        "On Sunday a snow slide buried eleven skiers near Obertal at 11.40am.",
    ),
    "so many months after a date told before": (
        PINTO,
        "Pinto had been arrested in Lisbon in September 2024 and was extradited four months later.",
    ),
    "so many weeks after a date told before": (
        BRANDT,
        "Brandt won in Oslo on 3 August and took the marathon in Bergen two weeks later.",
    ),
    "shut until another day than it will reopen": (
        DAIRY,
        "It will stay shut until 1 April at the earliest.",
    ),
    "not open before a later day than until when it is shut": (
        ROAD,
        "The pass to Halden will not open before 12 April.",
    ),
    "a day of what two count": (
        MARCH,
        "People demanding more homes demonstrated in Lund on 11 January.",
    ),
    "more years than lie between two": (
        SHIPPED,
        "The ring shipped at least 44 tonnes of ivory to Asia in the nine years to 2021.",
    ),
    "as many years, up to another": (
        SHIPPED,
        "The ring shipped at least 44 tonnes of ivory to Asia in the seven years to 2023.",
    ),
    "another time of day": (
        KICK_OFF,
        "The kick-off was put back by 20 minutes, to 3.40pm, because of a flood.",
    ),
    "a digit of the day": (
        WALKER,
        "Alba Marín, a Spanish hurdler, is under a ban for the time being since 12 January.",
    ),
    "the end of a month for its middle": (
        POOLS,
        "The mayor said the city's pools would be free until the end of March.",
    ),
    "the middle of a month for its end": (
        REFUND,
        "Applicants have until 17 March to ask the court of Lund for a refund.",
    ),
    "a week that ended on another day": (
        MEASLES,
        "The week that ended on 24 January brought 870 cases of measles, the health office said.",
    ),
}
RIGHT = {
    "as many months after a date told before": (
        PINTO,
        "Pinto was arrested in Lisbon in September 2024 and was extradited seven months later.",
    ),
    "one month fewer, begun or not": (
        PINTO,
        "Pinto had been arrested in Lisbon in September 2024 and was extradited six months later.",
    ),
    "a year fewer, of the date that it is counted from as well": (
        "The bank Nordia failed in May 2019 and was sold to Halden Group in June 2023.",
        "Nordia failed in 2019 and was sold to Halden Group three years later.",
    ),
    "something else, so many weeks later": (
        BRANDT,
        "Brandt won in Oslo on 3 August and broke a toe two weeks later.",
    ),
    "shut until it will reopen": (DAIRY, "It will stay shut until 1 March at the earliest."),
    "not before the part of a month that holds the day": (
        ROAD,
        "The pass to Halden will not open before late March.",
    ),
    "not open before the day after it is closed": (
        MUSEUM,
        "The museum in Ulm will not open before Wednesday 11 February.",
    ),
    "the middle of a month": (
        TALKS,
        "The talks in Ulm must be over by the middle of March, said the mediator.",
    ),
    "a day on which somebody counted": (
        MARCH,
        "On 11 January the police in Lund gave the number as 1,800.",
    ),
    "the years between two": (
        SHIPPED,
        "The ring shipped at least 44 tonnes of ivory to Asia in the seven years to 2021.",
    ),
    "a time of day beside the claim's": (
        KICK_OFF,
        "Volunteers swept the pitch from 10 a.m., and the match began 20 minutes late, at 3.20pm.",
    ),
    "of what the claim tells nothing of": (
        WALKER,
        "Alba Marín, a Spanish hurdler, has had Kari Lund for a coach since 12 January.",
    ),
    "one of the last days of a month": (
        SILVER,
        "The exhibition of Norse silver in Bergen is open until the end of March.",
    ),
    "the last day of a month": (
        REFUND,
        "Applicants have until 31 March to ask the court of Lund for a refund.",
    ),
    "a month that holds the day": (
        POOLS,
        "The mayor said the city's pools would be free for part of March.",
    ),
    "a week that ended on its day": (
        MEASLES,
        "The week that ended on 31 January brought 870 cases of measles, the health office said.",
    ),
}


@pytest.mark.parametrize(("claim", "draft"), WRONG.values(), ids=WRONG)
def test_a_date_that_is_a_slip_is_found(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == ["FC401"]


@pytest.mark.parametrize(("claim", "draft"), RIGHT.values(), ids=RIGHT)
def test_a_date_of_something_else_is_no_slip(claim: str, draft: str) -> None:
    assert "FC401" not in codes((claim,), draft)


PAIRS = [
    ("on 12 June", "on 22 June 2026", True),
    ("on June 19", "on 9 June 2026", True),
    ("on 8 January", "on 8 December 2026", True),
    ("on 5 March 2025", "on 5 March 2026", True),
    ("in October 2020", "on 18 October 2022", True),
    ("in 1974", "in 1984", True),
    ("in 1985", "in 1958", True),
    ("in 2025", "in 2020", False),
    ("in June", "on 15 June 2026", False),
    ("in May", "in June", False),
    ("on 24 March", "on 15 March", False),
    ("on 5 March", "on 6 March", False),
    ("on 5 March", "on 6 April", False),
    ("in November", "on October 7, 2025", False),
    ("on Sunday", "on 10 October 2026", False),
    ("in the week to 12 June", "in the week to 22 June", False),
]


@pytest.mark.parametrize(("one", "other", "slip"), PAIRS)
def test_a_slip_is_of_one_digit_or_of_the_month_of_one_day(
    one: str, other: str, *, slip: bool
) -> None:
    ours, theirs = (
        find_dates(tokenize(f"It was {told}."), dt.date(2026, 6, 5))[0] for told in (one, other)
    )
    assert is_slip_of_pen(ours, theirs) == slip
