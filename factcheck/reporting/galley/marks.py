"""Marks: a stretch of a draft cut wherever a fact or a finding begins or ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from attrs import frozen

from factcheck.model import Span

T = TypeVar("T")


@frozen
class Mark(Generic[T]):
    """Something that stands at a span of the draft's text."""

    span: Span
    value: T


@frozen
class Piece(Generic[T]):
    """Characters that all the same marks cover; `ends` are the marks that end with them.

    A piece without characters holds marks without characters.
    """

    span: Span
    over: tuple[T, ...]
    ends: tuple[T, ...]


def in_stretches(
    stretches: Iterable[Span], marks: Sequence[Mark[T]]
) -> Iterator[tuple[Span, list[Mark[T]]]]:
    """Yield each stretch, all in order, with the marks that lie in it or reach into it."""
    waiting = sorted(marks, key=lambda mark: mark.span, reverse=True)
    reaching: list[Mark[T]] = []
    for stretch in stretches:
        while waiting and waiting[-1].span.start <= stretch.end:
            reaching.append(waiting.pop())
        yield stretch, [mark for mark in reaching if _lies_in(mark.span, stretch)]
        reaching = [mark for mark in reaching if mark.span.end > stretch.end]


def pieces(stretch: Span, marks: Sequence[Mark[T]]) -> Iterator[Piece[T]]:
    """Cut `stretch` at the ends of the marks that lie in it, which are in order.

    A mark that reaches beyond the stretch does not end in it.
    """
    cuts = {stretch.start, stretch.end}
    for mark in marks:
        cuts |= {max(mark.span.start, stretch.start), min(mark.span.end, stretch.end)}
    waiting = list(reversed(marks))
    active: list[Mark[T]] = []
    for start, end in pairwise([*sorted(cuts), stretch.end]):
        empty: list[T] = []
        while waiting and waiting[-1].span.start <= start:
            mark = waiting.pop()
            if len(mark.span):
                active.append(mark)
            else:
                empty.append(mark.value)
        if empty:
            yield Piece(Span(start, start), (), tuple(empty))
        if start < end:
            ends = tuple(mark.value for mark in active if mark.span.end == end)
            yield Piece(Span(start, end), tuple(mark.value for mark in active), ends)
            active = [mark for mark in active if mark.span.end > end]


def _lies_in(span: Span, stretch: Span) -> bool:
    return span.overlaps(stretch) or (not len(span) and stretch.start <= span.start <= stretch.end)
