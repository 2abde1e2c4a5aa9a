"""A hand-made result: a draft in Markdown with two findings, and the ledger that they rest on."""

import datetime as dt
from pathlib import Path

import pytest
from attrs import evolve

from factcheck.ledger import Ledger
from factcheck.model import (
    Claim,
    Coverage,
    Evidence,
    Fact,
    FactKind,
    FactStatus,
    Family,
    Finding,
    Link,
    Report,
    Severity,
    Source,
    SourceDocument,
    Span,
)
from factcheck.reading import read_text
from factcheck.reporting import Results

DRAFT = """\
---
date: 2026-02-05
---
# The swap

Talks went on. Moscow and Kyiv each freed
**175** prisoners, RIA said.
"""

CLAIM = Claim(
    id="swap",
    text="Russia and Ukraine exchanged 157 prisoners of war each.",
    attribution=(Link(source="ria", cue="reported"), Link(source="ministry", cue="citing")),
    evidence=(Evidence(document="aje", quote="exchanged 157 prisoners of war each"),),
)

LEDGER = Ledger.of(
    [CLAIM],
    [Source(id="ria", name="RIA"), Source(id="ministry", name="Russia’s Defence Ministry")],
    [SourceDocument(id="aje", publisher="Al Jazeera", published=dt.date(2026, 2, 5))],
)


@pytest.fixture
def results() -> Results:
    document = read_text(DRAFT, path=Path("draft.md"))
    number = Span(document.text.index("175"), document.text.index("175") + 3)
    source = Span(document.text.index("RIA"), document.text.index("RIA") + 3)
    conflict = Finding(
        code="FC101",
        rule="number-conflict",
        family=Family.NUMBER,
        severity=Severity.ERROR,
        span=number,
        text="175",
        message="The ledger has 157 prisoners of war each.",
        claim=CLAIM,
        expected="157 prisoners of war each",
        found="175 prisoners",
        fix="157",
        evidence=CLAIM.evidence[0],
    )
    shortened = evolve(
        conflict,
        code="FC203",
        rule="chain-shortened",
        family=Family.ATTRIBUTION,
        severity=Severity.WARNING,
        span=source,
        text="RIA",
        message="RIA cites Russia’s Defence Ministry.",
        expected=None,
        found=None,
        fix=None,
    )
    fact = Fact(
        span=Span(number.start, number.end + len(" prisoners")),
        text="175 prisoners",
        kind=FactKind.QUANTITY,
        status=FactStatus.CONFLICTING,
        claim="swap",
    )
    report = Report(
        findings=(conflict, shortened),
        facts=(fact,),
        coverage=Coverage(checkable=3, matched=2, supported=1, conflicting=1, unmatched=1),
    )
    return Results(drafts=((document, report),), ledger=LEDGER)
