"""A country, or a year, beside a claim's own town or day bears out no other town or day of it."""

from __future__ import annotations

import pytest

from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.matching.sides.profiling import profile
from factcheck.matching.sides.wider import dates_only_around
from factcheck.matching.words.lexicon import default_lexicon
from factcheck.rules import Example
from tests.rules.examples import check

BOAT = "The boat left Tobruk in Libya with 62 people."
FLAT = "He forfeits 412 coins and a flat in Rijeka, Croatia."
PLACES = [
    (BOAT, "The boat with 62 people had left [Benghazi]."),
    (FLAT, "He must also forfeit 412 coins and a flat in [Zagreb]."),
    (BOAT, "The boat with 62 people had left Libya."),
    (BOAT, "The boat with 62 people had left Tobruk."),
    (BOAT, "The boat with 62 people had left the Libyan coast."),
    (FLAT, "He must also forfeit 412 coins and a flat in Croatia."),
    ("The boat left Libya with 62 people.", "The boat with 62 people had left Benghazi."),
    ("He forfeits 412 coins and a flat in Croatia.", "He forfeits a flat in Zagreb."),
]


@pytest.mark.parametrize(("claim", "draft"), PLACES)
def test_a_country_bears_out_no_town_but_the_one_that_is_told(claim: str, draft: str) -> None:
    plain = draft.replace("[", "").replace("]", "")
    found = [one.span.of(plain) for one in check(Example(claims=(claim,), draft=plain))]
    assert found == ([draft[draft.index("[") + 1 : draft.index("]")]] if plain != draft else [])


DATES = {
    ("It was the second raid of 2026, after one on 16 June 2026.", "16 July 2026"): True,
    ("In March 2026 it issued bonds, and on 9 March 2026 it bought a bank.", "19 March 2026"): True,
    ("It was the second raid of 2026.", "16 July 2026"): False,
    ("It was the second raid of 2026, after one on 16 June 2025.", "16 July 2026"): False,
    ("It was the second raid of 2026, after one on 16 June 2026.", "July 2026"): False,
    ("The raids have gone on since 2026; one was on 16 June 2026.", "16 July 2026"): False,
}


@pytest.mark.parametrize(("claim", "day"), DATES)
def test_a_year_bears_out_no_day_beside_the_one_that_is_told(claim: str, day: str) -> None:
    (theirs,) = statements(extract(claim))
    (ours,) = extract(f"It happened on {day}.").dates
    found = dates_only_around(profile(theirs, default_lexicon()), theirs.dates[0], ours)
    assert found is DATES[claim, day]
