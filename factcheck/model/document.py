"""A draft as text, with the way back to the positions of the file that it was read from."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from attrs import field, frozen

from factcheck.model.shown import Shown
from factcheck.model.span import Span
from factcheck.model.statement import Block


class DateOrigin(StrEnum):
    """Where a draft's reference date came from."""

    FRONT_MATTER = "front matter"
    OPTION = "option"
    METADATA = "metadata"
    TODAY = "today"


@frozen(repr=False)
class Piece(Shown):
    """`length` characters of the text at `start` that stand in the file at `origin`.

    They stand there one for one, unless `width` says how many characters of the file mean all of
    them together: a reference such as `&amp;`, an escape, white space that counts as one space.
    """

    start: int
    origin: int
    length: int
    width: int | None = None


class WrittenRun(NamedTuple):
    """A run of a word processor's file: text of one format, which begins at `start` of the text.

    `part` is "body" or such as "footnote 2"; paragraphs count from 1 in their part, runs from 1 in
    their paragraph.
    """

    start: int
    part: str
    paragraph: int
    run: int


@frozen(kw_only=True, repr=False)
class Document(Shown):
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
    runs: tuple[WrittenRun, ...] = ()
    """In order; of a word processor's file only, whose `file_text` no program shows as it is."""
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
        first = self._of_character(span.start).start
        return Span(first, self._of_character(span.end - 1).end if len(span) else first)

    def run_at(self, offset: int) -> WrittenRun | None:
        """Return the run that `offset` of `file_text` lies in, None where a file has none."""
        index = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        return self.runs[max(index, 0)] if self.runs else None

    def _of_character(self, offset: int) -> Span:
        """Return what stands in the file for the character of the text at `offset`."""
        piece = self.pieces[max(bisect_right(self._starts, offset) - 1, 0)]
        if piece.width is not None:
            return Span(piece.origin, piece.origin + piece.width)
        origin = piece.origin + min(offset - piece.start, max(piece.length - 1, 0))
        return Span(origin, origin + 1)
