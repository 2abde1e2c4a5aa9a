"""Ratios of what a claim has, and of those whom only the draft names."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

DIVERS = "Of the 29 divers 26 passed the test in May."
FIRE = "The fire destroyed 137 homes, 118 of the 1,640 in Pellan Lake and 19 in Corby."

WRONG = [
    (DIVERS, "In May half of the 29 divers passed the test."),
    (DIVERS, "The 29 divers took the test in May, and half of them passed it."),
    (FIRE, "Some 73% of the homes in Pellan Lake still stand."),
]
OF_THE_REST = [
    (FIRE, "Some 93% of the homes in Pellan Lake still stand."),
]
OF_OTHERS = [
    (DIVERS, "In May nine in ten of the 29 divers passed the test."),
    (DIVERS, "The 26 divers, half of whom came from Rendal, took the test in May."),
]


@pytest.mark.parametrize(("claim", "draft"), WRONG)
def test_a_ratio_that_the_claims_figures_do_not_come_to_is_wrong(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == ["FC108"]


@pytest.mark.parametrize(("claim", "draft"), OF_OTHERS)
def test_a_ratio_of_those_whom_the_claim_does_not_name_is_none_of_its(
    claim: str, draft: str
) -> None:
    assert codes((claim,), draft) == []


@pytest.mark.parametrize(("claim", "draft"), OF_THE_REST)
def test_the_share_that_a_part_leaves_of_the_whole_right_behind_it_is_right(
    claim: str, draft: str
) -> None:
    assert codes((claim,), draft) == []
