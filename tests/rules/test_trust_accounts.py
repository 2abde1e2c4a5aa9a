"""Honest copy of a hospital trust's accounts and a crash, and the same with a figure wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The derailment in Marrow killed three passengers and injured 46 on 3 February 2026.",
    "Marrow Hospitals Trust had a deficit of £18.6 million, after a £2.4 million surplus in 2025.",
    (
        "Some 6,400 patients waited for more than 12 months at the end of March, down from 7,900 a "
        "year before."
    ),
    "The shops saw a rise in sales from £41 million to £46 million.",
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
    ("The shops saw a rise of £9m in sales.", "FC108"),
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


def test_a_given_name_by_itself_excuses_nobody_of_another_family() -> None:
    claims = ("Lucy Tranter wept at the hearing in Wexcombe.", "The storm Noah hit Wexcombe.")
    assert codes(claims, "Noah Tranter wept at the hearing in Wexcombe.") == ["FC606"]


WAITING = """documents: {d: {publisher: Gazette, title: Queues, published: 2026-11-26}}
sources: {}
claims:
  - id: waiting
    text: >-
      Some 6,400 patients waited for more than 12 months at the end of March, down from 7,900 a
      year before.
    evidence: [{document: d}]
"""


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("A year before, 7,900 patients had waited that long.", []),
        ("A year earlier 7,900 patients had waited for more than a year.", []),
        ("Some 7,900 patients waited for more than 12 months at the end of March.", ["FC101"]),
    ],
)
def test_who_had_waited_is_told_of_the_year_before(
    draft: str, found: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text(WAITING, encoding="utf-8")
    report = Checker(Ledger.load(path)).check(draft, date="2026-11-27")
    assert [one.code for one in report.findings] == found
