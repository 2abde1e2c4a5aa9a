"""Dates counted from the day of writing or one told before: last month, overnight, that day."""

from __future__ import annotations

from factcheck.extraction.dates.grammar.durations import NUMBER, NUMBER_KINDS, period, unit_of
from factcheck.extraction.dates.grammar.rules import Found, Level, Rule
from factcheck.extraction.dates.grammar.today import BY_DAY, sign_of
from factcheck.extraction.dates.grammar.years import season
from factcheck.extraction.dates.meaning.calendar import SUBDAY, weekend_of
from factcheck.extraction.dates.meaning.deixis import (
    Deictic,
    Following,
    Neighbour,
    SoFar,
    Told,
    Units,
    Window,
)
from factcheck.extraction.dates.meaning.expressions import (
    Expression,
    Period,
    Unresolved,
    Weekly,
    Yearly,
)
from factcheck.extraction.dates.meaning.relations import Shifted
from factcheck.extraction.dates.words.lexicon import lexicon
from factcheck.extraction.plurals import is_plural
from factcheck.model import DateType, Granularity

NEAREST = 2
"""The value of words for the nearest one: "this past Wednesday", "the coming year"."""
TURN = "(?:LAST|NEXT|THIS)"


def _turn(found: Found) -> int:
    """Return -1 for last, 0 for this, 1 for next; twice that where the nearest is meant."""
    values = found.all("LAST", "NEXT", "THIS")
    if len(values) > 1 and values[1]:
        return int(values[1] if abs(values[1]) == NEAREST else NEAREST * values[1])
    return int(values[0])


def _unit(found: Found) -> Expression | None:
    """Read "last month", "this year", "the past week", "the following day"."""
    unit, turn = unit_of(found), _turn(found)
    if unit is None or unit.unit in SUBDAY or (unit.name == "day" and turn in NO_DAYS):
        return None
    granularity = CALENDAR.get(unit.name)
    loose = abs(turn) == NEAREST and unit.name != "quarter"
    if granularity is None or (loose and granularity is not Granularity.DAY):
        return _window(period(1, unit), sign_of(turn))
    told = granularity is Granularity.DAY or (
        found.tokens.lower[found.nodes[0].first] in lexicon().told
    )
    return Deictic(
        unit=granularity, offset=sign_of(turn), told=told, granularity=granularity, relative=True
    )


def _following(found: Found) -> Expression | None:
    """Read "the following day", "the next year", counted from what was told before."""
    unit = unit_of(found)
    granularity = CALENDAR.get(unit.name) if unit else None
    if granularity is None:
        return None
    return Deictic(unit=granularity, offset=1, told=True, granularity=granularity, relative=True)


def _following_weekday(found: Found) -> Expression | None:
    """Read "the following Friday", "the following October"."""
    of = found["DATE"]
    if not isinstance(of, Weekly | Yearly) or not of.floating:
        return None
    return Following(of=of, weekday=of.weekday, granularity=of.granularity, relative=True)


def _next_month(found: Found) -> Expression | None:
    """Read "the next February", counted from what was told before."""
    return _following_weekday(found) if isinstance(found["DATE"], Yearly) else None


def _weeks_after_weekday(found: Found) -> Expression | None:
    """Read "Monday week", "a week on Thursday": so long after the coming one."""
    unit, of = unit_of(found), found["DATE"]
    if unit is None or unit.unit is not Granularity.WEEK or not isinstance(of, Weekly):
        return None
    first = found.nodes[0].first
    before = found.tokens.lower[first - 1] if first else ""
    if of.weekday is None or before in lexicon().frequencies:
        return None
    coming = Neighbour(of=of, offset=1, nearest=True)
    return Shifted(by=period(1, unit), sign=1, base=coming, weekday=of.weekday, relative=True)


def _fiscal_unit(found: Found) -> Expression | None:
    unit, kind = unit_of(found), found["FISCAL"]
    if unit is None or unit.name != "year":
        return None
    if kind == "CY":
        return _unit(found)
    return Unresolved(granularity=Granularity.YEAR, relative=True, value=f"{kind}XXXX")


NO_DAYS = (0, -1)
"""Nobody calls yesterday "the last day", but "the next day" is that after the day told."""
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
                sign=sign_of(turn),
                type=DateType.RANGE,
                granularity=Granularity.QUARTER,
                relative=True,
            )
    return _window(by, sign_of(turn))


