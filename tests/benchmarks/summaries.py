"""Real summaries with errors that people marked: what is found, and what is alarmed falsely.

    python tests/benchmarks/summaries.py [--show]

The ledger of each article is what `propose` makes of it; its summary is the draft. Printed are the
share of error findings that overlap what people marked, the share of marked summaries in which
something was found, and the error findings per 1,000 words of the summaries that are correct.
Reads ../shared/bench/summaries/dev.jsonl and does nothing where that is absent.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.ledger.propose import propose
from factcheck.model import Document, Finding, Severity, Span, Status

DATA = Path(__file__).parents[3] / "shared" / "bench" / "summaries" / "dev.jsonl"


def read() -> Iterator[dict[str, Any]]:
    """Yield the benchmark's cases."""
    with DATA.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def errors_found(case: dict[str, Any]) -> list[Finding]:
    """Check a summary against its article and return the findings of severity error."""
    article = Document(text=case["article"], file_text=case["article"])
    proposal = propose(article, status=Status.VERIFIED)
    ledger = Ledger.of(proposal.claims, proposal.sources, [proposal.document])
    report = Checker(ledger).check(case["summary"])
    return [finding for finding in report.findings if finding.severity is Severity.ERROR]


def main(arguments: list[str]) -> None:
    """Check every summary and print the figures."""
    if not DATA.exists():
        print(f"skipped: {DATA} is absent")
        return
    right = wrong = caught = marked = alarms = words = 0
    begun = time.perf_counter()
    for case in read():
        spans = [Span(*span) for span in case["errors"]]
        found = errors_found(case)
        hits = [f for f in found if any(f.span.overlaps(span) for span in spans)]
        right += len(hits)
        wrong += len(found) - len(hits)
        if case["correct"]:
            alarms += len(found)
            words += len(case["summary"].split())
        else:
            marked += 1
            caught += bool(hits)
        if "--show" in arguments:
            _show(case, found, hits)
    print(
        f"error findings that overlap a marked error: {right} of {right + wrong}"
        f" ({right / max(right + wrong, 1):.2f})"
    )
    print(f"wrong summaries in which a marked error was found: {caught} of {marked}")
    print(
        f"error findings on correct summaries: {alarms} in {words} words"
        f" ({1000 * alarms / max(words, 1):.2f} per 1,000)"
    )
    print(f"{time.perf_counter() - begun:.1f} s")


def _show(case: dict[str, Any], found: list[Finding], hits: list[Finding]) -> None:
    for finding in found:
        sign = "+" if finding in hits else "-"
        text, span = case["summary"], finding.span
        claim = finding.claim.text if finding.claim else ""
        marked = f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"
        print(f"{sign} {case['id']} {finding.code}: {marked}\n     <- {claim}")


if __name__ == "__main__":
    main(sys.argv[1:])
