"""Shares beside the number that they are, of which a claim has the whole."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

CLAIM = (
    "Side effects led 216 of the 2,160 participants on the drug to stop treatment, compared with "
    "27 of the 1,080 on the placebo."
)
WRONG = [
    "One in five, or 216 people, quit because of side effects.",
    "Side effects made 216 people, or one in five, stop the treatment.",
    "A fifth, or 216, stopped treatment because of side effects.",
]
RIGHT = [
    "One in 10, or 216 people, quit because of side effects.",
    "Side effects made 216 people, or a tenth, stop the treatment.",
    "Of 1,080 men in the study one in five, or 216 people, smoked.",
    "Four teams, or 216 people, quit because of side effects.",
    "One in five of the 1,080 men, or 216 people, smoked.",
    "A fifth, or 216, of the 1,080 men smoked.",
    "One in five, or 216 more people than expected, quit because of side effects.",
    "One in five, or 432 people, felt sick.",
    "One in five felt sick, and 216 people quit because of side effects.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_a_share_that_is_not_the_number_told_with_it_is_wrong(draft: str) -> None:
    assert codes((CLAIM,), draft) == ["FC108"]


@pytest.mark.parametrize("draft", RIGHT)
def test_a_share_of_another_whole_or_told_of_something_else_is_not(draft: str) -> None:
    assert "FC108" not in codes((CLAIM,), draft)


def test_points_that_come_on_top_are_no_share_told_again() -> None:
    claim = "Type 2 made up 64% of 1,200 samples, against 41% a year before; 23 of the 80 were wet."
    draft = "Type 2 is now nearly two thirds of the samples, at 64%, or 23 points more."
    assert codes((claim,), draft) == []
