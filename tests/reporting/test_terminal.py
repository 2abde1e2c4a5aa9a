"""Lines of a terminal: nothing is lost in breaking them, and wide characters count twice."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.reporting import Page
from factcheck.reporting.terminal import broken, cells, marked_lines, styled, visible

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
    ("👩\u200d👩\u200d👧", 2),
    ("🇺🇦", 2),
    ("👍🏽", 2),
    ("❤\ufe0f", 2),
    ("각", 2),
    ("\u1100\u1161\u11a8", 2),
    ("נֹ", 1),
    ("co\xadop", 5),
]

BROKEN = [
    ("one two three", 7, ["one two", "three"]),
    ("one two", 100, ["one two"]),
    ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
    ("日本語", 4, ["日本", "語"]),
    ("日本語", 5, ["日本", "語"]),
    ("ee\u0301e\u0301e", 2, ["ee\u0301", "e\u0301e"]),
    ("👩\u200d👧👩\u200d👧", 3, ["👩\u200d👧", "👩\u200d👧"]),
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


def test_a_space_at_which_a_row_is_broken_is_marked_at_the_sign_before_it() -> None:
    text = f"{'a' * 37}b {'c' * 30}"
    lines = list(marked_lines(text, Span(38, 39), "Here.", "error", Page(width=40)))
    assert lines[0].endswith("ab")
    assert lines[1].index("^") == lines[0].index("b")


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


COMMANDS = [
    ("a\x1b[2Jb", "a␛[2Jb"),
    ("a\x00\x07\r\n\t\x7f", "a␀␇␍␊␉␡"),
    ("\x9b31m", "\ufffd31m"),
    ("pay \u202e571", "pay \ufffd571"),
    ("“é” 日 – 157\xa0km", "“é” 日 – 157\xa0km"),
    ("👩\u200d👧", "👩\u200d👧"),
]


@pytest.mark.parametrize(("text", "shown"), COMMANDS)
def test_what_would_command_the_terminal_is_shown_instead(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_only_what_can_be_printed_is_left(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    shown.encode("utf-8")
    assert all(char.isprintable() or char not in "\r\n\x1b\x9b\x07\x08" for char in shown)


MARKED = [
    ("東京で 157 人", "157", "  東京で 157 人", "         ^^^"),
    ("cafe\u0301 157", "157", "  cafe\u0301 157", "       ^^^"),
    ("cafe\u0301 157", "fe\u0301", "  cafe\u0301 157", "    ^^"),
    ("👩\u200d👩\u200d👧 157", "157", "  👩\u200d👩\u200d👧 157", "     ^^^"),
    ("🇺🇦 日本", "日本", "  🇺🇦 日本", "     ^^^^"),
    ("a\tb\x1bc", "c", "  a b␛c", "      ^"),
    ("ab", "\u0301", "  ab", None),
]


@pytest.mark.parametrize(("text", "words", "line", "mark"), MARKED)
def test_the_mark_is_right_under_the_words(
    text: str, words: str, line: str, mark: str | None
) -> None:
    start = max(text.find(words), 0)
    span = Span(start, start + len(words) if mark else start)
    lines = list(marked_lines(text, span, "Here.", "error", Page()))
    assert lines == [line, *([mark] if mark else []), "  Here."]


def test_the_words_are_coloured_too() -> None:
    line, mark, message = marked_lines("a 5 b", Span(2, 3), "No.", "warning", Page(color=True))
    assert line == "  a \x1b[1;33m5\x1b[0m b"
    assert mark == "    \x1b[1;33m^\x1b[0m"
    assert message == "  \x1b[1;33mNo.\x1b[0m"


def test_a_sentence_without_end_is_shown_about_its_marks() -> None:
    words = [f"word{number:04}" for number in range(400)]
    text = " ".join(words)
    start = text.index("word0200")
    lines = list(marked_lines(text, Span(start, start + 8), "Here.", "error", Page(width=82)))
    assert len(lines) == 9
    assert lines[0] == lines[7] == "  …"
    assert lines[4].strip() == "^" * 8
    at = lines[4].index("^")
    assert lines[3][at : at + 8] == "word0200"


@given(st.text(st.sampled_from("ab 日\u0301😀\u200d🇺🇦👍🏽\x1b\n"), min_size=1), st.data())
def test_marks_fit_the_page_and_begin_under_their_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    lines = list(marked_lines(text, span, "", "error", Page(width=40)))[:-1]
    for line in lines:
        assert cells(line.rstrip()) <= 43
    assert any("^" in line for line in lines)
