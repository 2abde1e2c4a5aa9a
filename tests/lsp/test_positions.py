"""Positions in each encoding, worked out by hand, and the laws that they obey."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, PositionEncodingKind

from factcheck.lsp.positions import Positions

UTF8, UTF16, UTF32 = (
    PositionEncodingKind.Utf8,
    PositionEncodingKind.Utf16,
    PositionEncodingKind.Utf32,
)
TEXT = "Zoë 😀 said\r\n“12”\n\nend"


@pytest.mark.parametrize(
    ("offset", "line", "utf8", "utf16", "utf32"),
    [
        pytest.param(0, 0, 0, 0, 0, id="the first character"),
        pytest.param(3, 0, 4, 3, 3, id="behind a letter of two bytes"),
        pytest.param(5, 0, 9, 6, 5, id="behind a character outside the basic plane"),
        pytest.param(10, 0, 14, 11, 10, id="at a line's end"),
        pytest.param(12, 1, 0, 0, 0, id="behind a line end of two characters"),
        pytest.param(13, 1, 3, 1, 1, id="behind a mark of three bytes"),
        pytest.param(17, 2, 0, 0, 0, id="an empty line"),
        pytest.param(18, 3, 0, 0, 0, id="behind it"),
        pytest.param(21, 3, 3, 3, 3, id="the text's end"),
    ],
)
def test_a_place_is_counted_in_the_units_that_were_agreed_on(
    offset: int, line: int, utf8: int, utf16: int, utf32: int
) -> None:
    for encoding, character in ((UTF8, utf8), (UTF16, utf16), (UTF32, utf32)):
        positions = Positions(TEXT, encoding)
        assert positions.position(offset) == Position(line, character), encoding
        assert positions.offset(Position(line, character)) == offset, encoding


@pytest.mark.parametrize(
    ("position", "offset"),
    [
        pytest.param(Position(0, 99), 10, id="behind a line is its end, before the line end"),
        pytest.param(Position(9, 0), 21, id="behind the last line is the text's end"),
        pytest.param(Position(0, 5), 4, id="within a character is before it"),
    ],
)
def test_a_place_that_is_none_is_taken_for_the_nearest(position: Position, offset: int) -> None:
    assert Positions(TEXT, UTF16).offset(position) == offset


@given(st.text(st.sampled_from("aé😀“ \n\r\u2028\x0c"), max_size=30), st.data())
def test_there_and_back_again_is_the_same_place(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    if text[offset - 1 : offset + 1] == "\r\n":
        return  # between the two there is no position
    for encoding in (UTF8, UTF16, UTF32):
        positions = Positions(text, encoding)
        assert positions.offset(positions.position(offset)) == offset
