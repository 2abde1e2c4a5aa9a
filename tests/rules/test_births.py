"""Ages are held to when somebody was born, where no claim has the age itself."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from tests.matching.matching import ledger_of

CHECKER = Checker(
    ledger_of(
        "Victor Lang, born in 1964, was arrested by the fraud squad.",
        "Marta Kell, 47, was born in 1978.",
        "Ida Brandt, whose son Leo was born in 1990, leads the party.",
    )
)


def ages(draft: str) -> list[str]:
    found = CHECKER.check(draft, date="2026-02-05").findings
    return [one.span.of(draft) for one in found if one.code == "FC404"]


@pytest.mark.parametrize("age", [52, 60, 72])
def test_an_age_that_no_birthday_makes_right_is_flagged(age: int) -> None:
    assert ages(f"Victor Lang, {age}, was at home.") == [str(age)]


@pytest.mark.parametrize(
    "draft",
    [
        "Victor Lang, 61, was at home.",
        "Victor Lang, 62, was at home.",
        "In 2001 Victor Lang, 37, was at home.",
        "Victor Lang, 54 when he was caught, was at home.",
        "Marta Kell, 48, was at home.",
        "Ida Brandt, 58, was at home.",
        "Paul Lang, 34, was at home.",
    ],
)
def test_the_right_age_and_those_of_others_are_not(draft: str) -> None:
    assert ages(draft) == []
