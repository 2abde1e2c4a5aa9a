"""What every reporter is given: the drafts with their reports, the ledger, and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from factcheck.model import Document, Report, Severity, WrittenRun

if TYPE_CHECKING:
    from factcheck.ledger import Ledger  # slow to load, and the names of formats are not to wait


BODY = "body"


@frozen(kw_only=True, repr=False)
class Results:
    """All drafts of one run with their reports. `ledger` is None where none was used."""

    drafts: tuple[tuple[Document, Report], ...]
    ledger: Ledger | None = None

    def fail(self, on: Severity | None) -> bool:
        """Tell whether a finding is at least as severe as `on`; None never fails."""
        found = (finding for _, report in self.drafts for finding in report.findings)
        return on is not None and any(finding.severity.at_least(on) for finding in found)


@frozen(kw_only=True)
class Page:
    """What a report for people is written on: `width` is in terminal cells."""

    width: int = 100
    color: bool = False


def draft_name(document: Document) -> str:
    """Return the path of a draft as it was given; "-" is standard input."""
    return "-" if document.path is None else str(document.path)


def run_name(run: WrittenRun) -> str:
    """Return where a run is in its file: "paragraph 4, run 2", "footnote 1, paragraph 1, run 2"."""
    place = f"paragraph {run.paragraph}, run {run.run}"
    return place if run.part == BODY else f"{run.part}, {place}"
