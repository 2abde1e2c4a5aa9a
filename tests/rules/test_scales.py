"""FC107 and FC101 on the digits of a claim on another scale, in running text and in tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Document
from factcheck.reading import read_draft

CLAIM = "The airline carried 14.9 million passengers in the quarter."
BOTH = "The airline carried 16.0 million passengers, against 14.9 million a year earlier."


def found_in(document: Document | str, claim: str = CLAIM) -> list[tuple[str, str]]:
    checker = Checker(Ledger.of([Claim(id="a", text=claim)], [], []))
    return [(one.code, one.text) for one in checker.check(document).findings]


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (
            "The airline carried 14.9 billion passengers in the quarter.",
            [("FC107", "14.9 billion passengers")],
        ),
        ("It carried 14.9bn people.", [("FC107", "14.9bn people")]),
        ("The airline carried 14,900,000 passengers in the quarter.", []),
        ("The airline carried 14.9m passengers in the quarter.", []),
        ("The airline has 14.9 seats to a row, on average.", []),
    ],
)
def test_the_same_digits_on_another_scale_are_a_slip(
    draft: str, found: list[tuple[str, str]]
) -> None:
    assert found_in(draft) == found


def test_a_table_may_say_elsewhere_what_its_cells_are_in(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("| | 2026 |\n| --- | --- |\n| Airline passengers, m | 14.9 |\n")
    assert found_in(read_draft(path)) == []


def test_a_table_of_two_years_may_as_well(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("| | 2026 | 2025 |\n| --- | --- | --- |\n| Passengers, m | 16.0 | 14.9 |\n")
    assert found_in(read_draft(path), BOTH) == []
