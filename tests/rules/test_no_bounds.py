"""A bound in a condition is where something else begins, and breaks none on record (FC103)."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

LIMIT = "The limit that the balloon club set was 10 knots."


@pytest.mark.parametrize(
    ("draft", "codes"),
    [
        ("The club's balloons stay down if the wind is above 10 knots.", []),
        ("Unless the wind is under 10 knots the club's balloons stay down.", []),
        ("The limit that the balloon club set was above 10 knots.", ["FC103"]),
        (
            "If it rains they stay down; the limit the balloon club set was above 10 knots.",
            ["FC103"],
        ),
        ("Asked if he knew, he said the limit the balloon club set was above 10 knots.", ["FC103"]),
        ("Asked if he knew he said the limit the balloon club set was above 10 knots.", ["FC103"]),
    ],
)
def test_a_bound_in_a_condition_breaks_none(draft: str, codes: list[str]) -> None:
    assert [one.code for one in check(Example(claims=(LIMIT,), draft=draft))] == codes
