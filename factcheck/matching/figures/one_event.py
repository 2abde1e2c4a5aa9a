"""One event: whether the clause of a figure tells of what the claim tells of, by date and name."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.matching.figures.answers import Answer
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import is_dated
from factcheck.matching.sides.participants import (
    acts_for_another,
    names_others_within,
    rival_names_within,
    told_of,
)
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.sides.strangers import our_strangers, without_speakers


def is_of_one_event(answer: Answer, tied: Iterable[Comparison] = ()) -> bool:
    """Tell whether no date and no name of the clause says that it tells of another event.

    A date of another clause, or of the paragraph, is only a sign. Whom one of the claims that are
    `tied` to the answer's has is no other: who launched the drones that were shot down.
    """
    comparison = answer.comparison
    clause = comparison.ours.clause_at(answer.here.start)
    if not answer.same_event and is_dated(comparison, clause):
        return False
    ours = told_of(comparison.ours, clause)
    if rival_names_within(comparison, ours):
        return False
    there = comparison.theirs.clause_at(answer.there.start)
    theirs = told_of(comparison.theirs, there)
    if acts_for_another(comparison, ours, theirs):
        return False
    return not names_others_within(comparison, ours, theirs) or any(
        _has_all_strangers(other, answer) for other in tied
    )


def _has_all_strangers(other: Comparison, answer: Answer) -> bool:
    """Tell whether all names of ours that a claim has not are another's."""
    theirs = other.theirs.statement.names
    strangers = our_strangers(answer.comparison)
    named = without_speakers(answer.comparison.ours, strangers)
    return all(any(is_same(name, one) for one in theirs) for name in named)


def is_of_another(answer: Answer) -> bool:
    """Tell whether our clause names somebody or some place, and none that the claim has."""
    ours, clause = answer.comparison.ours, answer.clause
    inside = [n for n in ours.statement.names if clause.contains(ours.local(n.span))]
    named, strangers = without_speakers(ours, inside), our_strangers(answer.comparison)
    return bool(named) and all(name in strangers for name in named)
