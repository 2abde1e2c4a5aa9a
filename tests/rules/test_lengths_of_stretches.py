"""How long a stretch lasted that a claim tells from when to when, beside another length (FC101)."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from tests.matching.matching import ledger_of

CHECKER = Checker(
    ledger_of(
        "Okello, 46, was a nurse for eleven years and the mayor of Dulworth from 2018 to 2025.",
        "The Karsk museum was closed from 3 May to 24 May, five days longer than planned.",
        "The Halden strike lasted nine days; its trains ran again from Monday to Friday.",
    )
)


def wrong(draft: str) -> list[str]:
    found = CHECKER.check(draft, date="2026-06-05").findings
    return [one.text for one in found if one.code == "FC101"]


@pytest.mark.parametrize(
    "draft",
    [
        "Okello was mayor of Dulworth for seven years.",
        "At 46, Okello brings seven years' experience as mayor of Dulworth.",
        "Okello worked as a nurse for eleven years.",
        "The Karsk museum was closed for three weeks.",
        "The trains in Halden ran again for five days.",
    ],
)
def test_the_length_of_a_stretch_on_record_is_right(draft: str) -> None:
    assert wrong(draft) == []


@pytest.mark.parametrize(
    ("draft", "length"),
    [
        ("Okello was mayor of Dulworth for nine years.", "nine years"),
        ("Okello worked as a nurse for nine years.", "nine years"),
        ("The Halden strike lasted eleven days.", "eleven days"),
    ],
)
def test_another_length_is_flagged(draft: str, length: str) -> None:
    assert wrong(draft) == [length]
