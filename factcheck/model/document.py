"""A draft as text, with the way back to the positions of the file that it was read from."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from enum import StrEnum
from pathlib import Path

from attrs import field, frozen

from factcheck.model.span import Span
from factcheck.model.statement import Block


class DateOrigin(StrEnum):
    """Where a draft's reference date came from."""

    FRONT_MATTER = "front matter"
    OPTION = "option"
    METADATA = "metadata"
    TODAY = "today"


@frozen
class Piece:
    """`length` characters of the text at `start` that stand in the file at `origin`."""

    start: int
    origin: int
    length: int


@frozen(kw_only=True)
class Document:
    """What extraction reads: plain `text` in `blocks`, made from the `file_text` of a draft.

    `pieces` are in order and map the text to the file; where there are none the text is the file.
    """

    text: str
    file_text: str
    blocks: tuple[Block, ...] = ()
    pieces: tuple[Piece, ...] = ()
    path: Path | None = None
    title: str | None = None
    date: dt.date | None = None
    date_origin: DateOrigin = DateOrigin.TODAY
    _starts: tuple[int, ...] = field(init=False, eq=False, repr=False)

    @_starts.default
    def _piece_starts(self) -> tuple[int, ...]:
        return tuple(piece.start for piece in self.pieces)

    def in_file(self, span: Span) -> Span:
        """Return where `span` of the text lies in `file_text`.

        A span whose ends lie in different pieces covers the markup between them.
        """
        if not self.pieces:
            return span
        end = self._offset(span.end - 1) + 1 if len(span) else self._offset(span.start)
        return Span(self._offset(span.start), end)

    def _offset(self, offset: int) -> int:
        piece = self.pieces[max(bisect_right(self._starts, offset) - 1, 0)]
        return piece.origin + min(offset - piece.start, max(piece.length - 1, 0))
