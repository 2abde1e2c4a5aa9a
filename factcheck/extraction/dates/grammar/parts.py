"""Dates within or beside others: early March, the first week of July, Tuesday of last week."""

from __future__ import annotations

from attrs import evolve

from factcheck.extraction.dates.grammar.durations import unit_of
from factcheck.extraction.dates.grammar.rules import Found, Level, Rule
from factcheck.extraction.dates.meaning.calendar import SUBDAY
from factcheck.extraction.dates.meaning.deixis import (
    Deictic,
    Neighbour,
    SoFar,
    Told,
)
from factcheck.extraction.dates.meaning.expressions import (
    Expression,
    Fixed,
    Numeric,
    Today,
    Weekly,
    Yearly,
    months_of,
)
from factcheck.extraction.dates.meaning.relations import (
    Around,
    Nth,
    Part,
    Within,
)
from factcheck.model import DateType, Granularity

TOLD = frozenset({Granularity.WEEK, Granularity.MONTH})
"""What is short enough for any day that was told to say which one of it is meant."""


def _this(found: Found) -> Expression | None:
    """Return the date that the nodes name, or the present unit where they say "the year".

    The week and the month are those that the text told of before, if it told of any.
    """
    date = found.get("DATE")
    if date is not None:
        return date if isinstance(date, Expression) else None
    unit = found.all("UNIT")[-1]
    if unit.unit in SUBDAY or unit.times != 1:
        return None
    if unit.name == "day":
        return Today(offset=0, relative=True)
    told = unit.unit in TOLD and not found.all("THIS")
    return Deictic(unit=unit.unit, offset=0, told=told, granularity=unit.unit, relative=True)


def _so_far(found: Found) -> Expression | None:
    """Read "earlier this month", "later in the year"; of a day it says the time."""
    whole, sign = _this(found), found["SHIFT"]
    if whole is None:
        return None
    if not isinstance(whole, Deictic):
        of_day = whole.granularity is Granularity.DAY
        timed = evolve(whole, granularity=Granularity.DAYPART) if of_day else whole
        return timed if whole.relative else None
    if whole.offset:
        return whole
    return SoFar(
        whole=whole, sign=sign, type=DateType.RANGE, granularity=whole.granularity, relative=True
    )


def _rest(found: Found) -> Expression | None:
    """Read "the rest of the year"."""
    whole = _this(found)
    if not isinstance(whole, Deictic) or whole.offset:
        return None
    return SoFar(
        whole=whole, sign=1, type=DateType.RANGE, granularity=whole.granularity, relative=True
    )


def _part(found: Found) -> Expression | None:
    """Read "early March", "the end of 2008", "late on Thursday" (a part of the day)."""
    whole = _this(found)
    if whole is None or whole.type is DateType.DURATION:
        return None
    if whole.granularity in (Granularity.DAY, Granularity.DAYPART, *SUBDAY):
        return evolve(whole, granularity=Granularity.DAYPART)
    return Part(
        part=found.get("PART", "EDGE"),
        whole=whole,
        granularity=whole.granularity,
        relative=whole.relative,
        value=whole.value,
    )


def _half(found: Found) -> Expression | None:
    """Read "the first half of March"."""
    whole, number = _this(found), int(found["ORDINAL"])
    if whole is None or number not in (1, 2):
        return None
    if whole.granularity is Granularity.YEAR and isinstance(whole, Deictic):
        half = Yearly(of_year=months_of(number * 6 - 5, 6))
        return Within(inner=half, outer=whole, granularity=Granularity.HALF, relative=True)
    part = "first" if number == 1 else "second"
    return Part(part=part, whole=whole, granularity=whole.granularity, relative=whole.relative)


def _nth(found: Found) -> Expression | None:
    """Read "the first week of July", "the last three days of 2025", "the 15th day of May"."""
    within, unit, nth = _this(found), unit_of(found), found.get("ORDINAL", "LAST")
    by = found.get("PERIOD")
    if within is None or (unit is None and by is None) or (found.get("LAST") and nth != -1):
        return None
    size = by.unit if by else unit.unit if unit else None
    count = by.amount if by else unit.times if unit else 1
    if size is None or size in SUBDAY or not count or count != int(count):
        return None
    return Nth(
        nth=int(nth) if by is None else (1 if nth > 0 else -1),
        count=int(count),
        unit=size,
        within=within,
        type=DateType.DATE if count == 1 else DateType.RANGE,
        granularity=size,
        relative=within.relative,
    )


