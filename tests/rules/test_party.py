"""FC610: how sure another party is, and whose party the ledger tells."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

WINNER = "Maud Ferris, a Republican, won 41,200 votes."
OTHER = "Ann Ferris, a Democrat, is mayor of Holm."
RUNNER_UP = "Idris Cole, an independent, won 12,900 votes."


@pytest.mark.parametrize(
    ("claims", "draft", "found"),
    [
        ((RUNNER_UP, WINNER), "Ferris, the Democratic candidate, spoke.", ["FC610 error"]),
        # an independent may stand for a party
        ((WINNER,), "Maud Ferris, an independent, spoke at noon.", ["FC610 warning"]),
        ((RUNNER_UP,), "Idris Cole, the Green candidate, spoke at noon.", ["FC610 warning"]),
        # a party that is judged as a name is not judged again
        ((WINNER,), "Maud Ferris, a Democrat, won 41,200 votes.", ["FC601 error"]),
        # a surname is that of the one who is named in full before
        (
            (WINNER, OTHER),
            "Maud Ferris spoke at noon. Ferris, a Democrat, had thanked everybody.",
            ["FC610 error"],
        ),
        # nobody on record
        ((WINNER,), "Ida Pell, a Democrat, spoke at noon.", []),
        # what turned out to be false
        (
            ({"id": "winner", "text": WINNER, "status": "refuted"},),
            "Maud Ferris, the Democratic candidate, beat Idris Cole.",
            [],
        ),
    ],
)
def test_another_party_is_flagged_as_surely_as_it_is_one(
    claims: tuple[str | dict[str, str], ...], draft: str, found: list[str]
) -> None:
    told = check(Example(claims=claims, draft=draft))
    assert [f"{one.code} {one.severity.value}" for one in told] == found
