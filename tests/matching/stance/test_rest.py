"""What else two sentences tell, beside words that are opposites: the same number, or another."""

from __future__ import annotations

import pytest

from factcheck.model import Severity
from factcheck.rules import Example
from tests.rules.examples import check

SALES = "Sales in May rose above 20 tonnes."
BRANCHES = "The bank closes 64 of its 412 branches in May."

OPPOSITES = [
    ("Sales in May were above 20 tonnes.", "Sales in May were below 20 tonnes."),
    (SALES, "In May sales fell below 20 tonnes."),
]
NO_OPPOSITES = [
    (SALES, "In May sales climbed above 20 tonnes."),
    (BRANCHES, "In May 348 of the bank's branches stay open."),
    (BRANCHES, "Of the bank's 412 branches 348 stay open in May."),
]


def turned(claim: str, draft: str) -> list[Severity]:
    """Return how sure it is that words of a draft are the opposite of the claim's."""
    found = check(Example(claims=(claim,), draft=draft))
    return [one.severity for one in found if one.code == "FC504"]


@pytest.mark.parametrize(("claim", "draft"), OPPOSITES)
def test_an_opposite_told_with_the_same_number_is_sure(claim: str, draft: str) -> None:
    assert turned(claim, draft) == [Severity.ERROR]


@pytest.mark.parametrize(("claim", "draft"), NO_OPPOSITES)
def test_an_opposite_told_of_the_rest_is_none(claim: str, draft: str) -> None:
    assert turned(claim, draft) == []
