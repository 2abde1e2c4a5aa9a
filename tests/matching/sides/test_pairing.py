"""What speaks for a conflict between two slots, and how much."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck.matching.sides.pairing
from factcheck.matching.sides.pairing import Candidate, Model, Rivals, model
from factcheck.model import Span
from tests.matching.matching import matched
from tests.timing import seconds

WEIGHTS = Path(factcheck.matching.sides.pairing.__file__).with_name("pairing.json")
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


def candidate(ours: int, theirs: int, likely: float, *, agrees: bool = False) -> Candidate:
    """A figure at `ours` in the draft, beside that at `theirs` of one claim."""
    place = Span(ours, ours + 1)
    found = SimpleNamespace(
        slot=place, their_slot=("toll", theirs), likely=likely, agrees=agrees, says=None
    )
    return cast("Candidate", found)


def test_a_candidate_is_held_against_the_likeliest_others_for_either_slot() -> None:
    one = candidate(0, 0, 0.5)
    rivals = Rivals([one, candidate(0, 9, 0.25), candidate(0, 8, 0.125), candidate(7, 0, 0.75)])
    signs = rivals.standing(one)
    assert (signs["lead for ours"], signs["lead for theirs"]) == (0.25, -0.25)
    assert (signs["ours on record"], signs["theirs told"]) == (0.0, 0.0)


def test_only_candidates_that_agree_put_a_slot_on_record() -> None:
    one = candidate(0, 0, 0.5, agrees=True)
    agreeing = candidate(0, 9, 0.25, agrees=True), candidate(7, 0, 0.125, agrees=True)
    signs = Rivals([one, *agreeing, candidate(0, 8, 0.75), candidate(6, 0, 0.75)]).standing(one)
    assert (signs["ours on record"], signs["theirs told"]) == (0.25, 0.125)


def test_a_candidate_alone_leads_by_all_that_it_is() -> None:
    one = candidate(0, 0, 0.5, agrees=True)
    assert Rivals([one]).standing(one) == {
        "lead for ours": 0.5,
        "lead for theirs": 0.5,
        "ours on record": 0.0,
        "theirs told": 0.0,
    }


def test_a_claim_that_a_long_draft_tells_again_and_again_takes_no_long_time() -> None:
    candidates = [candidate(n, 0, 1 / (n + 1), agrees=n % 2 == 0) for n in range(6000)]
    rivals = Rivals(candidates)
    taken = seconds(lambda: [rivals.standing(one) for one in candidates])
    assert taken < 1  # each against each took 9


def test_that_a_figure_follows_never_makes_a_conflict_likelier() -> None:
    """It is asked for last, of those alone that are likely enough without it."""
    assert model("figure").weights["follows"] <= 0
