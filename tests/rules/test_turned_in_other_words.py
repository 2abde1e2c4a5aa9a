"""What turns a claim round is told in other words: by both, under way, ended in a win, failed."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

PACT = "Torvik's senate approved the fishing pact on 23 November 2026; Lenland's is to vote on it."
BILL = "The lower house passed the bill in November; the upper house will vote on it in January."
PLANTS = "The northern plant reopened in May and the southern plant will reopen in January 2027."
TRIAL = "The trial of Lena Moss will begin in March 2027."
REPAIRS = "Repairs to the bridge will start on Monday 7 December 2026."
DEBUT = "Ines Carrow made her first appearance for Tolland on 28 November 2026 in a defeat by Hale."
GOAL = "Lund scored her 50th goal on Saturday 28 November 2026 in a 3-1 win over Norwood."
PASSED = "Only 64 per cent of pupils reached the pass grade in maths."
MERGER = "Some 58 per cent of members voted for the merger."
BID = "The mayor, Lucie Arnault, had campaigned for the bid."
STAFF = "Helmond employs 4,100 people in Spain and 2,900 in Portugal."
SHELLED = "The army says rebels shelled Kessim on 24 November 2026; the rebels deny it."
TILL = "Prosecutors say Ada Brook took £40,000 from the till of the theatre; she denies the charge."

WRONG = [
    (PACT, "The fishing pact has been approved by both senates.", "FC503"),
    (BILL, "Both houses have passed the bill.", "FC503"),
    (PLANTS, "The two plants have reopened.", "FC503"),
    (TRIAL, "The trial of Lena Moss is under way.", "FC503"),
    (REPAIRS, "Repairs to the bridge are well advanced.", "FC503"),
    (DEBUT, "Ines Carrow's first appearance for Tolland ended in a victory over Hale.", "FC504"),
    (DEBUT, "Ines Carrow made her first appearance for Tolland in a win over Hale.", "FC504"),
    (GOAL, "Lund's 50th goal came in a loss to Norwood.", "FC504"),
    (PASSED, "More than half of the pupils failed maths.", "FC504"),
    (PASSED, "More than a third of the pupils passed maths.", "FC101"),
    (MERGER, "Three in five members voted against the merger.", "FC504"),
    (BID, "Lucie Arnault, the mayor, fought the bid.", "FC504"),
    (BID, "Lucie Arnault, the mayor, had fought hard against the bid.", "FC504"),
    (STAFF, "Helmond has more staff in Portugal than in Spain.", "FC504"),
    (SHELLED, "Rebels shelled Kessim on 24 November.", "FC202"),
    (TILL, "Ada Brook took £40,000 from the till of the theatre.", "FC202"),
]
RIGHT = [
    (PACT, "The pact has been approved by one of the two senates."),
    (PACT, "If both senates have approved the fishing pact, it takes effect in May."),
    (PACT, "Both senates are to have approved the fishing pact by April."),
    (BILL, "Both houses have debated the bill."),
    (BILL, "Both houses must pass the bill."),
    (PLANTS, "Both plants were closed in the summer."),
    (PLANTS, "The firm will hire when both plants have reopened."),
    (TRIAL, "The trial of Lena Moss is not yet under way."),
    (TRIAL, "Preparations for the trial of Lena Moss are under way."),
    (TRIAL, "Jury selection for the trial has begun."),
    (REPAIRS, "A tender for repairs to the bridge is under way."),
    (DEBUT, "Ines Carrow's first appearance for Tolland ended in a loss to Hale."),
    (DEBUT, "Hale won when Ines Carrow made her first appearance for Tolland."),
    (GOAL, "Lund's 50th goal came in a victory over Norwood."),
    (PASSED, "More than a third of the pupils failed maths."),
    (PASSED, "A little over a third of the pupils failed maths."),
    (MERGER, "Two in five members voted against the merger."),
    (BID, "Lucie Arnault, the mayor, had fought hard for the bid."),
    (BID, "Lucie Arnault, the mayor, fought to win the bid."),
    (STAFF, "Helmond has more jobs in Spain than in Portugal."),
    (STAFF, "Helmond has more shops in Portugal than in Spain."),
    (SHELLED, "Rebels are said to have shelled Kessim on 24 November."),
    (SHELLED, "Kessim was shelled on 24 November."),
    (TILL, "Ada Brook goes on trial over £40,000 from the till of the theatre."),
]


@pytest.mark.parametrize(("claim", "draft", "code"), WRONG)
def test_what_turns_a_claim_round_is_found_in_other_words(
    claim: str, draft: str, code: str
) -> None:
    assert code in {one.code for one in check(Example(claims=(claim,), draft=draft))}


@pytest.mark.parametrize(("claim", "draft"), RIGHT)
def test_what_says_the_same_in_other_words_is_not(claim: str, draft: str) -> None:
    assert not check(Example(claims=(claim,), draft=draft))
