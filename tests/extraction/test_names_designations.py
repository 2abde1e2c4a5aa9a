"""Designations: which numbers and letters tell a thing from others of its kind."""

from __future__ import annotations

import pytest

from factcheck.extraction.names.designations import find_designations
from factcheck.extraction.tokens import tokenize

NUMBERED = [
    ("Highway 12 is closed at Dorn.", "road", {"12"}),
    ("A lorry overturned on Interstate 95.", "road", {"95"}),
    ("The fire on Fifth Avenue is out.", "road", {"5"}),
    ("A house in 42nd Street burnt down.", "road", {"42"}),
    ("The Seventh Circuit upheld the ban.", "circuit", {"7"}),
    ("The 7th U.S. Circuit Court of Appeals upheld it.", "circuit", {"7"}),
    ("The 82nd Airborne Division left on Monday.", "division", {"82"}),
    ("The 3rd Guards Tank Army crossed the river.", "army", {"3"}),
    ("Passengers of flight 417 spent a night in Porto.", "flight", {"417"}),
    ("Passengers of flight BA117 spent a night in Porto.", "BA", {"117"}),
    ("Snow closed the M25 at noon.", "M", {"25"}),
    ("An F-16 crashed at sea.", "F", {"16"}),
    ("Reactor 4 was shut down.", "unit", {"4"}),
    ("Reactor No. 4 was shut down.", "unit", {"4"}),
    ("Wards 7, 8 and 11 are closed.", "ward", {"7", "8", "11"}),
    ("Blocks 1 to 4 kept running.", "block", {"1", "2", "3", "4"}),
    ("Patients with type II diabetes may have it.", "type", {"2"}),
    ("The Phase Three trial failed.", "phase", {"3"}),
    ("Residents of Block C were led out.", "block", {"C"}),
    ("Hepatitis B is rising.", "hepatitis", {"B"}),
]
NOT_NUMBERED = [
    "They lost the game 3-1 in Oslo.",
    "The flight 2.5 hours later was full.",
    "Ward the actor is seven.",
    "He took the first street on the left.",
    "A third of the army deserted.",
    "The channel is 12 metres deep.",
    "The government of the third republic fell.",
    "Line\n\n4 people died.",
    "COVID-19 is back, in Q3 of 2026.",
    "The unit lost 40% of its men.",
    "A group I know met in a hall A builder had left.",
]


@pytest.mark.parametrize(("text", "kind", "numbers"), NUMBERED)
def test_a_thing_is_told_by_its_number(text: str, kind: str, numbers: set[str]) -> None:
    assert [(one.kind, one.numbers) for one in find_designations(tokenize(text))] == [
        (kind, numbers)
    ]


@pytest.mark.parametrize("text", NOT_NUMBERED)
def test_a_number_that_counts_or_dates_tells_no_thing(text: str) -> None:
    assert list(find_designations(tokenize(text))) == []
