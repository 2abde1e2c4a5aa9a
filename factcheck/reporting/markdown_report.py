"""Markdown: a comment on a pull or merge request, as GitHub and GitLab show it.

Whatever the draft says stays text: it can neither link nor format, nor call anybody's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.ledger import Ledger
from factcheck.model import Document, Report, Severity
from factcheck.reporting.placed import Placed, placed
from factcheck.reporting.results import Page, Results, draft_name
from factcheck.reporting.terminal import visible
from factcheck.reporting.wording import backing, counted, findings_words, outcome_words

MARKER = "<!-- factcheck -->"
"""By which a bot finds its own comment, to write it anew."""
LONGEST = 60_000
"""Characters; GitHub refuses a comment of more than 65,536."""

SIGNS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.INFO: "ℹ️"}
SPACE = re.compile(r"\s+")
MEANS_SOMETHING = re.compile(r"[\\`*_\[\]{}<>&|~$^]|:(?=/)|(?<=www)\.", re.IGNORECASE)
CALLS = re.compile(r"([@#])(?=\w)")
BEGINS_A_BLOCK = re.compile(r"^[-+=#]")
BEGINS_A_LIST = re.compile(r"^(\d{1,9})(?=[.)])")
UNSEEN = "&#8203;"
"""A space without width: `@` and what follows it are then no name to notify."""


def markdown_report(results: Results, _page: Page) -> str:
    """Return the findings of all drafts, as many as a comment has room for; the rest is counted."""
    reports = [report for _, report in results.drafts]
    parts = [MARKER, f"## factcheck: {findings_words(reports)}"]
    room = LONGEST - sum(map(len, parts))
    left = 0
    for document, report in results.drafts:
        for part, holds in _draft(document, report, results.ledger):
            if left or len(part) > room:
                left += holds
            else:
                parts.append(part)
                room -= len(part) + 2
    if left:
        parts.append(f"*There is no room here for {counted(left, 'more finding')}.*")
    return "\n\n".join(parts) + "\n"


def _draft(document: Document, report: Report, ledger: Ledger | None) -> Iterator[tuple[str, int]]:
    """Yield the parts of a draft's report, each with the number of findings in it."""
    yield f"### {_code(draft_name(document))}\n\n{_text(outcome_words(report))}.", 0
    for one in placed(document, report):
        yield "\n".join(_finding(one, ledger)), 1


def _finding(one: Placed, ledger: Ledger | None) -> Iterator[str]:
    finding = one.finding
    severity = f"{SIGNS[finding.severity]} {finding.severity.value}"
    place = _code(one.short_place)
    yield f"**{severity} {finding.code} {finding.rule}** {place}"
    yield ""
    yield f"> {_sentence(one)}"
    yield ""
    yield _begun(finding.message)
    yield ""
    for label, value in backing(finding, ledger):
        told = f"<del>{_text(finding.text)}</del> → <ins>{_text(value)}</ins>"
        yield f"- {label}: {told if label == 'fix' else _text(value)}"


def _sentence(one: Placed) -> str:
    text, span, around = one.document.text, one.finding.span, one.sentence
    before, after = text[around.start : span.start], text[span.end : around.end]
    if not span.of(text):
        return _begun(before + after)
    start = _begun(before) if before.strip() else ""
    return f"{start}<b>{_text(span.of(text))}</b>{_text(after)}".rstrip()


def _begun(text: str) -> str:
    """Return text that begins a line, where some signs would begin a list or a heading."""
    return BEGINS_A_LIST.sub(r"\1\\", BEGINS_A_BLOCK.sub(r"\\\g<0>", _text(text).lstrip()))


def _text(text: str) -> str:
    """Return `text` so that Markdown shows it as it is, in one line."""
    line = visible(SPACE.sub(" ", text))
    escaped = MEANS_SOMETHING.sub(r"\\\g<0>", line)
    return CALLS.sub(rf"\1{UNSEEN}", escaped)


def _code(text: str) -> str:
    """Return `text` as code, in a fence longer than any run of backticks in it."""
    line = visible(SPACE.sub(" ", text)).strip()
    runs = (len(run) for run in re.findall("`+", line))
    fence = "`" * (max(runs, default=0) + 1)
    padding = " " if line.startswith("`") or line.endswith("`") or not line else ""
    return f"{fence}{padding}{line}{padding}{fence}"
