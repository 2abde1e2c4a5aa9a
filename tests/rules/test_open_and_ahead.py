"""What is open, or yet to come: told as happened, bought or settled, or left as open as it is."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

TRAM = "Construction of the Harwick tram line is to begin in April 2027."
TRIAL = "A larger trial of 1,500 people is to begin in January 2027, with results expected in 2031."
COURT = "The constitutional court is to rule on the ban in October 2026."
STRIKE = (
    "Luis Ocampo, president of the association, said that its 1,640 members were not happy and"
    " may vote on a strike."
)
STADIUM = "The planning committee will decide on the stadium in July 2026."
TEACHERS = (
    "The government plans 5,000 new teachers by 2029; 3,100 were hired in the past three years."
)
SHIFTS = "The union demanded a ban on night shifts, on which the ministry has not decided."
JETS = "The airline has not decided whether to buy the new jets."
PIPELINE = (
    "The decision on the pipeline lies with Ane Holt, who is expected to take it by September."
)
SCAN = "Navarro has not yet had a scan on his knee."
KEEPER = "The club has yet to sell its keeper, Jonas Brandt."
SUSPECT = "A second suspect, Milan Orsic, is at large and is thought to be in Malta."
MENSAH = "Kofi Mensah will miss the match against Ulm on 14 March because of a torn muscle."
DOPING = "The results of 68 doping tests are expected by 24 July 2026."
REPORT = "The report on the fire at Brackley is expected in October 2026."
WARDS = "Four wards at St Anne's are due to reopen on 26 July 2026."
STORES = "Corvane Capital demanded in October 2025 that the department stores be sold."
QUARRY = "Residents of Orley demanded that the quarry be closed."
LEEDS = "The company will close its Leeds factory in May."
TENANTS = "Tenants may challenge the order until 20 March."

WRONG = {
    "missed, where it is to come": (
        MENSAH,
        "Kofi Mensah has missed the match against Ulm because of a torn muscle.",
    ),
    "come back, where it is expected": (DOPING, "The results of 68 doping tests have come back."),
    "published, where it is expected": (
        REPORT,
        "The report on the fire at Brackley has been published.",
    ),
    "reopened, before much else": (
        WARDS,
        (
            "Four wards at St Anne's have reopened, while 47 patients who are well enough to leave"
            " are stuck in hospital because their care homes are shut."
        ),
    ),
    "sold, where that is demanded": (STORES, "The department stores were sold in October 2025."),
    "closed, where that is demanded": (QUARRY, "The quarry at Orley was closed in May."),
    "closed, where it is to be": (LEEDS, "The company's factory in Leeds is closed."),
    "challenged, by who may": (TENANTS, "Tenants challenged the order."),
    "begun, behind where it is": (
        TRAM,
        "Construction of the tram line in Harwick has begun and should take three years.",
    ),
    "begun, behind how large it is": (
        TRIAL,
        "A larger trial, with 1,500 people, has begun and should yield results in 2031.",
    ),
    "begun, behind where it is led": (
        TRAM,
        "Construction of the tram line from Harwick to Selby began on Monday.",
    ),
    "decided in a light verb and its noun": (
        STADIUM,
        "The planning committee gave the stadium its approval.",
    ),
    "built before it was decided": (STADIUM, "The planning committee has built the stadium."),
    "as many as are but planned": (
        TEACHERS,
        "The government has hired 5,000 teachers over the past three years.",
    ),
    "decided, where that is denied": (SHIFTS, "The ministry has decided to ban night shifts."),
    "decided, where it is left open": (JETS, "The airline has decided to buy the new jets."),
    "done, where it is not yet": (SCAN, "Navarro had a scan on his knee on Monday."),
    "sold, where it is yet to be": (KEEPER, "The club has sold its keeper, Jonas Brandt."),
    "to be voted on, where it may be": (
        STRIKE,
        "The 1,640 members of the association will vote on a strike, said its president, Ocampo.",
    ),
    "caught, in the active": (
        SUSPECT,
        "The police have arrested a second suspect, Milan Orsic, in Malta.",
    ),
}
HONEST = {
    "to come back": (DOPING, "The results of 68 doping tests will come back within a week."),
    "yet to come back": (DOPING, "The results of 68 doping tests have yet to come back."),
    "should be out": (REPORT, "The report on the fire at Brackley should be out in October."),
    "to reopen, before much else": (
        WARDS,
        (
            "Four wards at St Anne's are to reopen, while 47 patients who are well enough to leave"
            " are stuck in hospital because their care homes are shut."
        ),
    ),
    "called in a month for it to be done": (
        STORES,
        "Corvane Capital called in October for the department stores to be sold.",
    ),
    "pressed at a time for it to be done": (
        STORES,
        "Corvane Capital pressed last October for the department stores to be sold.",
    ),
    "called on a day for it to be done": (
        QUARRY,
        "Residents of Orley called on Thursday for the quarry to be closed.",
    ),
    "campaigned in a month for it to be done": (
        QUARRY,
        "Residents of Orley campaigned in September for the quarry to be closed.",
    ),
    "wanted done": (QUARRY, "Residents of Orley wanted the quarry closed."),
    "kept from what he will miss": (MENSAH, "Kofi Mensah is ruled out of the match against Ulm."),
    "a day until which they may": (
        TENANTS,
        "Tenants have until 20 March to challenge the order.",
    ),
    "yet to begin, behind where it is": (
        TRAM,
        "Construction of the tram line in Harwick has yet to begin.",
    ),
    "planned, behind how large it is": (TRIAL, "A larger trial, with 1,500 people, was planned."),
    "begun by those who build": (TRAM, "Construction workers in Harwick began to strike."),
    "heard before a ruling": (COURT, "The constitutional court heard arguments on the ban."),
    "set down before a ruling": (COURT, "The constitutional court has set a hearing on the ban."),
    "debated before a decision": (STADIUM, "The planning committee debated the stadium."),
    "on the agenda": (STADIUM, "The planning committee has put the stadium on its agenda."),
    "as many as were hired": (
        TEACHERS,
        "The government hired 3,100 teachers in the past three years.",
    ),
    "hired, without a figure": (
        TEACHERS,
        "The government has hired teachers over the past three years.",
    ),
    "still to decide": (JETS, "The airline has still to decide whether to buy the new jets."),
    "yet to decide, of whom the decision is": (
        PIPELINE,
        "Ane Holt has yet to decide on the pipeline.",
    ),
    "to come, where it is not yet": (SCAN, "Navarro will have a scan on his knee."),
    "to be sold, where it is yet to be": (KEEPER, "The club will sell its keeper, Jonas Brandt."),
    "still at large": (SUSPECT, "The second suspect, Milan Orsic, is still at large."),
    "hoped to be caught": (SUSPECT, "The police hope to arrest Milan Orsic in Malta."),
}


def _turns(claim: str, draft: str) -> set[str]:
    return {"FC501", "FC502", "FC503", "FC504"}.intersection(codes((claim,), draft))


@pytest.mark.parametrize(("claim", "draft"), WRONG.values(), ids=WRONG)
def test_what_is_open_is_not_told_as_done(claim: str, draft: str) -> None:
    assert _turns(claim, draft)


@pytest.mark.parametrize(("claim", "draft"), HONEST.values(), ids=HONEST)
def test_what_is_left_as_open_as_it_is_turns_nothing(claim: str, draft: str) -> None:
    assert not _turns(claim, draft)
