"""Splicing: one quotation that is made of two sayings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.matching.quotes.verbatim import find_run, words_on
from factcheck.matching.words.spoken import ASIDE, GAP, spoken_words
from factcheck.model import Quotation, Span

LEAST_SPLICED = 3
MOST_LEFT_OUT = 2
"""So few words that are missing were left out, and make no second saying of what follows."""


def spliced(quotation: Quotation, text: str, records: Iterable[str]) -> Span | None:
    """Return the words with which a second saying begins, if the quotation is made of two.

    Both must be verbatim and at least three words long, and no gap may stand between them; a
    quotation that is verbatim as a whole, or that has other words too, is none.
    """
    ours = [word for span in quotation.spans for word in spoken_words(text, span)]
    norms = [word.norm for word in ours]
    if len(norms) < 2 * LEAST_SPLICED or GAP in norms or ASIDE in norms:
        return None
    on_record = [[word.norm for word in words_on(record)] for record in records]
    longest = max((_verbatim_prefix(norms, record) for record in on_record), default=0)
    rest = norms[longest:]
    if longest < LEAST_SPLICED or len(rest) < LEAST_SPLICED:
        return None
    if any(_leaves_out(norms[:longest], rest, record) for record in on_record):
        return None
    if any(find_run(rest, record, 0, len(record)) is not None for record in on_record):
        return Span(ours[longest].span.start, ours[-1].span.end)
    return None


def _verbatim_prefix(norms: list[str], record: Sequence[str]) -> int:
    """Return how many of the first words stand in the record in one run."""
    longest = 0
    for start, norm in enumerate(record):
        if norm == norms[0]:
            pairs = zip(norms, record[start:], strict=False)
            run = next((n for n, (a, b) in enumerate(pairs) if a != b), None)
            longest = max(longest, min(len(norms), len(record) - start) if run is None else run)
    return longest


def _leaves_out(first: list[str], rest: list[str], record: Sequence[str]) -> bool:
    """Tell whether a record goes on with the rest but for a word or two: will, of will not."""
    start = find_run(first, record, 0, len(record))
    if start is None:
        return False
    after = start + len(first)
    return find_run(rest, record, after, min(after + MOST_LEFT_OUT, len(record))) is not None