def _nth_weekday(found: Found) -> Expression | None:
    """Read "the first Monday of next month", "the last Friday in May"."""
    day, nth = found["DATE"], found.get("ORDINAL", "LAST")
    dates = found.all("DATE")
    within = dates[1] if len(dates) > 1 else _unit_of_date(found)
    if not isinstance(day, Weekly) or day.weekday is None or within is None or nth < -1:
        return None
    return Nth(
        nth=int(nth),
        unit=Granularity.DAY,
        within=within,
        day_of_week=day.weekday,
        weekday=day.weekday,
        relative=within.relative,
    )


def _unit_of_date(found: Found) -> Expression | None:
    unit = found.get("UNIT")
    if unit is None or unit.unit in SUBDAY:
        return None
    return Deictic(unit=unit.unit, offset=0, granularity=unit.unit, relative=True)


def _around(found: Found) -> Expression | None:
    """Read "the week of February 4"."""
    unit, anchor = unit_of(found), found["DATE"]
    if unit is None or unit.unit is not Granularity.WEEK or unit.times != 1:
        return None
    return Around(unit=unit.unit, anchor=anchor, granularity=unit.unit, relative=anchor.relative)


def _paired(found: Found) -> Expression | None:
    """Read a weekday and the date that it falls on: "Friday 7/6", "this Friday (June 15)"."""
    first: Expression
    second: Expression
    first, second = found.all("DATE")
    named = first.weekday is not None and isinstance(first, Weekly | Neighbour)
    dated = isinstance(second, Yearly | Numeric) and second.granularity is Granularity.DAY
    if not named or not dated or second.weekday is not None or second.clock:
        return None
    return evolve(second, weekday=first.weekday, clock=first.clock)


def _described(found: Found) -> Expression | None:
    """Read a date and what day of the week it is said to be: "30 March, a Tuesday"."""
    date: Expression
    date, weekday = found["DATE"], found["WEEKDAY"]
    if date.granularity is not Granularity.DAY or date.weekday is not None:
        return None
    if not isinstance(date, Yearly | Numeric | Fixed):
        return None
    return evolve(date, weekday=weekday)


def _within(found: Found) -> Expression | None:
    """Read "Tuesday of last week", "June next year", either way round."""
    first, second = found.all("DATE")
    if not isinstance(second, Deictic | Told):
        first, second = second, first
    if not isinstance(second, Deictic | Told) or not isinstance(first, Weekly | Yearly):
        return None
    sized = second.granularity in (Granularity.WEEK, Granularity.MONTH, Granularity.YEAR)
    if not first.floating or not sized:
        return None
    return Within(
        inner=first,
        outer=second,
        type=first.type,
        granularity=first.granularity,
        weekday=first.weekday,
        clock=first.clock,
        relative=True,
    )


def _paired_or_within(found: Found) -> Expression | None:
    return _paired(found) or _within(found)


THE_DATE = "(?:THE? DATE|(?:THE|THIS) UNIT)"
PARTS = Level(
    (
        Rule(pattern="DATE (?:COMMA? DATE|OPEN DATE CLOSE)", build=_paired_or_within),
        Rule(pattern="DATE COMMA ARTICLE WEEKDAY", build=_described),
        Rule(pattern="DATE (?:OF|IN|COMMA|ON|POSSESSIVE) THE? DATE", build=_within),
        Rule(pattern=f"SHIFT (?:IN|ON)? {THE_DATE}", build=_so_far),
        Rule(pattern=f"REST OF {THE_DATE}", build=_rest),
        Rule(pattern=f"ORDINAL HALF (?:OF|IN) {THE_DATE}", build=_half),
        Rule(pattern="(?:ORDINAL|LAST) DATE (?:OF|IN) THE? (?:DATE|UNIT)", build=_nth_weekday),
        Rule(pattern=f"(?:ORDINAL|LAST) (?:UNIT|PERIOD) (?:OF|IN) {THE_DATE}", build=_nth),
        Rule(pattern="UNIT OF THE? DATE", build=_around),
        Rule(pattern="UNIT (?:STARTING|SINCE) ON? DATE", build=_around),
    ),
    needs="DATE UNIT PERIOD",
)
PARTS_OF_PARTS = Level(
    (
        Rule(pattern=f"PART DASH? (?:IN|ON)? {THE_DATE}", build=_part),
        Rule(pattern="EDGE (?:OF|DASH) (?:THE? DATE|(?:THE|THIS)? UNIT)", build=_part),
    ),
    needs="PART EDGE",
)
