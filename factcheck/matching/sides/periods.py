"""Periods: which of a sentence's dates each of its figures is told of.

"310,000 tonnes in April, against 248,000 in March": who tells March of 248,000 tells what the claim
tells, though it begins with April; who tells it of 310,000 has changed the two about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from factcheck.language import table, word_class
from factcheck.matching.arithmetic.values import SECOND, agree
from factcheck.matching.sides.clocks import clock_times
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import COUNTED, is_measure, places_in_time, pointing_words
from factcheck.matching.sides.profile import Profile
from factcheck.model import Change, DateMention, Quantity, Span, Tolerances

HYPHEN = "-"
PARTED = 6
"""As many tokens apart as a figure is from a date behind a mark, a conjunction or a turn."""
BEFORE = 1
"""And as many as one that stands behind its date: 4% in May comes before May 4%."""
SEVERAL = 2
LONG_BEFORE = 300
"""So many days before a claim was told, a time is none that it tells of without a date."""
FARTHEST = 20
"""So far apart, the one is no longer told of the other."""


def own_date(comparison: Comparison, ours: DateMention) -> DateMention | None:
    """Return the date in the claim's text that ours is, told no less finely."""
    return next(
        (date for date in comparison.theirs.once(_dates) if _is_one(comparison, ours, date)), None
    )


def is_told_there(comparison: Comparison, ours: DateMention) -> bool:
    """Tell whether the claim tells of the time of ours too, however finely."""
    return any(comparison.meet(ours, date) for date in comparison.theirs.once(_dates))


def is_changed_about(
    comparison: Comparison, ours: DateMention, theirs: DateMention, tolerances: Tolerances
) -> bool:
    """Tell whether a figure that we tell of our date is one that the claim tells of `theirs`."""
    told = list(_told_in_claim(comparison, ours, tolerances))
    return theirs in told and not any(meet(ours, date) for date in told)


def is_of_an_earlier_figure(
    comparison: Comparison, ours: DateMention, theirs: DateMention, tolerances: Tolerances
) -> bool:
    """Tell whether we date a figure that the claim compares another with, and dates otherwise.

    Who says 2.84% of the second quarter does not say it of the third, to which it fell from 2.84%.
    """
    if ours.bound is not None:
        return False
    return any(
        period(comparison.theirs, other) is not theirs and agree(figure, other, tolerances)
        for figure in comparison.ours.figures
        if _is_right_before(comparison.ours, figure, ours)
        for other in comparison.theirs.figures
        if _is_compared_with(comparison.theirs, other)
    )


def _is_right_before(profile: Profile, figure: Quantity, date: DateMention) -> bool:
    """Tell whether nothing but words that lead to it stand between a figure and a date."""
    one, other = _tokens(profile, figure.span), _tokens(profile, date.span)
    between = profile.tokens.lower[one.stop : other.start]
    return one.stop <= other.start and _passed().issuperset(between)


