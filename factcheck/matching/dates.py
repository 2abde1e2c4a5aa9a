"""Dates: which date or length of time of a claim answers which of a statement.

As with figures, what the ledger supports is settled first; only a date that no near claim has may
conflict, and only with one that the statement does not have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.comparison import Comparison
from factcheck.matching.events import clock_time, is_measure, meet, places_in_time
from factcheck.matching.participants import other_participants
from factcheck.matching.standing import standing_alike
from factcheck.model import DateMention, Pair

CLEARLY = 0.25
"""How much better a date must fit its context than one that agrees from farther away."""
CONFLICTING, CONFLICTING_UNSAID = 0.48, 0.55
"""The score from which dates may conflict; more where the claim's text does not say its date."""

Answer = tuple[Comparison, Pair[DateMention]]


def answered_dates(comparisons: Sequence[Comparison]) -> Iterator[Answer]:
    """Yield, for each date of the statement that claims' dates answer, the pairs and the claims.

    A date may conflict with several claims; their figures show which of them the statement repeats.
    """
    answers = sorted(_answers(comparisons), key=lambda answer: -answer[1].score)
    support: dict[DateMention, float] = {}
    used: set[tuple[int, DateMention]] = set()
    for comparison, pair in answers:
        if meet(pair.ours, pair.theirs) and pair.ours not in support:
            support[pair.ours] = pair.score
            used.add((id(comparison), pair.theirs))
            yield comparison, pair
    for comparison, pair in answers:
        place = (id(comparison), pair.theirs)
        outdone = support.get(pair.ours, 0.0) > pair.score - CLEARLY
        if meet(pair.ours, pair.theirs) or outdone or place in used:
            continue
        if _may_conflict(comparison, pair):
            used.add(place)
            yield comparison, pair


def _answers(comparisons: Sequence[Comparison]) -> Iterator[Answer]:
    for comparison in comparisons:
        for ours in comparison.ours.statement.dates:
            for theirs in comparison.theirs.statement.dates:
                if places_in_time(ours) and places_in_time(theirs):
                    yield comparison, Pair(ours, theirs, _score(comparison, ours, theirs))


def _score(comparison: Comparison, ours: DateMention, theirs: DateMention) -> float:
    """Return how alike the contexts of two dates are: their clauses, and the whole."""
    if not len(theirs.span):
        return comparison.likeness
    clause = comparison.ours.clause_at(comparison.ours.local(ours.span).start)
    beside = comparison.theirs.beside(theirs.span)
    near = comparison.coverage(beside, clause) if beside else comparison.likeness
    return (near + comparison.nearness) / 2


def _may_conflict(comparison: Comparison, pair: Pair[DateMention]) -> bool:
    ours, theirs = pair.ours, pair.theirs
    if ours.bound == theirs.bound and _stands_for(comparison, pair):
        return True
    timed = clock_time(ours) and clock_time(theirs)
    if not timed and (ours.earliest is None or theirs.earliest is None):
        return False
    if ours.bound != theirs.bound:
        return False
    if is_measure(ours) or is_measure(theirs) or _is_of_the_speech(comparison, ours):
        return False
    needed = CONFLICTING if len(theirs.span) else CONFLICTING_UNSAID
    clause = comparison.ours.clause_at(comparison.ours.local(ours.span).start)
    return pair.score >= needed and not other_participants(comparison, clause)


def _stands_for(comparison: Comparison, pair: Pair[DateMention]) -> bool:
    """Tell whether the dates, which never meet, stand in one place of one sentence.

    Days of the week without a date differ by themselves. "A year ago" is but compared with years.
    """
    ours, theirs = pair.ours, pair.theirs
    alike = standing_alike(
        comparison.ours, comparison.theirs, [ours], [theirs], comparison.replaced
    )
    if not len(theirs.span) or not any(alike):
        return False
    if ours.earliest is None or theirs.earliest is None:
        return None not in (ours.weekday, theirs.weekday) and ours.weekday != theirs.weekday
    return ours.granularity is theirs.granularity or not (is_measure(ours) or is_measure(theirs))


def _is_of_the_speech(comparison: Comparison, date: DateMention) -> bool:
    """Tell whether a date says when something was said, not when what is told happened."""
    told = comparison.ours.statement.attributions
    return bool(told) and not any(
        span.contains(date.span) for attribution in told for span in attribution.spans
    )
