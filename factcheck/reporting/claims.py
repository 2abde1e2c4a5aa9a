"""Claims as people read them in a terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.extraction.whole import SourceNames
from factcheck.ledger import Ledger
from factcheck.ledger.reading import read_claim
from factcheck.ledger.writing import as_data, claim_yaml
from factcheck.model import Claim, Extraction, Source, SourceDocument, Statement
from factcheck.reporting.extraction_json import extraction_json
from factcheck.reporting.terminal import printable
from factcheck.reporting.wording import interval_words
from factcheck.rules.contradictions import Contradictions


def claim_list(claims: Sequence[Claim]) -> str:
    """Return a line for each claim: its id, date, status and text."""
    ids = max((len(claim.id) for claim in claims), default=0)
    dates = max((len(interval_words(claim.date)) for claim in claims), default=0)
    statuses = max((len(claim.status.value) for claim in claims), default=0)
    return "".join(
        f"{claim.id:{ids}}  {interval_words(claim.date):{dates}}  {claim.status.value:{statuses}}  "
        f"{printable(claim.text)}\n"
        for claim in claims
    )


def found_json(found: Sequence[tuple[Claim, float]]) -> str:
    """Return claims that were searched for, each with how well it answers, as JSON."""
    listed = [{"score": round(score, 4), "claim": as_data(claim)} for claim, score in found]
    return json.dumps(listed, ensure_ascii=False, indent=2, default=str) + "\n"


def claim_page(ordinal: int, ledger: Ledger, against: Contradictions) -> str:
    """Return a claim as its file has it, and what stands around it as comments below."""
    claim = ledger.claims[ordinal]
    file = ledger.files.get(claim.id)
    lines = [
        *_read_lines(_reading(claim, ledger)),
        *_rest_lines(claim, ledger),
        *_history_lines(claim, ledger),
        *(f"contradicts {other.id}: {other.text}" for other, _ in against.of(ordinal)),
        *_like_lines(ordinal, against),
    ]
    head = f"# {file}\n" if file else ""
    return head + claim_yaml(claim, indent=0) + "".join(f"# {printable(line)}\n" for line in lines)


def claim_json(ordinal: int, ledger: Ledger, against: Contradictions) -> dict[str, Any]:
    """Return a claim with what stands around it, for tools."""
    claim = ledger.claims[ordinal]
    reading = _reading(claim, ledger)
    file = ledger.files.get(claim.id)
    told = Extraction(
        text=claim.text,
        reference=reading.told,
        quantities=reading.quantities,
        dates=reading.dates,
        attributions=reading.attributions,
    )
    return {
        "claim": as_data(claim),
        "status": claim.status.value,
        "file": str(file) if file else None,
        "reading": {
            **extraction_json(told),
            "names": [{"text": name.text, "id": name.source} for name in reading.names],
            "polarity": reading.polarity.value,
            "modality": reading.modality.value,
        },
        "sources": [as_data(source) for source in _sources(claim, ledger)],
        "documents": [as_data(document) for document in _documents(claim, ledger)],
        "superseded_by": [newer.id for newer in ledger.newer.get(claim.id, ())],
        "contradicts": [
            {"claim": other.id, "text": other.text, "expected": flag.expected, "found": flag.found}
            for other, flag in against.of(ordinal)
        ],
        "like": [
            {"claim": one.claim.id, "text": one.claim.text, "likeness": round(one.likeness, 4)}
            for one in against.neighbours.near(ordinal)
        ],
    }


def _reading(claim: Claim, ledger: Ledger) -> Statement:
    return read_claim(claim, SourceNames.of(ledger.sources.values()), ledger.documents)


def _sources(claim: Claim, ledger: Ledger) -> list[Source]:
    ids = dict.fromkeys(link.source for link in claim.attribution)
    return [ledger.sources[id_] for id_ in ids if id_ in ledger.sources]


def _documents(claim: Claim, ledger: Ledger) -> list[SourceDocument]:
    ids = dict.fromkeys(one.document for one in claim.evidence)
    return [ledger.documents[id_] for id_ in ids if id_ in ledger.documents]


def _rest_lines(claim: Claim, ledger: Ledger) -> Iterator[str]:
    """Yield who and what the claim rests on."""
    for source in _sources(claim, ledger):
        kind = f" ({source.kind.value})" if source.kind else ""
        titles = ", ".join(one.title for one in source.titles)
        item = f", Wikidata {source.wikidata}" if source.wikidata else ""
        yield f"source: {source.name}{kind}{f', {titles}' if titles else ''}{item}"
    for document in _documents(claim, ledger):
        parts = (document.publisher, document.title, document.published, document.url)
        told = ", ".join(str(part) for part in parts if part) or document.id
        copy = f"; saved copy {document.file}" if document.file else ""
        yield f"document: {told}{copy}{' (pinned)' if document.sha256 else ''}"


def _history_lines(claim: Claim, ledger: Ledger) -> Iterator[str]:
    """Yield the claim's verdicts, and the claims that it replaces or that replace it."""
    for one in claim.checks:
        day = f"{one.checked_on}: " if one.checked_on else ""
        mark = f" (“{one.rating.name}”)" if one.rating and one.rating.name else ""
        note = f": {one.note}" if one.note else ""
        yield f"history: {day}{one.verdict.value} by {one.checked_by}{mark}{note}"
    for id_ in claim.supersedes:
        older = ledger.claim(id_)
        yield f"replaces {id_}: {older.text if older else '(not in the ledger)'}"
    for newer in ledger.newer.get(claim.id, ()):
        yield f"replaced by {newer.id}: {newer.text}"


def _like_lines(ordinal: int, against: Contradictions) -> Iterator[str]:
    for one in against.neighbours.near(ordinal):
        yield f"like {one.claim.id} ({one.likeness:.0%}): {one.claim.text}"


def _read_lines(reading: Statement) -> Iterator[str]:
    """Yield what the claim says once its text is read."""
    for quantity in reading.quantities:
        bound = quantity.bound.value.replace("_", " ")
        amount = quantity.value if quantity.value is not None else f"{quantity.low}-{quantity.high}"
        parts = (quantity.unit or quantity.of, quantity.predicate, quantity.scope)
        told = ", ".join(str(part) for part in parts if part)
        yield f"quantity: {bound} {amount} ({told})" if told else f"quantity: {bound} {amount}"
    for date in reading.dates:
        yield f"date: {date.text} ({date.timex})" if date.timex else f"date: {date.text}"
    for name in reading.names:
        yield f"name: {name.text} ({name.source or name.kind.value})"
    for quotation in reading.quotations:
        yield f"quotation: {quotation.text}"
    for attribution in reading.attributions:
        if attribution.source is not None:
            yield f"attribution: {attribution.source.id or attribution.source.text}"
    for mark in reading.stance:
        yield f"stance: {mark.text} ({mark.kind.value})"
