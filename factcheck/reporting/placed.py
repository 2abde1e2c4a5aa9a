"""Findings with what reports say of where they stand: file, lines and sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from factcheck.extraction.around import Sentences
from factcheck.ledger import Ledger
from factcheck.model import Document, Finding, Report, Span
from factcheck.model.positions import Lines, Region
from factcheck.reporting.results import draft_name, run_name
from factcheck.reporting.wording import told_in_full

SPACE = re.compile(r"\s")
MEANS_SOMETHING = re.compile(r'[&<>"\\\x00-\x1f]')
"""What HTML, XML or JSON would take for more than text."""
LONGEST_SENTENCE = 1_000
CONTEXT = 300
"""Characters that are quoted on both sides of a finding in a longer sentence."""


@frozen(kw_only=True, eq=False, repr=False)
class Placed:
    """A finding and where it stands."""

    finding: Finding
    document: Document
    lines: Lines
    span: Span
    """In the file's decoded text."""
    region: Region
    sentence: Span
    """In the document's text: the sentence around the finding."""

    @property
    def path(self) -> str:
        """The draft's path as it was given, with slashes; "-" is standard input."""
        path = self.document.path
        return draft_name(self.document) if path is None else path.as_posix()

    def quoted(self) -> tuple[str, Span]:
        """Return the sentence in one line, and where in it the finding stands.

        Of a sentence without end only the words about the finding are returned, so that many
        findings in it do not each repeat it.
        """
        text, span, around = self.document.text, self.finding.span, self.sentence
        start, end = around
        before = after = ""
        if len(around) > LONGEST_SENTENCE:
            start = max(start, span.start - CONTEXT)
            end = min(end, span.end + CONTEXT)
            before = "… " if start > around.start else ""
            after = " …" if end < around.end else ""
        shown = before + SPACE.sub(" ", text[start:end]) + after
        return shown, span.shifted(len(before) - start)

    @property
    def has_lines(self) -> bool:
        """Whether the file has lines that an editor shows, which a word processor's has not."""
        return not self.document.runs

    @property
    def where(self) -> str:
        """The place in words: "line 7, column 3", or "paragraph 4, run 2"."""
        run = self.document.run_at(self.span.start)
        place = f"line {self.region.line}, column {self.region.column}"
        return place if run is None else run_name(run)

    @property
    def short_place(self) -> str:
        """The place as compilers tell it: "draft.md:7:3"; with words where there are no lines."""
        place = f"{self.region.line}:{self.region.column}" if self.has_lines else f" {self.where}"
        return f"{self.path}:{place}"

    @property
    def replacement(self) -> str | None:
        """The fix, where it can stand in the file as it is, and no markup in what it replaces."""
        fix = self.finding.fix
        plain = self.span.of(self.document.file_text) == self.finding.text
        if fix is None or not plain or not self.has_lines or MEANS_SOMETHING.search(fix):
            return None
        return fix

    def told(self, ledger: Ledger | None) -> str:
        """Return the message and all that backs it, a line each; the place if it has no line."""
        told = told_in_full(self.finding, ledger)
        return told if self.has_lines else f"{told}\nplace: {self.where}"


def placed(document: Document, report: Report) -> Iterator[Placed]:
    """Yield the findings of one draft, in their order."""
    lines, sentences = Lines(document.file_text), Sentences(document)
    for finding in report.findings:
        span = document.in_file(finding.span)
        yield Placed(
            finding=finding,
            document=document,
            lines=lines,
            span=span,
            region=lines.region(span),
            sentence=sentences.around(finding.span),
        )
