"""What the ledger has as planned, wanted or needed, and what a draft may make of it."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

AIM = "The trust aims to treat 65% of patients within 18 weeks by March 2027."
TENTS = "The relief office said 17,500 of the 30,000 tents needed had been delivered."
SAVING = "Ardent expects to save £95m a year from 2029."
BAN = "A ban on overtime will start on 20 February 2026."
HOPE = "The company hopes to close its Leeds factory by March 2027."
APPLY = "Meridane plans to apply to the Food and Drug Administration for approval by January 31."

WING = "The museum in Tarn will open its new wing on Monday."
CUT = "Nordvik plans to cut 240 jobs in Sweden by June 2027."

WORD = "Kim Lund said the shipyard had promised in writing that no welder would lose a job."

SALE = "Orwin Energy hopes eventually to sell its gas network."
NAMING = "The board is expected next month to name Ida Holm as chief executive."
POOL = "The city is to rebuild the swimming pool in Marsh Road."

DIVIDEND = "Tamarind will pay an interim dividend of 12 cents a share, the same as a year earlier."
DOSES = "The World Health Organization plans to send 400,000 doses of the vaccine to Kesra."
FLIGHTS = "Kestrel Air will launch daily flights from Oslo to Lisbon on 2 April 2027."
TRAINS = "Ferrovia will withdraw its 64 oldest trains in June 2027."
STAGES = "Work on four sound stages in Harlan Creek is to begin in April 2027."
TRIAL = "The trial of the dam's owners is to start on 11 January 2027 in Porto Velar."
VOTE = "The council will vote on the budget of $486 million on 3 December 2026."

DONE = [
    (DIVIDEND, "The interim dividend of 12 cents a share was paid.", "was paid"),
    (
        DOSES,
        "Some 400,000 doses of the vaccine have been shipped to Kesra.",
        "doses of the vaccine have been shipped",
    ),
    (FLIGHTS, "Kestrel Air has started daily flights from Oslo to Lisbon.", "has started"),
    (TRAINS, "Ferrovia has scrapped its 64 oldest trains.", "has scrapped"),
    (STAGES, "Work has begun on four sound stages that will cost $180 million.", "Work has begun"),
    (
        TRIAL,
        "In Porto Velar the trial of the dam's owners has started.",
        "trial of the dam's owners has started",
    ),
    (VOTE, "The council approved the budget of $486 million.", "approved"),
    (SALE, "Orwin Energy has sold its gas network.", "has sold"),
    (NAMING, "The board named Ida Holm as chief executive.", "named"),
    (POOL, "The swimming pool in Marsh Road has been rebuilt.", "has been rebuilt"),
    (CUT, "Nordvik has cut 240 jobs in Sweden.", "has cut"),
    (CUT, "Nordvik has already cut 240 jobs in Sweden.", "has already cut"),
    (AIM, "By March the trust treated 65% of patients within 18 weeks.", "treated"),
    (HOPE, "The company closed its Leeds factory.", "closed"),
    (HOPE, "The company will close its Leeds factory by March 2027.", "will close"),
    (APPLY, "Meridane applied to the Food and Drug Administration for approval.", "applied"),
]
AHEAD = [
    (
        WORD,
        "The shipyard has guaranteed in writing, said Kim Lund, that no welder will lose a job.",
    ),
    (WORD, "No welder will go, and the shipyard has guaranteed that in writing, Kim Lund said."),
    (DIVIDEND, "The interim dividend was held at 12 cents a share."),
    (DIVIDEND, "An interim dividend of 12 cents a share was declared."),
    (DOSES, "The 400,000 doses of the vaccine were set aside in June."),
    (FLIGHTS, "Tickets for the daily flights from Oslo to Lisbon went on sale."),
    (TRAINS, "The withdrawal of the 64 oldest trains was postponed twice."),
    (STAGES, "Work on the four sound stages in Harlan Creek was put at $180 million."),
    (TRIAL, "A trial of two engineers has started in Porto Velar."),
    (SALE, "Orwin Energy would like to sell its gas network."),
    (NAMING, "Next month the board is likely to name Ida Holm as chief executive."),
    (POOL, "The city wants to rebuild the swimming pool in Marsh Road."),
    (CUT, "Nordvik has plans to cut 240 jobs in Sweden."),
    (CUT, "Nordvik has to cut 240 jobs in Sweden."),
    (AIM, "The trust plans to treat 65% of patients within 18 weeks by March 2027."),
    (AIM, "65% of patients are to be treated within 18 weeks by March 2027."),
    (TENTS, "Of the 30,000 tents needed, 17,500 had been delivered, the relief office said."),
    (HOPE, "By March 2027 the company wants to close its Leeds factory."),
    (APPLY, "Meridane plans to ask the Food and Drug Administration for approval by January 31."),
    (HOPE, "All being well, the company's Leeds factory should be closed before April 2027."),
    (BAN, "The ban on overtime starts on 20 February."),
    (SAVING, "Of the £95m a year to be saved at Ardent, most is for the yards."),
    (HOPE, "If the company has its way, its Leeds factory should close by March 2027."),
]


SPAN = "The state approved in May a bridge designed by Ann Lund and paid for by the port."
TO_COME = [
    (SPAN, "Ann Lund is to design the bridge that the state approved in May.", []),
    (SPAN, "The port will pay for the bridge that the state approved in May.", []),
    (
        "Ana Hale was banned by the judge from being a director for 12 years.",
        "The judge may ban Ana Hale from being a director for 12 years.",
        ["may ban"],
    ),
]


@pytest.mark.parametrize(("claim", "draft", "marked"), TO_COME)
def test_by_whom_a_thing_is_done_is_told_of_no_time(
    claim: str, draft: str, marked: list[str]
) -> None:
    found = check(Example(claims=(claim,), draft=draft))
    assert [one.text for one in found if one.code == "FC505"] == marked


@pytest.mark.parametrize(("claim", "draft", "marked"), DONE)
def test_more_than_is_planned_is_flagged(claim: str, draft: str, marked: str) -> None:
    assert [one.text for one in check(Example(claims=(claim,), draft=draft))] == [marked]


@pytest.mark.parametrize(("claim", "draft"), AHEAD)
def test_what_is_planned_or_told_as_the_claim_tells_it_is_not(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft)) == ()


def test_a_day_whose_date_nobody_knows_is_still_another() -> None:
    draft = "The museum in Tarn opened its new wing on Friday."
    found = check(Example(claims=(WING,), draft=draft))
    assert [one.code for one in found] == ["FC503", "FC401"]


NOTES = {"notes": {"publisher": "The Orwin Echo", "title": "Notes", "published": "2026-11-20"}}


@pytest.mark.parametrize(
    ("draft", "codes"),
    [
        ("Orwin Energy sold its gas network in November 2026.", ["FC503"]),
        ("Orwin Energy sold a gas network in 2019.", []),
        ("Orwin Energy sold a gas network in January 2026.", []),
        ("Orwin Energy sold a gas network after 2019.", ["FC503"]),
    ],
)
def test_what_was_done_long_before_a_plan_is_no_part_of_it(draft: str, codes: list[str]) -> None:
    claim = {"id": "sale", "text": SALE, "evidence": [{"document": "notes"}]}
    found = check(Example(claims=(claim,), documents=NOTES, draft=draft, date="2026-11-24"))
    assert [one.code for one in found] == codes


def test_what_was_done_long_ago_is_denied_all_the_same() -> None:
    claim = {
        "id": "sale",
        "text": "Orwin Energy never sold its gas network.",
        "evidence": [{"document": "notes"}],
    }
    draft = "Orwin Energy sold its gas network in 2019."
    found = check(Example(claims=(claim,), documents=NOTES, draft=draft, date="2026-11-24"))
    assert [one.code for one in found] == ["FC501"]


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (
            "Corvex planned in March 2026 to reopen the Holm mill.",
            "Corvex closed the Holm mill last year.",
        ),
        (
            "St Anne's hospital will reopen its ward and close its shop.",
            "St Anne's hospital closed its ward.",
        ),
    ],
)
def test_what_a_plan_is_to_undo_is_not_the_plan_done(claim: str, draft: str) -> None:
    found = check(Example(claims=(claim,), draft=draft))
    assert "FC503" not in [one.code for one in found]


SCHOOLS = "Schools in two districts will stay closed until 20 June."
EMERGENCY = "Parliament is expected to extend the state of emergency."
NURSES = "The hospital plans to hire 40 nurses."
BUDGET = "The new council will vote on the budget on 2 June."
FLATS = "The state plans 12,800 flats by 2031, after 12,800 were built in the past four years."


@pytest.mark.parametrize(
    ("claim", "draft", "codes"),
    [
        (SCHOOLS, "Schools in two districts are closed.", []),
        (EMERGENCY, "A state of emergency has been in force since Monday.", []),
        (EMERGENCY, "Parliament has extended the state of emergency.", ["FC503"]),
        (NURSES, "The hospital had hired nurses before.", []),
        (NURSES, "The hospital had hired 40 nurses.", ["FC503"]),
        (NURSES, "The hospital said that it had hired nurses.", ["FC503"]),
        (BUDGET, "The council voted on the budget.", ["FC503"]),
        (BUDGET, "The council voted.", ["FC503"]),
        (FLATS, "The state has built 12,800 flats in the past four years.", []),
    ],
)
def test_what_is_so_already_is_not_told_as_done(claim: str, draft: str, codes: list[str]) -> None:
    assert [one.code for one in check(Example(claims=(claim,), draft=draft))] == codes


@pytest.mark.parametrize(
    ("claim", "draft", "codes"),
    [
        (
            "The keeper, Ryan Holt, will be out for six weeks with a broken finger.",
            "The keeper, Ryan Holt, has broken a finger and will miss six weeks.",
            [],
        ),
        (
            "The keeper, Ryan Holt, will be out for six weeks with a broken finger.",
            "The keeper, Ryan Holt, was out for six weeks with a broken finger.",
            ["FC503"],
        ),
        (
            "The chain plans a reduced menu in its 40 cafes.",
            "The chain has reduced the menu in its 40 cafes.",
            ["FC503"],
        ),
        (
            "The city plans an extended tram line to Colby by 2030.",
            "The city has extended the tram line to Colby.",
            ["FC503"],
        ),
    ],
)
def test_what_is_so_of_a_thing_by_then_is_not_planned(
    claim: str, draft: str, codes: list[str]
) -> None:
    found = check(Example(claims=(claim,), draft=draft, date="2026-11-24"))
    assert [one.code for one in found] == codes
