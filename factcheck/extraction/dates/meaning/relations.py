"""What is made of other expressions: ranges, parts, shifts, what lies within what."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from factcheck.extraction.dates.meaning.calendar import (
    ONE_DAY,
    SUBDAY,
    Days,
    moved,
    nth_weekday,
    unit_around,
    working_day,
)
from factcheck.extraction.dates.meaning.expressions import (
    MONTHS,
    Expression,
    Monthly,
    Period,
    Yearly,
)
from factcheck.extraction.dates.meaning.frame import Direction, Frame
from factcheck.model import Granularity

LONGER = {Granularity.DAY: 7, Granularity.WEEK: 31, Granularity.MONTH: 366, Granularity.YEAR: 3653}
"""How long at most what is told may be that so many units "earlier" or "later" are counted from."""
THURSDAY = 3
HALVES: dict[str, tuple[float, float]] = {"first": (0, 0.5), "second": (0.5, 1)}
PARTS = HALVES | {"early": (0, 1 / 3), "mid": (1 / 3, 2 / 3), "late": (2 / 3, 1)}
PARTS_OF_DAYS = HALVES | {"early": (0, 0.5), "mid": (0.3, 0.67), "late": (0.5, 1)}
"""Which share of a stretch each part takes; early in a month is its first half, loosely."""


@frozen(kw_only=True, eq=False, repr=False)
class Shifted(Expression):
    """A day so long before or after another: two weeks ago, three days after Christmas."""

    by: Period
    sign: int
    base: Expression | None = None
    """None for the day of writing, or where `told`, the day that the text last named."""
    told: bool = False
    whole: bool = False
    """Whether all of a stretch is moved: 20 years ago this month."""

    @property
    def rests_on(self) -> Expression | None:
        """The day that it is counted from, if it is told."""
        return self.base

    @property
    def from_told(self) -> bool:
        """Tell whether it is counted from a day that the text told before."""
        return self.told or (self.base is not None and self.base.from_told)

    def days(self, frame: Frame) -> Days | None:
        """Return the day, or for a shift that nobody counts in days, those it may be."""
        base = self._base(frame)
        if base is None or self.by.amount is None:
            return None
        first, last = base
        for part in (self.by, *self.by.then):
            first, last = self._moved(first, part), self._moved(last, part)
        return first, last

    def _base(self, frame: Frame) -> Days | None:
        """Return what to count from: of a stretch the end on the side that is counted to."""
        if self.base is None:
            told = frame.last_told(LONGER.get(self.by.unit, 1)) if self.told else None
            return told or self._untold(frame)
        days = self.base.days(frame)
        if days is None or self.whole:
            return days
        end = days[1] if self.sign > 0 else days[0]
        return end, end

    def _untold(self, frame: Frame) -> Days | None:
        """Return the day of writing, but for what came later than something that has no date."""
        later = self.told and self.sign > 0 and frame.tense() is Direction.PAST
        return None if later else (frame.reference, frame.reference)

    def _moved(self, day: date, by: Period) -> date:
        amount = self.sign * (by.amount or 0)
        if by.working:
            return working_day(day, int(amount))
        return day if by.unit in SUBDAY else moved(day, by.unit, amount)


@frozen(kw_only=True, eq=False, repr=False)
class Ahead(Expression):
    """A day so far ahead, if the sentence looks forward ("opens in two weeks"), else a duration."""

    by: Period
    until: bool = False
    """Whether it is any day until then: within two weeks."""

    @property
    def floating(self) -> bool:
        """Return True: the tense tells the day from the duration."""
        return True

    def days(self, frame: Frame) -> Days | None:
        """Return the day, or None where the sentence does not look forward."""
        if frame.tense() is not Direction.FUTURE:
            return None
        end = Shifted(by=self.by, sign=1).days(frame)
        return end and (frame.reference if self.until else end[0], end[1])


@frozen(kw_only=True, eq=False, repr=False)
class Ending(Expression):
    """A period and the day that it ends, or else begins, with: the three months to June."""

    by: Period
    anchor: Expression
    begins: bool = False

    @property
    def rests_on(self) -> Expression:
        """The day that it is counted from."""
        return self.anchor

    def days(self, frame: Frame) -> Days | None:
        """Return the days of the period."""
        found = self.anchor.days(frame)
        if found is None or self.by.amount is None or self.by.unit in SUBDAY:
            return None
        if self.begins:
            return found[0], moved(found[0], self.by.unit, self.by.amount) - ONE_DAY
        following = found[1] + ONE_DAY
        return moved(following, self.by.unit, -self.by.amount), found[1]


@frozen(kw_only=True, eq=False, repr=False)
class Around(Expression):
    """The week, month or year that another day lies in: the week of February 4."""

    unit: Granularity
    anchor: Expression

    @property
    def rests_on(self) -> Expression:
        """The day that it is counted from."""
        return self.anchor

    def days(self, frame: Frame) -> Days | None:
        """Return the days of that unit."""
        found = self.anchor.days(frame)
        return found and unit_around(found[0], self.unit)


@frozen(kw_only=True, eq=False, repr=False)
class Nth(Expression):
    """Counted units of another stretch: the first week of July, the last three days of 2025."""

    nth: int
    """From 1; -1 is the last."""
    count: int = 1
    unit: Granularity
    within: Expression
    day_of_week: int | None = None

    @property
    def rests_on(self) -> Expression:
        """The stretch that its units are of."""
        return self.within

    def days(self, frame: Frame) -> Days | None:
        """Return the days of the units counted."""
        whole = self.within.days(frame)
        if whole is None:
            return None
        if self.day_of_week is not None:
            day = nth_weekday(self.nth, self.day_of_week, whole)
            return day, day
        if self.unit is Granularity.WEEK and self.count == 1:
            return self._week(whole)
        if self.nth < 0:
            end = whole[1] + ONE_DAY
            return moved(end, self.unit, -self.count), whole[1]
        start = moved(whole[0], self.unit, (self.nth - 1) * self.count)
        return start, moved(start, self.unit, self.count) - ONE_DAY

    def _week(self, whole: Days) -> Days:
        """Return a week as ISO 8601 counts them: the one with the stretch's first Thursday is 1."""
        thursday = nth_weekday(self.nth, THURSDAY, whole)
        return unit_around(thursday, Granularity.WEEK)


