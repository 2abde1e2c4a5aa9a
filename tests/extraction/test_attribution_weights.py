"""The file of weights: what is written is read back, and every model has some."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.attribution.model import models, read_models, score, written_models

FEATURE = st.text(st.characters(exclude_characters="\t\n", exclude_categories=["Cs"]), min_size=1)
WEIGHTS = st.dictionaries(FEATURE, st.integers(-900, 900), min_size=1)


@given(st.fixed_dictionaries(dict.fromkeys(("cue", "source", "content", "whole"), WEIGHTS)))
def test_weights_are_read_back_as_written(weights: dict[str, dict[str, int]]) -> None:
    read = read_models(written_models(weights))
    assert {model: getattr(read, model) for model in weights} == weights


def test_what_the_file_holds_tells_a_cue_of_speech_from_one_of_motion() -> None:
    weights = models().cue
    assert score(weights, ["b:say"]) > score(weights, ["b:go"])


def test_a_feature_that_was_never_seen_weighs_nothing() -> None:
    assert score(models().whole, ["never seen"]) == 0
