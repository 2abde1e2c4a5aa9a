"""Lines of a terminal: nothing is lost in breaking them, and wide characters count twice."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.reporting.terminal import broken, cells, styled

WIDTHS = [
    ("", 0),
    ("157", 3),
    ("“157”", 5),
    ("日本", 4),
    ("Ｋ", 2),
    ("e\u0301", 1),
    ("a\u200bb", 2),
    ("😀", 2),
    ("Київ", 4),
]

BROKEN = [
    ("one two three", 7, ["one two", "three"]),
    ("one two", 100, ["one two"]),
    ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
    ("日本語", 4, ["日本", "語"]),
    ("", 5, [""]),
]


@pytest.mark.parametrize(("text", "width"), WIDTHS)
def test_wide_characters_take_two_cells_and_combining_marks_none(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(("text", "width", "rows"), BROKEN)
def test_lines_are_broken_at_spaces_where_there_are_any(
    text: str, width: int, rows: list[str]
) -> None:
    assert [row.of(text) for row in broken(text, width)] == rows


@given(st.text(st.sampled_from("ab 日\u0301😀")), st.integers(2, 12))
def test_every_character_but_spaces_is_on_one_line_that_fits(text: str, width: int) -> None:
    rows = list(broken(text, width))
    assert "".join(row.of(text) for row in rows).replace(" ", "") == text.replace(" ", "")
    for row in rows:
        assert cells(row.of(text).strip()) <= width
    for before, after in pairwise(rows):
        assert not before.overlaps(after)
        assert Span(before.end, after.start).of(text).strip() == ""


def test_colours_are_left_out_where_they_are_not_wanted() -> None:
    assert styled("157", "error", color=False) == "157"
    assert styled("157", "error", color=True) == "\x1b[1;31m157\x1b[0m"
