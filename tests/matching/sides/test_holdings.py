"""Whose each figure is, where a sentence gives several names figures of one kind."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Source, SourceKind
from tests.matching.matching import matched

QUOTA = "Norway may catch 61% of the quota and Iceland 17%."
ACES = "Sadowska served 14 aces and Ravenscroft six."
DEATHS = "At least 14 people were killed, nine in Mississippi and five in Alabama."
RACE = "Ren Kobayashi of Strada Racing finished second and Luca Ferri of Corvalis third."
STRIKES = "Russia launched 183 drones and two missiles; Ukraine lost 27 drones."
SHOTS = "Officer Brandvold fired six bullets, and four hit Marcus Tolliver."

DEAD = "Dengue has killed 46 people, 19 in Tucumán, 14 in Salta and nine in Chaco."
HOMES = "The fire destroyed 137 homes, 118 in Pellan Lake and 19 in Corby."
SHARES = "Holders of 34.2% of Orkla's shares promised their votes: Calder Fund with 12.5%."

EXCHANGED = {
    "all of which the claim gives another": (
        HOMES,
        "19 homes in Pellan Lake.",
        "19 homes in Pellan Lake",
    ),
    "shares": (
        QUOTA,
        "Of the quota Iceland may catch 61%, and Norway 17%.",
        "Iceland may catch 61%",
    ),
    "one of the two alone": (ACES, "Ravenscroft served 14 aces.", "Ravenscroft served 14 aces"),
    "a place for another": (
        DEATHS,
        "At least 14 people were killed, nine of them in Alabama.",
        "nine of them in Alabama",
    ),
    "ranks": (
        RACE,
        "Luca Ferri finished second and Ren Kobayashi third.",
        "Luca Ferri finished second",
    ),
}
NOT_EXCHANGED = {
    "the same the other way round": (QUOTA, "Iceland may catch 17% of the quota and Norway 61%."),
    "the same in other words": (ACES, "Ravenscroft served six aces, Sadowska 14."),
    "another figure altogether": (ACES, "Ravenscroft served nine aces."),
    "figures of other things": (STRIKES, "Two missiles hit a port in Ukraine, not Russia."),
    "both in one stretch": (
        SHOTS,
        "Marcus Tolliver was hit by four of the six bullets that Officer Brandvold fired.",
    ),
    "the whole that a part is of": (DEAD, "Of the 46 whom dengue killed 19 died in Tucumán."),
    "a part of the whole": (DEAD, "Salta and Chaco account for 23 of the 46 whom dengue killed."),
    "all but so many": (HOMES, "All but 19 of the homes that were destroyed were in Pellan Lake."),
    "a share of another's": (
        SHARES,
        "Calder Fund, with 12.5% of Orkla's shares, has promised to vote for it.",
    ),
    "a name that the claim has not": (ACES, "Mbeki served 14 aces."),
}


def exchanged(claim: str, draft: str) -> list[str]:
    return [pair.ours.text for match in matched(draft, claim) for pair in match.parts]


@pytest.mark.parametrize(("claim", "draft", "words"), EXCHANGED.values(), ids=EXCHANGED)
def test_a_figure_that_the_claim_gives_to_another_is_found(
    claim: str, draft: str, words: str
) -> None:
    assert words in exchanged(claim, draft)


@pytest.mark.parametrize(("claim", "draft"), NOT_EXCHANGED.values(), ids=NOT_EXCHANGED)
def test_a_figure_that_is_the_names_own_is_not(claim: str, draft: str) -> None:
    assert exchanged(claim, draft) == []


def test_what_another_claim_gives_the_name_is_no_exchange() -> None:
    first = "Of tickets, Lyon sold 300 and Paris 900."
    second = "On Sunday Paris sold 300 tickets."
    pairs = [
        pair for match in matched("Paris sold 300 tickets.", first, second) for pair in match.parts
    ]
    assert pairs == []


GAMES = "The Gales won Game 1 3-2 and Game 4 2-0; the Miners won Game 2 5-1 and Game 3 4-3."
TEAMS = [
    Source(id=name, name=name, aliases=(f"the {name}",), kind=SourceKind.ORGANISATION)
    for name in ("Gales", "Miners")
]
RESULTS = [
    ("The Miners lost Game 1 3-2.", set()),
    ("The Miners had lost 3-2 to the Gales.", set()),
    ("The Miners trail 3-2.", set()),
    ("The Gales lost Game 2 5-1.", set()),
    ("The Miners won 3-2.", {"FC605"}),
    ("The Gales lost Game 1 3-2.", {"FC504"}),
    ("The Miners lost Game 2 5-1.", {"FC504"}),
]


@pytest.mark.parametrize(("draft", "codes"), RESULTS)
def test_what_one_party_won_the_other_lost_by_the_same_score(draft: str, codes: set[str]) -> None:
    checker = Checker(Ledger.of([Claim(id="games", text=GAMES)], TEAMS))
    assert {finding.code for finding in checker.check(draft).findings} == codes
