"""The calendar: the days of a month, a quarter, a weekend; the day so far from another.

Every function may raise OverflowError or ValueError for days that no `datetime.date` can hold.
"""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.model import Granularity

Days = tuple[date, date]
"""The first and the last day, both included."""

MONTHS_OF = {
    Granularity.MONTH: 1,
    Granularity.QUARTER: 3,
    Granularity.HALF: 6,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1200,
}
"""How many months each larger unit has; a century begins in the year 1 of it, the others in 0."""
SUBDAY = frozenset({Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR})
SATURDAY = 5
WEEK = 7
ONE_DAY = timedelta(1)


def months(year: int, month: int, count: int = 1) -> Days:
    """Return the days of `count` months from the given one on."""
    return date(year, month, 1), moved(date(year, month, 1), Granularity.MONTH, count) - timedelta(
        1
    )


def unit_around(day: date, unit: Granularity) -> Days:
    """Return the day, week (from Monday), month, quarter, half, year, ... that `day` lies in."""
    if unit is Granularity.WEEK:
        monday = day - timedelta(day.weekday())
        return monday, monday + timedelta(WEEK - 1)
    count = MONTHS_OF.get(unit)
    if count is None:
        return day, day
    offset = 12 if unit is Granularity.CENTURY else 0
    first = (day.year * 12 + day.month - 1 - offset) // count * count + offset
    return months(first // 12, first % 12 + 1, count)


def moved(day: date, unit: Granularity, amount: float) -> date:
    """Return the day `amount` units from `day`; a day that its month lacks becomes the last one."""
    count = MONTHS_OF.get(unit)
    if count is None:
        return day + timedelta(round(amount * (WEEK if unit is Granularity.WEEK else 1)))
    total = day.year * 12 + day.month - 1 + round(amount * count)
    year, month = divmod(total, 12)
    first = date(year, month + 1, 1)
    following = date(year + month // 11, (month + 1) % 12 + 1, 1)
    return first.replace(day=min(day.day, (following - first).days))


def nth_weekday(nth: int, weekday: int, days: Days) -> date:
    """Return the nth such weekday within `days`, counted from the end where `nth` is negative."""
    if nth < 0:
        last = days[1] - timedelta((days[1].weekday() - weekday) % WEEK)
        return last + timedelta(WEEK * (nth + 1))
    first = days[0] + timedelta((weekday - days[0].weekday()) % WEEK)
    return first + timedelta(WEEK * (nth - 1))


def weekend_of(day: date) -> Days:
    """Return the Saturday and Sunday of the week of `day`."""
    monday = day - timedelta(day.weekday())
    return monday + timedelta(SATURDAY), monday + timedelta(WEEK - 1)


def working_day(day: date, amount: int) -> date:
    """Return the `amount`th day from Monday to Friday after `day`, before it if negative."""
    step = 1 if amount > 0 else -1
    weeks, rest = divmod(abs(amount), 5)
    day += timedelta(step * weeks * WEEK)
    while rest:
        day += timedelta(step)
        rest -= day.weekday() < SATURDAY
    return day


def easter(year: int) -> date:
    """Return Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Jones)."""
    century, of_century = divmod(year, 100)
    leap, rest = divmod(century, 4)
    epact = (19 * (year % 19) + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    correction = (year % 19 + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * correction + 114, 31)
    return date(year, month, day + 1)
