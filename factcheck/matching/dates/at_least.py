"""At least until: a stretch whose end a claim leaves open, so that it may well last longer."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.dates.pairs import DatePair
from factcheck.matching.sides.limits import DEADLINES
from factcheck.matching.sides.profile import Profile
from factcheck.model import Span

BESIDE = 4
"""So many words before a date, or behind it, may make it the least: until at least the end of."""


def may_last_longer(pair: DatePair) -> bool:
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


def _is_least(profile: Profile, date: Span) -> bool:
    tokens = profile.tokens
    first, last = tokens.at(date.start), tokens.at(date.end)
    beside = (tokens.lower[max(first - BESIDE, 0) : first], tokens.lower[last : last + BESIDE])
    return any(_least().stand_in(words) for words in beside)


@cache
def _least() -> Phrases[bool]:
    return Phrases.of((one, True) for one in table("dates")["at_least"])
