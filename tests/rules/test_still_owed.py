"""What is still owed, needed or to come is the rest of a whole, and no figure of its part."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The builder's firm was fined £1.4 million in 2025 and has paid £600,000 of it.",
    "The council bought 42 buses for the new line and has received 15 of them.",
    "The appeal for the chapel roof asked for $9.2 million and has raised $6.5 million.",
)
TOLD = [
    ("Of the fine of £1.4 million the firm still owes £{}.", "800,000", "900,000"),
    ("Of the 42 buses the council has yet to receive {}.", "27", "25"),
    ("The appeal for the roof still needs ${} million.", "2.7", "3.7"),
]


@pytest.mark.parametrize(("told", "right", "wrong"), TOLD)
def test_what_is_still_owed_is_what_the_part_leaves(told: str, right: str, wrong: str) -> None:
    assert codes(LEDGER, told.format(right)) == []
    assert codes(LEDGER, told.format(wrong)) == ["FC108"]
