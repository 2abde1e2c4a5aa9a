"""Names that stand where a claim has others: which are of one kind, and of one event."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

SOURCES: dict[str, dict[str, Any]] = {
    "gareth": {"name": "Gareth Lomax", "kind": "person"},
    "donna": {"name": "Donna Lomax", "kind": "person"},
    "petch": {"name": "Ronald Petch", "kind": "person"},
    "marsh": {"name": "Marsh Aid", "kind": "organisation"},
    "leonz": {"name": "Leonz Mountain Rescue", "kind": "organisation"},
    "agency": {"name": "UN refugee agency", "kind": "organisation"},
}
CLAIMS: tuple[str, ...] = (
    "Lomax owed £42,000 to a moneylender.",
    "Ronald Petch kept a jeweller's shop in Hexham for 31 years.",
    "The flood destroyed 640 of the 2,560 houses in Santa Rosalba.",
    "The largest of nine shelters is in the San Martín school.",
    "The court ordered a retrial, to be held at Nottingham Crown Court before 30 April 2027.",
    "Leonz Mountain Rescue sent 85 rescuers, seven helicopters and 12 dogs.",
    "Ostrava Ferries was bought by Nordlink for £9m in May.",
    "Nine Danish sailors were killed when a Norwegian trawler hit their boat on 3 May.",
    "The pledges fell short of the at least €5 billion that the UN refugee agency had asked for.",
)
DRAFTS = [
    # whom one sentence does not show to be a person another does
    ("Ronald Petch died at home. [Petch] owed £42,000 to a moneylender.", "Lomax"),
    ("Ronald Petch died at home. Gareth Lomax owed £42,000 to a moneylender.", None),
    # whose sailors are counted is not told by whose trawler hit them
    ("Nine [Norwegian] sailors were killed when a trawler hit their boat.", "Danish"),
    ("A Norwegian trawler hit a boat on 3 May, and nine Danish sailors were killed.", None),
    ("Norwegian sailors held a service for the nine who died.", None),
    # a saint's name is no person's where it is a town's
    ("The flood destroyed 640 of the 2,560 houses in [San Martín].", "Santa Rosalba"),
    ("The flood destroyed 640 of the 2,560 houses in Santa Rosalba.", None),
    ("The flood destroyed 1,200 of the 5,600 houses in San Martín.", None),
    # a court is not excused by the claim's having another, and "the court" besides
    (
        "A retrial was ordered; it will be held at [Lincoln Crown Court] before 30 April 2027.",
        "Nottingham Crown Court",
    ),
    ("Lincoln Crown Court ordered the retrial, to be held before 30 April.", None),
    # what is no place answers no "where?"; by whom and who are one kind of question
    ("For each of the helicopters there were about 12 rescuers on the Kaltberg.", None),
    ("Ostrava Ferries was bought by [Sealink] for £9m in May.", "Nordlink"),
    ("[Sealink] bought Ostrava Ferries for £9m in May.", "Nordlink"),
    # a figure with another bound is the same figure
    (
        "The pledges fell short of the €5 billion that [Marsh Aid] had asked for.",
        "UN refugee agency",
    ),
    ("The pledges fell short of the €7 billion that Marsh Aid had asked for.", None),
]


@pytest.mark.parametrize(("draft", "expected"), DRAFTS)
def test_a_name_is_swapped_only_for_one_of_its_kind_in_the_same_event(
    draft: str, expected: str | None
) -> None:
    plain = draft.replace("[", "").replace("]", "")
    found = check(Example(claims=CLAIMS, sources=SOURCES, draft=plain))
    marked = [(o.span.of(plain), o.expected) for o in found if o.code in {"FC601", "FC606"}]
    wrong = draft[draft.index("[") + 1 : draft.index("]")] if expected else ""
    assert marked == ([(wrong, expected)] if expected else [])


DEBT = "Pellworth has net debt of £210 million."
SHOPS = "Kestrel Foods owns 41 shops in Norway."
SCHEME = "Norvik's pension scheme has a deficit of £38 million."
TAKING = "Auriga will take over net debt of £210 million."


@pytest.mark.parametrize(
    ("claim", "draft", "swapped"),
    [
        (DEBT, "Auriga will inherit net debt of £210m.", False),
        (DEBT, "Auriga takes over net debt of £210m.", False),
        (DEBT, "Auriga has net debt of £210m.", True),
        (SHOPS, "Halden Group is to acquire 41 shops in Norway.", False),
        (SHOPS, "Halden Group owns 41 shops in Norway.", True),
        (SCHEME, "Brant inherits a pension deficit of £38 million.", False),
        (SCHEME, "Brant's pension scheme has a deficit of £38 million.", True),
        (TAKING, "Halden will take over net debt of £210 million.", True),
    ],
)
def test_who_takes_a_thing_over_is_no_other_than_who_had_it(
    claim: str, draft: str, swapped: bool
) -> None:
    found = {one.code for one in check(Example(claims=(claim,), draft=draft))}
    assert ("FC601" in found) is swapped
