"""Which numbers may be others that were miswritten, and in which way."""

from __future__ import annotations

import pytest

from factcheck.extraction.whole import extract
from factcheck.matching.arithmetic.misprints import (
    Misprint,
    keys_of_ours,
    keys_of_theirs,
    misprint,
)
from factcheck.model import Quantity

EXCHANGED, RESCALED = Misprint.EXCHANGED, Misprint.RESCALED
LONGER, SHORTER, CHANGED = Misprint.LONGER, Misprint.SHORTER, Misprint.CHANGED

MISWRITTEN = [
    ("1,493 votes", "1,943 votes", EXCHANGED),
    ("518 patients", "815 patients", EXCHANGED),
    ("£621 million", "£612 million", EXCHANGED),
    ("222.84 points", "222.48 points", EXCHANGED),
    ("16 calls", "61 calls", EXCHANGED),
    ("37.8 percent", "38.7 percent", EXCHANGED),
    ("840,000 euros", "480,000 euros", EXCHANGED),
    ("$7.3 billion", "$7.3 million", RESCALED),
    ("2,400 dockers", "240 dockers", RESCALED),
    ("£1.2m", "£12m", RESCALED),
    ("10,012 residents", "1,012 residents", LONGER),
    ("1,334 residents", "13,334 residents", SHORTER),
    ("2,515 votes", "2,115 votes", CHANGED),
]
OTHERS = [
    ("1,943 votes", "1,943 votes"),
    ("4,931 votes", "1,943 votes"),
    ("15 people", "17 people"),
    ("40 people", "4 people"),
    ("120 people", "12,734 people"),
    ("14 people", "104 people"),
    ("98.1 percent", "9.18 percent"),
    ("2,915 votes", "2,115,000 votes"),
    ("60,000 people", "6 people"),
]


def _found(ours: Quantity, theirs: Quantity) -> Misprint | None:
    """Return how ours may be miswritten for theirs, as far as the two are found by one key."""
    known = set(keys_of_theirs(theirs))
    found = (misprint(ours, theirs, key) for key in keys_of_ours(ours) if key in known)
    return next(filter(None, found), None)


def _figure(text: str) -> Quantity:
    return extract(f"There were {text}.").quantities[0]


@pytest.mark.parametrize(("ours", "theirs", "how"), MISWRITTEN)
def test_a_miswritten_number_is_found_by_the_right_one(
    ours: str, theirs: str, how: Misprint
) -> None:
    assert _found(_figure(ours), _figure(theirs)) is how


@pytest.mark.parametrize(("ours", "theirs"), OTHERS)
def test_the_same_number_and_quite_another_are_no_misprints(ours: str, theirs: str) -> None:
    assert _found(_figure(ours), _figure(theirs)) is None
    assert _found(_figure(theirs), _figure(ours)) is None
