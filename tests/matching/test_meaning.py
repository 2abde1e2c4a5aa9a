"""How near words are in meaning, and how much one tells."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.meaning import LEAST_TELLING, MOST, likenesses, word_vectors

NEAR = [
    ("attendance", "crowd"),
    ("won", "victory"),
    ("harvest", "crop"),
    ("councillors", "council"),
]
FAR = [("table", "election"), ("bridge", "minister"), ("pilot", "judge"), ("hospital", "harvest")]


def likeness(one: str, other: str) -> float:
    vectors = word_vectors()
    return sum(alike for _, _, alike in likenesses(vectors.of([one]), vectors.of([other])))


@pytest.mark.parametrize(("one", "other"), NEAR)
def test_words_of_one_subject_are_near(one: str, other: str) -> None:
    assert likeness(one, other) > 0.2


@pytest.mark.parametrize(("one", "other"), FAR)
def test_words_of_different_subjects_are_not(one: str, other: str) -> None:
    assert likeness(one, other) == 0.0


def test_a_word_that_is_not_known_is_near_to_none() -> None:
    assert likeness("qqqq", "harvest") == likeness("qqqq", "qqqq") == 0.0


def test_no_two_words_are_more_alike_than_a_word_is_itself() -> None:
    assert likeness("flood", "floods") <= MOST < 1


def test_common_words_tell_less_than_rare_ones_and_unknown_ones_most() -> None:
    telling = word_vectors().telling
    assert LEAST_TELLING <= telling("with") < telling("people") < telling("glacier") < 1
    assert telling("wessmouth") == 1


@given(st.lists(st.text(max_size=8), max_size=5))
def test_every_row_has_length_one_or_none(words: list[str]) -> None:
    rows = word_vectors().of(words)
    assert rows.shape == (len(words), word_vectors().matrix.shape[1])
    lengths = np.linalg.norm(rows, axis=1)
    assert all(abs(length - 1) < 1e-5 or length == 0 for length in lengths)
