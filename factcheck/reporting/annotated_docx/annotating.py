"""From a draft and its report to a copy of the draft with the findings as comments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.ledger import Ledger
from factcheck.model import Document, Finding, Report, Span
from factcheck.reading.content import unreadable
from factcheck.reading.docx import WordFile
from factcheck.reading.docx_package import Package
from factcheck.reading.transcript import BODY
from factcheck.reporting.annotated_docx.parts import Comments, repacked, serialized
from factcheck.reporting.annotated_docx.runs import Runs, made_beside
from factcheck.reporting.wording import told_in_full

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def annotated_docx(data: bytes, document: Document, report: Report, ledger: Ledger | None) -> bytes:
    """Return the DOCX file `data`, which `document` was read from, with a comment on each finding.

    Word lets nobody comment in a note or a text box, so what is found there is commented on at the
    note's reference or the box, and the comment says where it is.
    """
    package = Package(data, document.path)
    file = WordFile(package)
    if file.transcript.text != document.file_text:
        raise unreadable(document.path, "the draft was changed while it was checked")
    if not report.findings:
        return data
    comments = Comments(package, file.document)
    spans = [document.in_file(finding.span) for finding in report.findings]
    parts = [_part(document, span) for span in spans]
    runs = Runs(file.stretches)
    runs.split_at(span for span, part in zip(spans, parts, strict=True) if part == BODY)
    for finding, span, part in zip(report.findings, spans, parts, strict=True):
        if part == BODY:
            first, last = runs.between(span)
        else:
            first = last = file.holders[part].run
        identity = comments.add(_lines(finding, part, ledger))
        _enclose(first, last, identity, comments)
    changed = {package.main: serialized(file.document), **comments.changed_parts()}
    return repacked(package, changed)


def _part(document: Document, span: Span) -> str:
    run = document.run_at(span.start)
    return run.part if run else BODY


def _lines(finding: Finding, part: str, ledger: Ledger | None) -> Iterator[str]:
    """Yield the paragraphs of a comment."""
    yield f"{finding.severity.value} {finding.code} {finding.rule}"
    if part != BODY:
        yield f"{part}: “{' '.join(finding.text.split())}”"
    yield from told_in_full(finding, ledger).splitlines()


def _enclose(first: Element, last: Element, identity: str, comments: Comments) -> None:
    """Put the marks of a comment's range around the runs from `first` to `last`."""
    own = {comments.tag("id"): identity}
    first.addprevious(made_beside(first, comments.tag("commentRangeStart"), own))
    run = made_beside(last, comments.tag("r"))
    run.append(made_beside(last, comments.tag("commentReference"), own))
    last.addnext(run)
    last.addnext(made_beside(last, comments.tag("commentRangeEnd"), own))
