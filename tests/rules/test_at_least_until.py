"""At least until: what a claim gives for the least may last longer, if it is not told as that."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

STRIKE = "The union said its strike would go on until at least the end of March 2026."
PORT = "The port will stay shut until 14 May 2026 at the earliest."
ROADS = "The passes will stay closed until at least 1 March 2026."
GUIDES = "The museum will stay shut until 14 May 2026, at least 40 guides said."
WET = "The museum will stay shut until 14 May 2026 with at least 40 rooms wet."
CAP = "The museum will stay shut until 14 May 2026."


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (STRIKE, "The strike will go on until the end of April at least, the union said."),
        (STRIKE, "The strike will go on until at least 30 April, the union said."),
        (STRIKE, "The strike will go on until the end of February, the union said."),
        (PORT, "The port will stay shut until at least 24 May."),
        (PORT, "The port will stay shut until 4 May."),
        (ROADS, "The passes will be opened again on 24 February."),
        (CAP, "The museum will stay shut until 24 May."),
        (GUIDES, "The museum will stay shut until 24 May."),
        (WET, "The museum will stay shut until 24 May."),
    ],
)
def test_another_day_for_the_least_is_wrong(claim: str, draft: str) -> None:
    found = check(Example(claims=(claim,), draft=draft, date="2026-02-20"))
    assert [one.code for one in found] == ["FC401"]


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (STRIKE, "The strike will go on until the end of March at least, the union said."),
        (STRIKE, "The strike may go on until April, the union said."),
        (STRIKE, "The strike will go on until the end of April, the union said."),
        (PORT, "The port may stay shut until 24 May."),
        (PORT, "The port will stay shut until June."),
        (ROADS, "The passes were closed on 4 February."),
        (ROADS, "The passes will be opened again on 4 March."),
    ],
)
def test_a_day_beyond_the_least_is_not(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft, date="2026-02-20")) == ()
