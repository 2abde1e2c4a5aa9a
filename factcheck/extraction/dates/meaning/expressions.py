"""What expressions of time mean, before it is known when they were written.

Each resolves, in a frame, to the days that it covers; None says that the text does not tell.
Resolving may raise OverflowError or ValueError for days that no calendar has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from attrs import frozen

from factcheck.extraction.dates.meaning.calendar import (
    WEEK,
    Days,
    months,
)
from factcheck.extraction.dates.meaning.frame import Direction, Frame
from factcheck.model import DateType, Granularity

MONTHS = 12
LEAP_CYCLE = 8
"""At most so many years lie between two leap days."""


@frozen(kw_only=True, eq=False, repr=False)
class Expression:
    """An expression of time: what it denotes, how finely, and what the words around it add."""

    type: DateType = DateType.DATE
    granularity: Granularity | None = Granularity.DAY
    relative: bool = False
    """Whether it is counted from the day of writing, or from a day told before."""
    weekday: int | None = None
    clock: str | None = None
    """The time of day as TIMEX3 writes it: "14:30", "NI"."""
    bound: str | None = None
    value: str | None = None
    """The TIMEX3 value to give where it is not resolved."""

    @property
    def rests_on(self) -> Expression | None:
        """The expression that it is a part of, or is counted from, if there is one."""
        return None

    @property
    def floating(self) -> bool:
        """Tell whether the frame decides which of several such days is meant."""
        return self.rests_on is not None and self.rests_on.floating

    @property
    def from_told(self) -> bool:
        """Tell whether it is counted from a day that the text told before: the following week."""
        return self.rests_on is not None and self.rests_on.from_told

    def days(self, frame: Frame) -> Days | None:  # noqa: ARG002
        """Return the first and the last day that the expression covers; here None."""
        return None


@frozen(kw_only=True, eq=False, repr=False)
class Unresolved(Expression):
    """A time that the text names but does not tell: fiscal 2024, Eid."""


@frozen(kw_only=True, eq=False, repr=False)
class Fixed(Expression):
    """Days that the text names in full: 5 February 2026, 2021, the 1990s."""

    interval: Days

    def days(self, frame: Frame) -> Days | None:  # noqa: ARG002
        """Return the days, whatever the frame."""
        return self.interval


@frozen(kw_only=True, eq=False, repr=False)
class Yearly(Expression):
    """What every year has once: February 5, June, the third quarter, summer, Christmas."""

    of_year: Callable[[int], Days]
    """Raises ValueError for a year that has none."""
    year: int | None = None

    @property
    def floating(self) -> bool:
        """Tell whether the text leaves the year open."""
        return self.year is None

    def days(self, frame: Frame) -> Days | None:
        """Return the days of the year named, else of the year that the frame makes likely."""
        if self.year is not None:
            return self.of_year(self.year)
        return frame.choose(self.around(frame.reference.year))

    def around(self, year: int) -> list[Days]:
        """Return when it comes in the year and its neighbours that have it, in order."""
        found = existing(self.of_year, (year - 1, year, year + 1))
        if len(found) < 3:
            found = existing(self.of_year, range(year - LEAP_CYCLE, year + LEAP_CYCLE + 1))
        return found


def existing(of: Callable[[int], Days], numbers: Iterable[int]) -> list[Days]:
    """Return the days that `of` gives for each number for which there are any."""
    found = []
    for number in numbers:
        try:
            found.append(of(number))
        except (ValueError, OverflowError):
            continue
    return found


@frozen(kw_only=True, eq=False, repr=False)
class Weekly(Expression):
    """What every week has once: Thursday, the weekend."""

    of_week: Callable[[date], Days]
    """Returns the days in the week of the given one."""

    @property
    def floating(self) -> bool:
        """Return True: a frame decides the week."""
        return True

    def days(self, frame: Frame) -> Days | None:
        """Return the nearest one that the tense allows; where none shows, the latest."""
        week = timedelta(WEEK)
        around = (frame.reference - week, frame.reference, frame.reference + week)
        return frame.choose(map(self.of_week, around), Direction.PAST)


@frozen(kw_only=True, eq=False, repr=False)
class Monthly(Expression):
    """A day of a month that the text leaves open: the 5th; Tuesday the 13th."""

    day: int

    @property
    def floating(self) -> bool:
        """Return True: a frame decides the month."""
        return True

    def days(self, frame: Frame) -> Days | None:
        """Return the day of the month just named, of the likely one, or that of its weekday."""
        if self.weekday is None and frame.told and _is_month(frame.told[0]):
            return self._of_month(_number_of(frame.told[0][0]))
        this = _number_of(frame.reference)
        reach = 2 if self.weekday is None else 14
        found = existing(self._of_month, range(this - reach, this + reach + 1))
        if self.weekday is not None:
            found = [days for days in found if days[0].weekday() == self.weekday]
        return frame.choose(found)

    def _of_month(self, number: int) -> Days:
        day = date(number // MONTHS, number % MONTHS + 1, self.day)
        return day, day


def _number_of(day: date) -> int:
    """Return the month of a day, counted through the years."""
    return day.year * MONTHS + day.month - 1


def _is_month(days: Days) -> bool:
    return months_of(days[0].month)(days[0].year) == days


@frozen(kw_only=True, eq=False, repr=False)
class Today(Expression):
    """A day counted from the day of writing: today, tomorrow, overnight (two days)."""

    offset: int
    spread: int = 0

    def days(self, frame: Frame) -> Days | None:
        """Return the day so far from the day of writing, and `spread` days before it."""
        day = frame.reference + timedelta(self.offset)
        return day - timedelta(self.spread), day


@frozen(kw_only=True, eq=False, repr=False)
class Period(Expression):
    """A length of time: two months, a year and a half, decades."""

    amount: float | None
    """In `unit`; None where the text does not say how many."""
    unit: Granularity
    seconds: float | None = None
    working: bool = False
    then: tuple[Period, ...] = ()
    """The smaller units of a compound: the months of "two years and three months"."""


def weekday_of(weekday: int) -> Callable[[date], Days]:
    """Return the function that finds the weekday in the week of a day."""

    def of_week(day: date) -> Days:
        found = day + timedelta(weekday - day.weekday())
        return found, found

    return of_week


def day_of(
    month: int, day: int, last: int | None = None, last_month: int | None = None
) -> Callable[[int], Days]:
    """Return the function that gives, for a year, the day or the stretch of days."""

    def of_year(year: int) -> Days:
        end_month = last_month or month
        return date(year, month, day), date(year + (end_month < month), end_month, last or day)

    return of_year


def months_of(month: int, count: int = 1) -> Callable[[int], Days]:
    """Return the function that gives, for a year, `count` months from the given one on."""
    return lambda year: months(year, month, count)


@frozen(kw_only=True, eq=False, repr=False)
class Numeric(Expression):
    """A date in digits, whose order the text may leave to the country: 5/2/2026, 23.04.22."""

    first: int
    second: int
    year: int | None = None
    month_first: bool | None = None

    @property
    def floating(self) -> bool:
        """Tell whether the text leaves the year open."""
        return self.year is None

    def days(self, frame: Frame) -> Days | None:
        """Return the day, in the only order that there is or else in that of the text."""
        order = frame.month_first() if self.month_first is None else self.month_first
        if max(self.first, self.second) > MONTHS:
            order = self.second > MONTHS
        month, day = (self.first, self.second) if order else (self.second, self.first)
        return Yearly(of_year=day_of(month, day), year=self.year).days(frame)
