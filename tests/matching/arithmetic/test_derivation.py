"""Which figures follow from checked ones by arithmetic, and which only look as if they did."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.statements import statements
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.whole import extract
from factcheck.matching.arithmetic.derivation import _reach, derivation, is_shared_out, is_true
from factcheck.matching.arithmetic.durations import figures
from factcheck.model import Quantity, Tolerances

FOLLOWS = [
    ("27 drones", ["183 drones", "156 drones"], "183 − 156 = 27"),
    ("314 prisoners in total", ["157 prisoners each"], "2 × 157 = 314"),
    ("240 detainees, half from either side", ["120 detainees each"], "2 × 120 = 240"),
    ("157 prisoners each", ["314 prisoners in total"], "314 ÷ 2 = 157"),
    ("2,144 seats in all", ["eight trains", "268 seats each"], "8 × 268 = 2144"),
    ("about 15 MW apiece", ["1.4 gigawatts", "92 turbines"], "1400 ÷ 92"),
    ("69 homes", ["12 homes", "57 homes"], "12 + 57 = 69"),
    ("80 homes in all", ["12 homes", "57 homes", "11 homes"], "12 + 57 + 11 = 80"),
    ("62 percent", ["38 percent"], "100 − 38 = 62"),
    ("the remaining third of it", ["two thirds"], "1 − 0.666666666667 = 0.333333333333"),
    ("25 percent", ["30 homes", "120 homes"], "30 of 120 = 25"),
    ("three fifths of it", ["$25,000", "$15,000"], "15000 of 25000 = 0.6"),
    ("nearly nine percent more", ["$312m", "$287m"], "312000000 ÷ 287000000 − 1"),
    ("an increase of just over a quarter", ["310 firms", "245 firms"], "310 ÷ 245 − 1"),
    ("$7m together", ["$3m", "$4m"], "3000000 + 4000000 = 7000000"),
    ("it could rise to £21.5m", ["£18.5m", "up to £3m"], "18500000 + 3000000 = 21500000"),
    ("nearly 30 drones got through", ["184 drones", "156 drones"], "184 − 156 = 28"),
    ("more than 20 drones got away", ["183 drones", "156 drones"], "183 − 156 = 27"),
    ("The other nine were found", ["25 people", "16 people"], "25 − 16 = 9"),
    ("leaving 348", ["412 branches", "64 branches"], "412 − 64 = 348"),
    ("the other 750", ["1,900 posts", "1,150 posts"], "1900 − 1150 = 750"),
    ("three are left", ["20 boats", "12 boats", "five boats"], "20 − 12 − 5 = 3"),
    ("it falls by £2.80", ["£7.80", "£5"], "7.8 − 5 = 2.8"),
    ("six basis points more", ["2.88 percent", "2.94 percent"], "2.94 − 2.88"),
    ("a lead of 12 points", ["21 percent", "9 percent"], "21 − 9 = 12"),
    ("up 31 cents", ["$4.62", "$4.31"], "462 − 431 = 31"),
    ("9.89 seconds", ["9.87 seconds", "two hundredths ahead"], "9.87 + 0.02 = 9.89"),
    ("from $4.54bn", ["a rise of 6.1 percent", "$4.82bn"], "4820000000 ÷ (1 + 0.061)"),
    ("1,900 posts", ["38,000 posts", "5 percent of the posts"], "0.05 × 38000 = 1900"),
    ("two other counties", ["three counties"], "3 − 1 = 2"),
    ("30 other times", ["31 times"], "31 − 1 = 30"),
    ("3 cm", ["7.02 m", "6.99 m"], "702 − 699 = 3"),
    ("twice as many", ["31 seats", "62 seats"], "62 ÷ 31 = 2"),
    ("nearly twice as many", ["17 shots", "nine shots"], "17 ÷ 9"),
    ("20 minutes longer", ["100 minutes", "80 minutes"], "6000 − 4800 = 1200"),
    ("some 450,000 robot vacuums", ["412,000 vacuums", "38,500 vacuums"], "412000 + 38500"),
]
DOES_NOT_FOLLOW = {
    "another difference": ("28 drones got through", ["183 drones", "156 drones"]),
    "a sum of four": ("100 homes in all", ["20 homes", "24 homes", "26 homes", "30 homes"]),
    "two fewer than the whole": ("29 other times", ["31 times"]),
    "one fewer of no others": ("30 times", ["31 times"]),
    "one digit in the unit of both": ("3 km", ["12 km", "9 km"]),
    "one value alone": ("157 prisoners", ["314 prisoners"]),
    "each of each": ("314 prisoners each", ["157 prisoners each"]),
    "nothing checked": ("27 drones got through", []),
    "dollars and pounds": ("$7m together", ["£3m", "£4m"]),
    "kilometres and tonnes": ("7 km together", ["3 tonnes", "4 tonnes"]),
    "each of other parts": ("about 25 MW apiece", ["1.4 gigawatts", "92 turbines"]),
    "a total that is said of nobody": ("15 MW", ["1.4 gigawatts", "92 turbines"]),
    "other things": ("69 homes", ["12 votes", "57 votes"]),
    "a share of other things": ("25 percent", ["30 votes", "120 homes"]),
    "a share the wrong way round": ("400 percent", ["30 homes", "120 homes"]),
    "a complement of a count": ("62 homes", ["38 homes"]),
    "a bound that breaks": ("more than 30 drones got through", ["183 drones", "156 drones"]),
    "ranges, whose ends are not known": ("50 homes", ["10 to 20 homes", "30 to 40 homes"]),
    "a round sum that no word calls one": ("80 homes", ["12 homes", "57 homes", "11 homes"]),
    "a round difference": ("$5m", ["$12m", "$7m"]),
    "a small number": ("nine people", ["25 people", "16 people"]),
    "a sum called a difference": ("seven more homes", ["three homes", "four homes"]),
    "a difference called a sum": ("nine people in all", ["25 people", "16 people"]),
    "percent for points": ("a lead of 12 percent", ["21 percent", "9 percent"]),
    "growth that is none": ("an increase of nine percent", ["64 percent", "55 percent"]),
    "a share that is no growth": ("92 percent more", ["$312m", "$287m"]),
    "another growth": ("1.3 percent more", ["258,400 people", "250,600 people"]),
    "another multiple": ("three times as many", ["31 seats", "62 seats"]),
    "too far from a multiple": ("twice as many", ["17 shots", "nine shots"]),
    "a rank that others add up to": ("its fifth title in all", ["first title", "fourth title"]),
    "a multiple of ranks": ("three times as many", ["first round", "third place"]),
    "a share of ranks": ("two thirds of it", ["second round", "third round"]),
    "another share": ("a third of it", ["£120,000", "£60,000"]),
    "what is left by the clock": ("20 hours longer", ["100 minutes", "80 minutes"]),
}


def figure(phrase: str) -> Quantity:
    """Read the first figure of a phrase, lengths of time included."""
    (statement,) = statements(extract(phrase))
    return figures(statement, tokenize(statement.text))[0]


def derived(ours: str, checked: list[str]) -> str | None:
    return derivation(figure(ours), [figure(phrase) for phrase in checked], Tolerances())


@pytest.mark.parametrize(("ours", "checked", "told"), FOLLOWS)
def test_a_figure_that_follows_is_told_with_its_arithmetic(
    ours: str, checked: list[str], told: str
) -> None:
    assert (derived(ours, checked) or "").startswith(told)


@pytest.mark.parametrize(("ours", "checked"), DOES_NOT_FOLLOW.values(), ids=DOES_NOT_FOLLOW)
def test_a_figure_that_does_not_follow_is_not_explained_away(ours: str, checked: list[str]) -> None:
    assert derived(ours, checked) is None


SHARED_OUT = {
    "beds of each centre": (["four centres", "90 beds"], ["four centres", "360 beds"], True),
    "the price of all candles": (
        ["90,000 candles", "roughly €1m"],
        ["90,000 candles", "about €11 each"],
        True,
    ),
    "each of three days": (["three days", "over £600,000"], ["three days", "£1.9m"], True),
    "another number of centres": (["six centres", "90 beds"], ["four centres", "360 beds"], False),
    "another number of beds": (["four centres", "120 beds"], ["four centres", "360 beds"], False),
    "no number told": (["90 beds"], ["four centres", "360 beds"], False),
    "another currency": (["four flats", "£90,000"], ["four flats", "$360,000"], False),
    "the two sides of anything": (["two centres", "180 beds"], ["two centres", "360 beds"], False),
}


@pytest.mark.parametrize(("told", "checked", "follows"), SHARED_OUT.values(), ids=SHARED_OUT)
def test_a_figure_for_each_follows_where_both_sides_say_how_many(
    told: list[str], checked: list[str], follows: bool
) -> None:
    *beside, ours = _in_one_text(told)
    assert is_shared_out(ours, beside, _in_one_text(checked), Tolerances()) is follows


def _in_one_text(phrases: list[str]) -> list[Quantity]:
    text = f"They had {' and '.join(phrases)}."
    return [
        quantity
        for one in statements(extract(text))
        for quantity in figures(one, tokenize(one.text))
    ]


@given(st.lists(st.integers(100, 10**6), min_size=2, max_size=3, unique=True))
def test_a_total_and_a_difference_of_the_parts_follow(parts: list[int]) -> None:
    checked = [f"{part:,} homes" for part in parts]
    assert derived(f"{sum(parts):,} homes in all", checked) is not None
    assert derived(f"{max(parts) - min(parts):,} more homes", checked) is not None


@given(st.integers(1, 99))
def test_a_share_and_the_rest_are_the_whole(share: int) -> None:
    assert derived(f"{100 - share} percent", [f"{share} percent"]) is not None


def test_a_figure_is_no_sum_of_any_two_in_a_long_list() -> None:
    homes = [f"{10 * n:,} homes" for n in range(1, 300)]
    assert derived("30 homes in all", homes) is not None
    assert derived("5,975 homes", [*homes, "2,990 homes", "2,985 homes"]) is None


WORDINGS = [
    "{} homes",
    "about {} homes",
    "nearly {} homes",
    "at least {} homes",
    "fewer than {} homes",
    "{} percent",
    "${} million",
    "{} hours",
    "{} times as many homes",
]


@given(
    st.sampled_from(WORDINGS),
    st.integers(1, 10**6) | st.decimals("0.1", "999", places=1),
    st.floats(0.2, 5) | st.floats(0.9, 1.1),
)
def test_no_value_that_is_true_of_a_figure_is_out_of_its_reach(
    wording: str, number: int | Decimal, share: float
) -> None:
    for ours in extract(wording.format(number)).quantities:
        value = (ours.value or 0.0) * share
        if is_true(ours, value, Tolerances()):
            assert _reach(ours, Tolerances())(value)
