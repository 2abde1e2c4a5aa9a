"""FC401: seasons, of either half of the world, and years told from that of what came later."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

CLAIMS = (
    "The Dunmere council approved the estate in July 2026.",
    "New Zealand banned the export of live sheep in January 2026.",
    "Hungary's parliament passed the budget on 4 June 2026.",
    "The synod let women become bishops in May 2026; it had rejected the same proposal in 2021.",
    "The Borsa exchange, which had listed no firm since 2022, listed Calder Motors in March 2026.",
)
WRONG = [
    "The Dunmere council gave the estate its approval in the [summer of last year].",
    "The Dunmere council approved the estate [last winter].",
    "New Zealand banned the export of live sheep in the [autumn of last year].",
    "Only [last year] the synod had thrown out the very same proposal.",
]
RIGHT = [
    "The Dunmere council approved the estate last summer.",
    "New Zealand banned the export of live sheep last summer.",
    "New Zealand banned the export of live sheep in the summer of 2026.",
    "New Zealand banned the export of live sheep last winter.",
    "New Zealand had banned the export of cattle last year.",
    "Hungary's parliament passed the budget at the end of spring.",
    "Hungary's parliament passed the budget in early summer.",
    "Five years ago the synod had thrown out the very same proposal.",
    "The exchange had lost a lawsuit last year.",
    "The exchange, which had listed 12 carmakers last year, took in Calder Motors in March.",
]


def marked(draft: str) -> list[str]:
    text = draft.replace("[", "").replace("]", "")
    found = check(Example(claims=CLAIMS, draft=draft, date="2026-12-05"))
    return [one.span.of(text) for one in found if one.code == "FC401"]


@pytest.mark.parametrize("draft", WRONG)
def test_another_season_or_year_is_flagged(draft: str) -> None:
    assert marked(draft) == [draft[draft.index("[") + 1 : draft.index("]")]]


@pytest.mark.parametrize("draft", RIGHT)
def test_a_season_or_year_that_fits_is_not(draft: str) -> None:
    assert not marked(draft)
