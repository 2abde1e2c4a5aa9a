"""A newsroom's ledger is mostly of other events: words that many claims have make no match."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.desk import TOWNS
from tests.rules.examples import check

NEWS = tuple(
    line.format(town=town)
    for town in TOWNS
    for line in (
        "The council of {town} did not respond to a request for comment.",
        "Voters in {town} said that Ann Lee would be the party's nominee.",
        "“We don't know what happened in {town},” the fire chief said.",
        "The mayor of {town} agreed that the party would win the election.",
        "The party's nominee, Ann Lee, spoke to voters in {town}.",
        "The company in {town} may respond to the union this month.",
    )
)
STORY = (
    "“I don't know,” the harbour master Robert Ode said.",
    "Henry Marsh said that Ann Lee would be the party's nominee.",
    "The ferry's owner did not insure the lifeboats, Henry Marsh said.",
)
ELSEWHERE = [
    ("Kim Tran spoke last. “Ann Lee will be the party's nominee,” she said.", set()),
    ("What they know, they said in court.", set()),
    ("The union will respond this month.", set()),
    ("The company responded at once to what the lender had asked.", set()),
]
HERE = [
    ("The ferry's owner insured the lifeboats.", {"FC501"}),
    ("The ferry's owner did not insure the lifeboats, Kim Tran said.", {"FC201"}),
    ("The council of Dunmore responded to a request for comment.", {"FC501"}),
]


@pytest.mark.parametrize(("draft", "codes"), [*ELSEWHERE, *HERE])
def test_words_that_many_claims_have_make_no_match(draft: str, codes: set[str]) -> None:
    found = check(Example(claims=(*STORY, *NEWS), draft=draft))
    assert {finding.code for finding in found} & {"FC201", "FC501", "FC502"} == codes


def test_in_a_ledger_of_one_story_a_few_words_are_enough() -> None:
    draft = "The lifeboats were insured, the owner said."
    assert "FC501" in {finding.code for finding in check(Example(claims=STORY, draft=draft))}
