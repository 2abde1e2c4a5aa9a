"""Dates counted from the day of writing or from one told before: last month, two weeks ago, overnight."""

from __future__ import annotations

from attrs import evolve

from factcheck.extraction.dates.calendar import weekend_of
from factcheck.extraction.dates.durations import NUMBER, NUMBER_KINDS, period, unit_of
from factcheck.extraction.dates.expressions import (
    Expression,
    Numeric,
    Period,
    Today,
    Unresolved,
    Weekly,
    Yearly,
    months_of,
)
from factcheck.extraction.dates.lexicon import lexicon
from factcheck.extraction.dates.nodes import Found, Level, Rule
from factcheck.extraction.dates.relations import (
    SUBDAY,
    Ahead,
    Around,
    Deictic,
    Ending,
    Neighbour,
    Nth,
    Part,
    Shifted,
    SoFar,
    Told,
    Units,
    Window,
    Within,
)
from factcheck.extraction.dates.years import season
from factcheck.model import DateType, Granularity

NEAREST = 2
"""The value of words for the nearest one: "this past Wednesday", "the coming year"."""
TURN = "(?:LAST|NEXT|THIS)"


def _turn(found: Found) -> int:
    """Return -1 for last, 0 for this, 1 for next; twice that where the nearest is meant."""
    values = found.all("LAST", "NEXT", "THIS")
    if len(values) > 1 and values[1]:
        return values[1] if abs(values[1]) == NEAREST else NEAREST * values[1]
    return int(values[0])


def _sign(turn: int) -> int:
    return (turn > 0) - (turn < 0)


# Days


def _today(found: Found) -> Expression:
    return Today(offset=found["TODAY"], relative=True)


def _tonight(found: Found) -> Expression:  # noqa: ARG001
    return Today(offset=0, relative=True, granularity=Granularity.DAYPART, clock="NI")


def _overnight(found: Found) -> Expression:  # noqa: ARG001
    return Today(offset=0, spread=1, relative=True, granularity=Granularity.DAYPART, clock="NI")


def _daypart(found: Found) -> Expression | None:
    """Read "last night", "this morning", "yesterday evening", "that night"."""
    offset = found.get("TODAY")
    turn = found.get("LAST", "THIS", "NEXT")
    offset = turn if offset is None else offset
    return Today(
        offset=_sign(offset) if turn is not None else offset,
        relative=True,
        granularity=Granularity.DAYPART,
        clock=found["DAYPART"],
    )


# Units of the calendar


def _unit(found: Found) -> Expression | None:
    """Read "last month", "this year", "the past week", "the following day"."""
    unit, turn = unit_of(found), _turn(found)
    if unit is None or unit.unit in SUBDAY or (unit.name == "day" and turn == 0):
        return None
    granularity = CALENDAR.get(unit.name)
    loose = abs(turn) == NEAREST and unit.name != "quarter"
    if granularity is None or (loose and granularity is not Granularity.DAY):
        return _window(period(1, unit), _sign(turn))
    told = granularity is Granularity.DAY or (
        found.tokens.lower[found.nodes[0].first] in lexicon().told
    )
    return Deictic(
        unit=granularity, offset=_sign(turn), told=told, granularity=granularity, relative=True
    )


def _following(found: Found) -> Expression | None:
    """Read "the following day", "the following year", counted from what was told before."""
    unit = unit_of(found)
    granularity = CALENDAR.get(unit.name) if unit else None
    if granularity is None:
        return None
    return Deictic(unit=granularity, offset=1, told=True, granularity=granularity, relative=True)


def _fiscal_unit(found: Found) -> Expression | None:
    unit, kind = unit_of(found), found["FISCAL"]
    if unit is None or unit.name != "year":
        return None
    if kind == "CY":
        return _unit(found)
    return Unresolved(granularity=Granularity.YEAR, relative=True, value=f"{kind}XXXX")


CALENDAR = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "year": Granularity.YEAR,
    "quarter": Granularity.QUARTER,
    "decade": Granularity.DECADE,
    "century": Granularity.CENTURY,
}


def _window(by: Period, sign: int) -> Expression | None:
    if not sign:
        return None
    return Window(by=by, sign=sign, type=DateType.RANGE, granularity=by.granularity, relative=True)


def _counted_window(found: Found) -> Expression | None:
    """Read "the past three months", "the next 4 business days", "the last two quarters"."""
    by, turn = found["PERIOD"], _turn(found)
    first = found.nodes[0].first
    before = found.tokens.lower[first - 1] if first else ""
    if turn == -1 and before in lexicon().before_verb:
        return None
    if found.nodes[-1].sign == lexicon().signs["PERIOD"] and by.unit is Granularity.MONTH:
        last_word = found.tokens.lower[found.nodes[-1].last - 1]
        unit = lexicon().values.get(last_word)
        if getattr(unit, "name", "") == "quarter" and by.amount:
            return Units(
                unit=Granularity.QUARTER,
                count=int(by.amount) // 3,
                sign=_sign(turn),
                type=DateType.RANGE,
                granularity=Granularity.QUARTER,
                relative=True,
            )
    return _window(by, _sign(turn))


