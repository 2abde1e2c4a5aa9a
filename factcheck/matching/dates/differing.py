"""Differing: which pairs of dates are such that the two may contradict each other."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language import word_class
from factcheck.matching.dates.at_least import is_of_other_limit
from factcheck.matching.dates.counted_from import follows_from_claim
from factcheck.matching.dates.excused import is_excused, is_season_of_the_south
from factcheck.matching.dates.occasions import (
    goes_on_since,
    is_of_another_occasion,
    is_since_another,
)
from factcheck.matching.dates.other_doings import is_of_other_doing
from factcheck.matching.dates.own_clauses import is_of_another_act
from factcheck.matching.dates.pairs import DatePair
from factcheck.matching.dates.parts import plays_another_part
from factcheck.matching.dates.speech import are_told_apart, mere_telling
from factcheck.matching.sides.clocks import clock_time, is_same_time_of_day
from factcheck.matching.sides.events import is_compared_from
from factcheck.matching.sides.kinship import but, every, likest, within
from factcheck.matching.sides.limits import is_denied_before
from factcheck.matching.sides.meeting import HALF_UNITS, meet
from factcheck.matching.sides.over_by_then import had_been_done
from factcheck.matching.sides.participants import rival_names_within
from factcheck.matching.sides.periods import (
    is_changed_about,
    is_of_an_earlier_figure,
    own_date,
)
from factcheck.matching.sides.pointing import (
    counting_on,
    is_counted_from_today,
    is_measure,
    is_told_before,
)
from factcheck.matching.sides.profile import is_owner
from factcheck.matching.sides.remainder import Remainder
from factcheck.model import DateMention, Span, Tolerances

MOST_TOLD = 0.5
"""How much of a clause a claim must tell to tell of the same that was over by then."""
ALIKE = 0.8
"""How alike two words must be to tell of one thing."""


def can_differ(pair: DatePair) -> bool:
    """Tell whether the two are dates enough to contradict each other.

    A day of the week that nobody could date is one only in the very place, and so is what something
    is measured against: a year earlier. A day on which it was said is none on which it happened,
    nor is one that says which thing is meant: Sunday's race, a 2017 saloon. The same length of time
    is one, whatever day each is counted from: within 18 weeks. Which day a text means by that
    evening is too unsure to contradict anything.
    """
    ours, theirs = pair.ours, pair.theirs
    if pair.comparison.verbatim or pair.is_turned_about:
        return pair.is_turned_about and not pair.comparison.verbatim
    if is_season_of_the_south(pair.comparison, ours, theirs):
        return False
    if pair.in_place:
        return _differ_by_themselves(pair)
    if _is_measured(pair) or is_excused(pair.comparison, ours, theirs):
        return False
    if ours.seconds and ours.seconds == theirs.seconds:
        return False
    if is_owner(pair.comparison.ours, pair.here) or plays_another_part(pair):
        return False
    if are_told_apart(pair, mere_telling()) or is_of_other_limit(pair):
        return False
    if is_of_another_act(pair) or is_of_other_doing(pair) or _is_of_other_stretch(pair):
        return False
    if is_told_before(ours) and not _differs_by_the_clock(pair):
        return False
    timed = clock_time(ours) is not None and clock_time(theirs) is not None
    return timed or (ours.earliest is not None and theirs.earliest is not None)


def _is_of_other_stretch(pair: DatePair) -> bool:
    """Tell whether one is since when, or up to when, another thing was so, or leads to ours."""
    since = is_since_another(pair) or goes_on_since(pair) or follows_from_claim(pair)
    return since or is_denied_before(pair.comparison, pair.ours, pair.theirs)


def _is_measured(pair: DatePair) -> bool:
    """Tell whether one of the two is but what something is measured against: a year earlier.

    What a draft counts from its own day, or from a date that it has just told, is a date beside one
    that a claim gives: three years ago, last week.
    """
    ours, theirs = pair.ours, pair.theirs
    if is_measure(theirs):
        return True
    profile = pair.comparison.ours
    told = is_counted_from_today(ours) and not is_compared_from(profile, pair.here)
    told = told and (not had_been_done(profile, pair.here) or _had_both_been_done(pair))
    return is_measure(ours) and (theirs.relative or not (told or is_counted_on(pair)))


def _had_both_been_done(pair: DatePair) -> bool:
    """Tell whether the claim tells most of what ours has with its date, as over by then too."""
    ours, theirs = pair.comparison.ours, pair.comparison.theirs
    if not len(pair.theirs.span) or not had_been_done(theirs, pair.there):
        return False
    clause = ours.clause_at(pair.here.start)
    opening = clause.of(ours.tokens.text).lower().split(maxsplit=1)[:1]
    if not word_class("relative").isdisjoint(opening):
        return False
    told = but(within(ours, clause), within(ours, pair.here))
    return pair.comparison.kinship.taken(told, every(theirs)) >= MOST_TOLD


def is_counted_on(pair: DatePair) -> bool:
    """Tell whether ours is counted from a date told before it, to another time than theirs by far.

    He was arrested in September and extradited five months later, where that was in April.
    """
    ours, theirs = pair.ours, pair.theirs
    if ours.text.lower().split()[-1] not in counting_on() or ours.granularity not in HALF_UNITS:
        return False
    before = [
        date
        for date in pair.comparison.ours.statement.dates
        if date.earliest and date.span.end <= ours.span.start
    ]
    if not before or any(meet(date, theirs) for date in before) or not _is_told_since(pair, before):
        return False
    if not (ours.earliest and ours.latest and theirs.earliest and theirs.latest):
        return False
    gap = max(theirs.earliest - ours.latest, ours.earliest - theirs.latest)
    return gap > 2 * HALF_UNITS[ours.granularity]


def _is_told_since(pair: DatePair, before: Sequence[DateMention]) -> bool:
    """Tell whether something between ours and the date before it is what the claim tells."""
    profile, kin = pair.comparison.ours, pair.comparison.kinship
    last = max(profile.local(date.span).end for date in before)
    words = within(profile, Span(last, pair.here.start))
    return any(likest(kin.alike[word], every(kin.theirs)) >= ALIKE for word in words)


def is_of_another_event(pair: DatePair, rest: Remainder) -> bool:
    """Tell whether the clause is of somebody or some place else, and nothing ties it to the claim.

    Arrests in Hanoi on Tuesday are not those in Lagos; but a treaty that Norway signed in Bergen on
    Tuesday is that of Wednesday, with whomever it is said to be. Nor is what happened before that
    again, unless a figure is the claim's.
    """
    if is_of_another_occasion(pair) and not rest.figures[0]:
        return True
    if rest.is_tied:
        return False
    return rival_names_within(pair.comparison, pair.comparison.ours.clause_at(pair.here.start))


def is_told_so(pair: DatePair, tolerances: Tolerances) -> bool:
    """Tell whether the claim has our date as well, and for no other figure than we tell of it.

    So has it where it compares another figure with ours, and dates ours otherwise, or not.
    Where the two sentences are told alike word for word, a date of it may stand in another's place.
    """
    if pair.is_turned_about or pair.in_place:
        return False
    if is_of_an_earlier_figure(pair.comparison, pair.ours, pair.theirs, tolerances):
        return True
    return own_date(pair.comparison, pair.ours) is not None and not is_changed_about(
        pair.comparison, pair.ours, pair.theirs, tolerances
    )


def _differs_by_the_clock(pair: DatePair) -> bool:
    """Tell whether the time of day is none of the claim's, which tells more than the day meant."""
    times = [date for date in pair.comparison.theirs.statement.dates if clock_time(date)]
    timed = clock_time(pair.ours) is not None and clock_time(pair.theirs) is not None
    return timed and not any(is_same_time_of_day(pair.ours, date) for date in times)


def _differ_by_themselves(pair: DatePair) -> bool:
    ours, theirs = pair.ours, pair.theirs
    if clock_time(ours) and clock_time(theirs):
        return True
    if ours.earliest is None or theirs.earliest is None:
        return None not in (ours.weekday, theirs.weekday) and ours.weekday != theirs.weekday
    return ours.granularity is theirs.granularity or not (is_measure(ours) or is_measure(theirs))
