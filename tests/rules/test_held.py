"""Words that make what a sentence says somebody's, though no verb attributes it (FC202)."""

from __future__ import annotations

import pytest

from factcheck.extraction.tokens import tokenize
from factcheck.rules.attribution.held import is_held_by_somebody

HELD = [
    "In her view the tank was full.",
    "In Ann Lee's opinion the tank was full.",
    "By the union's own count 40 jobs went.",
    "To his mind it was a foul.",
    "The tank was full, if the driver was right.",
    "If Mrs Lee is to be believed, the tank was full.",
]
OWN_VOICE = [
    "In her kitchen the tank was full.",
    "In the view from the tower it was small.",
    "By the sea, she said in a letter, words fail.",
    "In May, his third year, the opinion of many had changed.",
    "If the tank is full, the right lamp is lit.",
    "If the driver, it was right to ask, had slept.",
]


@pytest.mark.parametrize("text", HELD)
def test_whose_view_it_is_stands_in_the_sentence(text: str) -> None:
    assert is_held_by_somebody(tokenize(text).lower)


@pytest.mark.parametrize("text", OWN_VOICE)
def test_a_view_or_a_condition_of_another_sort_is_no_attribution(text: str) -> None:
    assert not is_held_by_somebody(tokenize(text).lower)
