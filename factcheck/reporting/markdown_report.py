"""Markdown: a comment on a pull or merge request, as GitHub and GitLab show it.

Whatever the draft says stays text: it can neither link nor format, nor call anybody's name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from factcheck.ledger import Ledger
from factcheck.model import Severity
from factcheck.reporting.placed import Placed, placed
from factcheck.reporting.results import Page, Results, draft_name
from factcheck.reporting.terminal import visible
from factcheck.reporting.wording import backing, counted, findings_words, outcome_words

MARKER = "<!-- factcheck -->"
"""By which a bot finds its own comment, to write it anew."""
BETWEEN = "\n\n"
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
    left = Counter[str]()
    for noun, part in _parts(results):
        room -= len(part) + len(BETWEEN)
        if room < 0:
            left[noun] += 1
        else:
            parts.append(part)
    if left:
        told = " and ".join(counted(count, f"more {noun}") for noun, count in left.items())
        parts.append(f"*There is no room here for {told}.*")
    return BETWEEN.join(parts) + "\n"


def _parts(results: Results) -> Iterator[tuple[str, str]]:
    """Yield what is said of each draft and of each finding, and which of the two it is."""
    for document, report in results.drafts:
        name, outcome = _code(draft_name(document)), shown_text(outcome_words(report))
        yield "draft", f"### {name}\n\n{outcome}."
        for one in placed(document, report):
            yield "finding", "\n".join(_finding(one, results.ledger))


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
        told = f"<del>{shown_text(finding.text)}</del> → <ins>{shown_text(value)}</ins>"
        yield f"- {label}: {told if label == 'fix' else shown_text(value)}"


def _sentence(one: Placed) -> str:
    text, span = one.quoted()
    before, after = text[: span.start], text[span.end :]
    if not span.of(text):
        return _begun(before + after)
    start = _begun(before) if before.strip() else ""
    return f"{start}<b>{shown_text(span.of(text))}</b>{shown_text(after)}".rstrip()


def _begun(text: str) -> str:
    """Return text that begins a line, where some signs would begin a list or a heading."""
    return BEGINS_A_LIST.sub(r"\1\\", BEGINS_A_BLOCK.sub(r"\\\g<0>", shown_text(text).lstrip()))


def shown_text(text: str) -> str:
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
