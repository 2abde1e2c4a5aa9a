"""What speaks for a conflict between two slots, and how much."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck.matching.pairing
from factcheck.matching.pairing import Model, model
from tests.matching.matching import matched

WEIGHTS = Path(factcheck.matching.pairing.__file__).with_name("pairing.json")
KINDS = sorted(json.loads(WEIGHTS.read_text(encoding="utf-8")))
CLAIM = "The flood in Quito killed 218 people in May, the mayor said."


def score(draft: str, *claims: str, slot: str = "quantities") -> float:
    pairs = [pair for m in matched(draft, CLAIM, *claims) for pair in getattr(m, slot)]
    return max((pair.score for pair in pairs), default=0.0)


@given(st.dictionaries(st.sampled_from("abc"), st.floats(-1e6, 1e6)))
def test_a_chance_lies_between_none_and_certain(signs: dict[str, float]) -> None:
    assert 0 <= Model(0.5, {"a": 2.0, "b": -3.0}).probability(signs) <= 1


def test_a_sign_speaks_for_what_its_weight_says() -> None:
    judge = Model(0.0, {"for": 2.0, "against": -2.0})
    assert judge.probability({"for": 1}) > judge.probability({}) == 0.5
    assert judge.probability({"against": 1}) < 0.5


@pytest.mark.parametrize("kind", KINDS)
def test_every_model_gives_no_alarm_without_any_sign(kind: str) -> None:
    assert model(kind).probability({}) < 0.25


def test_a_figure_told_alike_is_a_conflict() -> None:
    assert score("The flood in Quito killed 342 people in May.") > 0.5


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        ("The flood in Quito killed 342 people in 2011.", "another year"),
        ("The flood in Lagos killed 342 people in May.", "another place"),
        ("The flood in Quito destroyed 342 barns in May.", "another thing"),
        ("In all 342 people signed the petition.", "another subject"),
    ],
)
def test_a_figure_told_of_something_else_is_none(draft: str, why: str) -> None:
    assert score(draft) < 0.25, why


def test_a_claim_that_has_the_figure_takes_it_out_of_doubt() -> None:
    draft = "The flood in Quito killed 342 people, aid workers said."
    other = "Aid workers said that the flood in Quito killed 342 people."
    assert score(draft) > 0.5
    assert not any(
        pair.ours.value != pair.theirs.value
        for match in matched(draft, CLAIM, other)
        for pair in match.quantities
    )
