"""What an event has one of: the crowd, the turnout, the magnitude."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

MATCH = (
    "Welby Rovers beat Castlemoor 2-1 at Millgate Park on 28 November before a crowd of 23,418.",
    "Reyl scored after four minutes for Castlemoor.",
)
VOTE = ("Turnout in the referendum was 61.4 percent.", "The yes camp won 58 percent of the vote.")
QUAKE = (
    "The earthquake had a magnitude of 6.4 and struck at a depth of 11 kilometres.",
    "The quake killed 214 people in Talvera.",
)
GROUND = ("Rovers beat Castlemoor before a crowd of 23,418 at Millgate Park.", MATCH[1])
TWO_MATCHES = (*MATCH, "Durnford and Pell drew 0-0 on Friday before a crowd of 11,206.")


@pytest.mark.parametrize(
    ("claims", "draft", "text"),
    [
        (MATCH, "The crowd of more than 24,000 had hardly settled when Reyl scored.", "24,000"),
        (GROUND, "The crowd of more than 24,000 had hardly settled when Reyl scored.", "24,000"),
        (VOTE, "Only 54 percent of those on the rolls bothered to vote.", "54"),
        (QUAKE, "Seismologists put the magnitude of the quake at 6.9.", "6.9"),
        (QUAKE, "The tremor began 18km beneath the hills.", "18"),
    ],
)
def test_another_figure_of_it_is_wrong(claims: tuple[str, ...], draft: str, text: str) -> None:
    found = check(Example(claims=claims, draft=draft, date="2026-12-05"))
    assert [(one.code, one.text) for one in found] == [("FC101", text)]


@pytest.mark.parametrize(
    ("claims", "draft"),
    [
        (MATCH, "The crowd of more than 23,000 had hardly settled when Reyl scored."),
        (MATCH, "At the last home match the crowd was 19,000."),
        (MATCH, "The ground holds a crowd of 26,000."),
        (MATCH, "A crowd of 31,000 saw Lang win in Orlo."),
        (MATCH, "A crowd of 12,000 watched the women's game."),
        (TWO_MATCHES, "The crowd of more than 24,000 had hardly settled when Reyl scored."),
        (VOTE, "Some 61 percent of those on the rolls bothered to vote."),
        (VOTE, "Of those who cast a ballot 58 percent said yes."),
        (VOTE, "As many as 80 percent of students bothered to vote."),
        (QUAKE, "The tremor began 11km beneath the hills."),
        (QUAKE, "Schools must survive a quake with a magnitude of 8."),
        (QUAKE, "The quake left a trench four metres deep in the road."),
        (QUAKE, "An aftershock of magnitude 5.1 brought down the last wall."),
        (QUAKE, "Survivors of the quake were found four metres below the rubble."),
    ],
)
def test_what_may_be_another_events_is_let_be(claims: tuple[str, ...], draft: str) -> None:
    assert check(Example(claims=claims, draft=draft, date="2026-12-05")) == ()
