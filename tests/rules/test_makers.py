"""Whose a product, a brand or a work is told to be, beside whose the ledger has it (FC611)."""

from __future__ import annotations

import pytest
from attrs import evolve

from factcheck.rules import Example
from tests.rules.examples import check, check_marked

CLAIMS = (
    "Norhaven's injection Sevara lists at $1,060 a month.",
    "Corbel Motors will build its electric van, the Veloxa, in Derby from 2027.",
    "Corbel's Veloxa has a range of 310 miles.",
    "Lumexa, made by Arden Pharma, was approved in Japan on 3 November 2026.",
    "The brewer Holm & Brandt, maker of Kronberg, closed a plant in Malmo.",
    "Verdano, Brightwell's vegan brand, lost a tenth of its sales.",
    "Arden Motors' Ålesta was launched in June.",
    "Lakeside's Tom Barrow scored twice on Saturday.",
    "Norhaven's Sevara is dearer than Orvexa.",
)
WRONG = [
    "Patients on [Halden Bio]'s Sevara pay $1,060 a month.",
    "Japan approved [Halden Bio]'s Lumexa in November.",
    "Lumexa, which is made by [Norhaven], is on sale in Japan.",
    "[Carlsen]'s Kronberg is the best-selling beer in Malmo.",
    "Lumexa, which was developed by [Norhaven], is on sale in Japan.",
    "Lumexa, an asthma drug marketed by [Norhaven], is on sale in Japan.",
    "[Carlsen], the owner of Kronberg, closed a plant in Malmo.",
    "[Carlsen], which brews Kronberg, closed a plant in Malmo.",
    "[Carlsen], that owned Kronberg until May, closed a plant in Malmo.",
    "Drivers queued for [Tanner]'s electric van Veloxa.",
    "Patients want [Halden Bio]'s Sevara",
    "[Halden Bio]'s Sevara (semavutide) costs $1,060 a month.",
    "[Halden Bio], whose Sevara costs $1,060 a month, is based in Malmo.",
    "[Škoren]'s Veloxa has a range of 310 miles.",
    "[Corbel]'s Ålesta was launched in June.",
]
RIGHT = [
    "Patients on Norhaven Pharma's weekly injection Sevara pay $1,060 a month.",
    "Halden Bio's rival to Sevara failed in a trial.",
    "Halden Bio's Sevara trial will begin in May.",
    "In Tokyo's pharmacies Lumexa is on sale.",
    "Brandt's Kronberg is brewed in Malmo.",
    "Corbel's Veloxa will be built in Derby.",
    "Sales of Brightwell's Verdano fell by a tenth.",
    "Lumexa, which was rejected by Norhaven, is on sale in Japan.",
    "Carlsen, a rival of Kronberg, closed a plant in Malmo.",
    "Holm & Brandt, which brews Kronberg, closed a plant in Malmo.",
    "The town's Veloxa plant will open in 2027.",
    "Halden Bio, whose union wants Sevara for all, is based in Malmo.",
    "Halden Bio, whose customers prefer Sevara, is based in Malmo.",
    "Tarnby's Tom Barrow scored twice on Saturday.",
    "Arden's Orvexa is cheaper.",
    "Arden's Ålesta was launched in June.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_a_thing_that_is_told_to_be_anothers_is_flagged(draft: str) -> None:
    found, marked = check_marked(CLAIMS, draft)
    assert [one.span for one in found if one.code == "FC611"] == [marked]


@pytest.mark.parametrize("draft", RIGHT)
def test_a_thing_of_its_own_maker_is_not(draft: str) -> None:
    assert [one for one in check(Example(claims=CLAIMS, draft=draft)) if one.code == "FC611"] == []


def test_a_firm_of_two_names_and_one_of_a_refuted_claim_are_no_other() -> None:
    draft = "Halden Bio's Sevara costs $1,060 a month."
    owner = {"name": "Norhaven", "aliases": ["Halden Bio"]}
    refuted = {"id": "listed", "text": CLAIMS[0], "status": "refuted"}
    told = Example(claims=CLAIMS[:1], draft=draft)
    assert codes(told) == {"FC611"}
    assert codes(evolve(told, sources={"norhaven": owner})) == set()
    assert "FC611" not in codes(evolve(told, claims=(refuted,)))


def codes(example: Example) -> set[str]:
    return {one.code for one in check(example)}