def _turned_after_number(found: Found) -> Expression | None:
    """Read "the 10 previous weeks", "the two coming years"."""
    unit, amount = unit_of(found), found.get(*NUMBER_KINDS)
    return _window(period(amount, unit), sign_of(_turn(found))) if unit else None


def _same(found: Found) -> Expression | None:
    """Read "that day", "the same week": the unit around the day told before."""
    unit = unit_of(found)
    if unit is None or unit.unit in SUBDAY or unit.times != 1:
        return None
    return Told(unit=unit.unit, granularity=unit.unit, relative=True)


def _weekend(found: Found) -> Expression | None:
    turn = found.get("LAST", "NEXT", "THIS")
    if is_plural(found.tokens.lower[found.nodes[-1].first]):
        return None
    weekend = Weekly(of_week=weekend_of, type=DateType.RANGE, relative=True, value="XXXX-WXX-WE")
    if turn is None:
        return weekend
    return Neighbour(
        of=weekend,
        offset=sign_of(turn),
        nearest=abs(turn) == NEAREST,
        type=DateType.RANGE,
        relative=True,
    )


def _season(found: Found) -> Expression | None:
    turn = found.get("LAST", "NEXT", "THIS")
    of = season(found["SEASON"])
    if turn is None:
        return of
    return Neighbour(of=of, offset=sign_of(turn), granularity=of.granularity, relative=True)


def _neighbour(found: Found) -> Expression | None:
    """Read "last Thursday", "next October", "this Christmas"."""
    of, turn = found["DATE"], _turn(found)
    if not isinstance(of, Weekly | Yearly) or not of.floating:
        return None
    return Neighbour(
        of=of,
        offset=sign_of(turn),
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


FROM_NOW = "IN THE|FOR THE|WITHIN THE|UNTIL THE|FROM THE|TO THE|OF THE"
"""Before "next year" these make it the twelve months to come, not those behind what was told."""
OF_ANOTHER_YEAR = f"(?:OF|IN) (?:YEAR|DATE)|(?:OF|IN)? {TURN} (?:UNIT|SEASON)"
"""Behind "the same week" these make it that of another year, or month, and not the one told."""

UNITS = Level(
    (
        *BY_DAY,
        Rule(pattern="UNIT (?:BEFORE LAST|AFTER NEXT)", build=_next_but_one),
        Rule(pattern="UNIT DASH? TO DASH? DATE_WORD", build=_to_date),
        Rule(pattern=f"{TURN} {TURN}? PERIOD (?!OF)", build=_counted_window),
        Rule(pattern=f"{NUMBER} (?:LAST|NEXT) UNITS", build=_turned_after_number),
        Rule(pattern=f"{TURN} FISCAL UNIT", build=_fiscal_unit),
        Rule(pattern=f"(?<=THE) (?<!{FROM_NOW}) NEXT UNIT (?!OF)", build=_following),
        Rule(pattern=f"{TURN} {TURN}? UNIT (?!OF)", build=_unit),
        Rule(pattern="(?<=THE) FOLLOWING UNIT", build=_following),
        Rule(pattern="(?<=THE) FOLLOWING DATE", build=_following_weekday),
        Rule(pattern="(?<=THE) NEXT DATE (?!OF)", build=_next_month),
        Rule(pattern="(?<=THE) DATE SAME FOLLOWED", build=_following_weekday),
        Rule(pattern="ARTICLE UNIT ON DATE", build=_weeks_after_weekday),
        Rule(pattern="DATE UNIT (?!OF|DASH)", build=_weeks_after_weekday),
        Rule(pattern=f"{TURN} {TURN}? WEEKEND", build=_weekend),
        Rule(pattern="(?<=THE|ON|IN) WEEKEND", build=_weekend),
        Rule(pattern=f"{TURN} {TURN}? SEASON", build=_season),
        Rule(pattern="(?<=PART) SEASON (?!OF)", build=_season),
        Rule(pattern="(?:(?<=IN)|(?<=IN THE)) SEASON (?!OF)", build=_season),
        Rule(pattern=f"SEASON (?=OF? {TURN} UNIT)", build=_season),
        Rule(pattern=f"{TURN} {TURN}? DATE (?!(?:OF|IN) THE? (?:DATE|UNIT))", build=_neighbour),
        Rule(pattern=f"SAME UNIT (?!{OF_ANOTHER_YEAR})", build=_same),
    ),
    needs="TODAY TONIGHT OVERNIGHT LAST NEXT THIS SAME FOLLOWING UNIT WEEKEND SEASON",
)
