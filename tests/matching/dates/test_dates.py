"""Which date of a claim answers which date of a draft, and which are told apart."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.matching.sides.meeting import meet
from factcheck.model import Claim, Interval
from tests.matching.matching import matched

TALKS = "Delegations from Kenya and Uganda signed the border treaty in Nairobi on 14 January 2026."
STORM = "The storm reached the port of Vigo at 15:20 on Tuesday."

STORMY = dt.date(2026, 2, 3)

ANSWERS = {
    "the same day": (TALKS, "The border treaty was signed in Nairobi on 14 January.", "14 January"),
    "the month alone": (
        TALKS,
        "Kenya and Uganda signed the border treaty in January 2026.",
        "January 2026",
    ),
    "another day": (
        TALKS,
        "Delegations from Kenya and Uganda signed the border treaty in Nairobi on 17 January.",
        "17 January",
    ),
    "another year": (
        TALKS,
        "Delegations from Kenya and Uganda signed the border treaty on 14 January 2025.",
        "14 January 2025",
    ),
    "a weekday for a date": (
        STORM,
        "On 3 February the storm reached the port of Vigo.",
        "3 February",
    ),
    "another weekday": (STORM, "The storm reached the port of Vigo on Monday.", "Monday"),
}
SHOP = "The lamp was sold in 14 shops from September 2024 to February 2026."
LINK = "The canal was last closed by a storm in 2021."
STORED = "The parcels were kept in Vigo until 8 February 2026."
ANSWERS |= {
    "the other side of a day, where something else is denied": (
        "Aho, who has trained the team since 3 May 2024, said that nobody had told the players.",
        "Aho, who trained the team until 3 May 2024, said so to the players.",
        "3 May 2024",
    ),
    "another deadline, told with by": (
        STORED,
        "The parcels were kept in Vigo by 12 February 2026.",
        "12 February",
    ),
    "one limit seen from its other side": (
        STORED,
        "The parcels were not to be fetched from Vigo before 9 February 2026.",
        "9 February",
    ),
    "the same hour of another day": (
        "The ferry to Vigo left at 6 a.m. on 4 February 2026.",
        "The ferry to Vigo left at 6 a.m. on Tuesday.",
        "6 a.m. on Tuesday",
    ),
    "a stretch that begins in another month": (
        SHOP,
        "The lamp was sold in 14 shops from December 2024 to February 2026.",
        "December 2024",
    ),
    "the same stretch": (
        SHOP,
        "The lamp was sold in 14 shops between September 2024 and February 2026.",
        "September 2024",
    ),
    "beside another party to what one place and one party share": (
        TALKS,
        "Kenya and Rwanda signed a treaty on their border on 15 January 2026.",
        "15 January 2026",
    ),
    "digits in another order behind since": (
        LINK,
        "The canal had not been closed by a storm since 2012.",
        "2012",
    ),
}
MENSAH = "Grace Mensah of Coventry was diagnosed in 2014 and took part in the trial."
HEARING = "At the hearing on 26 May 2025 87 residents of Tallow spoke."
RAISE = "Teachers' pay rises by 3.5% on 1 September 2026."
ANSWERS |= {
    "of what is told of who speaks": (
        MENSAH,
        "'It worked,' said Grace Mensah of Coventry, who was diagnosed in 2004.",
        "2004",
    ),
    "before a sentence in which somebody speaks": (
        RAISE,
        "Teachers' pay rises by 3.5% on 1 October 2026; the union said it was not happy.",
        "1 October 2026",
    ),
    "counted in years from the draft's own day": (
        HEARING,
        "87 residents of Tallow spoke at the hearing three years ago.",
        "three years ago",
    ),
}
ANSWER_NOTHING = {
    "the day of the speech, of somebody told of besides": (
        MENSAH,
        "On Monday Grace Mensah of Coventry, who was diagnosed late, said that it had worked.",
    ),
    "what is the same as before": (
        "The interim dividend is unchanged at 0.45 euros a share and is paid on 4 May 2026.",
        "The interim dividend is 0.45 euros a share, the same as last year.",
    ),
    "counted from what was told": (
        HEARING,
        "87 residents of Tallow spoke at the hearing three weeks earlier.",
    ),
    "another event": (TALKS, "The port of Vigo was closed on 17 January."),
    "when it was said": (
        "The storm reached the port of Vigo on Tuesday.",
        "The harbour master said on Thursday that the storm had reached the port of Vigo.",
    ),
    "a point of comparison": (TALKS, "Last year Kenya and Uganda had rejected a border treaty."),
    "another bound": (TALKS, "Kenya and Uganda must ratify the border treaty by 30 June 2026."),
    "the year since which nothing was like it": (
        "Aldermoor's shares rose 3.6% to 284p on 30 July 2026.",
        "Aldermoor's shares rose 3.6% to 284p, their highest since 2015.",
    ),
    "the day after what was told": (
        "The canal was closed by a storm on 5 May 2025.",
        "The canal was closed by a storm, and pilots met the day after.",
    ),
    "a day that says which thing is meant": (
        "The offer is 35% above Tallow's closing price of 305 pence on 3 February 2026.",
        "Tallow's closing price was 305 pence before Thursday's offer.",
    ),
    "a day counted from what was told": (
        "The canal was closed by a storm on 5 May 2025.",
        "The canal was closed by a storm, and pilots met three days later.",
    ),
    "no date at all": (TALKS, "Kenya and Uganda signed the border treaty for three years."),
    "another place": (
        "Police arrested 12 people in Lagos on Monday.",
        "Police arrested 12 people in Hanoi on Tuesday.",
    ),
}


FLOOD = "Cyclone Imani flooded the lower valley on 26 January 2026."
MADE = "The treaty was signed in Vigo on 3 February 2026."
EXCUSED = {
    "counted from it": (
        FLOOD,
        "A case was found on 2 February, seven days after Cyclone Imani flooded the lower valley.",
    ),
    "the claim's day stands beside": (
        MADE,
        "The treaty was signed in Vigo on Tuesday, and on Thursday the parliament took it up.",
    ),
    "a weekday that has yet to come": (
        "The treaty will be signed in Vigo on 10 February 2026.",
        "The treaty is signed in Vigo on Tuesday.",
    ),
}
NOT_EXCUSED = {
    "counted from another day": (
        FLOOD,
        "Seven days after the first case, on 29 January, Cyclone Imani flooded the lower valley.",
        "29 January",
    ),
    "a length of time that is not counted from anything": (
        MADE,
        "The treaty was signed in Vigo on 4 February after talks of a day.",
        "4 February",
    ),
    "another day beside it": (
        MADE,
        "The treaty was signed in Vigo on 4 February, and a feast was held last month.",
        "4 February",
    ),
    "a weekday of the week that is said": (
        MADE,
        "The treaty was signed in Vigo on Tuesday last week.",
        "Tuesday last week",
    ),
}


def answers(claim: str, draft: str) -> list[str]:
    """Return the dates of a draft that a date of the claim answers."""
    return [pair.ours.text for match in matched(draft, claim) for pair in match.dates]


@pytest.mark.parametrize(("claim", "draft", "date"), ANSWERS.values(), ids=ANSWERS)
def test_a_date_is_answered_by_the_claim_of_its_event(claim: str, draft: str, date: str) -> None:
    (found,) = answers(claim, draft)
    assert date in found


@pytest.mark.parametrize(("claim", "draft"), ANSWER_NOTHING.values(), ids=ANSWER_NOTHING)
def test_a_date_of_something_else_is_answered_by_none(claim: str, draft: str) -> None:
    assert answers(claim, draft) == []


def conflicts(claim: str, draft: str) -> list[str]:
    """Return the dates of a draft that may be a slip for the claim's."""
    pairs = [pair for match in matched(draft, claim) for pair in match.dates]
    return [pair.ours.text for pair in pairs if not meet(pair.ours, pair.theirs)]


