"""Dates that follow from a claim: its own and a length that it tells, or the next month's first.

Who has run a business for six years in September 2026 has run it since 2020; what is begun in March
2027 and takes 20 months is ready in November 2028, or by the end of that year; and where one leaves
on 30 September, the next begins on 1 October.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from datetime import timedelta

from factcheck.matching.arithmetic.conversion import unit_length
from factcheck.matching.arithmetic.durations import LENGTHS
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.dates.pairs import DatePair
from factcheck.matching.sides.clocks import ENDING
from factcheck.model import DateMention, Granularity, Quantity

YEAR = LENGTHS[Granularity.YEAR]
A_DAY, HALF_A_MONTH = timedelta(days=1), timedelta(days=16)
SHORTEST, LONGEST = 0.75 * YEAR, 200 * YEAR
"""What nobody counts a month or a year from: a shorter time, or a longer one."""
AHEAD = timedelta(days=62)
"""By how much later than a day something may be said to have been done by then."""
COARSE = frozenset({Granularity.MONTH, Granularity.QUARTER, Granularity.HALF, Granularity.YEAR})


def follows_from_claim(pair: DatePair) -> bool:
    """Tell whether our date is none of the claim's, but follows from one of them."""
    return _begins_the_next_month(pair.ours, pair.theirs) or _is_counted(pair)


def _begins_the_next_month(ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether ours is the first of a month before which theirs is the last day."""
    if ours.granularity is not Granularity.DAY or not ours.earliest or not theirs.latest:
        return False
    return ours.earliest.day == 1 and ours.earliest - theirs.latest == A_DAY


def _is_counted(pair: DatePair) -> bool:
    """Tell whether a date of the claim and a length that it tells lead to a month or year of ours.

    A day would have to be counted to the day.
    """
    ours = pair.ours
    if ours.granularity not in COARSE or not ours.earliest or not ours.latest:
        return False
    later = AHEAD if ours.bound in ENDING else timedelta(0)
    return any(
        ours.earliest - later <= last and first <= ours.latest for first, last in _counted(pair)
    )


def _counted(pair: DatePair) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield the first and the last day that the claim's dates lead to, by each of its lengths."""
    theirs = pair.comparison.theirs
    lengths = [one for one in theirs.figures if _is_long(one)]
    by_month = pair.ours.granularity is Granularity.MONTH
    for date in theirs.statement.dates if lengths else ():
        if date.earliest and date.latest:
            for one in lengths:
                length = timedelta(seconds=one.value or 0.0)
                slack = HALF_A_MONTH if by_month else timedelta(seconds=unit_length(one) / 2)
                yield date.earliest + length - slack, date.latest + length + slack
                yield date.earliest - length - slack, date.latest - length + slack


def _is_long(figure: Quantity) -> bool:
    """Tell whether a figure is a length of time that a month or a year is counted by."""
    return figure.unit == SECOND and SHORTEST <= (figure.value or 0.0) <= LONGEST
