"""A number that the ledger has of somebody else is no record for whom a sentence tells it of."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "Marta Kell was elected mayor of Orle with 12,410 votes on Sunday.",
    "Tobin Hale, the sitting mayor of Orle, came second with 11,987 votes.",
)


def test_the_votes_of_her_rival_are_not_hers() -> None:
    assert codes(LEDGER, "Marta Kell was elected mayor of Orle with 11,987 votes.") == ["FC101"]


@pytest.mark.parametrize(
    "draft",
    [
        "Marta Kell was elected mayor of Orle with 12,410 votes.",
        "Marta Kell was elected mayor of Orle. Tobin Hale came second, with 11,987 votes.",
        "Tobin Hale lost in Orle with 11,987 votes.",
    ],
)
def test_what_each_has_is_right(draft: str) -> None:
    assert codes(LEDGER, draft) == []
