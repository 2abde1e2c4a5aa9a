"""Dates that follow from a claim: its own and a length that it tells, or the next month's first.

Who has run a business for six years in September 2026 has run it since 2020; what is begun in March
2027 and takes 20 months is ready in November 2028, or by the end of that year; three days from 24
May end on the 26th; and where one leaves on 30 September, the next begins on 1 October.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from itertools import product

from factcheck.matching.arithmetic.conversion import unit_length
from factcheck.matching.arithmetic.durations import LENGTHS
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.dates.pairs import DatePair
from factcheck.matching.sides.profile import Profile
from factcheck.model import DateMention, Granularity, Quantity

YEAR = LENGTHS[Granularity.YEAR]
A_DAY = timedelta(days=1)
SHORTEST, LONGEST = 0.75 * YEAR, 200 * YEAR
"""What nobody counts a month or a year from: a shorter time, or a longer one."""
SLACK = {
    Granularity.MONTH: timedelta(days=16),
    Granularity.QUARTER: timedelta(days=46),
    Granularity.SEASON: timedelta(days=46),
    Granularity.HALF: timedelta(days=92),
    Granularity.YEAR: timedelta(days=183),
}
"""How far off a day may be at most that is counted, half of what ours is: lengths are rounded."""


def follows_from_claim(pair: DatePair) -> bool:
    """Tell whether our date is none of the claim's, but follows from one of them."""
    if _begins_the_next_month(pair.ours, pair.theirs) or _is_counted(pair):
        return True
    return _is_end_of_days(pair)


def _begins_the_next_month(ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether ours is the first of a month before which theirs is the last day."""
    if ours.granularity is not Granularity.DAY or not ours.earliest or not theirs.latest:
        return False
    return ours.earliest.day == 1 and ours.earliest - theirs.latest == A_DAY


def _is_end_of_days(pair: DatePair) -> bool:
    """Tell whether the days of a length that the claim tells end on ours, from theirs on.

    The last of them, or the day on which they are over.
    """
    ours, theirs = pair.ours, pair.theirs
    if not ours.granularity is theirs.granularity is Granularity.DAY:
        return False
    if not ours.earliest or not theirs.earliest:
        return False
    apart = (ours.earliest - theirs.earliest).days
    lengths = (
        round(date.seconds / A_DAY.total_seconds())
        for date in pair.comparison.theirs.statement.dates
        if date.seconds
    )
    return any(days > 1 and apart in (days - 1, days) for days in lengths)


def _is_counted(pair: DatePair) -> bool:
    """Tell whether a date of the claim and a length that it tells lead to ours.

    Ours is a month at least; a day would have to be counted to the day.
    """
    ours = pair.ours
    slack = SLACK.get(ours.granularity or Granularity.DAY)
    if slack is None or not ours.earliest or not ours.latest:
        return False
    return any(
        first <= ours.latest and ours.earliest <= last
        for first, last in _counted(pair.comparison.theirs, slack)
    )


def _counted(theirs: Profile, slack: timedelta) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield the first and the last day that the claim's dates lead to, by each of its lengths.

    A length is half of its unit longer or shorter, but no more than `slack`.
    """
    for date, length in product(theirs.statement.dates, filter(_is_long, theirs.figures)):
        within = min(timedelta(seconds=unit_length(length) / 2), slack)
        long = timedelta(seconds=length.value or 0.0)
        if date.earliest and date.latest:
            for ahead in (long, -long):
                with suppress(OverflowError):  # before the year 1, or after 9999
                    yield date.earliest + ahead - within, date.latest + ahead + within


def _is_long(figure: Quantity) -> bool:
    """Tell whether a figure is a length of time that a month or a year is counted by."""
    return figure.unit == SECOND and SHORTEST <= (figure.value or 0.0) <= LONGEST
