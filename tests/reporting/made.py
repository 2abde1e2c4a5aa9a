"""Results made of any text at all, and small ones made by hand."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from factcheck.ledger import Ledger
from factcheck.model import (
    Block,
    Claim,
    Coverage,
    Document,
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
from factcheck.reporting import Results

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For laws on whole reports, which a busy machine takes its time over."""

CHARACTERS = st.one_of(
    st.characters(),
    st.sampled_from(
        "<>&\"'`*_[](){}|\\~#@:%,;\r\n\t\x00\x0b\x1b\x85\u200b\u202e\u2028\ufffe\ud83d"
    ),
    st.sampled_from("ab 157.“”日\u0301😀"),
)
TEXTS = st.text(CHARACTERS, max_size=60)
LETTERS = st.text("abc", min_size=1, max_size=6)


def finding(text: str, span: Span, message: str = "Not so.", **more: object) -> Finding:
    """Return a finding of the rule FC101 at `span` of `text`."""
    made = {
        "code": "FC101",
        "rule": "number-conflict",
        "family": Family.NUMBER,
        "severity": Severity.ERROR,
        "span": span,
        "text": span.of(text),
        "message": message,
    }
    return Finding(**(made | more))


def fact(text: str, words: str, kind: FactKind, status: FactStatus, **more: object) -> Fact:
    """Return a fact at the first place of `words`."""
    start = text.index(words)
    return Fact(span=Span(start, start + len(words)), text=words, kind=kind, status=status, **more)


@st.composite
def any_results(draw: st.DrawFn) -> Results:
    """A draft, its findings and facts, and a ledger, all made of any characters."""
    text = draw(TEXTS) + draw(TEXTS)
    claim = Claim(
        id=draw(TEXTS),
        text=draw(TEXTS),
        attribution=(Link(source="s", cue=draw(st.none() | TEXTS)),),
        evidence=(Evidence(document="d", quote=draw(TEXTS)),),
    )
    ledger = Ledger.of(
        [claim],
        [Source(id="s", name=draw(TEXTS))],
        [SourceDocument(id="d", publisher=draw(TEXTS), url=draw(TEXTS))],
    )
    ends = st.integers(0, len(text))
    spans = st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair)))
    findings = [
        finding(
            text,
            span,
            draw(TEXTS),
            severity=draw(st.sampled_from(Severity)),
            claim=draw(st.sampled_from([None, claim])),
            fix=draw(st.none() | TEXTS),
            expected=draw(st.none() | TEXTS),
            evidence=draw(st.sampled_from([None, claim.evidence[0]])),
        )
        for span in draw(st.lists(spans, max_size=4))
    ]
    facts = [
        Fact(
            span=span,
            text=span.of(text),
            kind=draw(st.sampled_from(FactKind)),
            status=draw(st.sampled_from(FactStatus)),
            source=draw(st.sampled_from([None, "s"])),
        )
        for span in draw(st.lists(spans, max_size=4))
    ]
    blocks = draw(st.sampled_from([(), (Block(Span(0, len(text))),)]))
    document = Document(
        text=text,
        file_text=text,
        blocks=blocks,
        path=draw(st.none() | TEXTS.map(lambda name: Path(f"x{name}".replace("\0", "")))),
        title=draw(st.none() | TEXTS),
    )
    report = Report(
        findings=tuple(findings), facts=tuple(facts), coverage=Coverage(checkable=len(facts))
    )
    return Results(drafts=((document, report),), ledger=ledger)
