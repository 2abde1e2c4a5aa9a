"""At least until: a stretch whose end a claim leaves open, so that it may well last longer."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.language import table
from factcheck.matching.dates.pairs import DatePair
from factcheck.matching.sides.limits import DEADLINES, is_limit_of_something_else
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import clause_bounds
from factcheck.model import Span

BESIDE = 4
"""So many words before a date, or behind it, may make it the least: until at least the end of."""


def is_of_other_limit(pair: DatePair) -> bool:
    """Tell whether one of the two alone is a limit, or theirs but the least that ours is past."""
    if _may_last_longer(pair):
        return True
    return is_limit_of_something_else(pair.ours, pair.theirs) and not _is_before_least(pair)


def _may_last_longer(pair: DatePair) -> bool:
    """Tell whether ours is later than what the claim has for the least, and no least itself.

    "Until at least March" may be until April, but it is no "until at least April".
    """
    ours, theirs = pair.ours, pair.theirs
    if theirs.bound not in DEADLINES or ours.earliest is None or theirs.latest is None:
        return False
    later = ours.earliest > theirs.latest and len(theirs.span) > 0
    comparison = pair.comparison
    return (
        later
        and _is_least(comparison.theirs, pair.there)
        and not _is_least(comparison.ours, pair.here)
    )


def _is_before_least(pair: DatePair) -> bool:
    """Tell whether ours is a day before the least that a claim has, of the opposite of it.

    Roads that stay closed until at least Sunday are not opened again on Wednesday.
    """
    ours, theirs = pair.ours, pair.theirs
    if ours.bound or theirs.bound not in DEADLINES or not pair.comparison.opposed:
        return False
    if ours.latest is None or theirs.earliest is None or ours.latest >= theirs.earliest:
        return False
    return _is_least(pair.comparison.theirs, pair.there)


def _is_least(profile: Profile, date: Span) -> bool:
    """Tell whether a date is told as the least: until at least Sunday, until Sunday or later.

    What follows a date ends its clause: until May, at least 40 guides said.
    """
    lower = profile.tokens.lower
    first, last = profile.tokens.at(date.start), profile.tokens.at(date.end)
    if _least().stand_in(lower[max(first - BESIDE, 0) : first]):
        return True
    ended = clause_bounds() | CLAUSE_ENDS
    behind = (_least().at(lower, at) for at in range(last, last + BESIDE))
    return any(found and not {*lower[found.end : found.end + 1]} - ended for found in behind)


@cache
def _least() -> Phrases[bool]:
    return Phrases.of((one, True) for one in table("dates")["at_least"])
