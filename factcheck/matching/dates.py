"""Dates: which date of a claim answers which date of a statement."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.comparison import Comparison
from factcheck.matching.events import places_in_time
from factcheck.matching.participants import other_participants
from factcheck.model import DateMention, DateType, Pair

LEAST_LIKENESS = 0.55


def answering_dates(comparison: Comparison) -> Iterator[Pair[DateMention]]:
    """Yield pairs of dates, or of durations, that tell when or how long of the same thing."""
    if comparison.likeness < LEAST_LIKENESS:
        return
    for ours in comparison.ours.statement.dates:
        clause = comparison.ours.clause_at(comparison.ours.local(ours.span).start)
        if other_participants(comparison, clause):
            continue
        for theirs in comparison.theirs.statement.dates:
            if _same_kind(ours, theirs) and (ours.bound is None) == (theirs.bound is None):
                yield Pair(ours, theirs, comparison.likeness)


def _same_kind(ours: DateMention, theirs: DateMention) -> bool:
    if places_in_time(ours):
        return places_in_time(theirs)
    return ours.type is theirs.type is DateType.DURATION
