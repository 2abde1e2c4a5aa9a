"""A few of many: told with nothing but what the claim tells of the many, they are a slip."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

BURNS = "Forty-eight people were treated for burns, six of them in intensive care."
ARRESTS = "Police arrested 84 people at the match, nine of them for carrying knives."
DENGUE = "The clinic saw 640 patients in May, eight of whom had dengue."
FERRIES = "The company sold 75 ferries in 2025, six of them to Norway."
HERONS = "On the lake four chicks were among the 96 herons that wardens counted."


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (BURNS, "Six people were treated for burns."),
        (ARRESTS, "Police arrested nine people at the match."),
        (DENGUE, "The clinic saw eight patients in May."),
        (FERRIES, "The company sold six ferries in 2025."),
    ],
)
def test_a_part_is_not_the_whole_of_which_alone_the_draft_tells(claim: str, draft: str) -> None:
    found = check(Example(claims=(claim,), draft=draft, date="2026-06-20"))
    assert [one.code for one in found] == ["FC101"]


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (BURNS, "Six people were in intensive care."),
        (BURNS, "Six people who were treated for burns have complained."),
        (BURNS, "Six people were treated."),
        (ARRESTS, "Police arrested nine people at the match for carrying knives."),
        (ARRESTS, "Nine people whom police arrested at the match were let go."),
        (DENGUE, "The clinic saw eight patients with dengue in May."),
        (DENGUE, "Eight patients at the clinic have died."),
        (FERRIES, "The company sold six ferries to Norway in 2025."),
        (FERRIES, "The company sold six ferries in 2025 that had never sailed."),
        (HERONS, "Wardens counted four chicks on the lake."),
    ],
)
def test_of_a_few_more_may_be_told(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft, date="2026-06-20")) == ()
