"""What somebody is to others, plays or once was says nothing against what the ledger has."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "Ezra Holt, the dead woman's uncle, spoke at the inquest on Monday.",
    "Nadia Frost, a niece of the president, runs the fund.",
    "Hull's captain, Owen Pryce, was booked in the 12th minute.",
    "The judge, Carmen Vidal, adjourned the trial.",
    "Rupert Crane's wife, Elena Crane, was cleared of fraud.",
    "His uncle, Tom Vail, was cleared of arson.",
    "Health minister Pavel Dorn opened the ward.",
)
BESIDES = [
    "Ezra Holt, a husband and a grandfather, spoke at the inquest on Monday.",
    "Ezra Holt, Maria's husband, spoke at the inquest.",
    "Nadia Frost, a mother of three, runs the fund.",
    "Nadia Frost, the wife of a surgeon, runs the fund.",
    "Owen Pryce, their goalkeeper, was booked.",
    "Striker Owen Pryce was booked in the 12th minute.",
    "The former general Carmen Vidal adjourned the trial.",
    "Pavel Dorn, a former finance minister, opened the ward.",
]
INSTEAD = [
    ("Ezra Holt, the dead woman's brother, spoke at the inquest on Monday.", "FC604"),
    ("Nadia Frost, a daughter of the president, runs the fund.", "FC602"),
    ("Manager Owen Pryce was booked in the 12th minute.", "FC602"),
    ("The general Carmen Vidal adjourned the trial.", "FC602"),
    ("His sister, Elena Crane, was cleared of fraud.", "FC604"),
    ("His brother, Tom Vail, was cleared of arson.", "FC604"),
    ("Finance minister Pavel Dorn opened the ward.", "FC602"),
]


@pytest.mark.parametrize("told", BESIDES)
def test_nothing_is_wrong_with_what_somebody_is_besides(told: str) -> None:
    assert codes(LEDGER, told) == []


@pytest.mark.parametrize(("told", "code"), INSTEAD)
def test_one_is_not_another_of_the_same_people_or_at_once(told: str, code: str) -> None:
    assert code in codes(LEDGER, told)
