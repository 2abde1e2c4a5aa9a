"""Patterns of kinds of words, as regular expressions over their signs."""

from __future__ import annotations

import re

import pytest

from factcheck.extraction.dates.words.lexicon import lexicon

MATCHED = [
    ("DAY (?:OF|COMMA)? MONTH", "DAY MONTH", True),
    ("DAY (?:OF|COMMA)? MONTH", "DAY OF MONTH", True),
    ("DAY (?:OF|COMMA)? MONTH", "DAY COMMA MONTH", True),
    ("DAY (?:OF|COMMA)? MONTH", "DAY IN MONTH", False),
    ("DAY (?:OF|COMMA)? MONTH", "DAY OF COMMA MONTH", False),
    ("(?:(?:OF|COMMA)? YEAR)+", "OF YEAR COMMA YEAR", True),
    ("(?:(?:OF|COMMA)? YEAR)+", "OF COMMA YEAR", False),
    ("(?:DAY MONTH|YEAR)", "DAY MONTH", True),
    ("(?:DAY MONTH|YEAR)", "DAY YEAR", False),
    ("(?<=ON|BY) DAY", "DAY", False),
]


@pytest.mark.parametrize(("pattern", "kinds", "matches"), MATCHED)
def test_a_pattern_matches_the_kinds_that_it_names(pattern: str, kinds: str, matches: bool) -> None:
    signs = "".join(lexicon().signs[kind] for kind in kinds.split())
    assert (re.fullmatch(lexicon().pattern(pattern), signs) is not None) is matches
