"""What somebody admits or denies beside what the claim has him deny or admit."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.matching.figures.test_excuses import codes
from tests.rules.examples import check

LEDGER = (
    "Meredith Shaw, the chief executive of Tarrant Freight, denied that anyone was told to stay.",
    "The ministry rejected the claim that its laboratory had been hacked.",
    "The hospital confirmed that two patients had died of the infection.",
    "The evacuation order for the valley was lifted at 6 p.m. on 2 February 2026.",
    "Talks between the union and the railway resumed on Tuesday.",
    "Third-quarter sales at Halden missed forecasts.",
)
TOLD = [
    ("Meredith Shaw made a statement. She admitted that people had been told to stay.", True),
    ("Meredith Shaw issued a statement. She rejected claims that people were told to stay.", False),
    ("The ministry confirmed the claim that its laboratory had been hacked.", True),
    ("The ministry dismissed the claim that its laboratory had been hacked.", False),
    ("The hospital, one of the oldest in the country, denied that two had died of it.", True),
    ("The hospital acknowledged the deaths of two patients from the infection.", False),
    ("The order was extended at 6 p.m., two hours after the smoke had cleared.", True),
    ("The order was withdrawn at 6 p.m., two hours after the smoke had cleared.", False),
    ("Talks between the railway and the union broke down on Tuesday.", True),
    ("Talks between the railway and the union started again on Tuesday.", False),
    ("Third-quarter sales at Halden met forecasts.", True),
    ("Third-quarter sales at Halden fell short of forecasts.", False),
]


@pytest.mark.parametrize(("draft", "wrong"), TOLD)
def test_who_denies_it_has_not_admitted_it(draft: str, *, wrong: bool) -> None:
    assert bool({"FC501", "FC502", "FC504"} & {*codes(LEDGER, draft)}) == wrong


SOURCES = {
    "amsel": {"name": "Ruth Amsel", "kind": "person"},
    "union": {"name": "the Nurses' Union", "kind": "organisation"},
}
DENIED = {
    "id": "double-shifts",
    "text": "Ruth Amsel denied that nurses had been told to work double shifts.",
    "attribution": [{"source": "amsel", "cue": "denied"}],
}


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Ruth Amsel confirmed that nurses had been told to work double shifts.", True),
        ("The Nurses' Union confirmed that nurses had been told to work double shifts.", False),
    ],
)
def test_what_one_denies_another_may_confirm(draft: str, *, wrong: bool) -> None:
    found = check(Example(claims=(DENIED,), sources=SOURCES, draft=draft))
    assert any(one.code in {"FC501", "FC504"} for one in found) == wrong
