"""Parts: what a date does in its sentence, other than to say when what is told happened.

"Less than on Thursday" and "from the second quarter" compare, "a 2017 saloon" says which, and "the
dividend for 2025" of what. None of these is a slip for the day on which something happened.
"""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.matching.dates.pairs import DatePair
from factcheck.matching.sides.clocks import BEGINNING, ENDING
from factcheck.matching.sides.pointing import words_of
from factcheck.matching.sides.profile import Profile
from factcheck.model import Change, DateMention, Granularity, Span

PERIODS = frozenset({Granularity.MONTH, Granularity.QUARTER, Granularity.HALF, Granularity.YEAR})
"""What a figure or a payment can be for."""


def plays_another_part(pair: DatePair) -> bool:
    """Tell whether one of the two dates alone does something else than to say when."""
    if _begins_with_something_else(pair):
        return True
    theirs = pair.comparison.theirs
    there = theirs.local(pair.theirs.span) if len(pair.theirs.span) else None
    return _part(pair.comparison.ours, pair.ours, pair.here) != (
        _part(theirs, pair.theirs, there) if there else None
    )


def _part(profile: Profile, date: DateMention, place: Span) -> str | None:
    """Return what a date does, by the words beside it; None for saying when."""
    if is_compared(profile, place) or _is_led_from(profile, date, place):
        return "compares"
    if date.granularity not in PERIODS:
        return None
    lower, first = profile.tokens.lower, profile.tokens.at(place.start)
    before = lower[first - 1] if first else ""
    if before in words_of("FOR") and date.bound is None:
        return "of what"
    following = profile.statement.text[place.end : place.end + 2]
    names = following[:1] == " " and following[1:].isalpha()
    is_year = date.granularity is Granularity.YEAR and not date.relative
    return "which" if before in words_of("ARTICLE") and names and is_year else None


def _begins_with_something_else(pair: DatePair) -> bool:
    """Tell whether ours limits and is the day of what the claim has nothing of.

    They had been falling since Monday, when a blog wrote of a bid.
    """
    if pair.ours.bound not in BEGINNING | ENDING or pair.theirs.bound is not None:
        return False
    profile = pair.comparison.ours
    following = profile.tokens.at(pair.here.end)
    lead = profile.tokens.lower[following : following + 2]
    data = table("clauses")
    if len(lead) < 2 or lead[0] not in data["marks"] or lead[1] not in data["dating"]:
        return False
    clause = profile.clause_at(profile.tokens.starts[following + 1])
    if any(clause.contains(profile.local(figure.span)) for figure in profile.figures):
        return False
    return pair.comparison.shared.isdisjoint(profile.concepts_of(clause))


def is_compared(profile: Profile, date: Span) -> bool:
    """Tell whether a date is what another time is compared with: less than in 2024."""
    words, passed = _comparing()
    lower = profile.tokens.lower
    place = profile.tokens.at(date.start) - 1
    while place >= 0 and lower[place] in passed:
        place -= 1
    return place >= 0 and lower[place] in words


def _is_led_from(profile: Profile, date: DateMention, place: Span) -> bool:
    """Tell whether a change is told from a date on: down five points from the second quarter."""
    first = profile.tokens.at(place.start) - 1
    while first > 0 and profile.tokens.lower[first] in words_of("THE"):
        first -= 1
    led = date.granularity in PERIODS and date.bound is None
    if not led or first < 0 or profile.tokens.lower[first] not in words_of("FROM"):
        return False
    return any(figure.change in {Change.BY, Change.TO} for figure in profile.figures)


@cache
def _comparing() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that compare, and what may stand between them and a date."""
    data = table("dates")
    return frozenset(data["comparing"]), frozenset(data["passed"])