@frozen(kw_only=True, eq=False, repr=False)
class Part(Expression):
    """The beginning, middle or end of a stretch, as loosely as the words are used."""

    part: str
    whole: Expression

    @property
    def rests_on(self) -> Expression:
        """The stretch that it is a part of."""
        return self.whole

    def days(self, frame: Frame) -> Days | None:
        """Return the days of the part."""
        found = self.whole.days(frame)
        return found and part_of(found, self.part)


def part_of(days: Days, part: str) -> Days:
    """Return the days of `part` ("early", "second"), in whole months where the stretch has two."""
    following = days[1] + ONE_DAY
    count = (following.year - days[0].year) * MONTHS + following.month - days[0].month
    if days[0].day == following.day == 1 and count > 1:
        begin, end = (round(count * share) for share in PARTS[part])
        first = moved(days[0], Granularity.MONTH, begin)
        return first, moved(days[0], Granularity.MONTH, end) - ONE_DAY
    length = (days[1] - days[0]).days + 1
    begin, end = (int(length * share) for share in PARTS_OF_DAYS[part])
    return days[0] + timedelta(begin), days[0] + timedelta(max(begin, end - 1))


@frozen(kw_only=True, eq=False, repr=False)
class Within(Expression):
    """A day or season of a stretch named beside it: Tuesday of last week, June next year."""

    inner: Expression
    outer: Expression

    @property
    def rests_on(self) -> Expression:
        """The stretch that it lies in."""
        return self.outer

    def days(self, frame: Frame) -> Days | None:
        """Return the first of the days of `inner` that lies in `outer`."""
        stretch = self.outer.days(frame)
        if stretch is None:
            return None
        if isinstance(self.inner, Yearly):
            found = self.inner.of_year(stretch[0].year)
            return found if found[0] >= stretch[0] else self.inner.of_year(stretch[1].year)
        if isinstance(self.inner, Monthly):
            day = stretch[0].replace(day=self.inner.day)
            return day, day
        return self.inner.days(frame.after(stretch[0]))
