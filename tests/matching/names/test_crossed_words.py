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
OUTBREAK = (
    "The health ministry of Lusaria declared the measles outbreak in Corvane province over.",
    (
        "Dr Ines Rabelo, who led the response, said the outbreak began with a teacher who came "
        "home from abroad in March 2026; health minister Jorge Almquist would not comment on its "
        "origin."
    ),
)
BRIDGE = (
    "Mayor Ines Falk of the Reform Party cut the ribbon at the new Holm bridge on Saturday.",
    (
        "Councillor Bo Lind of the Farmers' Party said the bridge had cost too much; Falk said it "
        "would pay for itself in ten years."
    ),
)
REQUEST = (
    (
        "On 9 July 2025 Piotr Zielinski, the chief engineer, asked for the ship to be taken out of "
        "service for two days."
    ),
    "The fleet director, Simon Farrant, said no.",
)
REPORT = (
    (
        "The Sanomat reported that Irja Tolvanen had threatened to resign over fuel duty; her aide "
        "Iiro Katajamaa called the report untrue."
    ),
)
SALE = (
    "The council voted to sell Dunley library on Monday 23 November 2026.",
    (
        "Councillor Mia Torv voted against the sale of Dunley library; Councillor Joe Penk "
        "supported the sale."
    ),
)

SHARE = (
    "Ida Brenn, who leads the players' union, said she would never accept a share of ticket sales.",
    "Tove Lasker, the league's chairwoman, spoke in Orlo on Friday.",
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
        (
            SHARE,
            "Accepting a share of ticket sales is out of the question, Tove Lasker said.",
            "Tove Lasker",
        ),
        (
            OUTBREAK,
            (
                "A teacher back from a trip abroad brought the virus to the province in the "
                "spring, according to Jorge Almquist."
            ),
            "Jorge Almquist",
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
        (OUTBREAK, "A teacher brought the virus to the province from abroad, Ines Rabelo said."),
        (BRIDGE, "Too much had been spent on the bridge, Bo Lind said."),
        (BRIDGE, "The bridge would be worth its price in ten years, Ines Falk said."),
        (
            REQUEST,
            (
                "All Piotr Zielinski wanted was two days. The chief engineer of the Northern "
                "Halcyon asked his employers to take the cruise ship out of service."
            ),
        ),
        (
            REPORT,
            (
                "It was not true that Tolvanen had threatened to go over fuel duty, according to "
                "Iiro Katajamaa."
            ),
        ),
        (SALE, "Mia Torv opposed the sale of the library."),
        (RUNWAY, "The Air Accident Board said it did not know the cause yet."),
        (SHARE, "Accepting a share of ticket sales is out of the question, Ida Brenn said."),
        (SHARE, "Accepting a share of ticket sales is out of the question, the chairwoman said."),
        (SHARE, "Accepting a pay cut is out of the question, Tove Lasker said."),
    ],
)
def test_what_is_theirs_or_nobodys_of_them_is_let_be(claims: tuple[str, ...], draft: str) -> None:
    assert check(Example(claims=claims, draft=draft, date="2026-12-05")) == ()
