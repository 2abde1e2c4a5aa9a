"""The JSON of what was read from a text: quantities, dates and attributions, with their places."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from factcheck.extraction.whole import SourceNames, extract
from factcheck.model import (
    Attribution,
    DateMention,
    Document,
    Extraction,
    Mention,
    Quantity,
    Span,
)
from factcheck.reporting.lines import text_and_date

Json = dict[str, Any]
Placing = Callable[[Span], Json]


def extraction_json(extraction: Extraction, document: Document | None = None) -> Json:
    """Return the mentions of `extraction`, each kind in the order of the text.

    Offsets count in the file of `document` where it was read from one, else in its text.
    """

    def place(span: Span) -> Json:
        if document is not None:
            span = document.in_file(span)
        text = extraction.text if document is None else document.file_text
        return {"start": span.start, "end": span.end, "text": span.of(text)}

    return {
        "quantities": [_quantity(quantity, place) for quantity in extraction.quantities],
        "dates": [_date(date, place) for date in extraction.dates],
        "attributions": [_attribution(one, place) for one in extraction.attributions],
    }


def extraction_lines(
    lines: Iterable[bytes], *, date: dt.date | None, sources: SourceNames
) -> Iterator[str]:
    """Yield the extraction of each line's text, as one line of JSON for each line in.

    A line in is an object with `text` and, where it has a day of its own, `date`. Raises
    DraftError, which names the line, where it is not.
    """
    for number, line in enumerate(lines, start=1):
        text, day = text_and_date(line, number)
        extraction = extract(text, reference=day or date, sources=sources)
        yield json.dumps(extraction_json(extraction), ensure_ascii=False)


def _quantity(quantity: Quantity, place: Placing) -> Json:
    return {
        **place(quantity.span),
        "value": _number(quantity.value),
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "bound": quantity.bound.value,
        "unit": quantity.unit,
        "unit_kind": quantity.unit_kind.value,
        "of": quantity.of,
        "predicate": quantity.predicate,
        "scope": None if quantity.scope is None else quantity.scope.value,
    }


def _number(value: float | None) -> float | int | None:
    """Return whole numbers without a decimal point."""
    return int(value) if value is not None and float(value).is_integer() else value


def _date(date: DateMention, place: Placing) -> Json:
    earliest, latest = date.reach
    return {
        **place(date.span),
        "type": date.type.value,
        "earliest": None if earliest is None else earliest.isoformat(),
        "latest": None if latest is None else latest.isoformat(),
        "granularity": None if date.granularity is None else date.granularity.value,
        "timex": date.timex,
        "seconds": _number(date.seconds),
    }


def _attribution(attribution: Attribution, place: Placing) -> Json:
    pieces = [place(span) for span in attribution.spans]
    return {
        "source": None if attribution.source is None else _source(attribution.source, place),
        "cue": None if attribution.cue is None else place(attribution.cue),
        "content": {
            **place(attribution.content),
            "spans": [[piece["start"], piece["end"]] for piece in pieces],
        },
        "kind": attribution.kind.value,
        "chain": [mention.id or mention.text for mention in attribution.chain],
    }


def _source(source: Mention, place: Placing) -> Json:
    return {**place(source.span), "id": source.id}
