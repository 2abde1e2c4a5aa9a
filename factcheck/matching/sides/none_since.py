"""None since: what a sentence tells of by saying since when it has not been."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.limits import RECORD
from factcheck.matching.sides.profile import Profile
from factcheck.model import Span


def is_none_since(comparison: Comparison, place: Span) -> bool:
    """Tell whether our clause alone denies that something has been since: not since 2019 had City.

    Whoever did it in the meantime, it tells of the last that it names.
    """
    ours, theirs = comparison.ours, comparison.theirs
    if theirs.negations or any(one.bound == RECORD for one in theirs.statement.dates):
        return False
    opened = _not_since().at(ours.tokens.lower, 0) is not None
    return opened or _denies_since(ours, ours.clause_at(place.start))


def _denies_since(profile: Profile, clause: Span) -> bool:
    if not profile.negations_beside(clause):
        return False
    dates = (one for one in profile.statement.dates if one.bound == RECORD)
    return any(clause.contains(profile.local(one.span)) for one in dates)


@cache
def _not_since() -> Phrases[bool]:
    """Return what begins a sentence of what has not been since some time."""
    return Phrases.of((words, True) for words in table("dates")["occasions"]["not_since"])
