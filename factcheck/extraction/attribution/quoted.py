"""Which of the words that a source is given stand in quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.model import AttributionKind, Quotation, Span


class QuotedStretches:
    """The outer quotations of a text."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        """Arrange the quotations, which are in the order of the text, for looking up."""
        outer = [quotation for quotation in quotations if not quotation.depth]
        self._spans = [quotation.span for quotation in outer]
        self._starts = [span.start for span in self._spans]
        self._by_start = {quotation.content.start: quotation.span for quotation in outer}
        self._by_end = {quotation.content.end: quotation.span for quotation in outer}

    def with_marks(self, span: Span) -> Span:
        """Return the span with the quotation mark that its first or last words lack."""
        opened, closed = self._by_start.get(span.start), self._by_end.get(span.end)
        start = opened.start if opened and opened.end <= span.end + 1 else span.start
        end = closed.end if closed and closed.start >= start else span.end
        return Span(start, end)

    def kind(self, spans: Sequence[Span]) -> AttributionKind:
        """Return whether words are told as they were said: all of them, some or none."""
        if all(self.holds(span) for span in spans):
            return AttributionKind.DIRECT
        mixed = any(self._meets(span) for span in spans)
        return AttributionKind.MIXED if mixed else AttributionKind.INDIRECT

    def holds(self, span: Span) -> bool:
        """Tell whether a quotation holds all of a span."""
        index = bisect_right(self._starts, span.start) - 1
        return index >= 0 and self._spans[index].contains(span)

    def _meets(self, span: Span) -> bool:
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        return any(
            other.overlaps(span)
            for other in self._spans[first : bisect_right(self._starts, span.end)]
        )
