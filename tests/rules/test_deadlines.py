"""Deadlines: how long somebody has is held to the record as a length of time, not as days."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from tests.matching.matching import TOLD, ledger_of

CHECKER = Checker(
    ledger_of(
        "The city must pay the campaigners' costs within 28 days.",
        "The pilots will vote on the offer within three weeks.",
        "The museum will reopen in two weeks.",
    )
)


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("The city must pay the campaigners' costs within 82 days.", "82 days"),
        ("The city has to pay the costs of the campaigners within 14 days.", "14 days"),
        ("The pilots will vote on the offer within five weeks.", "five weeks"),
    ],
)
def test_another_deadline_is_flagged(draft: str, words: str) -> None:
    (finding,) = CHECKER.check(draft, date=TOLD).findings
    assert (finding.code, finding.span.of(draft)) == ("FC101", words)


@pytest.mark.parametrize(
    "draft",
    [
        "The city must pay the campaigners' costs within 28 days.",
        "The city must pay the campaigners' costs within four weeks.",
        "The city must pay the campaigners' costs within a month.",
        "The city must pay the campaigners' costs in the next four weeks.",
        "The pilots will vote on the offer within 21 days.",
        "The city must answer within 10 days.",
    ],
)
def test_the_same_deadline_in_other_units_is_not(draft: str) -> None:
    assert not CHECKER.check(draft, date=TOLD).findings


def test_a_day_that_is_so_far_off_is_a_date_and_no_length() -> None:
    draft = "The museum will reopen in three weeks."
    assert [one.code for one in CHECKER.check(draft, date=TOLD).findings] == ["FC401"]
