"""Lines and columns as editors count them."""

import pytest

from factcheck.model import Span
from factcheck.model.positions import Lines

PLACES = [
    ("ab", 0, (1, 1)),
    ("ab", 2, (1, 3)),
    ("a\nb", 1, (1, 2)),
    ("a\nb", 2, (2, 1)),
    ("a\r\nb", 3, (2, 1)),
    ("a\rb", 2, (2, 1)),
    ("\ufeffab\nc", 0, (1, 1)),
    ("\ufeffab\nc", 2, (1, 2)),
    ("\ufeffab\nc", 4, (2, 1)),
    ("a\u2028b\x0cc", 4, (1, 5)),
    ("😀é", 1, (1, 2)),
    ("", 0, (1, 1)),
]


@pytest.mark.parametrize(("text", "offset", "place"), PLACES)
def test_lines_end_where_an_editor_ends_them(
    text: str, offset: int, place: tuple[int, int]
) -> None:
    assert Lines(text).place(offset) == place


NUMBERS = [
    ((0, 3), [1]),
    ((0, 4), [1]),
    ((0, 5), [1, 2]),
    ((2, 9), [1, 2, 3]),
    ((9, 9), [3]),
    ((4, 4), [2]),
]


@pytest.mark.parametrize(("span", "numbers"), NUMBERS)
def test_the_lines_of_a_span_are_those_of_its_characters(
    span: tuple[int, int], numbers: list[int]
) -> None:
    lines = Lines("one\ntwo\nthree")
    assert list(lines.numbers(Span(*span))) == numbers


def test_a_whole_line_has_its_end() -> None:
    lines = Lines("one\r\ntwo\n")
    found = [lines.whole(range(n, n + 1)).of(lines.text) for n in (1, 2, 3)]
    assert found == ["one\r\n", "two\n", ""]
    assert lines.whole(range(1, 4)) == Span(0, 9)
