"""How the examples of rules are run: a ledger of their claims, a draft without its marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from attrs import evolve, frozen

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.ledger.contents import read_contents
from factcheck.model import Finding, Settings, Span
from factcheck.reading.draft import read_text
from factcheck.rules import Example, Flag, Rule
from factcheck.rules.engine import judge_ledger
from factcheck.rules.subjects import LedgerCase
from factcheck.workflow.suppression import suppressed
from tests.desk import MOST, other_news

MARK = re.compile(r"\[\[|\]\]|\[|\]")


@frozen
class Marked:
    """A draft without its marks, and the words that stood between them."""

    text: str
    spans: tuple[Span, ...]


def unmarked(draft: str) -> Marked:
    """Take the marks out of an example's draft; doubled brackets are the draft's own."""
    pieces, spans, start, last = [], [], 0, 0
    for match in MARK.finditer(draft):
        pieces.append(draft[last : match.start()])
        last = match.end()
        here = sum(map(len, pieces))
        if match[0] == "[":
            start = here
        elif match[0] == "]":
            spans.append(Span(start, here))
        else:
            pieces.append(match[0][0])
    pieces.append(draft[last:])
    return Marked("".join(pieces), tuple(spans))


def desk_of(*claims: str, others: int = MOST) -> Checker:
    """Return a checker for a desk's ledger: some claims, and many more on other news."""
    return Checker(ledger_of(Example(claims=(*claims, *other_news(others)), draft="")))


def ledger_of(example: Example) -> Ledger:
    """Return the ledger that an example describes."""
    claims = [
        {"id": f"claim-{number}", "text": claim} if isinstance(claim, str) else claim
        for number, claim in enumerate(example.claims, 1)
    ]
    data = {
        "documents": {"story": {"publisher": "The Example"}, **example.documents},
        "sources": example.sources,
        "claims": [{"evidence": [{"document": "story"}], **claim} for claim in claims],
    }
    read = read_contents(data)
    assert not read.faults, read.faults
    return Ledger.of(
        (claim for _, claim in read.claims), read.sources.values(), read.documents.values()
    )


def check(example: Example, settings: Settings | None = None) -> tuple[Finding, ...]:
    """Check an example's draft, which is Markdown, against its claims and return all findings.

    Their spans count in the draft as it is written in the example.
    """
    text, day = unmarked(example.draft).text, date.fromisoformat(example.date)
    draft = read_text(text, date=day, path=Path("draft.md"))
    settings = settings or Settings(require_reason=True, **example.settings)
    report = Checker(ledger_of(example), settings).check(draft)
    draft, report = suppressed(draft, report, settings)
    return tuple(evolve(finding, span=draft.in_file(finding.span)) for finding in report.findings)


def check_marked(claims: Sequence[str], draft: str) -> tuple[tuple[Finding, ...], Span]:
    """Check a draft with one mark against claims; return the findings, and what is marked."""
    (span,) = unmarked(draft).spans
    return check(Example(claims=tuple(claims), draft=draft)), span


def lint(example: Example, rule: Rule, folder: Path) -> tuple[Flag, ...]:
    """Judge an example's claims by a rule on ledgers; `folder` is to hold its saved copies."""
    for name, text in example.copies.items():
        (folder / name).write_text(text, encoding="utf-8")
    ledger = evolve(ledger_of(_without_marks(example)), path=folder)
    found = judge_ledger(LedgerCase(ledger=ledger, settings=Settings()), [rule])
    return tuple(flag for _, flag in found)


def marked_claims(example: Example) -> list[tuple[str, Span]]:
    """Return the text of each claim of an example that has a mark, and what it marks."""
    texts = [unmarked(_text(claim)) for claim in example.claims]
    return [(text.text, span) for text in texts for span in text.spans]


def _without_marks(example: Example) -> Example:
    claims = (
        unmarked(claim).text
        if isinstance(claim, str)
        else {**claim, "text": unmarked(claim["text"]).text}
        for claim in example.claims
    )
    return evolve(example, claims=tuple(claims))


def _text(claim: str | dict[str, str]) -> str:
    return claim if isinstance(claim, str) else claim["text"]
