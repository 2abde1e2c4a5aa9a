"""Changes from no time that is told, of which a claim compares the two levels itself."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker, as_document
from factcheck.matching.figures.reckoning.told_changes import judged_changes
from factcheck.model import Tolerances
from tests.matching.figures.test_excuses import codes
from tests.matching.matching import TOLD, ledger_of

LEDGER = (
    "Aldmoor rolled 3.4 million tonnes of steel in 2025, against 4.5 million tonnes in 2024.",
    "The new ward has 36 beds instead of 28.",
    "Trade between Norland and Orlow came to $62m in 2025, compared with $44m in 2024.",
    "83% of the ferries left Halden on time, against 79% in 2024.",
    "Corvane made a net profit of €84m in the year to 30 June 2025, against €61m a year before.",
    "Shrews bit 23 walkers in Tal this summer, against 14 last summer.",
    "The Greens won 41 seats in Sorn in 2025, against 25 for the Reformers.",
    "In 2025 the pass rate in Visby fell to 73.1% from 76.4% in 2024.",
    "The pass rate in maths in Visby fell to 61.5% from 72.0%.",
)
EITHER = [
    ("Output at Aldmoor {} last year, when 3.4 million tonnes left the works.", "halved", ""),
    (
        "Steel production at the Aldmoor works fell by {} last year.",
        "half",
        "a quarter|nearly a quarter",
    ),
    ("The new ward would raise the number of beds by {}.", "half", "nearly a third|29%"),
    ("Trade between Norland and Orlow rose by {} last year.", "a tenth|80%", "41%|two-fifths"),
    ("Punctuality is up by {} points, with 83% of the ferries on time.", "nine", "four"),
    ("Net profit at Corvane {}, the company said on Thursday.", "doubled", ""),
    ("Walkers bitten by shrews in Tal rose by {}, to 23.", "a fifth", "64%|nearly two-thirds"),
    ("The pass rate in Visby went down by {} points.", "8", "3.3"),
]
ROWS = [
    (draft.format(told), is_wrong)
    for draft, wrong, right in EITHER
    for some, is_wrong in ((wrong, True), (right, False))
    for told in some.split("|")
    if told
]


@pytest.mark.parametrize(("draft", "is_wrong"), ROWS)
def test_a_change_from_no_time_is_that_of_two_levels_that_a_claim_compares(
    draft: str,
    is_wrong: bool,
) -> None:
    assert ("FC108" in codes(LEDGER, draft)) is is_wrong


STEEL = "Aldmoor rolled 3.4 million tonnes of steel in 2025, against 4.5 million tonnes in 2024."
PROFIT = "Corvane made a net profit of €84m in the half-year, against €61m a year before."
SEATS = "The Greens won 41 seats in Sorn, against 25 for Harbour First."
DRAWS = "Kestrel United had 41 draws, Visby 25, and 12 matches in Tal were put off."
BIRDS = "Wardens counted 42 herons on the lake, down from 58."
ELSEWHERE = {
    "two who are named": (SEATS, "The Greens won 41 seats in Sorn and so have doubled."),
    "a list": (DRAWS, "Draws of Kestrel United went up by half, to 41."),
    "from another time": (STEEL, "Steel from Aldmoor has halved since 2010."),
    "a multiple of something": (PROFIT, "Net profit at Corvane was twice that of Hartwell."),
    "another thing": (PROFIT, "Fees paid for advice at Corvane doubled."),
    "in another year": (STEEL, "Aldmoor's output of steel halved in 2019."),
    "another level": (PROFIT, "Net profit at Corvane doubled, to €7m."),
    "a level by chance": (BIRDS, "The number of boats on the lake fell by half with 42 left."),
    "far from the claim": (BIRDS, "Tickets sold at the fair were down by a tenth, to £42."),
}


@pytest.mark.parametrize(("claim", "draft"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_else_may_have_changed_is_not_held_to_them(claim: str, draft: str) -> None:
    assert changed(draft, claim) == []


def test_levels_told_alike_are_right_if_those_of_one_series_are() -> None:
    every = "In 2025 the pass rate (A to C) in Visby fell to 73.1% from 76.4% in 2024."
    maths = "The pass rate in maths in Visby fell to 61.5% from 72.0%."
    assert changed("The pass rate in Visby went down by 3.3 points.", every, maths) == []
    assert changed("The pass rate in Visby went down by 8 points.", every, maths) == ["8 points"]


def test_the_day_on_which_it_was_said_is_not_that_of_the_change() -> None:
    draft = "Net profit at Corvane doubled in the half-year, the company said on Thursday."
    assert changed(draft, PROFIT) == ["doubled"]


def changed(draft: str, *claims: str) -> list[str]:
    """Return the changes of a draft that two levels of a claim do not come to."""
    groups = Checker(ledger_of(*claims)).comparisons(as_document(draft, TOLD))
    return [
        ours.text
        for index in range(len(groups))
        for ours, one in judged_changes(groups, index, Tolerances())
        if one
    ]
