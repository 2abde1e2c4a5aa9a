"""How near words are in meaning, and how much one tells."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.words.meaning import (
    COMPONENTS,
    LEAST_TELLING,
    MOST,
    STRANGERS,
    TWINS,
    gist,
    likeness,
    word_vectors,
)

NEAR = [
    ("attendance", "crowd"),
    ("won", "victory"),
    ("harvest", "crop"),
    ("councillors", "council"),
]
FAR = [("table", "election"), ("bridge", "minister"), ("pilot", "judge"), ("hospital", "harvest")]
WORDS = st.sampled_from(["attendance", "crowd", "harvest", "crop", "council", "flood", "qqqq"])


@pytest.mark.parametrize(("one", "other"), NEAR)
def test_words_of_one_subject_are_near(one: str, other: str) -> None:
    assert likeness(one, other) > 0.2


@pytest.mark.parametrize(("one", "other"), FAR)
def test_words_of_different_subjects_are_not(one: str, other: str) -> None:
    assert likeness(one, other) == 0.0


KNOWN = st.sampled_from(sorted(word_vectors().rows))


@given(KNOWN, KNOWN)
def test_likeness_is_that_of_the_cosine(one: str, other: str) -> None:
    first, second = word_vectors().of(one), word_vectors().of(other)
    product = sum(a * b for a, b in zip(first, second, strict=True))
    lengths = [sqrt(sum(a * a for a in vector)) for vector in (first, second)]
    near = (product / (lengths[0] * lengths[1]) - STRANGERS) / (TWINS - STRANGERS)
    assert likeness(one, other) == pytest.approx(min(max(near, 0.0), 1.0) * MOST, abs=1e-12)


@given(st.lists(WORDS), st.lists(WORDS))
def test_how_near_two_gists_are_does_not_hang_on_the_order(
    one: list[str], other: list[str]
) -> None:
    near = gist(one).likeness(gist(other))
    assert near == gist(other).likeness(gist(one))
    assert abs(near) <= 1 + 1e-9
    assert near == pytest.approx(gist(one[::-1]).likeness(gist(other)))


def test_words_mean_together_what_they_mean() -> None:
    report = gist(["findings", "made", "public"])
    assert report.likeness(gist(["report", "published"])) > report.likeness(gist(["ferry", "sank"]))
    assert gist(["qqqq"]).likeness(gist(["qqqq"])) == gist([]).likeness(report) == 0.0


def test_a_word_that_is_not_known_is_near_to_none() -> None:
    assert likeness("qqqq", "harvest") == likeness("qqqq", "qqqq") == 0.0


def test_no_two_words_are_more_alike_than_a_word_is_itself() -> None:
    assert likeness("flood", "floods") <= likeness("flood", "flood") == MOST < 1


@given(WORDS, WORDS)
def test_two_words_are_as_near_from_either_side(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)


def test_common_words_tell_less_than_rare_ones_and_unknown_ones_most() -> None:
    telling = word_vectors().telling
    assert LEAST_TELLING <= telling("with") < telling("people") < telling("glacier") < 1
    assert telling("wessmouth") == 1


def test_each_word_has_a_vector_of_its_own() -> None:
    known = word_vectors()
    assert len(known.components) == len(known.rows) * COMPONENTS
    for word in ("the", "people", "glacier", [*known.rows][-1]):
        vector = known.of(word)
        assert len(vector) == COMPONENTS
        assert sqrt(sum(part * part for part in vector)) > 50  # of 127 at most each: no mere header
