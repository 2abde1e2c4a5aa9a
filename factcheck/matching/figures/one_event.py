"""One event: whether the clause of a figure tells of what the claim tells of, by date and name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.language import word_class
from factcheck.matching.figures.answers import Answer
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.counterparts import are_numbered_apart, numbered
from factcheck.matching.sides.events import Event, event, is_dated
from factcheck.matching.sides.participants import (
    acts_for_another,
    names_others_within,
    rival_names_within,
    told_of,
)
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.sides.strangers import our_strangers, without_speakers
from factcheck.model import Span


def is_of_one_event(
    answer: Answer, tied: Iterable[Comparison] = (), *, base: Span | None = None
) -> bool:
    """Tell whether no date and no name of the clause says that it tells of another event.

    A date of another clause, or of the paragraph, is only a sign, and that of the `base` which a
    change is counted from is none. Whom one of the claims that are `tied` to the answer's has is
    no other: who launched the drones that were shot down.
    """
    return are_of_one_event(answer.comparison, answer.here, answer.there, tied, base=base)


def are_of_one_event(
    comparison: Comparison,
    here: Span,
    there: Span,
    tied: Iterable[Comparison] = (),
    *,
    base: Span | None = None,
) -> bool:
    """Tell the same of the clauses in which two places stand, ours and the claim's."""
    clause = comparison.ours.clause_at(here.start)
    their_clause = comparison.theirs.clause_at(there.start)
    if comparison.once(_are_apart, clause, their_clause, base):
        return False
    if _is_of_another_number(comparison, here):
        return False
    return not comparison.once(_name_others, clause, their_clause) or any(
        _has_all_strangers(other, comparison) for other in tied
    )


def _are_apart(comparison: Comparison, clause: Span, their_clause: Span, base: Span | None) -> bool:
    """Tell whether a date, or a name that answers another, is of an event of its own."""
    is_of_base = base is not None and _is_apart_by_base(comparison, base)
    if event(comparison, clause) is Event.OTHER and is_dated(comparison, clause) and not is_of_base:
        return True
    return _are_of_rivals(comparison, clause, their_clause)


def _is_apart_by_base(comparison: Comparison, base: Span) -> bool:
    """Tell whether a sentence has no date but the claim's own and the base of its change.

    Nor a time that is no date by itself: half a point lower than a year before in that quarter.
    """
    profile, theirs = comparison.ours, comparison.theirs.statement.dates
    dates = [(date, profile.local(date.span)) for date in profile.statement.dates]
    own = [date for date, span in dates if len(span) and not base.contains(span)]
    times = [base, *(span for _, span in dates)]
    if any(not any(span.contains(one) for span in times) for one in _words_of_time(profile)):
        return False
    return all(any(comparison.meet(date, other) for other in theirs) for date in own)


def _words_of_time(profile: Profile) -> Iterator[Span]:
    tokens, named = profile.tokens, word_class("time")
    for word, start, end in zip(tokens.lower, tokens.starts, tokens.ends, strict=True):
        if word in named:
            yield Span(start, end)


def _is_of_another_number(comparison: Comparison, here: Span) -> bool:
    """Tell whether a place is in a clause on stage 14, the claim being on 12, but not that 14."""
    clause = comparison.ours.clause_at(here.start)
    return comparison.once(are_numbered_apart, clause) and not any(
        one.span.overlaps(here) for one in comparison.ours.once(numbered)
    )


def _are_of_rivals(comparison: Comparison, clause: Span, there: Span) -> bool:
    """Tell whether a name of two clauses answers what the other side answers with another."""
    ours = comparison.ours.once(told_of, clause)
    return rival_names_within(comparison, ours) or acts_for_another(
        comparison, ours, comparison.theirs.once(told_of, there)
    )


def _name_others(comparison: Comparison, clause: Span, there: Span) -> bool:
    ours, theirs = comparison.ours.once(told_of, clause), comparison.theirs.once(told_of, there)
    return names_others_within(comparison, ours, theirs)


def _has_all_strangers(other: Comparison, comparison: Comparison) -> bool:
    """Tell whether all names of ours that a claim has not are another's."""
    theirs = other.theirs.statement.names
    strangers = our_strangers(comparison)
    named = without_speakers(comparison.ours, strangers)
    return all(any(is_same(name, one) for one in theirs) for name in named)


def is_of_another(answer: Answer) -> bool:
    """Tell whether our clause names somebody or some place, and none that the claim has."""
    ours, clause = answer.comparison.ours, answer.clause
    inside = [n for n in ours.statement.names if clause.contains(ours.local(n.span))]
    named, strangers = without_speakers(ours, inside), our_strangers(answer.comparison)
    return bool(named) and all(name in strangers for name in named)
