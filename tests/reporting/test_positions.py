"""Lines and columns as editors count them."""

import pytest

from factcheck.reporting.positions import Lines

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
