"""A range that has one end of the claim's, and another end."""

from __future__ import annotations

import pytest

from factcheck.matching.figures.pinning.ranges import other_ranges
from tests.matching.figures.test_excuses import codes
from tests.matching.matching import pinned

LEDGER = (
    "Corvane expects revenue of $2.1bn to $2.3bn for the full year.",
    "The ministry wants to raise the duty on beer by between 4% and 6% in 2027.",
    "Rangers counted between 1,200 and 1,400 seals on the island of Orsa in May 2026.",
    "Hotels on the coast were between 60% and 65% full in July 2026.",
)
WRONG = [
    "Corvane forecast full-year revenue of $2.1bn to $2.5bn.",
    "The beer duty may go up by between 2% and 6% in 2027.",
    "On Orsa the rangers counted between 1,200 and 1,700 seals.",
    "Between 55% and 65% of hotels on the coast were full in July.",
]
RIGHT = [
    "Corvane forecast full-year revenue of between $2.1 billion and $2.3 billion.",
    "Corvane had earlier expected revenue of $2.1bn to $2.2bn.",
    "Analysts see revenue of between $2.1bn and $2.4bn at Corvane for the year.",
    "The beer duty may go up by between 4% and 6% in 2027.",
    "The beer duty went up by between 4% and 5% in 2019.",
    "Between 1,200 and 1,400 seals were counted on Orsa.",
    "Tickets to Orsa cost between 1,200 and 1,700 crowns.",
    "Campsites inland were between 60% and 70% full in August 2024.",
    "On Orsa the rangers counted more than 1,200 seals.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_a_range_with_another_end_is_wrong(draft: str) -> None:
    assert "FC101" in codes(LEDGER, draft)


def test_what_is_told_of_it_in_few_words_is_the_claims_all_the_same() -> None:
    assert pinned(other_ranges, "The duty may go up by between 2% and 6%.", *LEDGER)


@pytest.mark.parametrize(
    "draft",
    [
        "The ministry wants to raise the duty on beer by between 4% and 6% in 2027.",
        "The ministry wants to raise the duty on beer by between 7% and 9% in 2027.",
        "The ministry wants to raise the duty on beer by 6% in 2027.",
        "The ministry wants to raise the duty on wine by between 12% and 15% in 2027.",
        "Corvane expects revenue of €2.1bn to €2.5bn for the full year.",
        "The ministry wanted to raise the duty on beer by between 2% and 6% in 2019.",
    ],
)
def test_ranges_with_both_ends_or_none_and_single_figures_are_not_pinned(draft: str) -> None:
    ledger = (*LEDGER, "The ministry wants to raise the duty on wine by 12% in 2027.")
    assert pinned(other_ranges, draft, *ledger) == []


@pytest.mark.parametrize("draft", RIGHT)
def test_the_same_range_and_ranges_of_others_are_not(draft: str) -> None:
    assert "FC101" not in codes(LEDGER, draft)
