"""Text: findings as an editor reads them, each with its sentence, claim, source and evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.ledger import Ledger
from factcheck.model import DateOrigin, Document, Finding, Report, Span
from factcheck.reporting.positions import Lines
from factcheck.reporting.results import Page, Results, draft_name
from factcheck.reporting.terminal import INDENT, NARROWEST, broken, marked_lines, styled
from factcheck.reporting.wording import (
    chain_words,
    counted,
    coverage_words,
    evidence_words,
    severity_words,
)

LABEL_WIDTH = 10

DATE_ORIGINS = {
    DateOrigin.FRONT_MATTER: "from its front matter",
    DateOrigin.OPTION: "as given",
    DateOrigin.METADATA: "from the file",
    DateOrigin.TODAY: "today, as the draft gives no date",
}


def text_report(results: Results, page: Page) -> str:
    """Return the findings of each draft, in order, and a line that sums the draft up."""
    lines: list[str] = []
    for document, report in results.drafts:
        positions = Lines(document.file_text)
        for finding in report.findings:
            lines += _finding(finding, document, positions, results.ledger, page)
            lines.append("")
        lines += _summary(document, report, page)
    if len(results.drafts) > 1:
        lines += ("", _total(results, page))
    return "\n".join(lines) + "\n"


def _finding(
    finding: Finding, document: Document, positions: Lines, ledger: Ledger | None, page: Page
) -> Iterator[str]:
    line, column = positions.place(document.in_file(finding.span).start)
    place = styled(f"{draft_name(document)}:{line}:{column}:", "bold", page.color)
    severity = finding.severity.value
    yield f"{place} {styled(severity, severity, page.color)} {finding.code} {finding.rule}"
    sentence = _sentence(document, finding.span)
    span = finding.span.shifted(-sentence.start)
    yield from marked_lines(sentence.of(document.text), span, finding.message, severity, page)
    for label, value, style in _details(finding, ledger):
        yield from _detail(label, value, style, page)


def _sentence(document: Document, span: Span) -> Span:
    """Return the sentence that `span` stands in, or all that it reaches into."""
    blocks = [block.span for block in document.blocks if block.span.overlaps(span)]
    blocks = blocks or [Span(0, len(document.text))]
    around = Span(blocks[0].start, blocks[-1].end)
    sentences = find_sentences(tokenize(around.of(document.text)))
    within = span.shifted(-around.start)
    touched = [sentence for sentence in sentences if sentence.overlaps(within)]
    if not touched:
        return span
    return Span(touched[0].start, touched[-1].end).shifted(around.start)


def _details(finding: Finding, ledger: Ledger | None) -> Iterator[tuple[str, str, str]]:
    """Yield the label, words and style of what backs a finding."""
    claim = finding.claim
    if claim is not None:
        yield "claim", f"{claim.id}: {claim.text}", "dim"
        source = chain_words(claim, ledger)
        if source:
            yield "source", source, "dim"
    if finding.evidence is not None:
        yield "evidence", evidence_words(finding.evidence, ledger), "dim"
    if finding.fix is not None:
        yield "fix", finding.fix, "fix"


def _detail(label: str, value: str, style: str, page: Page) -> Iterator[str]:
    text = re.sub(r"\s+", " ", value)
    margin = INDENT + label.ljust(LABEL_WIDTH)
    for row in broken(text, max(page.width - len(margin), NARROWEST)):
        yield margin + styled(row.of(text), style, page.color)
        margin = " " * len(margin)


def _summary(document: Document, report: Report, page: Page) -> Iterator[str]:
    name = styled(draft_name(document), "bold", page.color)
    origin = DATE_ORIGINS[document.date_origin]
    yield name if document.date is None else f"{name}, dated {document.date} ({origin})"
    yield f"{INDENT}{_counted(report.findings)}; {coverage_words(report.coverage)}"


def _total(results: Results, page: Page) -> str:
    findings = [finding for _, report in results.drafts for finding in report.findings]
    checkable = sum(report.coverage.checkable for _, report in results.drafts)
    matched = sum(report.coverage.matched for _, report in results.drafts)
    drafts = styled(counted(len(results.drafts), "draft"), "bold", page.color)
    statements = counted(checkable, "checkable statement")
    return f"{drafts}\n{INDENT}{_counted(findings)}; {matched} of {statements} matched"


def _counted(findings: Iterable[Finding]) -> str:
    return severity_words(Counter(finding.severity for finding in findings))
