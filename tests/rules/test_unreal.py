"""What would have been, which no claim of what was contradicts, and what was after all."""

from __future__ import annotations

import pytest

from factcheck.model import Severity
from factcheck.rules import Example
from tests.rules.examples import check

ALARM = "The alarm at the bank was raised after 52 minutes."
UNREAL = [
    "With a guard the alarm at the bank would have been raised after two minutes.",
    "With a guard they'd have raised the alarm at the bank after two minutes.",
    "With a guard they’d have raised the alarm at the bank after two minutes.",
    "With a guard the alarm at the bank would've been raised after two minutes.",
    "A guard wouldn't have raised the alarm at the bank after 52 minutes.",
    "The bank said that with a guard its alarm would have been raised after two minutes.",
    "Had there been a guard, the alarm at the bank would have been raised after two minutes.",
]
REAL = [
    "The guards at the bank have raised the alarm after two minutes and would do so again.",
    "From then on the bank would have an alarm, which was raised after two minutes.",
    "The bank said its alarm was raised after two minutes, and would have been heard by a guard.",
    "They'd raised the alarm at the bank after two minutes.",
    "The alarm at the bank had been raised after two minutes.",
    "The alarm at the bank was raised after two minutes, and would have been heard in the street.",
]


def flagged(draft: str) -> list[str]:
    """Return the codes of what contradicts that the alarm was raised after 52 minutes."""
    found = check(Example(claims=(ALARM,), draft=draft))
    return [one.code for one in found if one.severity is not Severity.INFO]


@pytest.mark.parametrize("draft", UNREAL)
def test_what_would_have_been_is_no_conflict(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize("draft", REAL)
def test_what_was_is_one(draft: str) -> None:
    assert flagged(draft) == ["FC101"]
