"""Text: findings as an editor reads them, each with its sentence, claim, source and evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.ledger import Ledger
from factcheck.model import DateOrigin, Document, Report
from factcheck.reporting.placed import Placed, placed
from factcheck.reporting.results import Page, Results, draft_name
from factcheck.reporting.terminal import (
    INDENT,
    NARROWEST,
    broken,
    marked_lines,
    styled,
    visible,
)
from factcheck.reporting.wording import backing, counted, findings_words, outcome_words

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
        for one in placed(document, report):
            lines += _finding(one, results.ledger, page)
            lines.append("")
        lines += _summary(document, report, page)
    if len(results.drafts) > 1:
        lines += ("", _total(results, page))
    return "\n".join(lines) + "\n"


def _finding(one: Placed, ledger: Ledger | None, page: Page) -> Iterator[str]:
    finding = one.finding
    place = styled(visible(f"{one.short_place}:"), "bold", page.color)
    severity = finding.severity.value
    yield f"{place} {styled(severity, severity, page.color)} {finding.code} {finding.rule}"
    sentence, span = one.quoted()
    yield from marked_lines(sentence, span, finding.message, severity, page)
    for label, value in backing(finding, ledger):
        yield from _detail(label, value, "fix" if label == "fix" else "dim", page)


def _detail(label: str, value: str, style: str, page: Page) -> Iterator[str]:
    text = visible(re.sub(r"\s+", " ", value))
    margin = INDENT + label.ljust(LABEL_WIDTH)
    for row in broken(text, max(page.width - len(margin), NARROWEST)):
        yield margin + styled(row.of(text), style, page.color)
        margin = " " * len(margin)


def _summary(document: Document, report: Report, page: Page) -> Iterator[str]:
    name = styled(visible(draft_name(document)), "bold", page.color)
    origin = DATE_ORIGINS[document.date_origin]
    yield name if document.date is None else f"{name}, dated {document.date} ({origin})"
    yield f"{INDENT}{outcome_words(report)}"


def _total(results: Results, page: Page) -> str:
    found = findings_words([report for _, report in results.drafts])
    checkable = sum(report.coverage.checkable for _, report in results.drafts)
    matched = sum(report.coverage.matched for _, report in results.drafts)
    drafts = styled(counted(len(results.drafts), "draft"), "bold", page.color)
    statements = counted(checkable, "checkable statement")
    return f"{drafts}\n{INDENT}{found}; {matched} of {statements} matched"
