"""Honest copy of a hospital trust's accounts and a crash, and the same with a figure wrong."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The derailment in Marrow killed three passengers and injured 46 on 3 February 2026.",
    "Marrow Hospitals Trust had a deficit of £18.6 million, after a £2.4 million surplus in 2025.",
    "Some 6,400 patients waited for more than 12 months in March, down from 7,900 a year before.",
    "The ban on the driver lasts for at least 18 months.",
)
RIGHT = [
    "The derailment is the worst in Marrow since 1961, when nine people died.",
    "Some 6,400 patients had waited for over a year in March.",
    "Patients who had waited for more than a year numbered 6,400.",
    "A year before, 7,900 patients had waited that long.",
    "A year earlier 7,900 patients had waited that long.",
    "The ban on the driver lasts for at least a year and a half.",
    "The trust's rival, Hollins Health, had a deficit of £4m.",
    "Pell Hospitals Trust had a deficit of £9m in the same year.",
]
WRONG = [
    ("The derailment in Marrow, the worst since 1961, killed nine passengers.", "FC101"),
    ("Some 6,400 patients had waited for over two years in March.", "FC101"),
    ("In March 7,900 patients waited for more than 12 months.", "FC101"),
    ("The ban on the driver lasts for at least two years.", "FC101"),
    ("Marrow Hospitals Trust had a deficit of £16.8m.", "FC101"),
]


@pytest.mark.parametrize("draft", RIGHT)
def test_honest_copy_raises_no_alarm(draft: str) -> None:
    assert codes(LEDGER, draft) == []


@pytest.mark.parametrize(("draft", "code"), WRONG)
def test_a_wrong_figure_in_such_copy_is_flagged(draft: str, code: str) -> None:
    assert code in codes(LEDGER, draft)
