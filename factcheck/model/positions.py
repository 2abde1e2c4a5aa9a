"""Positions: from offsets in a file to the lines and columns that an editor shows."""

from __future__ import annotations

import re
from bisect import bisect_right

from attrs import field, frozen

from factcheck.model.shown import Shown
from factcheck.model.span import Span

LINE_END = re.compile(r"\r\n|\r|\n")


@frozen(repr=False)
class Region(Shown):
    """From one place of a file up to, not including, another; lines and columns count from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


@frozen(repr=False)
class Lines(Shown):
    """The lines of a file's decoded text."""

    text: str
    _starts: tuple[int, ...] = field(init=False, repr=False)

    @_starts.default
    def _line_starts(self) -> tuple[int, ...]:
        first = 1 if self.text.startswith("\ufeff") else 0
        return (first, *(match.end() for match in LINE_END.finditer(self.text)))

    @property
    def count(self) -> int:
        """How many lines there are; behind a line end there is one more, if an empty one."""
        return len(self._starts)

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column of `offset`, both from 1; columns count characters.

        A byte order mark has no column.
        """
        line = max(bisect_right(self._starts, offset), 1)
        return line, max(offset - self._starts[line - 1], 0) + 1

    def region(self, span: Span) -> Region:
        """Return the lines and columns of `span`."""
        return Region(*self.place(span.start), *self.place(span.end))

    def numbers(self, span: Span) -> range:
        """Return the numbers of the lines that `span` stands on, from 1."""
        return range(self.place(span.start)[0], self.place(max(span.end - 1, span.start))[0] + 1)

    def whole(self, numbers: range) -> Span:
        """Return all characters of the lines of those numbers, their ends included."""
        following = numbers.stop - 1
        end = self._starts[following] if following < len(self._starts) else len(self.text)
        return Span(self._starts[numbers.start - 1], end)

    def bytes_before(self, offset: int) -> int:
        """Return how many bytes of UTF-8 stand before `offset` in its line."""
        line, column = self.place(offset)
        start = self._starts[line - 1]
        before = self.text[start : start + column - 1]
        return len(before.encode("utf-8", "surrogatepass"))
