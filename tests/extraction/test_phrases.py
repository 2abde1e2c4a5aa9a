"""Phrases: the longest expression at a token, found as a text spells it."""

from __future__ import annotations

import pytest

from factcheck.extraction.phrases import Phrases, words_of

PHRASES = Phrases.of(
    [
        ("new york", "city"),
        ("New York Times", "paper"),
        ("new", "adjective"),
        ("U.S.", "country"),
        ("New York", "other"),
    ]
)


@pytest.mark.parametrize(
    ("text", "index", "found"),
    [
        ("the new york times", 1, ("paper", 4)),
        ("the new york post", 1, ("city", 3)),
        ("new shoes", 0, ("adjective", 1)),
        ("the u.s. army", 1, ("country", 2)),
        ("york times", 0, None),
        ("no news", 1, None),
        ("brand new", 2, None),
    ],
)
def test_the_longest_expression_is_found(text, index, found):
    result = PHRASES.at(words_of(text), index)
    assert (result and (result.value, result.end)) == found


def test_an_expression_does_not_reach_over_the_given_end():
    result = PHRASES.at(words_of("new york times"), 0, 2)
    assert result is not None
    assert result.value == "city"


def test_only_a_whole_expression_is_got():
    assert PHRASES.get("new york") == "city"
    assert PHRASES.get("new york post") is None
    assert PHRASES.get("") is None


@pytest.mark.parametrize(
    ("text", "end", "first", "ends"),
    [
        ("in new york there", 3, 0, True),
        ("in new york there", 3, 1, True),
        ("in new york there", 3, 2, False),
        ("in new york there", 4, 0, False),
        ("in new york times", 3, 0, False),
        ("new", 1, -3, True),
        ("", 0, 0, False),
    ],
)
def test_a_phrase_ends_at_a_place_only_with_all_of_its_words(text, end, first, ends):
    assert PHRASES.end_at(words_of(text), end, first) is ends
