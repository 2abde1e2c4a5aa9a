"""Ages of many people in one sentence are each held to the names beside them alone."""

from __future__ import annotations

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from tests.timing import seconds


def test_each_age_is_given_to_the_name_beside_it_in_linear_time() -> None:
    people = ", ".join(f"Maud Ferris, {age % 90 + 5}, and Otto Lind, 41" for age in range(1_200))
    checker = Checker(Ledger.of([], [], []))
    assert seconds(lambda: checker.check(f"The jury heard {people}.")) < 5  # 16 before


def test_ages_that_take_somebody_up_are_read_in_linear_time() -> None:
    told = "Anna Reuter, 52, the 54-year-old striker, " * 4_800
    checker = Checker(Ledger.of([], [], []))
    assert seconds(lambda: checker.check(f"The jury heard {told}and left.")) < 8  # 16 before


def test_an_age_is_that_of_the_nearest_of_many() -> None:
    others = ", ".join(f"{name} Ray" for name in ("Ann", "Ben", "Carl", "Dora", "Emil", "Fay"))
    draft = f"The jury heard {others}, and Maud Ferris, 52, spoke. Later Ms Ferris, 48, wept."
    assert "FC714" in [one.code for one in Checker(Ledger.of([], [], [])).check(draft).findings]
