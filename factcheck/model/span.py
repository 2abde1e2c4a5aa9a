"""A stretch of text, as zero-based, half-open character offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """The characters from `start` up to, not including, `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether all of `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """Return the span moved `by` characters to the right."""
        return Span(self.start + by, self.end + by)


class Stretches:
    """Spans of one text, in any order and overlapping or not, to look up what meets one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Merge what overlaps or touches."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(span for span in spans if span):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meet(self, span: Span) -> bool:
        """Tell whether one of the spans overlaps `span`, in time logarithmic in their number."""
        following = bisect_right(self._ends, span.start)
        return following < len(self._starts) and self._starts[following] < span.end

    def hold(self, place: int) -> bool:
        """Tell whether one of the spans has the character at `place`, as quickly."""
        following = bisect_right(self._ends, place)
        return following < len(self._starts) and self._starts[following] <= place
