"""Only what changed: the findings in sentences that a branch of git has touched."""

from __future__ import annotations

from attrs import evolve, field, frozen

from factcheck.extraction.around import Sentences
from factcheck.model import Document, Finding, Report, Withheld, Withholding
from factcheck.model.positions import Lines


@frozen
class Changed:
    """The lines of a file that are new or other than they were; `whole` where all of them are."""

    lines: frozenset[int] = field(factory=frozenset)
    whole: bool = False


def only_changed(document: Document, report: Report, changed: Changed) -> Report:
    """Return the report without the findings in sentences that stand on no changed line."""
    if changed.whole:
        return report
    lines, sentences = Lines(document.file_text), Sentences(document)
    kept: list[Finding] = []
    withheld = list(report.withheld)
    for finding in report.findings:
        sentence = document.in_file(sentences.around(finding.span))
        if changed.lines.isdisjoint(lines.numbers(sentence)):
            withheld.append(Withheld(finding=finding, by=Withholding.UNCHANGED))
        else:
            kept.append(finding)
    return evolve(report, findings=tuple(kept), withheld=tuple(withheld))
