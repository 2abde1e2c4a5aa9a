"""Wider slots: a country or a year beside the town or the day in it that a claim gives itself.

"In Split, Croatia" says where in Croatia, so that Zagreb, which lies there too, is not borne out.
Nor is any day of the year by "the second of 2026, after one on 16 June".
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise

from factcheck.extraction.names.gazetteer import country_of
from factcheck.language import table
from factcheck.matching.sides.pointing import DAYS
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import PLACES, is_same, is_wide
from factcheck.model import DateMention, DateType, Granularity, Name, Span

STRETCHES = frozenset(
    {
        Granularity.MONTH,
        Granularity.QUARTER,
        Granularity.SEASON,
        Granularity.HALF,
        Granularity.YEAR,
        Granularity.DECADE,
    }
)
"""The units of which one date holds many days."""


def names_only_around(theirs: Profile, name: Name, ours: Name) -> bool:
    """Tell whether a name of the claim but says where the place lies that it names, and not ours.

    Ours is a place within it as well.
    """
    if is_wide(ours.text) or is_same(ours, name):
        return False
    return name.span in theirs.once(_places_around)


def dates_only_around(theirs: Profile, date: DateMention, ours: DateMention) -> bool:
    """Tell whether a date of the claim but holds the day that it gives besides, and not ours."""
    if ours.granularity not in DAYS or not _is_stretch(date):
        return False
    return any(_holds(date, other) for other in theirs.statement.dates if len(other.span))


def _is_stretch(date: DateMention) -> bool:
    return date.type is DateType.DATE and date.granularity in STRETCHES and date.bound is None


def _holds(date: DateMention, day: DateMention) -> bool:
    if not (date.earliest and date.latest and day.earliest and day.latest):
        return False
    within = date.earliest <= day.earliest and day.latest <= date.latest
    return day.granularity in DAYS and within


def _places_around(profile: Profile) -> AbstractSet[Span]:
    """Return where the countries, or parts of them, stand in which a place lies that is given.

    It stands right before, or is the one that the claim is filed under.
    """
    filed = [one for one in profile.statement.names if one.kind in PLACES and not len(one.span)]
    countries = {country_of(one.text) for one in filed if not is_wide(one.text)} - {None}
    found = {
        name.span
        for name in profile.statement.names
        if countries and is_wide(name.text) and country_of(name.text) in countries
    }
    return found.union(_wide_behind_narrow(profile))


def _wide_behind_narrow(profile: Profile) -> Iterator[Span]:
    tokens = profile.tokens
    for narrow, wide in pairwise(sorted(profile.statement.names, key=lambda name: name.span)):
        if wide.kind not in PLACES or not is_wide(wide.text) or is_wide(narrow.text):
            continue
        if country_of(narrow.text) not in (None, country_of(wide.text)):
            continue
        first = tokens.at(profile.local(narrow.span).end)
        between = tokens.lower[first : tokens.at(profile.local(wide.span).start)]
        if len(between) == 1 and between[0] in _joints():
            yield wide.span


@cache
def _joints() -> frozenset[str]:
    """Return what stands between a place and what it lies in: Split, Croatia; Tobruk in Libya."""
    return frozenset(table("name_roles")["lying_in"])
