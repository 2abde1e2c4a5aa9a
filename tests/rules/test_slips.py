"""What is a slip and what only looks like one: others' figures and sayings, swaps and rates."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

Told = str | dict[str, Any]
SOURCES: dict[str, dict[str, Any]] = {
    "lee": {"name": "Ann Lee", "kind": "person", "titles": [{"title": "mayor of Brook"}]},
    "foods": {"name": "Norvik Foods", "kind": "organisation"},
    "agency": {"name": "Rivers Agency", "kind": "organisation"},
}
STATEMENT: dict[str, Any] = {
    "id": "a",
    "text": "Ann Lee called it a public statement.",
    "attribution": [{"source": "lee"}],
}
REVENUE: dict[str, Any] = {
    "id": "a",
    "text": "Revenue of Norvik Foods rose to €412m from €389m.",
    "attribution": [{"source": "foods"}],
}
SPILL: dict[str, Any] = {
    "id": "a",
    "text": "Acme let 40 tonnes of acid into the Tarn.",
    "attribution": [{"source": "agency"}],
}
INFECTIONS = "Serious infections occurred in 6.1% of patients on velorixib and 3.9% on placebo."
GRAIN = "Divers recovered 240 of the 1,200 tonnes of grain from the ship."
PROPERTY = "The owner of a house worth $300,000 will pay $3,780 a year in tax, $240 more than now."
BONDS = "The National Bank holds bonds worth 640 billion crowns, down from 905 billion in 2022."
POLL = "Clinton was supported by 42 percent, Trump by 38 percent and Gary Johnson by 3 percent."

SLIPS: dict[str, tuple[Told, str, dict[str, str]]] = {
    "a short saying given to another": (
        STATEMENT,
        "Paul Orr called it a public statement.",
        {"FC201": "Paul Orr"},
    ),
    "two figures in each other's place": (
        INFECTIONS,
        "Serious infections occurred in 3.9% of those on velorixib and 6.1% of those on placebo.",
        {"FC101": "3.9 6.1"},
    ),
    "the same digits on another scale, far from the claim's words": (
        BONDS,
        "As for the bank's bonds, there are still 640 million crowns of them.",
        {"FC107": "640 million crowns of them"},
    ),
    "a stance beside a figure that is surely wrong": (
        "The court upheld the fine of £6.4m against Acme.",
        "The court quashed the fine of £4.6m against Acme.",
        {"FC504": "quashed", "FC101": "4.6m"},
    ),
}
NONE: dict[str, tuple[Told, str]] = {
    "two words of a long speech": (
        STATEMENT,
        (
            "Paul Orr told reporters that some messages between the two had been found, would be "
            "withheld from public release and made the ministry's statement impossible to judge."
        ),
    ),
    "one digit in percent and in points": (
        POLL,
        "The new poll has a margin of error of three percentage points.",
    ),
    "the whole that a share is of": (
        GRAIN,
        "Divers have brought up a third of the 1,200 tonnes of grain from the ship.",
    ),
    "a rate by the month beside one by the year": (
        PROPERTY,
        "For a house worth $300,000 the tax will be $20 a month more than now.",
    ),
    "another firm's growth": (REVENUE, "Halden Foods said its revenue fell 3% to €290m."),
    "whom a claim is from as who did it": (
        SPILL,
        "The Rivers Agency found 40 tonnes of acid in the Tarn.",
    ),
}


def found_in(claim: Told, draft: str) -> dict[str, str]:
    """Return what is flagged, by rule, where it is not only told for information."""
    found: dict[str, list[str]] = {}
    for one in check(Example(claims=(claim,), sources=SOURCES, draft=draft)):
        if one.severity.value != "info":
            found.setdefault(one.code, []).append(one.text)
    return {code: " ".join(texts) for code, texts in found.items()}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_flagged(name: str) -> None:
    claim, draft, expected = SLIPS[name]
    assert found_in(claim, draft) == expected


@pytest.mark.parametrize("name", NONE)
def test_what_only_looks_like_one_is_not(name: str) -> None:
    claim, draft = NONE[name]
    assert found_in(claim, draft) == {}


def test_a_title_is_what_somebody_is_and_a_body_whom_they_are_of() -> None:
    told = {"id": "a", "text": "Ann Lee said stock was low.", "attribution": [{"source": "lee"}]}
    titled = {"lee": {"name": "Ann Lee", "kind": "person", "titles": [{"title": "analyst at Orr"}]}}
    draft = "Stock was low, said Ann Lee of the Halder Bank."
    found = check(Example(claims=(told,), sources=titled, draft=draft))
    messages = [one.message for one in found if one.code == "FC206"]
    assert messages == ["The ledger has Ann Lee as analyst at Orr."]