def _is_compared_with(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is one that another is compared with: from 2.84%, against 4.4%."""
    before = profile.tokens.at(profile.local(figure.span).start) - 1
    compared = before >= 0 and profile.tokens.lower[before] in table("dates")["comparing"]
    return compared or figure.change is Change.FROM


@cache
def _passed() -> frozenset[str]:
    return frozenset(table("dates")["passed"])


def are_told_apart(comparison: Comparison, ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether we tell our figure of one of the claim's times, and it tells its of another."""
    here, there = _period_on_record(comparison, ours), period(comparison.theirs, theirs)
    return here is not None and there is not None and not meet(here, there)


def is_of_another(
    comparison: Comparison, ours: Quantity, theirs: Quantity, tolerances: Tolerances
) -> bool:
    """Tell whether we tell our figure of another time of the claim than it tells `theirs` of.

    Where it tells `theirs` of none, it is another figure that it tells ours of, rightly or not.
    """
    if _is_of_time_compared_with(comparison, ours, theirs) or _is_long_before(comparison, ours):
        return True
    if _period_on_record(comparison, ours) is None:
        return False
    if period(comparison.theirs, theirs) is not None:
        return are_told_apart(comparison, ours, theirs)
    return any(
        period(comparison.theirs, other) is not None and agree(ours, other, tolerances)
        for other in comparison.theirs.figures
        if other is not theirs
    )


def _is_long_before(comparison: Comparison, ours: Quantity) -> bool:
    """Tell whether ours is told of a time long before an undated claim was: 48 percent in 2019."""
    here, theirs = period(comparison.ours, ours), comparison.theirs.statement
    if here is None or here.latest is None or here.bound or theirs.dates or theirs.told is None:
        return False
    return (theirs.told - here.latest).days > LONG_BEFORE


def _is_of_time_compared_with(comparison: Comparison, ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether a claim compares its figure of one time with another, of which we tell ours.

    Sold 41,300 in 2026, "12 percent fewer than a year earlier", were not 41,300 in 2025.
    """
    here, there = period(comparison.ours, ours), period(comparison.theirs, theirs)
    if here is None or there is None or here.relative or there.relative:
        return False
    if here.granularity is not there.granularity or comparison.meet(here, there):
        return False
    return any(map(is_measure, comparison.theirs.statement.dates))


def _period_on_record(comparison: Comparison, ours: Quantity) -> DateMention | None:
    """Return the date that we tell a figure of, if the claim tells of that one and of another."""
    if not comparison.theirs.once(_tells_times_apart):
        return None
    here = period(comparison.ours, ours)
    return here if here is not None and own_date(comparison, here) is not None else None


def period(profile: Profile, figure: Quantity) -> DateMention | None:
    """Return the date that a figure is told of, if one is near enough and no nearer to another."""
    return profile.once(_periods).get(figure.span)


def date_of_act(profile: Profile, word: Span) -> DateMention | None:
    """Return the date in its clause that a word is told of, None where that may be another.

    Each other date has to stand behind a conjunction: issued on Sunday and lifted on Tuesday.
    """
    clause, place = profile.clause_at(word.start), _at(profile, word)
    inside = [
        (_distance(profile, place, at), at, date)
        for date in profile.once(_dates)
        if clause.contains(profile.local(date.span))
        for at in [_tokens(profile, date.span)]
    ]
    if not inside:
        return None
    _, own, nearest = min(inside, key=lambda one: (one[0], one[1].start))
    if _are_joined(profile, place, own):
        return None
    others = (at for _, at, date in inside if date is not nearest)
    parted = (_are_joined(profile, place, at) and _are_joined(profile, own, at) for at in others)
    return nearest if all(parted) else None


def _are_joined(profile: Profile, one: range, other: range) -> bool:
    """Tell whether a conjunction stands between two places: on Sunday, and on Tuesday."""
    first, second = sorted((one, other), key=lambda place: place.start)
    between = profile.tokens.lower[first.stop : second.start]
    return not word_class("and").isdisjoint(between)


def _told_in_claim(
    comparison: Comparison, ours: DateMention, tolerances: Tolerances
) -> Iterator[DateMention]:
    """Yield the dates that the claim tells of the figures that we tell of ours."""
    for figure in comparison.ours.figures:
        if period(comparison.ours, figure) is not ours:
            continue
        for other in comparison.theirs.figures:
            date = period(comparison.theirs, other)
            if date is not None and agree(figure, other, tolerances):
                yield date


def _is_one(comparison: Comparison, ours: DateMention, date: DateMention) -> bool:
    as_fine = date.granularity is ours.granularity and date.type is ours.type
    mine, other = clock_times(ours), clock_times(date)
    if len(mine) != len(other) or (mine and date.bound != ours.bound and mine != other):
        return False
    return (as_fine or bool(mine)) and comparison.meet(ours, date)


def _periods(profile: Profile) -> Mapping[Span, DateMention]:
    """Return the date of each figure that has one, the nearest two of all first."""
    figures = [
        (figure.span, _tokens(profile, figure.span))
        for figure in profile.figures
        if not counts_from_a_time(profile, figure)
    ]
    dates = [(date, _tokens(profile, date.span)) for date in profile.once(_dates)]
    apart = sorted(
        (
            (_distance(profile, one, other), figure.start, date.span.start, figure, date)
            for figure, one in figures
            for date, other in dates
            if not figure.overlaps(date.span)
        ),
        key=lambda pair: pair[:3],
    )
    found: dict[Span, DateMention] = {}
    taken: set[Span] = set()
    for distance, *_, figure, date in apart:
        if distance <= FARTHEST and figure not in found and date.span not in taken:
            found[figure] = date
            taken.add(date.span)
    return found


def _tells_times_apart(profile: Profile) -> bool:
    """Tell whether a sentence has several dates, or compares its figures with that of one date."""
    if len(profile.once(_dates)) >= SEVERAL:
        return True
    firsts = (
        profile.tokens.at(profile.local(figure.span).start)
        for figure in profile.figures
        if figure.span in profile.once(_periods)
    )
    return any(profile.tokens.lower[max(first - 1, 0)] in _comparing() for first in firsts)


def counts_from_a_time(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is a length of time that is no figure of any: 12 minutes before it.

    Nor is that of a two-year rate.
    """
    if figure.unit != SECOND:
        return False
    place, words = _tokens(profile, figure.number), profile.tokens.lower
    following = words[place.stop : place.stop + 1]
    counted = not pointing_words(*COUNTED).isdisjoint((*following, words[place.stop - 1]))
    return counted or HYPHEN in words[place.start : place.stop]


def _distance(profile: Profile, figure: range, date: range) -> int:
    """Return how many tokens stand between a figure and a date, and more over a turn."""
    first, second = (figure, date) if figure.start < date.start else (date, figure)
    between = profile.tokens.lower[first.stop : second.start]
    turns = sum(word in _turns() for word in between)
    return len(between) + PARTED * turns + BEFORE * (first is date)


def _dates(profile: Profile) -> Sequence[DateMention]:
    """Return the dates that stand in the text and say when, if only to who knows the year."""
    return [date for date in profile.statement.dates if len(date.span) and places_in_time(date)]


def _tokens(profile: Profile, span: Span) -> range:
    return _at(profile, profile.local(span))


def _at(profile: Profile, place: Span) -> range:
    """Return the tokens of a place of a profile's text."""
    return range(profile.tokens.at(place.start), profile.tokens.at(place.end))


@cache
def _comparing() -> frozenset[str]:
    """Return the words before a figure that another is compared with: up from 59% in 2023."""
    return frozenset([*table("dates")["comparing"], *table("clauses")["turns"]])


@cache
def _turns() -> frozenset[str]:
    """Return the words and marks at which what is told of one time gives way to the next."""
    data = table("clauses")
    return word_class("and").union(data["marks"], data["joiners"], data["turns"])
