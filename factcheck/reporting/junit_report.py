"""JUnit's XML, which CI servers show as tests: a case for each finding and each statement.

What was not checked is a skipped case, so that it is never counted as passed.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.ledger import Ledger
from factcheck.model import Document, FactKind, FactStatus, Report, Severity, Stretches
from factcheck.model.positions import Lines
from factcheck.reporting.placed import Placed, placed
from factcheck.reporting.results import Page, Results, draft_name
from factcheck.reporting.wording import outcome_words, status_words, told_in_full
from factcheck.reporting.xml_text import node, written

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LONGEST_NAME = 120
"""Characters of a case's name, which servers show in a column."""


def junit_report(results: Results, _page: Page) -> str:
    """Return a suite for each draft."""
    root = node("testsuites", name="factcheck")
    for document, report in results.drafts:
        root.append(_suite(document, report, results.ledger))
    for count in ("tests", "failures", "skipped"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    return written(root)


def _suite(document: Document, report: Report, ledger: Ledger | None) -> Element:
    name = draft_name(document)
    suite = node("testsuite", name=name, errors="0")
    cases = _Cases(suite, name)
    for one in placed(document, report):
        _finding(cases, one, ledger)
    _statements(cases, document, report)
    suite.set("tests", str(len(suite.findall("testcase"))))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    node("system-out", suite, outcome_words(report))
    return suite


class _Cases:
    """The cases of one suite; those of the same name are numbered, as servers tell them by it."""

    def __init__(self, suite: Element, draft: str) -> None:
        self._suite = suite
        self._draft = draft
        self._names: Counter[str] = Counter()

    def add(self, name: str, line: int | None) -> Element:
        name = " ".join(name.split())
        name = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
        self._names[name] += 1
        if self._names[name] > 1:
            name = f"{name} ({self._names[name]})"
        place = {"file": self._draft} | ({} if line is None else {"line": str(line)})
        return node("testcase", self._suite, classname=self._draft, name=name, **place)


def _finding(cases: _Cases, one: Placed, ledger: Ledger | None) -> None:
    finding = one.finding
    case = cases.add(
        f"{finding.code} {finding.rule}: {finding.text}", one.region.line if one.has_lines else None
    )
    if finding.severity is Severity.INFO:
        node("skipped", case, message=finding.message)
        return
    sentence, _ = one.quoted()
    told = f"{one.short_place}\n{sentence}\n{told_in_full(finding, ledger)}"
    node("failure", case, told, message=finding.message, type=finding.severity.value)


def _statements(cases: _Cases, document: Document, report: Report) -> None:
    """Add the draft's statements: passed if the ledger bears them out, else skipped.

    One that conflicts has its finding, unless that was not asked for.
    """
    lines = Lines(document.file_text)
    found = Stretches(finding.span for finding in report.findings)
    for fact in report.facts:
        if fact.kind is not FactKind.STATEMENT:
            continue
        if fact.status is FactStatus.CONFLICTING and found.meet(fact.span):
            continue
        line, _ = lines.place(document.in_file(fact.span).start)
        case = cases.add(fact.text, None if document.runs else line)
        if fact.status is not FactStatus.SUPPORTED:
            node("skipped", case, message=status_words(fact))
