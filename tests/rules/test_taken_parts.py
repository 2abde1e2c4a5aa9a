"""Who does what the ledger says of another (FC609), in whatever way the act is told."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Source, SourceKind
from factcheck.rules import Example
from tests.rules.examples import check, check_marked

CLAIMS = (
    "Stefan Brandt, the chairman of Tella, recommended the offer to the shareholders.",
    "Japan offered $2m and Australia sent 30 rescuers.",
    "Anil Mehta, an obstetrician, warned the trust's board in a letter of 3 November 2016.",
    "Northland Research published the last poll on 10 April 2026.",
    "Katherine Lisle was killed in her flat in Alder Street by a burglar.",
    "Danubegaz will buy 3.5 billion cubic metres of gas a year for 15 years.",
    "Denmark offered $5m in October 2019 after another earthquake.",
)
WRONG = [
    "[Stefan Lahti], who chairs Tella, recommended the offer to the shareholders.",
    "The offer was recommended to the shareholders by [Stefan Lahti], who chairs Tella.",
    "[South Korea] has offered $2m.",
    "It was [Robert Pell] who had warned the trust's board in a letter in November 2016.",
]
RIGHT = [
    "Stefan Brandt, who chairs Tella, recommended the offer to the shareholders.",
    "Brandt, the chairman of Tella, recommended the offer.",
    "Brandt was thanked by Stefan Lahti, who recommended the offer.",
    "South Korea has offered $7m.",
    "Denmark had offered $5m.",
    "In a letter of May 2012 Robert Pell had warned the trust's board.",
    "Whoever killed Lisle in her flat in Alder Street is still out there.",
    "Hungary will buy 3.5 billion cubic metres of gas a year for 15 years.",
    "The company will buy 3.5 billion cubic metres of gas a year.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_another_in_the_claims_act_is_wrong(draft: str) -> None:
    found, marked = check_marked(CLAIMS, draft)
    assert any(one.span.overlaps(marked) for one in found)
    assert {one.code for one in found} <= {"FC201", "FC609", "FC601", "FC606"}


@pytest.mark.parametrize("draft", RIGHT)
def test_the_same_or_another_act_is_no_conflict(draft: str) -> None:
    found = check(Example(claims=CLAIMS, draft=draft))
    assert [one.span.of(draft) for one in found if one.code == "FC609"] == []


@pytest.mark.parametrize(
    ("draft", "codes"), [("Lucas Leiva", []), ("Pedro Nunes", ["FC201", "FC609"])]
)
def test_two_entries_of_sources_may_be_of_one_who_is_called_both(
    draft: str, codes: list[str]
) -> None:
    claim = Claim(id="offer", text="Lucas offered $2m for the stadium in Leeds.")
    names = ("Lucas", "Lucas Leiva", "Pedro Nunes")
    people = [
        Source(id=name.lower().replace(" ", "-"), name=name, kind=SourceKind.PERSON)
        for name in names
    ]
    report = Checker(Ledger.of([claim], people)).check(f"{draft} has offered $2m for the stadium.")
    assert [finding.code for finding in report.findings] == codes
