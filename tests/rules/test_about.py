"""What was held about an event has a day of its own, and who was missing denies nothing."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

BRIDGE = "The Tarrow Bridge collapsed on 22 January 2026."
INQUIRY = "The inquiry into the collapse of the Tarrow Bridge opened on 2 February 2026."
BARGE = "A barge struck the pier at Sandwick on 22 January 2026."
CRASH = "A barge crashed into the pier at Sandwick on 22 January 2026."
SEARCHED = "Police investigated the barge that struck the pier at Sandwick on 22 January 2026."
PROTEST = "Farmers protested against the dam at Sandwick on 22 January 2026."
GOAL = "Declan Sloane made it 2-1 from the penalty spot in the 58th minute."

OTHER_DAYS = [
    (BRIDGE, "The inquiry into the collapse of the Tarrow Bridge opened on 2 February 2026."),
    (BRIDGE, "On 2 February 2026 a hearing on the collapse of the Tarrow Bridge was held."),
    (
        BRIDGE,
        "The funeral of a victim of the Tarrow Bridge collapse was held on 2 February 2026.",
    ),
    # a clause that the noun itself begins
    (
        BARGE,
        "The inquiry into when the barge struck the pier at Sandwick opened on 2 February 2026.",
    ),
    # more than one of them
    (BARGE, "Hearings on the barge that struck the pier at Sandwick opened on 2 February 2026."),
    (BARGE, "Hearings about the barge that struck the pier at Sandwick opened on 2 February 2026."),
    # what joins the two is in the claim as well
    (
        CRASH,
        "The inquiry into the crash of a barge at the Sandwick pier opened on 2 February 2026.",
    ),
    # behind another sentence
    (
        BARGE,
        "Sandwick draws anglers. A hearing about the barge at the pier began on 2 February 2026.",
    ),
]
WRONG_DAYS = [
    (BRIDGE, "The collapse of the Tarrow Bridge came on 23 January 2026."),
    (BRIDGE, "The inquiry into the collapse of the Tarrow Bridge on 23 January 2026 is to open."),
    (BRIDGE, "An inquiry into safety heard that the Tarrow Bridge collapsed on 23 January 2026."),
    (INQUIRY, "The inquiry into the collapse of the Tarrow Bridge opened on 3 February 2026."),
    (
        BARGE,
        "An inquiry into safety at sea began after a barge struck the pier on 3 January 2026.",
    ),
    (
        BARGE,
        "A barge struck the pier at Sandwick on 3 January 2026, and a hearing on safety followed.",
    ),
    (
        BARGE,
        "On 3 January 2026 a barge struck the pier at Sandwick; the hearing on safety is closed.",
    ),
    # the claim tells of such a thing by its verb
    (
        SEARCHED,
        "The investigation of the barge that struck the pier at Sandwick began on 3 January 2026.",
    ),
    (PROTEST, "A protest against the dam at Sandwick was held on 3 January 2026."),
]


@pytest.mark.parametrize(("claim", "draft"), OTHER_DAYS)
def test_what_is_about_an_event_has_a_day_of_its_own(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft)) == ()


@pytest.mark.parametrize(("claim", "draft"), WRONG_DAYS)
def test_the_day_of_the_event_itself_is_held_to_the_claim(claim: str, draft: str) -> None:
    assert "FC401" in [one.code for one in check(Example(claims=(claim,), draft=draft))]


def test_to_do_without_somebody_denies_nothing_that_he_did() -> None:
    draft = "They had to do without Declan Sloane, who took the penalty that made it 2-1."
    assert check(Example(claims=(GOAL,), draft=draft)) == ()


def test_to_do_without_a_captain_denies_nothing_that_he_did() -> None:
    draft = "They had to do without captain Declan Sloane, who made it 2-1 from the penalty spot."
    assert check(Example(claims=(GOAL,), draft=draft)) == ()


def test_that_it_was_not_he_denies_it() -> None:
    draft = "It was not Declan Sloane who made it 2-1 from the penalty spot."
    assert "FC501" in [one.code for one in check(Example(claims=(GOAL,), draft=draft))]


def test_to_end_without_what_the_claim_has_denies_it() -> None:
    claim = "The talks in Oslo ended with a ceasefire."
    draft = "The talks in Oslo ended without a ceasefire."
    assert "FC501" in [one.code for one in check(Example(claims=(claim,), draft=draft))]
