"""Claims as people read them in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.whole import SourceNames
from factcheck.ledger import Ledger
from factcheck.ledger.reading import read_claim
from factcheck.ledger.writing import claim_yaml
from factcheck.model import Claim, Statement
from factcheck.reporting.wording import interval_words


def claim_list(claims: Sequence[Claim]) -> str:
    """Return a line for each claim: its id, date, status and text."""
    ids = max((len(claim.id) for claim in claims), default=0)
    dates = max((len(interval_words(claim.date)) for claim in claims), default=0)
    return "".join(
        f"{claim.id:{ids}}  {interval_words(claim.date):{dates}}  {claim.status.value}  "
        f"{' '.join(claim.text.split())}\n"
        for claim in claims
    )


def claim_page(claim: Claim, ledger: Ledger) -> str:
    """Return a claim as its file has it, and what is read from its text as comments below."""
    names = SourceNames.of(ledger.sources.values())
    reading = read_claim(claim, names, ledger.documents)
    lines = "".join(f"# {line}\n" for line in _read_lines(reading))
    file = ledger.files.get(claim.id)
    return (
        f"# {file}\n{claim_yaml(claim, indent=0)}{lines}"
        if file
        else claim_yaml(claim, indent=0) + lines
    )


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
