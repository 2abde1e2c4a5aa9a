"""GitHub: workflow commands, which a run of Actions shows as annotations in the changed files."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ledger import Ledger
from factcheck.model import Severity
from factcheck.reporting.placed import Placed, placed
from factcheck.reporting.results import Page, Results, draft_name
from factcheck.reporting.terminal import visible
from factcheck.reporting.wording import outcome_words

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github_report(results: Results, _page: Page) -> str:
    """Return a command for each finding and, after each draft, a line for the run's log."""
    lines: list[str] = []
    for document, report in results.drafts:
        lines += (_command(one, results.ledger) for one in placed(document, report))
        lines.append(visible(f"factcheck: {draft_name(document)}: {outcome_words(report)}"))
    return "".join(f"{line}\n" for line in lines)


def _command(one: Placed, ledger: Ledger | None) -> str:
    finding = one.finding
    properties = {
        "file": one.path,
        **dict(_position(one)),
        "title": f"{finding.code} {finding.rule}",
    }
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {told}::{_data(one.told(ledger))}"


def _position(one: Placed) -> Iterator[tuple[str, str]]:
    """Yield where the finding stands; columns are told only within one line, as GitHub wants it."""
    region = one.region
    if not one.has_lines:
        return
    yield "line", str(region.line)
    yield "endLine", str(region.end_line)
    if region.line == region.end_line:
        yield "col", str(region.column)
        yield "endColumn", str(max(region.end_column - 1, region.column))


def _data(text: str) -> str:
    """Escape the text of a command, whose end is the end of its line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a property, which commas and colons part from what follows."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
