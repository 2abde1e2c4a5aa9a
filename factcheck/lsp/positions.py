"""Positions: from offsets in a draft to the lines and characters of the protocol, and back.

The protocol counts from 0, and a character's width in the code units that client and server agreed
on: UTF-8, UTF-16 or UTF-32.
"""

from __future__ import annotations

from attrs import field, frozen
from lsprotocol.types import Position, PositionEncodingKind, Range

from factcheck.model import Span
from factcheck.model.positions import Lines

CODECS = {
    PositionEncodingKind.Utf8: ("utf-8", 1),
    PositionEncodingKind.Utf16: ("utf-16-le", 2),
    PositionEncodingKind.Utf32: ("utf-32-le", 4),
}
"""The codec of each encoding, and the bytes of its code unit."""
LINE_ENDS = "\r\n"


@frozen
class Positions:
    """The positions of one text, in an encoding."""

    text: str
    encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16
    _lines: Lines = field(init=False, repr=False)

    @_lines.default
    def _lines_of_text(self) -> Lines:
        return Lines(self.text)

    def position(self, offset: int) -> Position:
        """Return the position of the character at `offset`."""
        line, _ = self._lines.place(offset)
        start = self._line(line).start
        return Position(line=line - 1, character=self._units(self.text[start:offset]))

    def range(self, span: Span) -> Range:
        """Return the positions of the ends of `span`."""
        return Range(start=self.position(span.start), end=self.position(span.end))

    def offset(self, position: Position) -> int:
        """Return the offset of a position; one behind its line or the text counts as their end."""
        number = position.line + 1
        if number > self._lines.count:
            return len(self.text)
        line = self._line(number)
        written, left = line.of(self.text).rstrip(LINE_ENDS), position.character
        for at, character in enumerate(written, line.start):
            left -= self._units(character)
            if left < 0:
                return at
        return line.start + len(written)

    def span(self, place: Range) -> Span:
        """Return the characters between two positions."""
        return Span(self.offset(place.start), self.offset(place.end))

    def _line(self, number: int) -> Span:
        return self._lines.whole(range(number, number + 1))

    def _units(self, text: str) -> int:
        """Return how many code units `text` takes."""
        codec, size = CODECS[PositionEncodingKind(self.encoding)]
        return len(text.encode(codec, "surrogatepass")) // size