def _turned_after_number(found: Found) -> Expression | None:
    """Read "the 10 previous weeks", "the two coming years"."""
    unit, amount = unit_of(found), found.get(*NUMBER_KINDS)
    return _window(period(amount, unit), _sign(_turn(found))) if unit else None


def _same(found: Found) -> Expression | None:
    """Read "that day", "the same week": the unit around the day told before."""
    unit = unit_of(found)
    if unit is None or unit.unit in SUBDAY or unit.times != 1:
        return None
    return Around(unit=unit.unit, anchor=Told(), granularity=unit.unit, relative=True)


def _weekend(found: Found) -> Expression | None:
    turn = found.get("LAST", "NEXT", "THIS")
    weekend = Weekly(of_week=weekend_of, type=DateType.RANGE, relative=True, value="XXXX-WXX-WE")
    if turn is None:
        return weekend
    return Neighbour(
        of=weekend,
        offset=_sign(turn),
        nearest=abs(turn) == NEAREST,
        type=DateType.RANGE,
        relative=True,
    )


def _season(found: Found) -> Expression | None:
    turn = found.get("LAST", "NEXT", "THIS")
    of = season(found["SEASON"])
    if turn is None:
        return of
    return Neighbour(of=of, offset=_sign(turn), granularity=of.granularity, relative=True)


def _neighbour(found: Found) -> Expression | None:
    """Read "last Thursday", "next October", "this Christmas"."""
    of, turn = found["DATE"], _turn(found)
    if not isinstance(of, Weekly | Yearly) or not of.floating:
        return None
    return Neighbour(
        of=of,
        offset=_sign(turn),
        nearest=abs(turn) == NEAREST,
        type=of.type,
        granularity=of.granularity,
        weekday=of.weekday,
        relative=True,
    )


def _next_but_one(found: Found) -> Expression | None:
    unit, sign = unit_of(found), 1 if found.get("NEXT") else -1
    if unit is None or unit.unit in SUBDAY:
        return None
    return Deictic(unit=unit.unit, offset=2 * sign, granularity=unit.unit, relative=True)


def _to_date(found: Found) -> Expression | None:
    unit = unit_of(found)
    if unit is None or unit.times != 1:
        return None
    whole = Deictic(unit=unit.unit, offset=0)
    return SoFar(whole=whole, sign=-1, type=DateType.RANGE, granularity=unit.unit, relative=True)


UNITS = Level(
    (
        Rule(pattern="TODAY DAYPART", build=_daypart),
        Rule(pattern="(?:LAST|THIS|NEXT) DAYPART", build=_daypart),
        Rule(pattern="TODAY", build=_today),
        Rule(pattern="TONIGHT", build=_tonight),
        Rule(pattern="OVERNIGHT", build=_overnight),
        Rule(pattern="UNIT (?:BEFORE LAST|AFTER NEXT)", build=_next_but_one),
        Rule(pattern="UNIT DASH? TO DASH? DATE_WORD", build=_to_date),
        Rule(pattern=f"{TURN} {TURN}? PERIOD (?!OF)", build=_counted_window),
        Rule(pattern=f"{NUMBER} (?:LAST|NEXT) UNITS", build=_turned_after_number),
        Rule(pattern=f"{TURN} FISCAL UNIT", build=_fiscal_unit),
        Rule(pattern=f"{TURN} {TURN}? UNIT (?!OF)", build=_unit),
        Rule(pattern="(?<=THE) FOLLOWING UNIT", build=_following),
        Rule(pattern=f"{TURN} {TURN}? WEEKEND", build=_weekend),
        Rule(pattern="(?<=THE|ON|IN) WEEKEND", build=_weekend),
        Rule(pattern=f"{TURN} {TURN}? SEASON", build=_season),
        Rule(pattern="(?:(?<=IN)|(?<=IN THE)) SEASON (?!OF)", build=_season),
        Rule(pattern=f"SEASON (?=OF? {TURN} UNIT)", build=_season),
        Rule(pattern=f"{TURN} {TURN}? DATE", build=_neighbour),
        Rule(pattern="SAME UNIT", build=_same),
    ),
    needs="TODAY TONIGHT OVERNIGHT LAST NEXT THIS SAME FOLLOWING UNIT WEEKEND SEASON",
)


# Parts of what is named


def _this(found: Found) -> Expression | None:
    """Return the date that the nodes name, or the present unit where they say "the year"."""
    date = found.get("DATE")
    if date is not None:
        return date if isinstance(date, Expression) else None
    unit = found.all("UNIT")[-1]
    if unit.unit in SUBDAY or unit.times != 1:
        return None
    if unit.name == "day":
        return Today(offset=0, relative=True)
    return Deictic(unit=unit.unit, offset=0, granularity=unit.unit, relative=True)


