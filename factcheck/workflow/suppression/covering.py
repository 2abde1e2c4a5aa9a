"""What a suppression is about: the line that it stands on, or the block that follows it."""

from __future__ import annotations

import re
from bisect import bisect_left

from attrs import field, frozen

from factcheck.computed import computed
from factcheck.model import BlockKind, Document, Span
from factcheck.model.positions import Lines
from factcheck.reading.directives import without_directives

MARKS = re.compile(r"(?:[\s\ufeff>*+-]|\d+[.)](?=\s)|<!--[^<>]*-->)*")
"""What may stand beside a comment that is alone: marks of quotations and lists, other comments."""
EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t>]*(?:\r|\n)")


@frozen(slots=False)
class Ground:
    """A draft as suppressions see it: the lines of its file, and where its blocks stand there."""

    document: Document
    lines: Lines = field(init=False, repr=False)
    _bare: dict[Span, bool] = field(factory=dict, init=False, repr=False)

    @lines.default
    def _lines_of_the_file(self) -> Lines:
        return Lines(self.document.file_text)

    def covered(self, comment: Span) -> Span:
        """Return what the comment at a place of the file is about.

        Alone on its lines, that is the next paragraph, heading, list item or table; otherwise it is
        the line, or lines, that it stands on.
        """
        lines = self.lines.whole(self.lines.numbers(comment))
        return self._block_after(comment.end) if self._is_bare(lines) else lines

    def _is_bare(self, lines: Span) -> bool:
        """Tell whether there is nothing to read on some lines but comments."""
        if lines not in self._bare:
            text = without_directives(lines.of(self.document.file_text))
            self._bare[lines] = MARKS.fullmatch(text) is not None
        return self._bare[lines]

    @computed
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
