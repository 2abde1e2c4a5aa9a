"""Which figures follow from checked ones by arithmetic, and which only look as if they did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.whole import extract
from factcheck.matching.derivation import derivation
from factcheck.model import Quantity, Tolerances

FOLLOWS = [
    ("27 drones", ["183 drones", "156 drones"], "183 − 156 = 27"),
    ("314 prisoners in total", ["157 prisoners each"], "2 × 157 = 314"),
    ("157 prisoners each", ["314 prisoners in total"], "314 ÷ 2 = 157"),
    ("69 homes", ["12 homes", "57 homes"], "12 + 57 = 69"),
    ("80 homes", ["12 homes", "57 homes", "11 homes"], "12 + 57 + 11 = 80"),
    ("62 percent", ["38 percent"], "100 − 38 = 62"),
    ("5 percent", ["38 percent", "33 percent"], "38 − 33 = 5"),
    ("25 percent", ["30 homes", "120 homes"], "30 of 120 = 25"),
    ("$7m", ["$3m", "$4m"], "3000000 + 4000000 = 7000000"),
    ("nearly 30 drones", ["184 drones", "156 drones"], "184 − 156 = 28"),
    ("more than 20 drones", ["183 drones", "156 drones"], "183 − 156 = 27"),
]
DOES_NOT_FOLLOW = {
    "another difference": ("28 drones", ["183 drones", "156 drones"]),
    "a sum of four": ("100 homes", ["20 homes", "24 homes", "26 homes", "30 homes"]),
    "one value alone": ("157 prisoners", ["314 prisoners"]),
    "each of each": ("314 prisoners each", ["157 prisoners each"]),
    "nothing checked": ("27 drones", []),
    "dollars and pounds": ("$7m", ["£3m", "£4m"]),
    "kilometres and tonnes": ("7 km", ["3 tonnes", "4 tonnes"]),
    "other things": ("69 homes", ["12 votes", "57 votes"]),
    "a share of other things": ("25 percent", ["30 votes", "120 homes"]),
    "a share the wrong way round": ("400 percent", ["30 homes", "120 homes"]),
    "a complement of a count": ("62 homes", ["38 homes"]),
    "a bound that the difference breaks": ("more than 30 drones", ["183 drones", "156 drones"]),
    "ranges, whose ends are not known": ("50 homes", ["10 to 20 homes", "30 to 40 homes"]),
    "points from percent": ("5 percentage points", ["3 percent", "8 percent"]),
}


def figure(phrase: str) -> Quantity:
    return extract(phrase).quantities[0]


def derived(ours: str, checked: list[str]) -> str | None:
    return derivation(figure(ours), [figure(phrase) for phrase in checked], Tolerances())


@pytest.mark.parametrize(("ours", "checked", "told"), FOLLOWS)
def test_a_figure_that_follows_is_told_with_its_arithmetic(
    ours: str, checked: list[str], told: str
) -> None:
    assert derived(ours, checked) == told


@pytest.mark.parametrize(("ours", "checked"), DOES_NOT_FOLLOW.values(), ids=DOES_NOT_FOLLOW)
def test_a_figure_that_does_not_follow_is_not_explained_away(ours: str, checked: list[str]) -> None:
    assert derived(ours, checked) is None


@given(st.lists(st.integers(100, 10**6), min_size=2, max_size=3, unique=True))
def test_a_total_and_a_difference_of_the_parts_follow(parts: list[int]) -> None:
    checked = [f"{part:,} homes" for part in parts]
    assert derived(f"{sum(parts):,} homes", checked) is not None
    assert derived(f"{max(parts) - min(parts):,} homes", checked) is not None


@given(st.integers(1, 99))
def test_a_share_and_the_rest_are_the_whole(share: int) -> None:
    assert derived(f"{100 - share} percent", [f"{share} percent"]) is not None


def test_a_figure_is_no_sum_of_any_two_in_a_long_list() -> None:
    homes = [f"{10 * n:,} homes" for n in range(1, 300)]
    assert derived("30 homes", homes) is not None
    assert derived("5,975 homes", [*homes, "2,990 homes", "2,985 homes"]) is None
