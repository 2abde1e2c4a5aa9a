"""A figure of another night, quarter, year or place never conflicts, however alike it is told."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Severity

DATE = "2026-11-12"
CHECKER = Checker(
    Ledger.of(
        Claim(id=str(number), text=text)
        for number, text in enumerate(
            [
                "Halvorsen's net profit fell to $214 million in the third quarter of 2026.",
                "On Tuesday 10 November 2026, 84mm of rain fell in Wexham.",
                "The flood killed 14 people in Brook on 3 May 2026.",
                "In Norland, 62% of voters backed the treaty.",
                "Police recorded 412 burglaries in Dunmore in 2025.",
                "Wossam Steel made 4.1 million tonnes of steel in March 2024.",
                "The guns fired 183 shells at Orlo on the night of 10 November 2026.",
            ]
        )
    )
)

OTHERS = [
    "Halvorsen's net profit fell to $301 million in the second quarter of 2026.",
    "Halvorsen's net profit fell to $301 million in the third quarter of 2025.",
    "On Monday 9 November 2026, 31mm of rain fell in Wexham.",
    "On Wednesday, 31mm of rain fell in Wexham.",
    "The flood killed 37 people in Brook on 3 May 2016.",
    "The flood killed nine people in Marsh on 3 May 2026.",
    "In Soland, 48% of voters backed the treaty.",
    "Police recorded 388 burglaries in Dunmore in 2024.",
    "Police recorded 388 burglaries in Wexham in 2025.",
    "A year earlier police had recorded 388 burglaries in Dunmore.",
    "The previous year, police recorded 388 burglaries in Dunmore.",
    "Wossam Steel made 3.6 million tonnes of steel in March 2023.",
    "The guns fired 95 shells at Orlo on Monday night.",
]

WRONG = [
    ("Halvorsen's net profit fell to $241 million in the third quarter of 2026.", "$241 million"),
    ("On Tuesday, 48mm of rain fell in Wexham.", "48mm"),
    ("The flood killed 41 people in Brook on 3 May.", "41"),
    ("In Norland, 26% of voters backed the treaty.", "26%"),
    ("Police recorded 421 burglaries in Dunmore in 2025.", "421"),
    ("Police recorded 421 burglaries in Dunmore, 8% more than a year earlier.", "421"),
    ("Wossam Steel made 4.1 million tonnes of steel in March 2025.", "March 2025"),
    ("The guns fired 138 shells at Orlo on Tuesday night.", "138"),
]


@pytest.mark.parametrize("draft", OTHERS)
def test_what_is_told_of_another_time_or_place_is_no_conflict(draft: str) -> None:
    findings = CHECKER.check(draft, date=DATE).findings
    assert [one for one in findings if one.severity is not Severity.INFO] == []


@pytest.mark.parametrize(("draft", "words"), WRONG)
def test_what_is_told_of_the_same_time_and_place_is_one(draft: str, words: str) -> None:
    (finding,) = (
        one for one in CHECKER.check(draft, date=DATE).findings if one.severity is not Severity.INFO
    )
    start = draft.index(words)
    assert start <= finding.span.start < finding.span.end <= start + len(words)
