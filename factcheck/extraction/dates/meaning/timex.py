"""TIMEX3 values (TimeML 1.2.1) of what an expression of time resolved to."""

from __future__ import annotations

from factcheck.extraction.dates.meaning.calendar import Days
from factcheck.extraction.dates.meaning.expressions import Expression
from factcheck.model import DateType, Granularity

TIMED = frozenset({Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR, Granularity.DAYPART})


def timex(expression: Expression, days: Days | None) -> str | None:
    """Return the value of `expression`, whose days are given where they are known."""
    if days is None:
        return expression.value
    if expression.type is DateType.RANGE:
        return f"{days[0]:%Y-%m-%d}/{days[1]:%Y-%m-%d}"
    value = _of_unit(days, expression.granularity)
    return f"{value}T{expression.clock}" if expression.clock else value


def _of_unit(days: Days, unit: Granularity | None) -> str:
    first, last = days
    match unit:
        case Granularity.WEEK if (last - first).days == 6:
            week = first.isocalendar()
            return f"{week.year}-W{week.week:02}"
        case Granularity.MONTH if first.day == 1 and last.month == first.month:
            return f"{first:%Y-%m}"
        case Granularity.QUARTER:
            return f"{first.year:04}-Q{(first.month + 2) // 3}"
        case Granularity.HALF:
            return f"{first.year:04}-H{(first.month + 5) // 6}"
        case Granularity.YEAR if (last - first).days >= 364:
            return f"{first.year:04}"
        case Granularity.DECADE:
            return f"{first.year // 10:03}"
        case Granularity.CENTURY:
            return f"{first.year // 100:02}"
        case _:
            return first.isoformat() if first == last or unit in TIMED else f"{first}/{last}"
