"""Figures that stand in another fact of their sentence than what a claim tells."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    (
        "Marlow Foods' sales rose to $8.4 billion in the year to June 2026, from $8.0 billion the "
        "year before."
    ),
    "Marlow Foods' net income fell from $520 million to $390 million.",
    "Marlow's loyalty scheme had 14.4 million members, up from 12.0 million a year earlier.",
    "Ivo Tann, an analyst at Crane & Co, cut his target for the shares from $90 to $82.",
    "Cholera had killed 128 people in Belmar by 6 August 2026, up from 97 a month earlier.",
)
APART = [
    "Wages rose 4 percent, while net income came to $390 million, against $520 million.",
    (
        "Debt went the other way, falling 6 percent to $3.1 billion, and net income dropped to "
        "$390 million from $520 million."
    ),
    (
        "The vaccine is given to 74 percent of adults, up from 70 percent, and cholera had killed "
        "128 people, up from 97."
    ),
    (
        "Fares account for 71 percent of income, up from 66 percent, and the loyalty scheme grew "
        "from 12 million to 14.4 million members."
    ),
]
TOLD_OF = [
    "Wages rose, while net income fell 40 percent to $390 million.",
    "Sales rose 9 percent to $8.4 billion, and the company hired more staff.",
    "The company hired more staff, and sales rose 9 percent to $8.4 billion.",
]


@pytest.mark.parametrize("draft", APART)
def test_what_another_fact_of_the_sentence_tells_is_not_worked_out_from_it(draft: str) -> None:
    assert codes(LEDGER, draft) == []


@pytest.mark.parametrize("draft", TOLD_OF)
def test_what_its_own_fact_tells_is(draft: str) -> None:
    assert codes(LEDGER, draft) == ["FC108"]


def test_how_far_one_is_from_whom_another_fact_names_is_worked_out_from_both() -> None:
    claim = "In the first round Delahoussaye led with 37.4% and Achterberg was second with 33.8%."
    draft = "Delahoussaye had led with 37.4%, and Achterberg was 3.6% behind."
    assert "FC108" in codes((claim,), draft)


BRANCHES = "The bank will close 84 of its 560 branches by June."


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (
            "The bank will shut 84 branches, or 12 percent of its network, and cut its dividend.",
            ["FC108"],
        ),
        (
            "The bank will shut 84 branches, or a fifth of its network, and cut its dividend.",
            ["FC108"],
        ),
        ("The bank will shut 84 branches, or 15 percent of its network, and cut its dividend.", []),
        ("The bank will shut 84 branches, and 12 percent of its clerks have left.", []),
    ],
)
def test_a_share_that_says_again_what_is_told_is_no_other_fact(
    draft: str, found: list[str]
) -> None:
    assert codes((BRANCHES,), draft) == found
