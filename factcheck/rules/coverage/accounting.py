"""Accounting: every checkable thing of a draft, and whether the ledger settled it.

What matched nothing is reported as unmatched: not checked is never passed off as fine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.same_names import is_same
from factcheck.model import (
    Claim,
    Coverage,
    Fact,
    FactKind,
    FactStatus,
    Family,
    Finding,
    Severity,
    Span,
    Statement,
    Status,
    Stretches,
    Unchecked,
)
from factcheck.rules.attribution.mentions import may_be
from factcheck.rules.attribution.speakers import claimed_speakers
from factcheck.rules.coverage.dispute import in_dispute
from factcheck.rules.subjects import NO_MEASURE, DraftCase, MatchCase
from factcheck.rules.versions import is_outdated

BY_STATUS = {
    Status.VERIFIED: FactStatus.SUPPORTED,
    Status.UNVERIFIED: FactStatus.UNVERIFIED,
    Status.DISPUTED: FactStatus.DISPUTED,
    Status.RETRACTED: FactStatus.OUTDATED,
    Status.REFUTED: FactStatus.UNMATCHED,
    Status.REJECTED: FactStatus.UNMATCHED,
}
ALARMS = frozenset({Severity.ERROR, Severity.WARNING})
NO_CONFLICT = frozenset({Family.COVERAGE, Family.INTERNAL, Family.LEDGER})
"""Families whose findings do not contradict a claim."""
LEAST_SUPPORT = 0.55
"""The share of a claim that a statement without figures must repeat to count as checked."""


def account(draft: DraftCase, findings: Sequence[Finding]) -> tuple[tuple[Fact, ...], Coverage]:
    """Return the draft's facts in the order of the text, and how its statements fared."""
    against = Stretches(
        f.span
        for f in findings
        if f.severity in ALARMS and (f.family not in NO_CONFLICT or _says_what_is_false(f))
    )
    facts: list[Fact] = []
    for statement in draft.statements:
        cases = list(draft.cases_by_statement.get(statement.span, ()))
        cases.sort(key=_standing)
        facts.extend(_facts(statement, cases, against, draft))
    facts.sort(key=lambda fact: (fact.span, fact.kind))
    return tuple(facts), _coverage(facts)


def _says_what_is_false(finding: Finding) -> bool:
    return finding.claim is not None and finding.claim.status is Status.REFUTED


def _facts(
    statement: Statement,
    cases: Sequence[MatchCase],
    conflicts: Stretches,
    draft: DraftCase,
) -> Iterator[Fact]:
    """Yield the statement's facts, itself last; a statement with nothing to check yields none."""
    answers: dict[Span, Claim] = {}
    for case in reversed(cases):
        answers.update(dict.fromkeys(_settled(case), case.claim))
    slots = [
        *((slot.span, slot.text, FactKind.QUANTITY) for slot in statement.quantities),
        *((slot.span, slot.text, FactKind.DATE) for slot in statement.dates),
        *((slot.span, slot.text, FactKind.NAME) for slot in statement.names),
        *((slot.span, slot.text, FactKind.QUOTATION) for slot in statement.quotations),
        *(
            (told.source.span, told.source.text, FactKind.ATTRIBUTION)
            for told in statement.attributions
            if told.source and statement.span.contains(told.source.span)
        ),
    ]
    best = next((case for case in cases if case.once(_supports)), None)
    if slots or best:
        slots.append((statement.span, statement.text, FactKind.STATEMENT))
        answers.pop(statement.span, None)
        if best:
            answers[statement.span] = best.claim
    known = _sources(statement)
    reason = _reason(cases, best, draft)
    by_claim = {case.claim.id: case for case in cases}
    for span, text, kind in slots:
        claim = answers.get(span)
        status = FactStatus.CONFLICTING if conflicts.meet(span) else FactStatus.UNMATCHED
        if claim and status is FactStatus.UNMATCHED:
            status = by_claim[claim.id].once(_status_of)
        yield Fact(
            span=span,
            text=text,
            kind=kind,
            status=status,
            claim=claim.id if claim and status is not FactStatus.UNMATCHED else None,
            reason=reason if status is FactStatus.UNMATCHED else None,
            source=known.get((span, kind)),
        )


def _sources(statement: Statement) -> dict[tuple[Span, FactKind], str | None]:
    """Return the ledger's sources that the statement's names and attributions stand for."""
    told = {
        (one.source.span, FactKind.ATTRIBUTION): one.source.id
        for one in statement.attributions
        if one.source
    }
    return told | {(name.span, FactKind.NAME): name.source for name in statement.names}


def _supports(case: MatchCase) -> bool:
    """Tell whether a claim bears out a statement: enough is repeated, and nothing differs."""
    if case.match.score < LEAST_SUPPORT and not case.figures.agree:
        return False
    if case.match.names or any(quoted.changes for quoted in case.match.quotations):
        return False
    return not (case.figures.agree is False or case.figures.differ or case.dates_differ)


def _settled(case: MatchCase) -> Iterator[Span]:
    """Yield the spans of what the claim of a match bears out, one thing at a time."""
    yield from _figures_settled(case)
    for dates in case.match.dates:
        if meet(dates.ours, dates.theirs):
            yield dates.ours.span
    for quoted in case.match.quotations:
        if not quoted.changes and not quoted.swallowed:
            yield quoted.quotation.span
    if case.once(_supports):
        yield from _names_settled(case)


def _figures_settled(case: MatchCase) -> Iterator[Span]:
    """Yield the figures that the claim has in their place, and the telling ones it has at all."""
    tolerances = case.draft.settings.tolerances
    for figures in case.match.quantities:
        if agreement(figures.ours, figures.theirs, tolerances) is Agreement.TRUE:
            yield figures.ours.span
    for ours in filter(is_telling, case.match.statement.quantities):
        for theirs in case.match.reading.quantities:
            alike = ours.unit_kind is theirs.unit_kind
            if alike and agreement(ours, theirs, tolerances) is Agreement.TRUE:
                yield ours.span


def _names_settled(case: MatchCase) -> Iterator[Span]:
    match, known = case.match, case.once(claimed_speakers)
    for name in match.statement.names:
        if any(is_same(name, other) for other in match.reading.names):
            yield name.span
    for told in match.attributions:
        if told.source and may_be(told.source, known, case.draft):
            yield told.source.span


def _reason(cases: Sequence[MatchCase], best: MatchCase | None, draft: DraftCase) -> Unchecked:
    """Return why what no claim bears out in a statement was not checked."""
    if best:
        return Unchecked.NOT_IN_CLAIM
    if cases:
        return Unchecked.TOO_LITTLE
    checked = draft.settings.use_ledger and draft.ledger.claims
    return Unchecked.NO_CLAIM if checked else Unchecked.NO_LEDGER


def _standing(case: MatchCase) -> int:
    """Return a key by which claims that stand go before those that are out of date or false."""
    if case.claim.status in NO_MEASURE:
        return 2
    return int(case.once(is_outdated))


def _status_of(case: MatchCase) -> FactStatus:
    """Return what becomes of a fact that the claim of `case` bears out."""
    known = BY_STATUS[case.claim.status]
    if known is not FactStatus.SUPPORTED and known is not FactStatus.UNVERIFIED:
        return known
    if case.once(is_outdated):
        return FactStatus.OUTDATED
    return FactStatus.DISPUTED if in_dispute(case) else known


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
