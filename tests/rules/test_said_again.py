"""When what a draft gives to somebody is what the ledger has another say (FC201)."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

SOURCES = {
    "agency": {"name": "Space Agency", "kind": "organisation"},
    "moll": {"name": "Anna Moll", "kind": "person"},
    "union": {"name": "Tram Union", "kind": "organisation"},
}
MOVED = "Anna Moll said 214 patients had been moved out of the hospital before the flood."
MISSING = "Anna Moll said 23 people were missing in Jackson County after the hurricane."
STRIKER = "Anna Moll said that the striker would not play in the final because of a knee injury."
BRIDGE = "Anna Moll said: “The bridge was inspected in May and was safe.”"
CHECKED = "Anna Moll said the bridge was inspected in May and was safe."
TAX = "“We will not raise income tax before the election,” Anna Moll said."
DEBRIS = (
    "The Space Agency denied an allegation that debris from a rocket fell on a village in Guyana."
)
TRAMS = "The Tram Union accused the firm of letting untrained managers drive trams in the strike."
ANOTHERS = [
    ("moll", MOVED, "Robert Ode said 214 patients had been moved out of the hospital."),
    ("moll", MOVED, "Robert Ode said that 214 patients were taken out of the hospital in time."),
    ("moll", MISSING, "Robert Ode said another 23 people cannot be found in Jackson County."),
    ("moll", STRIKER, "Robert Ode said that the striker would not play because of a knee injury."),
    ("moll", TAX, "“We will not raise income tax before the election,” Robert Ode said."),
    ("moll", CHECKED, "“The bridge was safe, and it was inspected in May,” Robert Ode said."),
    ("moll", BRIDGE, "Robert Ode said that the bridge was safe and was inspected in May."),
    ("moll", TAX, "Robert Ode said that they would not raise income tax before the election."),
]
OWN = [
    ("moll", MOVED, "Robert Ode said 190 patients had been moved out of the hospital."),
    ("moll", MOVED, "Robert Ode said that 214 patients had complained of the food."),
    ("moll", MOVED, "Robert Ode denied that 214 patients had been moved out of the hospital."),
    ("moll", STRIKER, "Robert Ode said that the striker would play despite a knee injury."),
    ("moll", TAX, "“There will be no rise in income tax before the election,” Robert Ode said."),
    ("moll", BRIDGE, "“In May we inspected the bridge; it was safe then,” Robert Ode said."),
    (
        "agency",
        DEBRIS,
        "Clear Orbit alleged that debris from a rocket fell on a village in Guyana.",
    ),
    ("agency", DEBRIS, "Clear Orbit said debris from a rocket had fallen on a village in Guyana."),
    (
        "union",
        TRAMS,
        "The firm rejects the Tram Union's claim that untrained managers drove trams.",
    ),
    ("union", TRAMS, "The firm denied letting untrained managers drive trams in the strike."),
]


def speakers_flagged(source: str, claim: str, draft: str) -> list[str]:
    cue = next(one for one in ("denied", "accused", "said") if one in claim)
    told = {"id": "told", "text": claim, "attribution": [{"source": source, "cue": cue}]}
    found = check(Example(claims=(told,), draft=draft, sources=SOURCES))
    return [one.text for one in found if one.code == "FC201"]


@pytest.mark.parametrize(("source", "claim", "draft"), ANOTHERS)
def test_what_another_is_on_record_for_is_flagged(source: str, claim: str, draft: str) -> None:
    assert speakers_flagged(source, claim, draft) == ["Robert Ode"]


@pytest.mark.parametrize(("source", "claim", "draft"), OWN)
def test_what_somebody_says_instead_or_against_it_is_their_own(
    source: str, claim: str, draft: str
) -> None:
    assert speakers_flagged(source, claim, draft) == []
