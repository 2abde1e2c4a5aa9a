"""What is counted from the day of writing or from what was told: last month, that day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import frozen

from factcheck.extraction.dates.meaning.calendar import (
    ONE_DAY,
    SUBDAY,
    WEEK,
    Days,
    moved,
    unit_around,
    working_day,
)
from factcheck.extraction.dates.meaning.expressions import (
    LEAP_CYCLE,
    Expression,
    Period,
    Weekly,
    Yearly,
    existing,
)
from factcheck.extraction.dates.meaning.frame import Direction, Frame
from factcheck.model import Granularity

LONGEST_YEAR = 366
LENGTHS = {Granularity.DAY: 2, Granularity.WEEK: 7, Granularity.MONTH: 31, Granularity.YEAR: 366}
"""How long at most what is told may be that "that day" or "the following month" refers to."""


@frozen(kw_only=True, eq=False, repr=False)
class Deictic(Expression):
    """A unit of the calendar counted from the present one: last month, this year, next week."""

    unit: Granularity
    offset: int
    told: bool = False
    """Whether it is counted from what the text told before: the previous year."""

    @property
    def from_told(self) -> bool:
        """Tell whether it is counted from a day that the text told before."""
        return self.told

    def days(self, frame: Frame) -> Days | None:
        """Return the days of that unit."""
        told = self._told(frame) if self.told else None
        return unit_around(
            moved(told[0] if told else frame.reference, self.unit, self.offset), self.unit
        )

    def _told(self, frame: Frame) -> Days | None:
        """Return the days told before, by which one knows what unit is meant, or is before it."""
        find = frame.last_told if self.offset else frame.last_begun
        return find(LENGTHS.get(self.unit, 1))


@frozen(kw_only=True, eq=False, repr=False)
class Neighbour(Expression):
    """The one before or after the present one: last Thursday, last October, next summer.

    Of weekdays, "last" and "next" mean the week before or after this one, unless `nearest`: a
    weekday of the present week is called by its name alone.
    """

    of: Expression
    offset: int
    nearest: bool = False

    def days(self, frame: Frame) -> Days | None:
        """Return the days of the neighbour."""
        if isinstance(self.of, Weekly):
            return self._of_week(self.of, frame.reference)
        if isinstance(self.of, Yearly):
            return self._of_year(self.of, frame.reference)
        return self.of.days(frame)

    def _of_week(self, of: Weekly, reference: date) -> Days:
        if not self.nearest:
            return of.of_week(reference + timedelta(WEEK * self.offset))
        weeks = (reference + timedelta(WEEK * week) for week in (-1, 0, 1))
        return _nearest(map(of.of_week, weeks), reference, self.offset)

    def _of_year(self, of: Yearly, reference: date) -> Days:
        if self.offset == 0:
            return of.of_year(reference.year)
        near = existing(of.of_year, range(reference.year - LEAP_CYCLE, reference.year + LEAP_CYCLE))
        return _nearest(near, reference, self.offset)


def _nearest(candidates: Iterable[Days], reference: date, side: int) -> Days:
    """Return the last of the candidates before the day of writing, or the first one after it."""
    if side < 0:
        return max(days for days in candidates if days[1] < reference)
    return min(days for days in candidates if days[0] > reference)


@frozen(kw_only=True, eq=False, repr=False)
class Told(Expression):
    """What the text named before: the day, week or year of "that day", "the same year"."""

    unit: Granularity

    @property
    def from_told(self) -> bool:
        """Return True: it is counted from a day that the text told before."""
        return True

    def days(self, frame: Frame) -> Days | None:
        """Return the unit that what was told before lies in."""
        told = frame.last_begun(LENGTHS.get(self.unit, 1))
        return told and unit_around(told[0], self.unit)


@frozen(kw_only=True, eq=False, repr=False)
class Following(Expression):
    """The next one after what the text named before: the following Friday."""

    of: Expression

    @property
    def from_told(self) -> bool:
        """Return True: it is counted from a day that the text told before."""
        return True

    def days(self, frame: Frame) -> Days | None:
        """Return the first such day after it."""
        told = frame.last_told(LONGEST_YEAR)
        if told is None and frame.tense() is Direction.PAST:
            return None
        last = told[1] if told else frame.reference
        return self.of.days(frame.after(last + ONE_DAY))


@frozen(kw_only=True, eq=False, repr=False)
class SoFar(Expression):
    """What has passed, or is to come, of the present unit: earlier this month, later this week."""

    whole: Expression
    sign: int

    def days(self, frame: Frame) -> Days | None:
        """Return the days of the unit on that side of the day of writing."""
        found = self.whole.days(frame)
        if found is None or not found[0] <= frame.reference <= found[1]:
            return found
        if self.sign < 0:
            return found[0], frame.reference
        return frame.reference, found[1]


@frozen(kw_only=True, eq=False, repr=False)
class Window(Expression):
    """A stretch of time that ends or begins with the day of writing: the past three months."""

    by: Period
    sign: int

    @property
    def floating(self) -> bool:
        """Return True: in a tale of the past "the next three days" are not those to come."""
        return True

    def days(self, frame: Frame) -> Days | None:
        """Return the days from so long ago until now, or from tomorrow on for so long."""
        today = frame.reference
        if self.by.amount is None or (self.sign > 0 and frame.tense() is Direction.PAST):
            return None
        if self.by.unit in SUBDAY:
            return today, today
        if self.by.working:
            end = working_day(today, int(self.sign * self.by.amount))
        else:
            end = today
            for part in (self.by, *self.by.then):
                end = moved(end, part.unit, self.sign * (part.amount or 0))
        return (end, today) if self.sign < 0 else (today + ONE_DAY, end)


@frozen(kw_only=True, eq=False, repr=False)
class Units(Expression):
    """Whole units before or after the present one: the last two quarters."""

    unit: Granularity
    count: int
    sign: int

    def days(self, frame: Frame) -> Days | None:
        """Return the days of those units."""
        near = unit_around(moved(frame.reference, self.unit, self.sign), self.unit)
        far = unit_around(moved(frame.reference, self.unit, self.sign * self.count), self.unit)
        return min(near, far)[0], max(near, far)[1]
