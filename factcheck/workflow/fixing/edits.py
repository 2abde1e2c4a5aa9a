"""Edits: which words of a file a report's fixes put others in place of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from attrs import frozen

from factcheck.model import Document, Family, Finding, Report, Severity, Span


@frozen(kw_only=True)
class Edit:
    """One fix: `text` in place of what stands at `span` of the file, `inner` of the text."""

    span: Span
    text: str
    inner: Span
    finding: Finding


def edits_of(document: Document, report: Report) -> list[Edit]:
    """Return the fixes of a report that may be made together, in the order of the file.

    Fixed are errors, since a warning is not sure, and only by what the ledger has: where a draft
    contradicts itself, it does not say which side is right. A fix is left out where the words have
    markup in or between them, where another finding wants the same words otherwise, and where it
    overlaps an earlier one.
    """
    wanted: defaultdict[Span, list[Edit]] = defaultdict(list)
    for finding in report.findings:
        if finding.severity is not Severity.ERROR or finding.family is Family.INTERNAL:
            continue
        span = document.in_file(finding.span)
        text = span.of(document.file_text)
        plain = len(span) and text == finding.text == finding.span.of(document.text)
        if finding.fix is not None and finding.fix != text and plain:
            edit = Edit(span=span, text=finding.fix, inner=finding.span, finding=finding)
            wanted[span].append(edit)
    agreed = [edits[0] for edits in wanted.values() if len({edit.text for edit in edits}) == 1]
    return _apart(agreed)


def applied(text: str, edits: Iterable[tuple[Span, str]]) -> str:
    """Return `text` with words put in place of those at spans, which do not overlap."""
    parts: list[str] = []
    at = 0
    for span, words in sorted(edits):
        parts += (text[at : span.start], words)
        at = span.end
    return "".join((*parts, text[at:]))


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Return edits of which no two overlap or touch, the first preferred, in order."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit.span):
        if not kept or kept[-1].span.end < edit.span.start:
            kept.append(edit)
    return kept
