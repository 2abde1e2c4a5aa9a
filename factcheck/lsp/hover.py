"""Hovering: what was found at a place, and what backs it: claim, source and evidence."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position

from factcheck.lsp.checked import Checked
from factcheck.model import Claim, Fact, Finding, Span
from factcheck.reporting.markdown_report import shown_text
from factcheck.reporting.wording import backing, chain_words, evidence_words, status_words

Line = tuple[str, str]
"""A label and its words."""
NOTHING = (Span(0, 0), None)


def hover(checked: Checked, position: Position, *, markdown: bool) -> Hover | None:
    """Return what is known of a place, as Markdown or as plain text; None where that is nothing."""
    offset = checked.positions.offset(position)
    sections: list[tuple[Span, list[Line]]] = [
        (span, list(_of_finding(finding, checked)))
        for span, finding in checked.findings_at(Span(offset, offset))
    ]
    told = {one.claim.id for _, one in checked.findings_at(Span(offset, offset)) if one.claim}
    facts = (placed for placed in checked.facts_at(offset) if placed[1].claim or not sections)
    span, fact = next(((span, fact) for span, fact in facts if fact.claim not in told), NOTHING)
    if fact is not None:
        sections.append((span, list(_of_fact(fact, checked))))
    if not sections:
        return None
    show = _as_markdown if markdown else _as_text
    between = "\n\n---\n\n" if markdown else "\n\n"
    return Hover(
        contents=MarkupContent(
            kind=MarkupKind.Markdown if markdown else MarkupKind.PlainText,
            value=between.join(show(lines) for _, lines in sections),
        ),
        range=checked.positions.range(sections[0][0]),
    )


def _of_finding(finding: Finding, checked: Checked) -> Iterator[Line]:
    yield f"{finding.code} {finding.rule}", finding.message
    if finding.expected is not None:
        yield "expected", finding.expected
    yield from backing(finding, checked.desk.ledger)


def _of_fact(fact: Fact, checked: Checked) -> Iterator[Line]:
    yield str(fact.kind), status_words(fact)
    ledger = checked.desk.ledger
    claim = ledger.claim(fact.claim) if ledger and fact.claim else None
    if claim is not None:
        yield from _of_claim(claim, checked)


def _of_claim(claim: Claim, checked: Checked) -> Iterator[Line]:
    ledger = checked.desk.ledger
    yield "claim", f"{claim.id}: {claim.text}"
    source = chain_words(claim, ledger)
    if source:
        yield "source", source
    for evidence in claim.evidence:
        yield "evidence", evidence_words(evidence, ledger)


def _as_markdown(lines: list[Line]) -> str:
    (label, words), *rest = lines
    told = [f"**{shown_text(label)}**: {shown_text(words)}"]
    return "\n".join((*told, "", *(f"- {label}: {shown_text(words)}" for label, words in rest)))


def _as_text(lines: list[Line]) -> str:
    return "\n".join(f"{label}: {' '.join(words.split())}" for label, words in lines)
