"""What a suppression is about: the line that it stands on, or the block that follows it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from attrs import field, frozen

from factcheck.model import BlockKind, Document, Span
from factcheck.reading.directives import without_directives

MARKS = re.compile(r"(?:[\s\ufeff>*+-]|\d+[.)](?=\s)|<!--[^<>]*-->)*")
"""What may stand beside a comment that is alone: marks of quotations and lists, other comments."""
LINE_END = re.compile(r"\r\n|\r|\n")
EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t>]*(?:\r|\n)")


@frozen
class Ground:
    """A draft as suppressions see it: the lines of its file, and where its blocks stand there."""

    document: Document
    _bare: dict[Span, bool] = field(factory=dict, init=False)

    def covered(self, comment: Span) -> Span:
        """Return what the comment at a place of the file is about.

        Alone on its lines, that is the next paragraph, heading, list item or table; otherwise it is
        the line, or lines, that it stands on.
        """
        lines = self._lines(comment)
        return self._block_after(comment.end) if self._is_bare(lines) else lines

    def lines_of(self, span: Span) -> range:
        """Return the numbers of the lines that a stretch of the file stands on, from 0."""
        starts, ends = self._bounds
        first = bisect_right(starts, span.start) - 1
        return range(first, max(bisect_left(ends, span.end), first) + 1)

    def _is_bare(self, lines: Span) -> bool:
        """Tell whether there is nothing to read on some lines but comments."""
        if lines not in self._bare:
            text = without_directives(lines.of(self.document.file_text))
            self._bare[lines] = MARKS.fullmatch(text) is not None
        return self._bare[lines]

    def _lines(self, span: Span) -> Span:
        lines, (starts, ends) = self.lines_of(span), self._bounds
        return Span(starts[lines[0]], ends[lines[-1]])

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int]]:
        text = self.document.file_text
        line_ends = list(LINE_END.finditer(text))
        starts = [0, *(end.end() for end in line_ends)]
        return starts, [*(end.start() for end in line_ends), len(text)]

    @cached_property
    def _blocks(self) -> list[tuple[Span, BlockKind]]:
        blocks = self.document.blocks
        return sorted((self.document.in_file(block.span), block.kind) for block in blocks)

    def _block_after(self, offset: int) -> Span:
        """Return the first block that begins after `offset`; of a table all its rows."""
        blocks = self._blocks
        index = bisect_left(blocks, offset, key=lambda block: block[0].start)
        if index == len(blocks):
            return Span(offset, offset)
        (start, end), kind = blocks[index]
        for (row_start, row_end), other in blocks[index + 1 :]:
            gap = self.document.file_text[end:row_start]
            if BlockKind.TABLE not in (kind, other) or kind is not other or EMPTY_LINE.search(gap):
                break
            end = row_end
        return Span(start, end)
