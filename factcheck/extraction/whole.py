"""The whole reading of a text: every extractor, in order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.extraction.attribution import find_attributions
from factcheck.extraction.datelines import outside_datelines
from factcheck.extraction.dates import find_dates
from factcheck.extraction.names import SourceNames, find_names
from factcheck.extraction.quantities import find_quantities
from factcheck.extraction.quotations import find_quotations
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.stance import find_stance
from factcheck.extraction.tokens import tokenize
from factcheck.model import DateMention, Extraction, Name

__all__ = ["SourceNames", "extract", "extract_figures"]


def extract(
    text: str, *, reference: date | None = None, sources: SourceNames | None = None
) -> Extraction:
    """Read `text` and return every sentence, quantity, date, name, quotation, attribution, stance.

    `reference` is the day that relative dates are counted from; without it they stay unresolved.
    `sources` are the names that a ledger knows. Paragraphs are parted by empty lines. Never
    raises, whatever the text, and takes time linear in its length.
    """
    tokens = tokenize(text)
    sentences = find_sentences(tokens)
    dates = find_dates(tokens, reference, sentences)
    names = _but_of_days(find_names(tokens, sentences, sources), dates)
    quotations = find_quotations(tokens)
    return Extraction(
        text=text,
        reference=reference,
        sentences=sentences,
        quantities=find_quantities(tokens, dates),
        dates=outside_datelines(text, dates),
        names=names,
        quotations=quotations,
        attributions=find_attributions(tokens, sentences, quotations, names),
        stance=find_stance(tokens, sentences),
    )


def extract_figures(text: str, *, reference: date | None = None) -> Extraction:
    """Read `text` for its sentences, dates, quantities and stance alone, in half the time."""
    tokens = tokenize(text)
    sentences = find_sentences(tokens)
    dates = find_dates(tokens, reference, sentences)
    return Extraction(
        text=text,
        reference=reference,
        sentences=sentences,
        quantities=find_quantities(tokens, dates),
        dates=outside_datelines(text, dates),
        stance=find_stance(tokens, sentences),
    )


def _but_of_days(names: Sequence[Name], dates: Sequence[DateMention]) -> tuple[Name, ...]:
    """Return the names but those that the last word of a day goes on: Super Tuesday."""
    begins = {
        date.span.start + date.text.rfind(" "): date.span.start
        for date in dates
        if " " in date.text
    }
    return tuple(n for n in names if not begins.get(n.span.end, n.span.end) <= n.span.start)