@pytest.mark.parametrize(("claim", "draft"), EXCUSED.values(), ids=EXCUSED)
def test_a_date_that_goes_with_the_claims_is_no_slip_for_it(claim: str, draft: str) -> None:
    assert conflicts(claim, draft) == []


@pytest.mark.parametrize(("claim", "draft", "date"), NOT_EXCUSED.values(), ids=NOT_EXCUSED)
def test_a_date_that_does_not_go_with_the_claims_conflicts(
    claim: str, draft: str, date: str
) -> None:
    assert conflicts(claim, draft) == [date]


def test_the_day_a_claim_is_filed_under_says_nothing_against_the_one_in_its_text() -> None:
    text = "The plant in Vigo will open again on 3 June 2026."
    claim = Claim(id="plant", text=text, date=Interval(STORMY, STORMY))
    (match,) = Checker(Ledger.of([claim])).matches("The plant in Vigo opens again on 3 June 2026.")
    assert all(meet(pair.ours, pair.theirs) for pair in match.dates)


def test_a_date_that_one_claim_has_conflicts_with_no_other() -> None:
    draft = "The storm reached the port of Vigo on Wednesday."
    monday, wednesday = (
        f"The storm reached the port of Vigo on {d}." for d in ("Monday", "Wednesday")
    )
    found = [m.claim.text for m in matched(draft, monday, wednesday) if m.dates]
    assert found == [wednesday]


def test_the_day_that_a_claim_spells_out_counts_like_one_in_its_text() -> None:
    text = "The storm reached the port of Vigo and sank four ships."
    claim = Claim(id="storm", text=text, date=Interval(STORMY, STORMY))
    checker = Checker(Ledger.of([claim]))
    for day in (3, 4):
        (match,) = checker.matches(f"The storm reached the port of Vigo on {day} February 2026.")
        (theirs,) = [pair.theirs for pair in match.dates]
        assert theirs.earliest == theirs.latest == STORMY
