"""Figures by the day or by the head: what a total makes a day, what a rate makes in all.

"14 million cubic metres in 50 minutes" are 280,000 a minute, "4.3mm a year from 2014 to 2024" 43mm
in the decade, and of 9,600 workers of 240 firms there are 40 a firm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import days_of
from factcheck.matching.arithmetic.derivation import is_true
from factcheck.matching.arithmetic.operations import in_unit_of, number, worth
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.stems import stem
from factcheck.model import DateMention, DateType, Quantity, Scope, Tolerances

DAY = 86400.0
DAYS_OF_YEAR = 365.2425


def is_spread(
    comparison: Comparison, ours: Quantity, tolerances: Tolerances, but: Quantity | None = None
) -> bool:
    """Tell whether a figure is what one of the claim's comes to by the day, the head, or in all.

    The figure `but` is left out.
    """
    return ours.value is not None and any(
        is_true(ours, worth(alike) / parts if by else worth(alike) * parts, tolerances)
        for theirs in comparison.theirs.figures
        if theirs is not but and theirs.value and (alike := in_unit_of(ours, theirs)) is not None
        for by in _divides(comparison.ours, ours, theirs)
        for parts in _parts(comparison, ours, theirs)
    )


def _divides(profile: Profile, ours: Quantity, theirs: Quantity) -> Sequence[bool]:
    """Return whether ours may be a part of theirs, or theirs of ours: one of the two is a rate.

    Ours is one where its sentence tells it for each of something: for each home, 20 families.
    """
    mine, other = (one.per or one.scope is Scope.EACH for one in (ours, theirs))
    mine = mine or profile.once(_is_for_each)
    return () if bool(mine) == bool(other) else (bool(mine),)


def _is_for_each(profile: Profile) -> bool:
    return _for_each().stand_in(profile.tokens.lower)


@cache
def _for_each() -> Phrases[bool]:
    return Phrases.of((words, True) for words in table("bases")["for_each"])


def _parts(comparison: Comparison, ours: Quantity, theirs: Quantity) -> Iterator[float]:
    """Yield how many days, or whatever the rate is by, both sides tell of together."""
    per = ours.per or theirs.per
    days = days_of(per) if per else None
    if days:
        yield from (n / days for n in (*_lengths(comparison.ours), *_lengths(comparison.theirs)))
        return
    heads = _stems(per) if per else _stems(comparison.ours.statement.text)
    for count in comparison.theirs.figures:
        if number(count) > 1 and not heads.isdisjoint(_stems(count.of or "")):
            yield number(count)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in text.lower().split())


def _lengths(profile: Profile) -> frozenset[float]:
    """Return the lengths of time, in days, that a sentence tells of."""
    return profile.once(_find_lengths)


def _find_lengths(profile: Profile) -> frozenset[float]:
    told = {worth(one) / DAY for one in profile.figures if one.unit == SECOND and one.value}
    dated = {days for date in profile.statement.dates for days in _days_within(date)}
    named = {days for word, days in _units().items() if word in profile.vocabulary}
    return frozenset(told | dated | named)


def _days_within(date: DateMention) -> Iterator[float]:
    """Yield how many days a date has, its last one counted or not: from 1993 to 2003, ten years."""
    if date.earliest is None or date.latest is None or date.type is DateType.DURATION:
        return
    days = (date.latest - date.earliest).days + 1
    yield float(days)
    years = date.latest.year - date.earliest.year
    if years:
        yield years * DAYS_OF_YEAR


@cache
def _units() -> dict[str, float]:
    """Return the units of time, by their words in the singular, and how many days each has."""
    days = table("rates")["days"]
    units = table("durations")["units"]
    return {word: days[name] for name, row in units.items() if name in days for word in row["one"]}
