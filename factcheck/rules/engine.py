"""The engine: hands each rule what it judges and makes findings of its flags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Any

from attrs import evolve

from factcheck.model import Claim, Document, Family, Finding, Severity, Span
from factcheck.rules.rule import Flag, Rule
from factcheck.rules.subjects import NO_MEASURE, DraftCase, LedgerCase, MatchCase

OPENERS = re.compile(r"[\s“”‘’'\"«»(\[]+$")
SENTENCE_ENDS = ".!?…:"
LONGEST_GAP = 20
"""Characters before a word that tell whether it begins a sentence."""
SPEAKERS_OWN = frozenset({Family.NUMBER, Family.DATE, Family.STANCE, Family.NAME})
"""Families whose findings in a verbatim quotation are about what its speaker says."""
RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def judge_draft(draft: DraftCase, rules: Iterable[Rule[Any]]) -> tuple[Finding, ...]:
    """Return what `rules` find in `draft`, in the order of the text, one finding a place and rule.

    Where several claims flag the same words by the same rule, the best match's finding stays.
    """
    findings: dict[tuple[str, int, int], Finding] = {}
    for finding in _findings(draft, rules):
        findings.setdefault((finding.code, finding.span.start, finding.span.end), finding)
    return tuple(sorted(findings.values(), key=_order))


def judge_ledger(case: LedgerCase, rules: Iterable[Rule[Any]]) -> Iterator[tuple[Rule[Any], Flag]]:
    """Yield what the rules on ledgers find; a flag's span counts in its claim's text."""
    for rule in rules:
        if rule.on is LedgerCase:
            for flag in rule.judge(case):
                yield rule, flag


def _findings(draft: DraftCase, rules: Iterable[Rule[Any]]) -> Iterator[Finding]:
    judged = cache(partial(_judged, draft))
    for rule in rules:
        if rule.on is DraftCase:
            for flag in rule.judge(draft):
                yield as_finding(rule, flag, flag.claim, draft.document)
        elif rule.on is MatchCase:
            for case in judged(rule.family is Family.COVERAGE, rule.slot):
                for flag in rule.judge(case):
                    told = _as_said(flag, draft) if rule.family in SPEAKERS_OWN else flag
                    yield as_finding(rule, told, flag.claim or case.claim, draft.document)


def _judged(draft: DraftCase, any_status: bool, slot: str | None) -> Sequence[MatchCase]:
    """Return the cases that have any slot of a kind, where one is asked for.

    Claims that are no measure are left out unless `any_status` will do.
    """
    return [
        case
        for case in draft.cases
        if (any_status or case.claim.status not in NO_MEASURE)
        and (slot is None or getattr(case.match, slot))
    ]


def _as_said(flag: Flag, draft: DraftCase) -> Flag:
    """Return what differs within words that are on record as quoted, as a mere information.

    They are the speaker's, who may be wrong; the draft is right to print them as they were said.
    """
    if not draft.verbatim.meet(flag.span):
        return flag
    message = f"{flag.message} The words quoted here are on record as they stand."
    return evolve(flag, severity=Severity.INFO, message=message, fix=None)


def as_finding(rule: Rule[Any], flag: Flag, claim: Claim | None, document: Document) -> Finding:
    """Return the finding that a rule's flag on a document makes."""
    text = flag.span.of(document.text)
    return Finding(
        code=rule.code,
        rule=rule.name,
        family=rule.family,
        severity=flag.severity or rule.severity,
        span=flag.span,
        text=text,
        message=flag.message,
        claim=claim,
        expected=flag.expected,
        found=flag.found if flag.found is not None else text,
        fix=flag.fix and _cased(flag.fix, flag.span, document.text),
        evidence=claim.evidence[0] if claim and claim.evidence else None,
    )


def _cased(fix: str, span: Span, text: str) -> str:
    """Return `fix` with a capital where it is to begin a sentence that began with one."""
    if not (text[span.start : span.start + 1].isupper() and fix[:1].islower()):
        return fix
    before = OPENERS.sub("", text[: span.start][-LONGEST_GAP:])
    begins = not before or before[-1] in SENTENCE_ENDS
    return fix[0].upper() + fix[1:] if begins else fix


def _order(finding: Finding) -> tuple[int, int, int, str]:
    return (finding.span.start, RANK[finding.severity], finding.span.end, finding.code)
