"""How many of a thing one has who is named, beside what a claim says that he has of it."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Severity
from tests.matching.matching import TOLD, ledger_of

CHECKER = Checker(
    ledger_of(
        "Orvane runs 62 clinics and had sales of £318 million in 2025.",
        "The Greens have 34 deputies.",
        "Kells Bank employs 9,400 people, and owns 12 ships.",
    )
)


def flagged(draft: str) -> list[str]:
    findings = CHECKER.check(draft, date=TOLD).findings
    return [one.text for one in findings if one.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("Orvane, with 72 clinics, rejected the charge.", "72"),
        ("Orvane, which has 72 clinics, is based in Hull.", "72"),
        ("Orvane, which now runs 26 clinics, will appeal.", "26"),
        ("The Greens, with 43 deputies, oppose the bill.", "43"),
        ("Kells Bank, which owns 14 ships, moved to Oslo.", "14"),
    ],
)
def test_another_number_of_what_one_has_is_wrong(draft: str, words: str) -> None:
    assert flagged(draft) == [words]


@pytest.mark.parametrize(
    "draft",
    [
        "Orvane, with 62 clinics, rejected the charge.",
        "Orvane, which has more than 60 clinics, is based in Hull.",
        "Orvane, with some 60 clinics, rejected the charge.",
        "Orvane, with 17 clinics in Hull, rejected the charge.",
        "Orvane, with 12 clinics that are open, rejected the charge.",
        "Orvane, with 12 dental clinics, rejected the charge.",
        "Orvane, with 31 hospitals, rejected the charge.",
        "Medlane, with 72 clinics, rejected the charge.",
        "In 2019 Orvane, which had 48 clinics, was sold.",
        "Orvane, with clinics in 14 towns, rejected the charge.",
        "Kells Bank, which charters 20 ships, moved to Oslo.",
        "Kells Bank, which runs 20 ships, moved to Oslo.",
    ],
)
def test_what_one_has_of_it_or_others_have_is_right(draft: str) -> None:
    assert flagged(draft) == []
