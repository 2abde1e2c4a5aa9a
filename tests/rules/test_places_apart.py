"""Seas, ranges and islands that the table of places has to tell apart (FC601)."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

CLAIM = "A tanker sank near {} on Monday after a collision with a trawler."
DRAFT = "The tanker sank near {}."
APART = [
    ("the North Sea", "the Irish Sea"),
    ("the Adriatic", "the Aegean"),
    ("the Bay of Biscay", "the English Channel"),
    ("the Arabian Sea", "the Bay of Bengal"),
    ("the Alps", "the Pyrenees"),
    ("Crete", "Samos"),
    ("Brooklyn", "Staten Island"),
]
WITHIN = [
    ("the Adriatic", "the Mediterranean"),
    ("the Aegean Sea", "the Mediterranean"),
    ("the Irish Sea", "Ireland"),
    ("Samos", "Greece"),
]


@pytest.mark.parametrize(("ours", "theirs"), APART)
def test_a_place_of_the_same_rank_is_another(ours: str, theirs: str) -> None:
    """Either is wrong for the other."""
    for one, other in ((ours, theirs), (theirs, ours)):
        found = check(Example(claims=(CLAIM.format(one),), draft=DRAFT.format(other)))
        assert [finding.code for finding in found] == ["FC601"]


@pytest.mark.parametrize(("ours", "theirs"), WITHIN)
def test_a_place_that_may_lie_in_another_is_not(ours: str, theirs: str) -> None:
    """Either may be told for the other."""
    for one, other in ((ours, theirs), (theirs, ours)):
        assert check(Example(claims=(CLAIM.format(one),), draft=DRAFT.format(other))) == ()
