"""Where one clause of a sentence ends for those who compare, and another begins."""

from __future__ import annotations

import pytest

from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.matching.sides.profiling import profile
from factcheck.matching.words.lexicon import default_lexicon

PARTED = [
    ("The town had yet to lose a house.", "The town had yet to lose a house."),
    ("The town held, yet it lost a house.", "The town held,"),
    ("The town held because the wall did.", "The town held "),
    ("The town saw more than 20 floods.", "The town saw more than 20 floods."),
]


@pytest.mark.parametrize(("text", "first"), PARTED)
def test_a_clause_ends_at_a_mark_and_where_a_word_begins_another(text: str, first: str) -> None:
    (statement,) = statements(extract(text))
    assert profile(statement, default_lexicon()).clause_at(0).of(text) == first
