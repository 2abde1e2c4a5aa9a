"""What a claim says, in the structure of statements: its text as read, and what it spells out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from attrs import evolve

from factcheck.extraction.whole import SourceNames, extract, extract_figures
from factcheck.model import (
    Claim,
    DateMention,
    DateType,
    Extraction,
    Granularity,
    Interval,
    Modality,
    Name,
    NameKind,
    Polarity,
    Quantity,
    SourceDocument,
    Span,
    StatedQuantity,
    Statement,
    UnitKind,
)

NOWHERE = Span(0, 0)
"""Where the text does not say what the claim spells out."""
DAYS_OF = {Granularity.DAY: 1, Granularity.MONTH: 31, Granularity.YEAR: 366}


def read_claim(
    claim: Claim,
    sources: SourceNames | None,
    documents: Mapping[str, SourceDocument],
    newest: dt.date | None = None,
) -> Statement:
    """Return `claim` as one statement; offsets count in its text, `NOWHERE` is outside it.

    What the claim spells out goes before what its text was read to say. `newest` is the day of the
    ledger's newest document, looked for among `documents` where it is not given.
    """
    told = _reference(claim, documents, newest)
    return _as_statement(claim, extract(claim.text, reference=told, sources=sources))


def read_figures(
    claim: Claim, documents: Mapping[str, SourceDocument], newest: dt.date | None = None
) -> tuple[Statement, Statement]:
    """Return the figures, dates and stance of what the claim's text says, and of the claim whole.

    Names and attributions are not read.
    """
    text = evolve(claim, quantities=None, date=None, polarity=None)
    alone, whole = (_reference(one, documents, newest) for one in (text, claim))
    said = extract_figures(claim.text, reference=alone)
    read = said if alone == whole else extract_figures(claim.text, reference=whole)
    return _as_statement(text, said), _as_statement(claim, read)


def _as_statement(claim: Claim, extraction: Extraction) -> Statement:
    return Statement(
        span=Span(0, len(claim.text)),
        text=claim.text,
        quantities=_quantities(claim.quantities or (), extraction.quantities),
        dates=_dates(claim.date, extraction.dates),
        names=_names(claim.place, extraction.names),
        quotations=extraction.quotations,
        attributions=extraction.attributions,
        stance=extraction.stance,
        told=extraction.reference,
        polarity=claim.polarity or Polarity.AFFIRMED,
        modality=claim.modality or Modality.ASSERTED,
    )


def _reference(
    claim: Claim, documents: Mapping[str, SourceDocument], newest: dt.date | None
) -> dt.date | None:
    """Return the day from which the claim's "Thursday" is counted.

    That is its document's, else its own, else that of the ledger's newest document.
    """
    for evidence in claim.evidence:
        document = documents.get(evidence.document)
        if document and document.published:
            return document.published
    if claim.date:
        return claim.date.latest
    if claim.as_of or newest:
        return claim.as_of or newest
    published = (document.published for document in documents.values())
    return max((day for day in published if day), default=None)


def _quantities(stated: Sequence[StatedQuantity], read: Sequence[Quantity]) -> tuple[Quantity, ...]:
    remaining = list(read)
    quantities = []
    for given in stated:
        likeness = next((q for q in remaining if _same_figure(given, q)), None)
        if likeness is None:
            likeness = _as_written(given)
        else:
            remaining.remove(likeness)
        if likeness is not None:
            quantities.append(_spelled_out(likeness, given))
    return tuple(sorted((*quantities, *remaining), key=lambda quantity: quantity.span))


def _same_figure(given: StatedQuantity, read: Quantity) -> bool:
    if given.value is not None:
        return read.value == given.value
    return (read.low, read.high) == (given.low, given.high)


def _as_written(given: StatedQuantity) -> Quantity | None:
    """Read what a claim spells out as if it stood in a text: "157 prisoners of war"."""
    figures = [given.value] if given.value is not None else [given.low, given.high]
    figure = "-".join(f"{value:.12g}" for value in figures if value is not None)
    phrase = " ".join(part for part in (figure, given.unit, given.of) if part)
    found = extract(phrase).quantities
    return evolve(found[0], span=NOWHERE, number=NOWHERE) if found else None


def _spelled_out(quantity: Quantity, given: StatedQuantity) -> Quantity:
    stated = {
        "bound": given.bound,
        "of": given.of,
        "predicate": given.predicate,
        "scope": given.scope,
        "per": given.per,
        "low": given.low,
        "high": given.high,
    }
    kind = quantity.unit_kind
    if given.of and kind is UnitKind.NONE:
        kind = UnitKind.COUNT
    known = {name: value for name, value in stated.items() if value is not None}
    return evolve(quantity, unit_kind=kind, **known)  # type: ignore[arg-type]


def _dates(held: Interval | None, read: Sequence[DateMention]) -> tuple[DateMention, ...]:
    if held is None or any(_meets(date, held) for date in read):
        return tuple(read)
    days = (held.latest - held.earliest).days + 1
    granularity = next((unit for unit, most in DAYS_OF.items() if days <= most), None)
    spelled_out = DateMention(
        span=NOWHERE,
        text=f"{held.earliest:%Y-%m-%d}",
        type=DateType.DATE if days == 1 else DateType.RANGE,
        earliest=held.earliest,
        latest=held.latest,
        granularity=granularity,
    )
    return (spelled_out, *read)


def _meets(date: DateMention, held: Interval) -> bool:
    if date.earliest is None or date.latest is None:
        return False
    return date.earliest <= held.latest and held.earliest <= date.latest


def _names(place: str | None, read: Sequence[Name]) -> tuple[Name, ...]:
    if place is None or any(place in (name.text, name.canonical) for name in read):
        return tuple(read)
    return (Name(span=NOWHERE, text=place, kind=NameKind.PLACE, canonical=place), *read)