def _so_far(found: Found) -> Expression | None:
    """Read "earlier this month", "later in the year"; of a day it says the time."""
    whole, sign = _this(found), found["SHIFT"]
    if whole is None:
        return None
    if not isinstance(whole, Deictic):
        return evolve(whole, granularity=Granularity.DAYPART) if whole.relative else None
    if whole.offset:
        return whole
    return SoFar(
        whole=whole, sign=sign, type=DateType.RANGE, granularity=whole.granularity, relative=True
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
    first, second = found.all("DATE")
    named = first.weekday is not None and isinstance(first, Weekly | Neighbour)
    dated = isinstance(second, Yearly | Numeric) and second.granularity is Granularity.DAY
    if not named or not dated or second.weekday is not None or second.clock:
        return None
    return evolve(second, weekday=first.weekday, clock=first.clock)


def _within(found: Found) -> Expression | None:
    """Read "Tuesday of last week", "June next year", either way round."""
    first, second = found.all("DATE")
    if not isinstance(second, Deictic | Told | Around | Units):
        first, second = second, first
    if not isinstance(second, Deictic | Around) or not isinstance(first, Weekly | Yearly):
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
        Rule(pattern="DATE (?:OF|IN|COMMA|ON|POSSESSIVE) DATE", build=_within),
        Rule(pattern=f"SHIFT (?:IN|ON)? {THE_DATE}", build=_so_far),
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


# So long before or after


def _ago(found: Found) -> Expression:
    by = found["PERIOD"]
    return Shifted(by=by, sign=-1, granularity=by.granularity, relative=True)


def _by_then(found: Found) -> Expression | None:
    """Read "the day before", "a week after", where nothing follows that they could belong to."""
    by, unit = found.get("PERIOD"), found.get("UNIT")
    last = found.nodes[-1].last
    if last < len(found.tokens) and found.tokens.words[last][0].isalnum():
        return None
    if by is None and unit.name not in CALENDAR:
        return None
    by = by or period(1, unit)
    sign = -1 if found.get("BEFORE") else 1
    return Shifted(by=by, sign=sign, told=True, granularity=by.granularity, relative=True)


def _later(found: Found) -> Expression:
    """Read "a year earlier", "two weeks later", counted from the day told before."""
    by = found["PERIOD"]
    return Shifted(by=by, sign=found["SHIFT"], told=True, granularity=by.granularity, relative=True)


def _after(found: Found) -> Expression | None:
    """Read "two days after Christmas", "three weeks from tomorrow", "the day before yesterday"."""
    by, base, unit = found.get("PERIOD"), found.get("DATE"), found.get("UNIT")
    if by is None:
        if unit is None or unit.unit in SUBDAY:
            return None
        by = period(1, unit)
    sign = -1 if found.get("BEFORE") else 1
    now = base is None
    return Shifted(
        by=by,
        sign=sign,
        base=base,
        granularity=by.granularity if by.unit is not Granularity.DAY else Granularity.DAY,
        relative=now or base.relative,
    )


def _in_period(found: Found) -> Expression:
    by = found["PERIOD"]
    return Ahead(by=by, granularity=by.granularity, relative=True)


def _ending(found: Found) -> Expression | None:
    """Read "the three months to September 30", "the quarter ended Dec. 31"."""
    by, unit, anchor = found.get("PERIOD"), found.get("UNIT"), found["DATE"]
    if by is None:
        if unit is None or unit.name not in ENDING:
            return None
        by = period(1, unit)
    return Ending(
        by=by,
        anchor=anchor,
        begins=bool(found.get("STARTING", "FROM")),
        type=DateType.RANGE,
        granularity=by.granularity,
        relative=anchor.relative,
    )


ENDING = ("week", "month", "quarter", "year")
SHIFTS = Level(
    (
        Rule(pattern="PERIOD AGO", build=_ago),
        Rule(pattern="PERIOD (?:BEFORE|AFTER|FROM|SINCE) THE? (?:DATE|NOW)", build=_after),
        Rule(pattern="UNIT (?:BEFORE|AFTER) DATE", build=_after),
        Rule(pattern="PERIOD (?:TO|UNTIL|ENDED) (?:ON|IN|THE)? DATE", build=_ending),
        Rule(pattern="UNIT (?:TO|ENDED) (?:ON|IN|THE)? DATE", build=_ending),
        Rule(pattern="PERIOD (?:STARTING FROM?|FROM) ON? DATE", build=_ending),
        Rule(pattern="PERIOD SHIFT", build=_later),
        Rule(pattern="PERIOD (?:BEFORE|AFTER)", build=_by_then),
        Rule(pattern="(?<=THE) UNIT (?:BEFORE|AFTER)", build=_by_then),
        Rule(pattern="(?<=IN) PERIOD", build=_in_period),
    ),
    needs="PERIOD UNIT",
)
