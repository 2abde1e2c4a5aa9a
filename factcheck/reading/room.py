"""Room: a text whose blocks stay where they are while one of them is written on.

Whatever is read from a text counts its places from the text's start. If a letter more in the first
paragraph moved all others, nothing that was found out of them could be used again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import evolve

from factcheck.model import Block, Document, Span
from factcheck.reading.assembly import SEPARATOR

APART = len(SEPARATOR)
ROOM = 256
"""Blank characters behind each block, for it to grow into."""


def with_room(document: Document, before: Document | None = None) -> Document:
    """Return `document` with its blocks apart, where possible in the places they had `before`.

    Between blocks is only blank space, of which it makes no difference how much there is.
    """
    if not document.blocks:
        return document
    starts = _starts(document, before)
    blocks = tuple(
        Block(Span(start, start + len(block.span)), block.kind)
        for start, block in zip(starts, document.blocks, strict=True)
    )
    olds = [block.span.start for block in document.blocks]
    pieces = tuple(
        evolve(piece, start=piece.start + starts[index] - olds[index])
        for piece in document.pieces
        for index in (max(bisect_right(olds, piece.start) - 1, 0),)
    )
    return evolve(document, text=_spread(document, blocks), blocks=blocks, pieces=pieces)


def _starts(document: Document, before: Document | None) -> Sequence[int]:
    """Return where each block is to begin.

    Those before the first and behind the last that changed stay, if what changed has room between;
    so do those that changed, if there are as many as before.
    """
    lengths = [len(block.span) for block in document.blocks]
    old = [block.span for block in before.blocks] if before else []
    first, last = _unchanged(document, before) if before else (0, 0)
    head, changed, tail = old[:first], old[first : len(old) - last], old[len(old) - last :]
    middle = lengths[first : len(lengths) - last]
    end = head[-1].end if head else -APART
    stay = [span.start for span in head]
    layouts = [_laid_out(middle, end, changed)] if len(changed) == len(middle) else []
    layouts += [_laid_out(middle, end, [])] if tail else []
    for laid_out in layouts:
        after = laid_out[-1] + middle[-1] if middle else end
        if not tail or after + APART <= tail[0].start:
            return [*stay, *laid_out, *(span.start for span in tail)]
    gap = changed[0].start - end if changed else ROOM if head else APART
    return [*stay, *_laid_out(lengths[first:], end, [], gap)]


def _laid_out(
    lengths: Sequence[int], end: int, before: Sequence[Span], gap: int | None = None
) -> Sequence[int]:
    """Return where blocks begin that follow `end`, where they were `before` or as near as can be.

    With a `gap` that is before the first, and room before all others.
    """
    starts: list[int] = []
    for index, length in enumerate(lengths):
        least = end + (APART if gap is None else ROOM if index else gap)
        starts.append(max(least, before[index].start) if before else least)
        end = starts[-1] + length
    return starts


def _unchanged(document: Document, before: Document) -> tuple[int, int]:
    """Return how many blocks are the same from the first on, and how many from the last back."""
    ours, theirs = _contents(document), _contents(before)
    most = min(len(ours), len(theirs))
    first = next((n for n in range(most) if ours[n] != theirs[n]), most)
    rest = most - first
    last = next((n for n in range(rest) if ours[-1 - n] != theirs[-1 - n]), rest)
    return first, last


def _contents(document: Document) -> Sequence[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def _spread(document: Document, blocks: Sequence[Block]) -> str:
    """Return the text with its blocks at their new places."""
    parts: list[str] = []
    end = 0
    for old, new in zip(document.blocks, blocks, strict=True):
        parts += (_blank(new.span.start - end), old.span.of(document.text))
        end = new.span.end
    return "".join(parts)


def _blank(length: int) -> str:
    """Return blank space that parts paragraphs, as long as that."""
    return f"\n{' ' * (length - 3)}\n\n" if length > APART else "\n" * length
