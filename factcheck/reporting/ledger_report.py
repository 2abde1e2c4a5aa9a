"""What the rules on ledgers found, claim by claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.ledger import Ledger
from factcheck.ledger.places import ClaimPlaces
from factcheck.model import Severity
from factcheck.reporting.results import Page
from factcheck.reporting.terminal import INDENT, marked_lines, styled, visible
from factcheck.reporting.wording import counted, severity_words
from factcheck.rules import Flag, Rule

Found = tuple[Rule[Any], Flag]


def ledger_report(ledger: Ledger, found: Sequence[Found], page: Page) -> str:
    """Return each finding with its claim, and a line that sums them up."""
    places = ClaimPlaces(ledger)
    lines = [line for rule, flag in found for line in (*_finding(rule, flag, places, page), "")]
    counts = Counter(flag.severity or rule.severity for rule, flag in found)
    sizes = f"{counted(len(ledger.claims), 'claim')}, {counted(len(ledger.sources), 'source')}"
    lines += (
        styled(str(ledger.path), "bold", page.color),
        f"{INDENT}{sizes}: {severity_words(counts)}",
    )
    return "\n".join(lines) + "\n"


def _finding(rule: Rule[Any], flag: Flag, places: ClaimPlaces, page: Page) -> Iterator[str]:
    severity: Severity = flag.severity or rule.severity
    claim = flag.claim
    stands = places.place(claim.id) if claim else None
    place = styled(visible(f"{stands or places.ledger.path}:"), "bold", page.color)
    subject = claim or flag.document
    name = f" ({subject.id})" if subject else ""
    level = styled(severity.value, severity.value, page.color)
    yield f"{place} {level} {rule.code} {rule.name}{name}"
    if claim:
        yield from marked_lines(claim.text, flag.span, flag.message, severity.value, page)
    else:
        yield INDENT + visible(flag.message)
    if flag.found and flag.expected:
        yield visible(f"{INDENT}found: {flag.found}; expected: {flag.expected}")
