"""Accounting: every checkable thing of a draft, and whether the ledger settled it.

What matched nothing is reported as unmatched: not checked is never passed off as fine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from factcheck.model import (
    Claim,
    Coverage,
    Fact,
    FactKind,
    FactStatus,
    Finding,
    Match,
    Severity,
    Span,
    Statement,
    Status,
)
from factcheck.rules.subjects import DraftCase

BY_STATUS = {
    Status.VERIFIED: FactStatus.SUPPORTED,
    Status.UNVERIFIED: FactStatus.UNVERIFIED,
    Status.DISPUTED: FactStatus.DISPUTED,
    Status.RETRACTED: FactStatus.OUTDATED,
}
LEAST_SUPPORT = 0.55
"""The share of a claim that a statement without figures must repeat to count as checked."""


def account(draft: DraftCase, findings: Sequence[Finding]) -> tuple[tuple[Fact, ...], Coverage]:
    """Return the draft's facts in the order of the text, and how its statements fared."""
    outdated = draft.ledger.newer.keys()
    conflicts = [f.span for f in findings if f.severity is Severity.ERROR]
    by_statement: dict[Span, list[Match]] = {}
    for match in draft.matches:
        by_statement.setdefault(match.statement.span, []).append(match)
    facts: list[Fact] = []
    for statement in draft.statements:
        matches = by_statement.get(statement.span, [])
        facts.extend(_facts(statement, matches, conflicts, outdated))
    facts.sort(key=lambda fact: (fact.span, fact.kind))
    return tuple(facts), _coverage(facts)


def _facts(
    statement: Statement,
    matches: Sequence[Match],
    conflicts: Sequence[Span],
    outdated: AbstractSet[str],
) -> Iterator[Fact]:
    """Yield the statement's facts, itself last; a statement with nothing to check yields none."""
    answers: dict[Span, Claim] = {}
    for match in reversed(matches):
        for pairs in (match.quantities, match.dates, match.names):
            answers.update({pair.ours.span: match.claim for pair in pairs})
        answers.update({quoted.quotation.span: match.claim for quoted in match.quotations})
    slots = [
        *((slot.span, slot.text, FactKind.QUANTITY) for slot in statement.quantities),
        *((slot.span, slot.text, FactKind.DATE) for slot in statement.dates),
        *((slot.span, slot.text, FactKind.NAME) for slot in statement.names),
        *((slot.span, slot.text, FactKind.QUOTATION) for slot in statement.quotations),
    ]
    for span, text, kind in slots:
        claim = answers.get(span)
        status = _status(span, claim, conflicts, outdated)
        yield Fact(
            span=span,
            text=text,
            kind=kind,
            status=status,
            claim=claim.id if claim else None,
        )
    best = next((m for m in matches if m.quantities or m.score >= LEAST_SUPPORT), None)
    if slots or best:
        claim = best.claim if best else None
        yield Fact(
            span=statement.span,
            text=statement.text,
            kind=FactKind.STATEMENT,
            status=_status(statement.span, claim, conflicts, outdated),
            claim=claim.id if claim else None,
        )


def _status(
    span: Span, claim: Claim | None, conflicts: Sequence[Span], outdated: AbstractSet[str]
) -> FactStatus:
    if any(span.overlaps(conflict) for conflict in conflicts):
        return FactStatus.CONFLICTING
    if claim is None:
        return FactStatus.UNMATCHED
    if claim.id in outdated:
        return FactStatus.OUTDATED
    return BY_STATUS[claim.status]


def _coverage(facts: Iterable[Fact]) -> Coverage:
    counts: Mapping[FactStatus, int] = Counter(
        fact.status for fact in facts if fact.kind is FactKind.STATEMENT
    )
    checkable = sum(counts.values())
    return Coverage(
        checkable=checkable,
        matched=checkable - counts.get(FactStatus.UNMATCHED, 0),
        **{status.value: counts.get(status, 0) for status in FactStatus},
    )
