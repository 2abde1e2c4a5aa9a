"""The sentence around a place of a document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.model import Document, Span


@frozen(eq=False, repr=False, slots=False)
class Sentences:
    """The sentences of a document, cut once for all findings."""

    document: Document

    def around(self, span: Span) -> Span:
        """Return the sentence that `span` stands in, or all that it reaches into."""
        starts, ends = self._bounds
        end = max(span.end, span.start + 1)
        first, last = bisect_right(ends, span.start), bisect_left(starts, end) - 1
        return Span(starts[first], ends[last]) if first <= last else span

    @computed
    def _bounds(self) -> tuple[list[int], list[int]]:
        text = self.document.text
        blocks = [block.span for block in self.document.blocks] or [Span(0, len(text))]
        spans = sorted(
            sentence.shifted(block.start)
            for block in blocks
            for sentence in find_sentences(tokenize(block.of(text)))
        )
        return [span.start for span in spans], [span.end for span in spans]
