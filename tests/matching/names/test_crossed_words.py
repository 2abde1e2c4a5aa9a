"""What one of several speakers of a claim said, told as the word of another of them."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

WEAK = "Tavita Leaupepe, who negotiated for the island states, said the deal was too weak"
TURN = "the European envoy, Klara Benning, called it a turning point"
DEAL = (
    "Delegates at the Montrane climate talks agreed to phase out coal-fired power by 2042.",
    f"{WEAK}; {TURN}.",
)
CAUSE = "The Air Accident Board says the cause is not yet known"
ICE = "the pilots' union has said there was ice on the runway"
RUNWAY = (
    "A Skylark turboprop ran off the runway at Inverlane airport on 18 November 2026.",
    f"{CAUSE}; {ICE}.",
)


@pytest.mark.parametrize(
    ("claims", "draft", "text"),
    [
        (
            DEAL,
            "Tavita Leaupepe hailed the agreement struck in Montrane as a turning point.",
            "Tavita Leaupepe",
        ),
        (
            RUNWAY,
            "The runway at Inverlane was icy when the plane left it, the Air Accident Board said.",
            "the Air Accident Board",
        ),
    ],
)
def test_the_word_of_another_is_not_theirs(claims: tuple[str, ...], draft: str, text: str) -> None:
    found = check(Example(claims=claims, draft=draft, date="2026-12-05"))
    assert [(one.code, one.text) for one in found] == [("FC201", text)]


@pytest.mark.parametrize(
    ("claims", "draft"),
    [
        (DEAL, "Klara Benning hailed the agreement struck in Montrane as a turning point."),
        (DEAL, "Tavita Leaupepe said the agreement did not go far enough."),
        (DEAL, "Tavita Leaupepe disagreed with Klara Benning that it was a turning point."),
        (DEAL, "Jorge Lang hailed the agreement struck in Montrane as a turning point."),
        (RUNWAY, "The runway was icy when the plane left it, the pilots' union said."),
        (RUNWAY, "The Air Accident Board said it did not know the cause yet."),
    ],
)
def test_what_is_theirs_or_nobodys_of_them_is_let_be(claims: tuple[str, ...], draft: str) -> None:
    assert check(Example(claims=claims, draft=draft, date="2026-12-05")) == ()
