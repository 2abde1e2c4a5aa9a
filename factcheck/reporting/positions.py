"""Positions: from offsets in a file to the lines and columns that an editor shows."""

from __future__ import annotations

import re
from bisect import bisect_right

from attrs import field, frozen

LINE_END = re.compile(r"\r\n|\r|\n")


@frozen
class Lines:
    """The lines of a file's decoded text."""

    text: str
    _starts: tuple[int, ...] = field(init=False, repr=False)

    @_starts.default
    def _line_starts(self) -> tuple[int, ...]:
        first = 1 if self.text.startswith("\ufeff") else 0
        return (first, *(match.end() for match in LINE_END.finditer(self.text)))

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column of `offset`, both from 1; columns count characters.

        A byte order mark has no column.
        """
        line = max(bisect_right(self._starts, offset), 1)
        return line, max(offset - self._starts[line - 1], 0) + 1
