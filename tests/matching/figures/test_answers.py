"""What is counted by its name says no less than by its kind, and no more."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

RECALL = "Calder recalled 92,000 Vistas over their airbags."
SALE = "The bank of Rendal sold 40 Rembrandts."

MISCOUNTED = [
    (RECALL, "Calder recalled 98,000 cars over their airbags."),
    (SALE, "The bank of Rendal sold 44 paintings."),
]
COUNTED = [
    (RECALL, "Calder recalled 92,000 cars over their airbags."),
    (RECALL, "It took Calder 98 days to recall the Vistas over their airbags."),
    (SALE, "The bank of Rendal sold 40 paintings."),
    (SALE, "The bank of Rendal, which is 44 years old, sold its Rembrandts."),
]


@pytest.mark.parametrize(("claim", "draft"), MISCOUNTED)
def test_what_has_a_name_is_miscounted_by_its_kind_too(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == ["FC101"]


@pytest.mark.parametrize(("claim", "draft"), COUNTED)
def test_other_things_are_no_miscount_of_what_has_a_name(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == []
