"""The stance of the two sides of a match, as the rules of this family compare it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from factcheck.model import GoverningMark, Severity, StanceKind
from factcheck.rules.attribution.speakers import told_by_others
from factcheck.rules.subjects import MatchCase

LEAST_NEARNESS, FEWEST_SHARED = 0.42, 2
LEAST_TO_COMPARE, LEAST_FOR_OMISSION = 0.45, 0.45
"""The share of the claim that must be repeated to compare, and before an omission counts."""
SURE, SURE_IF_PLAIN, SURE_OF_ACTS = 0.65, 0.42, 0.7
"""The share of the claim from which a difference in stance is no accident of the comparison; less
where a "will" tells it plainly, or a "no" before a thing: of acts there may be two alike."""
SAME_BUT_FOR_A_FIGURE = 0.85
"""The share of the claim from which another figure is a second error, not another event."""
Kinds = frozenset[StanceKind]
TURNING = frozenset({StanceKind.NEGATION, StanceKind.DENIAL})
HEDGED = frozenset({StanceKind.HEDGE})
RESERVED = frozenset({StanceKind.HEDGE, StanceKind.ESTIMATE})
DIRECTION = frozenset({StanceKind.DIRECTION})
AHEAD = frozenset({StanceKind.PLAN, StanceKind.DEMAND})


def comparable_stance(case: MatchCase) -> bool:
    """Tell whether the two are so near that their stance must be the same."""
    match = case.match
    if match.secondary or match.apart or case.dates_differ:
        return False
    if case.figures_agree is False and match.score < SAME_BUT_FOR_A_FIGURE:
        return False
    if case.once(told_by_others) or any(not quoted.changes for quoted in match.quotations):
        return False
    shared = match.shared + len(match.quantities) + bool(match.attributions)
    return match.nearness >= LEAST_NEARNESS and shared >= FEWEST_SHARED


def severity(case: MatchCase, sure: float = SURE) -> Severity:
    """Return how much a difference matters: a warning where much of the claim is left out."""
    return Severity.ERROR if case.match.score >= sure else Severity.WARNING


def may_omit_nothing(case: MatchCase) -> bool:
    """Tell whether the two are so near that what the statement leaves out it denies."""
    return case.repeats(LEAST_FOR_OMISSION, fewest=2) or case.match.nearness >= LEAST_FOR_OMISSION


def unanswered(
    marks: Collection[GoverningMark], others: Collection[GoverningMark], kinds: Kinds
) -> Iterator[GoverningMark]:
    """Yield the marks of the given kinds whose target the other side has without such a mark."""
    for mark in of_kinds(marks, kinds):
        if mark.target in mark.governed and not _answered(mark, of_kinds(others, kinds)):
            yield mark


def _answered(mark: GoverningMark, others: Iterator[GoverningMark]) -> bool:
    return any(mark.target in other.governed or other.target in mark.governed for other in others)


def of_kinds(marks: Collection[GoverningMark], kinds: Kinds) -> Iterator[GoverningMark]:
    """Yield the marks of the given kinds."""
    return (mark for mark in marks if mark.mark.kind in kinds)
