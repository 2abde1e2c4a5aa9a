"""One event: whether the clause of a figure tells of what the claim tells of, by date and name."""

from __future__ import annotations

from factcheck.matching.figures.answers import Answer
from factcheck.matching.sides.events import is_dated
from factcheck.matching.sides.participants import (
    acts_for_another,
    names_others_within,
    rival_names_within,
    told_of,
)
from factcheck.matching.sides.strangers import our_strangers, without_speakers


def is_of_one_event(answer: Answer) -> bool:
    """Tell whether no date and no name of the clause says that it tells of another event.

    A date of another clause, or of the paragraph, is only a sign.
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
    return not (
        names_others_within(comparison, ours, theirs) or acts_for_another(comparison, ours, theirs)
    )


def is_of_another(answer: Answer) -> bool:
    """Tell whether our clause names somebody or some place, and none that the claim has."""
    ours, clause = answer.comparison.ours, answer.clause
    inside = [n for n in ours.statement.names if clause.contains(ours.local(n.span))]
    named, strangers = without_speakers(ours, inside), our_strangers(answer.comparison)
    return bool(named) and all(name in strangers for name in named)
