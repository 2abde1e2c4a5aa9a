"""Assembly: from the blocks that a format finds to one text with its way back to the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import field, frozen

from factcheck.model import Block, BlockKind, Piece, Span

SEPARATOR = "\n\n"
UNPRINTED = "\u00ad\u200b\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Where a word may or may not be broken, and which way it runs; no reader sees them."""
SEEN = re.compile(rf"[^{UNPRINTED}]+")


class Run(NamedTuple):
    """Visible characters that stand in the file from `origin` on.

    They stand there one for one, unless `width` characters of the file mean all of them together.
    """

    text: str
    origin: int
    width: int | None = None

    def part(self, start: int, end: int) -> Run:
        """Return the run's characters from `start` up to `end`."""
        if self.width is not None:
            return self._replace(text=self.text[start:end])
        return Run(self.text[start:end], self.origin + start)


class RawBlock(NamedTuple):
    """A block as its format found it; white space at its ends does not count."""

    kind: BlockKind
    runs: tuple[Run, ...]


@frozen(eq=False, repr=False)
class Origins:
    """Where the characters of a stretch of markup stand in the file."""

    pieces: tuple[Piece, ...]
    _starts: tuple[int, ...] = field(init=False)

    @_starts.default
    def _piece_starts(self) -> tuple[int, ...]:
        return tuple(piece.start for piece in self.pieces)

    @classmethod
    def of(cls, runs: Iterable[Run]) -> Origins:
        """Map the text that `runs` make when joined to where they stand."""
        pieces: list[Piece] = []
        length = 0
        for run in runs:
            _append_piece(pieces, Piece(length, run.origin, len(run.text), run.width))
            length += len(run.text)
        return cls(tuple(pieces) or (Piece(0, 0, 0),))

    def runs(self, text: str, start: int) -> Iterator[Run]:
        """Yield `text`, which stands at `start` of the stretch, cut where the file breaks it."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        end = start + len(text)
        at = start
        while at < end:
            piece = self.pieces[index]
            last = index + 1 == len(self.pieces)
            stop = end if last else min(end, self._starts[index + 1])
            shift = 0 if piece.width is not None else at - piece.start
            yield Run(text[at - start : stop - start], piece.origin + shift, piece.width)
            at, index = stop, index + 1

    def one(self, text: str, start: int, width: int) -> Run:
        """Return `text`, which `width` characters at `start` of the stretch mean together."""
        first, *rest = self.runs("?" * width, start)
        last = rest[-1] if rest else first
        end = last.origin + (len(last.text) if last.width is None else last.width)
        return Run(text, first.origin, end - first.origin)

    def moved(self, blocks: Iterable[RawBlock]) -> Iterator[RawBlock]:
        """Yield blocks that were read from the stretch alone with their places in the file."""
        for block in blocks:
            runs: list[Run] = []
            for run in block.runs:
                if run.width is None:
                    runs.extend(self.runs(run.text, run.origin))
                else:
                    runs.append(self.one(run.text, run.origin, run.width))
            yield RawBlock(block.kind, tuple(runs))


def assemble(blocks: Iterable[RawBlock]) -> tuple[str, tuple[Block, ...], tuple[Piece, ...]]:
    """Return the text of `blocks`, parted by empty lines, with their spans and its pieces.

    Blocks of nothing but white space are left out.
    """
    parts: list[str] = []
    spans: list[Block] = []
    pieces: list[Piece] = []
    length = 0
    for block in blocks:
        runs = _stripped(_printed(block.runs))
        if not runs:
            continue
        if parts:
            parts.append(SEPARATOR)
            length += len(SEPARATOR)
        start = length
        for run in runs:
            _append_piece(pieces, Piece(length, run.origin, len(run.text), run.width))
            parts.append(run.text)
            length += len(run.text)
        spans.append(Block(Span(start, length), block.kind))
    return "".join(parts), tuple(spans), tuple(pieces)


def _append_piece(pieces: list[Piece], piece: Piece) -> None:
    """Add `piece`, as one with the piece before it where the two touch in text and file."""
    if pieces and piece.width is None and pieces[-1].width is None:
        last = pieces[-1]
        if (last.start + last.length, last.origin + last.length) == (piece.start, piece.origin):
            pieces[-1] = Piece(last.start, last.origin, last.length + piece.length)
            return
    pieces.append(piece)


def _printed(runs: Iterable[Run]) -> list[Run]:
    """Return `runs` without the characters that nobody sees."""
    printed: list[Run] = []
    for run in runs:
        if run.text.isascii():
            printed.append(run)
        else:
            printed.extend(run.part(*seen.span()) for seen in SEEN.finditer(run.text))
    return printed


def _stripped(runs: Sequence[Run]) -> list[Run]:
    """Return `runs` without the white space around them and without empty ones."""
    kept = [run for run in runs if run.text]
    while kept and not kept[-1].text.strip():
        kept.pop()
    first = next((i for i, run in enumerate(kept) if run.text.strip()), 0)
    kept = kept[first:]
    if kept:
        text = kept[0].text
        kept[0] = kept[0].part(len(text) - len(text.lstrip()), len(text))
        kept[-1] = kept[-1].part(0, len(kept[-1].text.rstrip()))
    return kept
