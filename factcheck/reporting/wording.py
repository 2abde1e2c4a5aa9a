"""Wording: a claim's attribution, its evidence and a draft's coverage, as people read them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from factcheck.ledger import Ledger
from factcheck.model import (
    Claim,
    Coverage,
    Evidence,
    Fact,
    FactStatus,
    Finding,
    Interval,
    Link,
    Report,
    Severity,
    Unchecked,
    Withholding,
)

WITHHELD = {
    Withholding.SUPPRESSED: "suppressed",
    Withholding.BASELINE: "in the baseline",
    Withholding.UNCHANGED: "outside the change",
}
WHY_UNCHECKED = {
    Unchecked.NO_LEDGER: "there is no ledger",
    Unchecked.NO_CLAIM: "no claim is like the sentence",
    Unchecked.TOO_LITTLE: "the sentence repeats too little of a claim",
    Unchecked.NOT_IN_CLAIM: "the claim does not give it",
}
STATUS_WORDS = {
    FactStatus.CONFLICTING: "conflicting",
    FactStatus.DISPUTED: "disputed",
    FactStatus.OUTDATED: "outdated",
    FactStatus.UNVERIFIED: "unverified",
    FactStatus.UNMATCHED: "not checked",
    FactStatus.SUPPORTED: "checked",
}
"""The worst first."""
NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def backing(finding: Finding, ledger: Ledger | None) -> Iterator[tuple[str, str]]:
    """Yield what backs a finding, each with its label: claim, source, evidence and fix."""
    claim = finding.claim
    if claim is not None:
        yield "claim", f"{claim.id}: {claim.text}"
        source = chain_words(claim, ledger)
        if source:
            yield "source", source
    if finding.evidence is not None:
        yield "evidence", evidence_words(finding.evidence, ledger)
    if finding.fix is not None:
        yield "fix", finding.fix


def told_in_full(finding: Finding, ledger: Ledger | None) -> str:
    """Return a finding's message and all that backs it, a line each."""
    told = (f"{label}: {' '.join(value.split())}" for label, value in backing(finding, ledger))
    return "\n".join((finding.message, *told))


def chain_words(claim: Claim, ledger: Ledger | None) -> str | None:
    """Return who says `claim`, the reader's side first: "RIA (reported), TASS (citing)"."""
    return ", ".join(_link_words(link, ledger) for link in claim.attribution) or None


def _link_words(link: Link, ledger: Ledger | None) -> str:
    source = ledger.sources.get(link.source) if ledger else None
    name = source.name if source else link.source
    return f"{name} ({link.cue})" if link.cue else name


def evidence_words(evidence: Evidence, ledger: Ledger | None) -> str:
    """Return where the evidence stands and its words: "Al Jazeera, 2026-02-05: “157 freed”"."""
    place = evidence_place(evidence, ledger)
    return f"{place}: “{evidence.quote}”" if evidence.quote else place


def evidence_place(evidence: Evidence, ledger: Ledger | None) -> str:
    """Return where the evidence stands: "Al Jazeera, 2026-02-05, page 3"."""
    document = ledger.documents.get(evidence.document) if ledger else None
    parts = (
        (document.publisher or document.title or document.id, document.published)
        if document
        else (evidence.document,)
    )
    return ", ".join(str(part) for part in (*parts, evidence.locator) if part)


def coverage_words(coverage: Coverage) -> str:
    """Return how much of a draft was checked: "12 of 19 checkable statements matched"."""
    words = f"{coverage.matched} of {counted(coverage.checkable, 'checkable statement')} matched"
    outcomes = ("supported", "conflicting", "disputed", "outdated", "unverified")
    counts = [(getattr(coverage, outcome), outcome) for outcome in outcomes]
    told = ", ".join(f"{count} {outcome}" for count, outcome in counts if count)
    left = coverage.checkable - coverage.matched
    words += f" ({told})" if told else ""
    return f"{words}, {left} not checked" if left else words


def status_words(fact: Fact) -> str:
    """Return what became of a fact: "not checked: no claim is like the sentence"."""
    words = STATUS_WORDS[fact.status]
    return f"{words}: {WHY_UNCHECKED[fact.reason]}" if fact.reason else words


def outcome_words(report: Report) -> str:
    """Return what came of one draft: its findings, and how much of it was checked."""
    return f"{findings_words([report])}; {coverage_words(report.coverage)}"


def findings_words(reports: Sequence[Report]) -> str:
    """Return how many findings there are of each severity, and how many were not to be told."""
    found = Counter(finding.severity for report in reports for finding in report.findings)
    left_out = Counter(one.by for report in reports for one in report.withheld)
    withheld = (f", {left_out[by]} {words}" for by, words in WITHHELD.items() if left_out[by])
    return severity_words(found) + "".join(withheld)


def severity_words(counts: Mapping[Severity, int]) -> str:
    """Return how many findings there are of each severity: "5 errors, 1 warning"."""
    told = [counted(counts[one], noun) for one, noun in NOUNS.items() if counts.get(one)]
    return ", ".join(told) or "nothing found"


def interval_words(interval: Interval | None) -> str:
    """Return the day of a claim, or its first and last."""
    if interval is None:
        return "-"
    if interval.earliest == interval.latest:
        return str(interval.earliest)
    return f"{interval.earliest}/{interval.latest}"


def counted(count: int, noun: str) -> str:
    """Return `count` with its noun, in the plural where it needs one."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
