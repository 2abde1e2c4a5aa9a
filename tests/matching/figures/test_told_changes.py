"""Changes counted from another time, which one claim or another has the level of."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The port of Halden handled 640,000 containers in 2025.",
    "In 2024 the port of Halden handled 608,000 containers.",
    "The port of Halden's rival Visby handled 320,000 containers in 2025.",
    "Turnout in the Palmetto County runoff was 41.2 percent.",
    "Turnout in Palmetto County's 2021 runoff was 35.8 percent.",
    "Northgate Bank made a profit of €640 million in the second quarter of 2025.",
    "In the second quarter of 2024 Northgate Bank made a profit of €800 million.",
    "Last season Kestrel United scored 54 goals.",
    "Kestrel United scored 72 goals this season and conceded 36.",
    "The health service in Norland spent £12 million on vaccines in 2025, and £9 million in 2024.",
    "Measles killed 18 people in Norland this year, 12 of them children.",
)
EITHER = [
    (
        "Northgate Bank made a profit of €640 million, {} less than a year earlier.",
        ("a quarter", "a third"),
        ("a fifth", "20 percent"),
    ),
    (
        "The port of Halden handled 640,000 containers last year, {} more than the year before.",
        ("8.3%", "a tenth", "6.5 percent"),
        ("5.3%", "about 5%", "more than 5%"),
    ),
    (
        "The port of Halden handled 640,000 containers in 2025, up {} on the year.",
        ("9%", "2.3%"),
        ("5.3%", "5%"),
    ),
    (
        "Compared with 2021, turnout in the runoff was up by {} points.",
        ("eight", "three"),
        ("five", "more than five"),
    ),
    (
        "Kestrel United scored 72 goals, {} more than last season.",
        ("28", "a quarter", "a tenth"),
        ("18", "a third"),
    ),
    (
        "The health service spent £12 million on vaccines, {} more than in 2024.",
        ("a quarter", "a tenth"),
        ("a third",),
    ),
]
NEITHER = [
    ("The port of Visby handled 8.3% more containers than the year before.", "another port"),
    ("Revenue at the port of Halden was 8.3% higher than in 2024.", "no containers"),
    ("Kestrel United scored 72 goals, half of them away from home.", "counted from no time"),
    ("Adjusted for inflation, Norland spent 28 percent more on vaccines than in 2024.", "adjusted"),
    ("Deaths from measles in Norland were up by 80 percent on last year.", "a part of one year"),
    ("Container traffic at Halden was up 22 percent on 2019.", "another year"),
]


@pytest.mark.parametrize(("draft", "wrong", "right"), EITHER)
def test_what_the_levels_of_a_series_at_two_times_come_to(
    draft: str, wrong: tuple[str, ...], right: tuple[str, ...]
) -> None:
    told = {figure: "FC108" in codes(LEDGER, draft.format(figure)) for figure in (*wrong, *right)}
    assert told == dict.fromkeys(wrong, True) | dict.fromkeys(right, False)


@pytest.mark.parametrize(("draft", "why"), NEITHER)
def test_a_change_of_what_no_claim_has_two_levels_of_is_none(draft: str, why: str) -> None:
    assert "FC108" not in codes(LEDGER, draft), why


FROM_AND_TO = (
    "Marlow Foods' sales rose to $8.4 billion in the year to June 2026, from $8.0 billion.",
    "Monitors recorded 364 violations of the truce in October 2026, down from 451 in September.",
)
LED_TO = [
    "Sales rose {} percent to $8.4 billion.",
    "Sales climbed {} percent, to $8.4 billion, and the company hired more staff.",
    "The company hired more staff, and its sales grew by {} percent to $8.4 billion.",
]


@pytest.mark.parametrize("draft", LED_TO)
def test_a_change_told_with_what_it_led_to_is_that_from_what_the_claim_has(draft: str) -> None:
    assert codes(FROM_AND_TO, draft.format("nine")) == ["FC108"]
    assert codes(FROM_AND_TO, draft.format("five")) == []


def test_who_says_it_asks_for_no_figure_and_a_bare_number_may_be_a_level() -> None:
    draft = "Violations came to 364 in October, {} fewer than in September, monitors said."
    assert codes(FROM_AND_TO, draft.format("77")) == ["FC108"]
    assert codes(FROM_AND_TO, draft.format("87")) == []


def test_a_level_of_before_is_not_that_of_another_date() -> None:
    draft = "Monitors counted 364 violations in October, 20 fewer than in October 2025."
    assert codes(FROM_AND_TO, draft) == []


ONE_CLAIM = [
    (
        "Orle's dam held 3.14 tonnes of water on 1 May, against 4.49 on the same day of 2025.",
        "On 1 May Orle's dam held {} less water than on the same day last year.",
        ("a half", "60 percent"),
        ("almost a third", "30 percent"),
    ),
    (
        "Corvo's grid load peaked at 61 gigawatts on 1 May, against 53 on the same day of 2025.",
        "The grid's load on 1 May was {} higher than on the same day last year.",
        ("a third",),
        ("15 percent", "a seventh"),
    ),
    (
        "Kestrel United's wage bill was £96 million in the year, up from £80 million in 2025.",
        "Kestrel United's wage bill came to £96 million, {} more than last year.",
        ("12 percent", "17 percent"),
        ("20 percent", "a fifth"),
    ),
    (
        "Thefts in Norland fell from 3,200 in 2023 to 2,400 in 2025.",
        "There were {} fewer thefts in Norland in 2025 than two years before.",
        ("40 percent",),
        ("25 percent", "a quarter"),
    ),
    (
        "The clinic at Orle treated 5,160 people for burns in August, down from 6,880 in July.",
        "The clinic at Orle treated {} fewer people for burns in August than in the month before.",
        ("40 percent",),
        ("a quarter",),
    ),
    (
        "Sales of Marlow's electric vans rose to €2.1 billion from €1.4 billion.",
        "Electric vans earned Marlow {} more than they did in the third quarter of last year.",
        ("80 percent",),
        ("50 percent",),
    ),
    (
        "Sales of Marlow's electric vans rose to €2.1 billion from €1.4 billion.",
        "Electric vans brought in {} more money than they had a year earlier.",
        ("a fifth",),
        ("half as much again",),
    ),
    (
        "A tonne of cocoa costs $5,900, compared with $9,400 a year ago.",
        "A tonne of cocoa costs {} what it did a year ago.",
        ("a third of", "half", "30 percent of"),
        ("two thirds of", "63 percent of"),
    ),
    (
        "Net income of Northgate Bank fell to $312 million from $480 million.",
        "Northgate Bank's net income was {} of what it had been a year earlier.",
        ("half",),
        ("two thirds",),
    ),
    (
        "Net income of Northgate Bank fell to $312 million in the quarter from $480 million.",
        "The bank was left with {} of what it had earned in the same quarter of last year.",
        ("half",),
        ("almost two thirds",),
    ),
    (
        "Since September there were 6,120 measles cases; a year ago it was 4,080.",
        "The number of measles cases is already {} what it was a year ago.",
        ("three times",),
        ("1.5 times",),
    ),
]


@pytest.mark.parametrize(("claim", "draft", "wrong", "right"), ONE_CLAIM)
def test_what_two_levels_of_one_claim_come_to(
    claim: str, draft: str, wrong: tuple[str, ...], right: tuple[str, ...]
) -> None:
    told = {one: "FC108" in codes((claim,), draft.format(one)) for one in (*wrong, *right)}
    assert told == dict.fromkeys(wrong, True) | dict.fromkeys(right, False)


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        ("A tonne of cocoa costs $5,900, compared with $9,400 a year ago.", draft)
        for draft in (
            "A bar of chocolate costs twice what it did a year ago.",
            "Labour on the cocoa farms costs half what it did a year ago.",
            "Cocoa farms paid their workers a third of what they had paid a year ago.",
        )
    ]
    + [
        (
            "The clinic at Orle treated 5,160 people for burns in August, down from 6,880 in July.",
            "The clinic treated 40 percent fewer people for burns in 2023 than in the year before.",
        ),
        (
            "Since September there were 6,120 measles cases; a year ago it was 4,080.",
            "The number of measles deaths is already three times what it was a year ago.",
        ),
    ],
)
def test_what_something_else_was_is_no_level_of_the_claim(claim: str, draft: str) -> None:
    assert "FC108" not in codes((claim,), draft)


TURNOUT = "Turnout in Harwick was 38.4 per cent, compared with 44.1 per cent four years ago."
REVENUE = "Pellard's revenue rose to $1.26 billion in the quarter from $1.2 billion a year earlier."


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (TURNOUT, "Fewer people bothered to vote, with turnout down by almost nine points."),
        (REVENUE, "The snack maker had a fair quarter, with revenue up by 12 percent."),
    ],
)
def test_a_change_is_told_of_what_stands_right_before_it(claim: str, draft: str) -> None:
    assert "FC108" in codes((claim,), draft)


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (TURNOUT, "Fewer people bothered to vote, with turnout down by almost six points."),
        (TURNOUT, "It was a dull campaign, with spending down by nearly nine points."),
        (REVENUE, "The snack maker had a fair quarter, with net profit up by 12 percent."),
    ],
)
def test_a_change_told_with_something_else_is_none_of_the_claim(claim: str, draft: str) -> None:
    assert "FC108" not in codes((claim,), draft)
