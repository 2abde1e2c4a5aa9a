"""Dates, ranges, durations and times that a text mentions."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from attrs import frozen

from factcheck.model.shown import Shown
from factcheck.model.span import Span


class DateType(StrEnum):
    """What an expression of time denotes."""

    DATE = "date"
    RANGE = "range"
    DURATION = "duration"
    TIME = "time"
    SET = "set"


class Granularity(StrEnum):
    """The unit to which the text gives a date."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "daypart"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@frozen(kw_only=True, cache_hash=True, repr=False)
class DateMention(Shown):
    """One expression of time: the days from `earliest` to `latest`, both included.

    Both are None where the text does not say (a month with no year in an undated text, a
    duration). A single day with a coarser granularity was counted in that unit: "two years ago" is
    meant no more exactly than to the year. `timex` is the TIMEX3 value (ISO 8601 and its
    extensions, TimeML 1.2.1) where there is one: "2026-02-05", "2026-02-05T14:30", "P2M",
    "XXXX-WXX-4". `seconds` is a duration's length, or how far off a time is that is told by hours,
    minutes or seconds: "seven minutes later".
    """

    span: Span
    text: str
    type: DateType
    earliest: date | None = None
    latest: date | None = None
    granularity: Granularity | None = None
    timex: str | None = None
    seconds: float | None = None
    relative: bool = False
    """Whether the day was counted from the draft's date ("Thursday", "last month")."""
    weekday: int | None = None
    """The day of the week that the text names, Monday is 0: "Thursday, February 5" has both."""
    bound: str | None = None
    """"before", "after", "since", "until", "by", "within" or "about", where one limits the date."""

    @property
    def reach(self) -> tuple[date | None, date | None]:
        """The first and the last day that the words allow; None on a side that a bound opens.

        Since 2021 is from its first day on, until 2021 up to its last day, before 2021 up to the
        day before it, after 2021 from the day after it; after Thursday may still be on Thursday.
        """
        if self.earliest is None or self.latest is None:
            return self.earliest, self.latest
        match self.bound:
            case "since":
                return self.earliest, None
            case "until" | "by":
                return None, self.latest
            case "before":
                return None, self.earliest - timedelta(1) if self.earliest > date.min else None
            case "after":
                is_day = self.latest in {self.earliest, date.max}
                return self.latest if is_day else self.latest + timedelta(1), None
            case _:
                return self.earliest, self.latest
