"""Whether a figure of a draft is true of the checked one: roundings, bounds, units, ranges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.statements import statements
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.whole import extract
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.durations import figures
from factcheck.matching.arithmetic.roundings import rounding_step
from factcheck.matching.arithmetic.slips import looks_miswritten
from factcheck.matching.arithmetic.values import Agreement, agreement, comparable
from factcheck.model import Quantity, Tolerances

TRUE, DIFFERENT = Agreement.TRUE, Agreement.DIFFERENT
DROPPED, BROKEN = Agreement.BOUND_DROPPED, Agreement.BOUND_BROKEN
TOO_FAR = Agreement.ROUNDED_TOO_FAR

BOUNDS = [
    ("at least seven people", "seven people", DROPPED),
    ("at least seven people", "exactly seven people", DROPPED),
    ("at least seven people", "at least seven people", TRUE),
    ("at least seven people", "eight people", DIFFERENT),
    ("at least seven people", "six people", DIFFERENT),
    ("at least seven people", "at most seven people", BROKEN),
    ("only seven people", "at least seven people", BROKEN),
    ("only seven people", "just seven people", TRUE),
    ("only seven people", "seven people", TRUE),
    ("all seven people", "at least seven people", TRUE),
    ("at least seven people", "more than seven people", BROKEN),
    ("more than seven people", "at least seven people", TRUE),
    ("more than 100 people", "105 people", DROPPED),
    ("more than 100 people", "95 people", DIFFERENT),
    ("more than 100 people", "180 people", DIFFERENT),
    ("fewer than 1,000 ships", "985 ships", DROPPED),
    ("at most 40 ships", "up to 40 ships", TRUE),
    ("at most 40 ships", "40 ships", DROPPED),
    ("fewer than 40 ships", "at least 40 ships", BROKEN),
    ("seven people", "at least seven people", TRUE),
    ("eight people", "at least seven people", TRUE),
    ("six people", "at least seven people", DIFFERENT),
    ("seven people", "more than seven people", BROKEN),
    ("40 ships", "fewer than 40 ships", BROKEN),
    ("183 drones", "more than 180 drones", TRUE),
    ("157 drones", "more than 180 drones", DIFFERENT),
    ("183 drones", "more than 20 drones", DIFFERENT),
    ("183 drones", "fewer than 180 drones", DIFFERENT),
    ("183 drones", "fewer than 200 drones", TRUE),
    ("at most 183 drones", "more than 180 drones", DIFFERENT),
    ("at least 183 drones", "more than 180 drones", TRUE),
]
APPROXIMATIONS = [
    ("156 drones", "nearly 160 drones", TRUE),
    ("140 drones", "nearly 160 drones", DIFFERENT),
    ("161 drones", "nearly 160 drones", DIFFERENT),
    ("161 drones", "just over 160 drones", TRUE),
    ("156 drones", "just over 160 drones", DIFFERENT),
    ("156 drones", "about 160 drones", TRUE),
    ("163 drones", "around 160 drones", TRUE),
    ("156 drones", "about 120 drones", DIFFERENT),
    ("1.8 metres", "nearly two metres", TRUE),
    ("1.7 metres", "nearly two metres", DIFFERENT),
    ("2.2 metres", "nearly two metres", DIFFERENT),
    ("0.3 metres", "about 0.5 metres", DIFFERENT),
    ("156 drones", "about 156 drones", TRUE),
    ("about 160 drones", "160 drones", TRUE),
    ("about 157 drones", "157 drones", DROPPED),
    ("34 percent", "about a third", TRUE),
    ("66 percent", "about two thirds", TRUE),
    ("34 percent", "about a quarter", DIFFERENT),
    ("34 percent", "about half", DIFFERENT),
    ("33 percent", "a third", TRUE),
    ("a third of voters", "33 percent of voters", TRUE),
    ("a third of voters", "43 percent of voters", DIFFERENT),
    ("about 5 percent", "one in 20", TRUE),
    ("about 5 percent", "one in 10", DIFFERENT),
    ("about 5 percent", "5 percent", DROPPED),
    ("at least 12 days", "at most 12 days", BROKEN),
    ("at least $1.1 million", "no more than $1.1 million", BROKEN),
    ("a fifth of voters", "fewer than four fifths of voters", DIFFERENT),
    ("four fifths of voters", "fewer than nine tenths of voters", TRUE),
]
ROUNDINGS = [
    ("156 drones", "156 drones", TRUE),
    ("156 drones", "160 drones", DIFFERENT),
    ("156 drones", "165 drones", DIFFERENT),
    ("seven people", "7 people", TRUE),
    ("two soldiers", "a pair of soldiers", TRUE),
    ("12 eggs", "a dozen eggs", TRUE),
    ("24 eggs", "a dozen eggs", DIFFERENT),
    ("$44.3m", "$44m", TRUE),
    ("$44.3m", "$46m", DIFFERENT),
    ("$44.3m", "$44.3bn", DIFFERENT),
    ("$44.3m", "$44.3 million", TRUE),
    ("£3.14bn", "£3.1bn", TRUE),
    ("£3.14bn", "£3.2bn", DIFFERENT),
    ("£3.1bn", "£3.14bn", DIFFERENT),
    ("$4.4bn", "$4bn", TOO_FAR),
    ("$4.6bn", "$4bn", DIFFERENT),
    ("12,345 homes", "12,000 homes", DIFFERENT),
    ("51,940 spectators", "52,000 spectators", TRUE),
    ("2.4 percent", "2 percent", TOO_FAR),
    ("34.2 percent", "34 percent", TRUE),
    ("34.2 percent", "36 percent", DIFFERENT),
]
UNITS = [
    ("28 miles", "45 km", TRUE),
    ("28 miles", "65 km", DIFFERENT),
    ("100 kilograms", "220 pounds", TRUE),
    ("100 kilograms", "280 pounds", DIFFERENT),
    ("30 degrees Celsius", "86 degrees Fahrenheit", TRUE),
    ("30 degrees Celsius", "76 degrees Fahrenheit", DIFFERENT),
    ("£2.5m", "$2.5m", DIFFERENT),
    ("€40", "£40", DIFFERENT),
    ("5 percent", "5 percentage points", DIFFERENT),
    ("5 percentage points", "5 percent", DIFFERENT),
    ("12 million tonnes a year", "one million tonnes a month", TRUE),
    ("12 million tonnes a year", "12 million tonnes a month", DIFFERENT),
    ("£12m a year", "$1m a month", DIFFERENT),
    ("£24m over three years", "£8m a year", TRUE),
    ("£24m over three years", "£24m a year", DIFFERENT),
    ("£24m over three years", "£24m", TRUE),
    ("14,500 vehicles a day", "every week 14,500 vehicles", DIFFERENT),
    ("90 tonnes a day", "90 tonnes a month", DIFFERENT),
    ("at least five days a week", "at least five days a month", DIFFERENT),
    ("at least five days a week", "at least five days", TRUE),
    ("28 days of leave a year", "28 days of leave a month", DIFFERENT),
    ("28 days of leave a year", "28 days of leave", TRUE),
    ("$0.31", "31 cents", TRUE),
    ("31 cents", "$0.31", TRUE),
    ("$0.31", "31p", DIFFERENT),
    ("$4.62", "31 cents", DIFFERENT),
    ("366 metres", "1,201 feet", TRUE),
    ("366 metres", "366 feet", DIFFERENT),
    ("640 acres", "one square mile", TRUE),
    ("640 acres", "two square miles", DIFFERENT),
    ("a rise of 4 degrees Celsius", "a rise of 7 degrees Fahrenheit", TRUE),
    ("a rise of 4 degrees Celsius", "a rise of 39 degrees Fahrenheit", DIFFERENT),
    ("0 degrees Celsius", "32 degrees Fahrenheit", TRUE),
    ("139 terawatt-hours", "139 gigawatt-hours", DIFFERENT),
]
RANGES = [
    ("between 20 and 30 people", "between 20 and 30 people", TRUE),
    ("between 20 and 30 people", "20 to 30 people", TRUE),
    ("between 20 and 30 people", "between 20 and 40 people", DIFFERENT),
    ("between 20 and 30 people", "about 25 people", TRUE),
    ("between 20 and 30 people", "25 people", DROPPED),
    ("between 20 and 30 people", "35 people", DIFFERENT),
    ("between 20 and 30 people", "at least 20 people", TRUE),
    ("between 20 and 30 people", "at least 25 people", DIFFERENT),
    ("between 20 and 30 people", "up to 30 people", TRUE),
    ("between 20 and 30 people", "at least 30 people", BROKEN),
    ("between 20 and 30 people", "up to 20 people", BROKEN),
    ("between 20 and 30 people", "up to 25 people", DIFFERENT),
    ("between 20 and 30 people", "up to 25 people", DIFFERENT),
    ("25 people", "between 20 and 30 people", TRUE),
    ("35 people", "between 20 and 30 people", DIFFERENT),
    ("at least 25 people", "between 20 and 30 people", DIFFERENT),
    ("between 20 and 30 miles", "32 to 48 km", TRUE),
    ("between 20 and 30 miles", "20 to 30 km", DIFFERENT),
    ("between 20 and 30 miles", "about 40 km", TRUE),
    ("between 20 and 30 miles", "about 25 km", DIFFERENT),
]
DURATIONS = [
    ("for 90 minutes", "for an hour and a half", TRUE),
    ("for 90 minutes", "for two hours", TOO_FAR),
    ("for 80 minutes", "for two hours", DIFFERENT),
    ("for 24 months", "for two years", TRUE),
    ("for 36 months", "for two years", DIFFERENT),
    ("for six weeks", "for 42 days", TRUE),
    ("for six weeks", "for six days", DIFFERENT),
    ("for four years", "for five years", DIFFERENT),
    ("two hours and 46 minutes", "close to three hours", TRUE),
    ("two hours and 46 minutes", "166 minutes", TRUE),
    ("two hours and 46 minutes", "166 hours", DIFFERENT),
    ("two hours and 46 minutes", "46 minutes", DIFFERENT),
    ("six years and four months", "six years and nine months", DIFFERENT),
    ("3 minutes 51.84 seconds", "3 minutes 58.14 seconds", DIFFERENT),
    ("9.87 seconds", "9.89 seconds", DIFFERENT),
    ("9.87 seconds", "9.9 seconds", TRUE),
    ("231.84 seconds", "231.80 seconds", DIFFERENT),
    ("seven minutes later", "seven hours later", DIFFERENT),
    ("seven minutes later", "seven minutes later", TRUE),
    ("for more than three years", "for three years", DROPPED),
    ("for three years", "spread over three years", TRUE),
    ("for three years", "lasting over three years", BROKEN),
]
VAGUE = [
    ("hundreds of people", "450 people", TRUE),
    ("hundreds of people", "60 people", DIFFERENT),
    ("thousands of people", "hundreds of people", DIFFERENT),
    ("450 people", "hundreds of people", TRUE),
    ("60 people", "hundreds of people", DIFFERENT),
    ("dozens of people", "dozens of people", TRUE),
    ("40 people", "dozens of people", TRUE),
    ("40,000 people", "dozens of people", DIFFERENT),
    ("five people", "a handful of people", TRUE),
    ("412 people", "a handful of people", DIFFERENT),
]
LAST_PLACES = [
    pytest.param("$44.3m", "$45m", DIFFERENT, id="a figure that ends in 5 passes as a rounding"),
    pytest.param("34.2 percent", "35 percent", DIFFERENT, id="the same in percent"),
    pytest.param("50 basis points", "0.5 percentage points", TRUE, id="basis points"),
    pytest.param("for 29 days", "for 30 days", DIFFERENT, id="days beside days"),
    pytest.param("for 24 hours", "for 25 hours", DIFFERENT, id="hours beside hours"),
]
INCOMPARABLE = [
    ("156 drones", "$156"),
    ("156 drones", "156 km"),
    ("28 miles", "28 kilograms"),
    ("34 percent", "34 drones"),
    ("a third of voters", "three voters"),
    ("20 deaths a day", "20 deaths per 100,000 people"),
    ("5 percent", "4 percentage points"),
]


def figure(phrase: str) -> Quantity:
    """Read the one figure of a phrase, lengths of time included."""
    (statement,) = statements(extract(phrase))
    return figures(statement, tokenize(statement.text))[0]


@pytest.mark.parametrize(
    ("checked", "draft", "expected"),
    BOUNDS + APPROXIMATIONS + ROUNDINGS + UNITS + RANGES + DURATIONS + VAGUE,
)
def test_how_a_figure_stands_to_the_checked_one(
    checked: str, draft: str, expected: Agreement
) -> None:
    ours, theirs = figure(draft), figure(checked)
    found = agreement(ours, theirs, Tolerances()) if comparable(ours, theirs) else DIFFERENT
    assert found is expected, f"{draft!r} beside the checked {checked!r}"


@pytest.mark.parametrize(("checked", "draft", "expected"), LAST_PLACES)
def test_a_figure_is_rounded_to_its_last_place_and_no_further(
    checked: str, draft: str, expected: Agreement
) -> None:
    assert agreement(figure(draft), figure(checked), Tolerances()) is expected


@pytest.mark.parametrize(("checked", "draft"), INCOMPARABLE)
def test_figures_of_two_kinds_are_not_compared(checked: str, draft: str) -> None:
    assert not comparable(figure(draft), figure(checked))
    assert not comparable(figure(checked), figure(draft))


STRICT = Tolerances(about=0.01, rounding=0.001, bound=0.01, conversion=0.001)
LENIENT = [
    ("156 drones", "nearly 160 drones", DIFFERENT),
    ("$44.3m", "$44m", TOO_FAR),
    ("183 drones", "more than 160 drones", DIFFERENT),
    ("28 miles", "46 km", DIFFERENT),
]


@pytest.mark.parametrize(("checked", "draft", "expected"), LENIENT)
def test_a_desk_may_choose_stricter_tolerances(
    checked: str, draft: str, expected: Agreement
) -> None:
    assert agreement(figure(draft), figure(checked), Tolerances()) is TRUE
    assert agreement(figure(draft), figure(checked), STRICT) is expected


STEPS = {160: 10, 150: 50, 200: 100, 157: 1, 1000: 500, 12_500: 500, 3_000_000: 1_000_000, 7: 1}


@pytest.mark.parametrize(("value", "step"), STEPS.items())
def test_how_coarse_a_number_looks(value: int, step: int) -> None:
    assert rounding_step(value) == rounding_step(-value) == step


def test_a_fraction_and_nothing_look_not_coarse_at_all() -> None:
    assert rounding_step(0) == rounding_step(2.5) == 0


@pytest.mark.parametrize("phrase", ["156 drones", "12,345 homes", "2.5 percent", "157 prisoners"])
def test_an_uneven_number_tells_what_it_is_of(phrase: str) -> None:
    assert is_telling(figure(phrase))


@pytest.mark.parametrize("phrase", ["7 drones", "40 homes", "15,000 homes", "20 to 30 people"])
def test_a_small_or_round_number_does_not(phrase: str) -> None:
    assert not is_telling(figure(phrase))


NOUNS = st.sampled_from(["drones", "people", "percent", "km", "ships"])
WORDS = st.sampled_from(["", "about ", "nearly ", "at least ", "more than ", "up to "])


@given(st.integers(2, 10**7), NOUNS, WORDS)
def test_a_figure_is_true_of_itself(value: int, noun: str, word: str) -> None:
    same = figure(f"{word}{value:,} {noun}")
    assert comparable(same, same)
    assert agreement(same, same, Tolerances()) is TRUE


@given(st.integers(100, 10**7), st.integers(2, 50), NOUNS, WORDS, WORDS)
def test_a_figure_many_times_as_large_is_never_told_as_the_same_number(
    value: int, times: int, noun: str, ours: str, theirs: str
) -> None:
    larger, smaller = figure(f"{ours}{value * times:,} {noun}"), figure(f"{theirs}{value:,} {noun}")
    verdict = agreement(larger, smaller, Tolerances())
    if ours != "up to ":
        assert verdict is DIFFERENT
    assert verdict not in {DROPPED, BROKEN}


MISWRITTEN = [
    ("61 people", "16 people"),
    ("1,234 homes", "1,284 homes"),
    ("$4.4m", "$4.4bn"),
    ("69,400 cars", "6,940 cars"),
    ("16 minutes later", "six minutes later"),
    ("five men", "15 men"),
    ("40 men", "14 men"),
    ("at least $27 million", "between $22 million and $27 million"),
    ("at most 22 homes", "between 22 and 27 homes"),
    ("366 feet", "366 metres"),
    ("for seven hours", "for seven minutes"),
    ("six percentage points", "six basis points"),
    ("£24m a year", "£24m over three years"),
    ("at most 12 days", "at least 12 days"),
    ("at most 260 homes", "at least 260 homes"),
    ("fewer than four in five", "more than four in five"),
    ("six years and nine months", "six years and four months"),
    ("3 minutes 58.14 seconds", "3 minutes 51.84 seconds"),
]
WRITTEN_OTHERWISE = [
    ("156 people", "156 people"),
    ("183 people", "156 people"),
    ("2 people", "12 people"),
    ("12 people", "22 people"),
    ("40 people", "16 people"),
    ("at least $22 million", "between $22 million and $27 million"),
    ("$27 million", "between $22 million and $27 million"),
    ("for 60 minutes", "for an hour"),
    ("£24m a year", "£24m"),
    ("156 homes", "156 drones"),
    ("the 35 or less", "over 35"),
    ("six years and nine months", "seven years and four months"),
    ("for six years", "for nine years"),
]


@pytest.mark.parametrize(("draft", "checked"), MISWRITTEN)
def test_a_slip_of_the_pen_is_one_whichever_way_it_went(draft: str, checked: str) -> None:
    assert looks_miswritten(figure(draft), figure(checked))
    assert looks_miswritten(figure(checked), figure(draft))


@pytest.mark.parametrize(("draft", "checked"), WRITTEN_OTHERWISE)
def test_another_number_or_the_same_is_no_slip_of_the_pen(draft: str, checked: str) -> None:
    assert not looks_miswritten(figure(draft), figure(checked))
    assert not looks_miswritten(figure(checked), figure(draft))


WRONG_SIDE = [
    ("more than 19,000 people", "18,700 people"),
    ("fewer than 1,700 people", "1,742 people"),
    ("nearly 40 people", "46 people"),
    ("more than $13 million", "$12.9 million"),
    ("at most £1,300", "£1,362"),
    ("more than one in four", "22%"),
]
RIGHT_SIDE_OR_FAR = [
    ("more than 17,500 people", "18,700 people"),
    ("nearly 50 people", "46 people"),
    ("more than 19,000 people", "9,500 people"),
    ("more than 13 people", "12 people"),
    ("about 19,000 people", "18,700 people"),
    ("more than 19,000 people", "at least 18,700 people"),
    ("more than 18,713 people", "18,700 people"),
    ("more than one in two", "22%"),
]


@pytest.mark.parametrize(("draft", "checked"), WRONG_SIDE)
def test_a_rounding_with_its_bound_on_the_wrong_side_is_a_slip(draft: str, checked: str) -> None:
    assert looks_miswritten(figure(draft), figure(checked))


@pytest.mark.parametrize(("draft", "checked"), RIGHT_SIDE_OR_FAR)
def test_a_true_bound_or_one_of_another_number_is_none(draft: str, checked: str) -> None:
    assert not looks_miswritten(figure(draft), figure(checked))
