"""Days and months by their place in the calendar: February 5, 2026; October 2-4; Easter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from factcheck.extraction.dates.grammar.rules import Found, Level, Rule
from factcheck.extraction.dates.meaning.calendar import (
    WEEK,
    Days,
    easter,
    months,
    nth_weekday,
    weekend_of,
)
from factcheck.extraction.dates.meaning.expressions import (
    MONTHS,
    Expression,
    Monthly,
    Numeric,
    Unresolved,
    Weekly,
    Yearly,
    day_of,
    months_of,
    weekday_of,
)
from factcheck.extraction.dates.words.lexicon import lexicon
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import Tokens
from factcheck.model import DateType, Granularity

DAY_KINDS = ("DAY", "ORDINAL", "COUNT")
NUMBERED = "(?:DAY|ORDINAL)"
WEEKDAY_FIRST = "(?:WEEKDAY COMMA? ON? THE?)?"
WEEKDAY_AFTER = "(?:OPEN WEEKDAY CLOSE)?"
JOIN = "(?:DASH|SLASH)"
OF_YEAR = f"(?:COMMA? (?:OF|IN)? YEAR|{JOIN} YEAR)?"
TO = "(?:DASH|TO|UNTIL)"
LAST_DAY = 31
WEDNESDAY = 2
MIDWEEK = frozenset({1, 2})
ENDS = frozenset(".,;:!?)")
YEARS = range(1000, 2200)


# Days


def _day(found: Found) -> Expression | None:
    month, day = found["MONTH"], int(found.get(*DAY_KINDS))
    if day > LAST_DAY or _counts_something(found):
        return None
    return dated(
        month, day, found.get("YEAR") or _year_of_event(found, month, day), found.get("WEEKDAY")
    )


def dated(month: int, day: int, year: int | None, weekday: int | None = None) -> Expression:
    """Return a day of a month, of a year or of the one that is meant, which may be a weekday."""
    return Yearly(
        of_year=day_of(month, day),
        year=year,
        weekday=weekday,
        relative=year is None,
        value=f"{year or 'XXXX'}-{month:02}-{day:02}",
    )


def _year_of_event(found: Found, month: int, day: int) -> int | None:
    """Return the year of what the day became the name of: the Sept. 11 attacks."""
    event = lexicon().events.get((month, day))
    last = found.nodes[-1].last
    if event is None or last >= len(found.tokens) or found.tokens.lower[last] not in event["nouns"]:
        return None
    return int(event["year"])


def _counts_something(found: Found) -> bool:
    """Tell whether the number counts what follows: "in August 20 schools", not "August 20"."""
    tokens, last = found.tokens, found.nodes[-1].last
    before = found.nodes[0].first - 1
    if found.nodes[-1].sign != lexicon().signs["DAY"] or last >= len(tokens) or before < 0:
        return False
    in_month = lexicon().sign_of.get(tokens.lower[before]) == lexicon().signs["IN"]
    return in_month and tokens.words[last].islower() and is_plural(tokens.lower[last])


def _days(found: Found) -> Expression | None:
    """Read days of one month: October 2-4; from the 27th to the 3rd of April."""
    first, last = (int(day) for day in found.all(*DAY_KINDS)[:2])
    end_month = found["MONTH"]
    month = end_month if first <= last else (end_month - 2) % MONTHS + 1
    if max(first, last) > LAST_DAY or first == last:
        return None
    of_year, year = _ending_in(month, first, end_month, last), found.get("YEAR")
    return Yearly(type=DateType.RANGE, of_year=of_year, year=year, relative=year is None)


def _ending_in(month: int, first: int, end_month: int, last: int) -> Callable[[int], Days]:
    def of_year(year: int) -> Days:
        return date(year - (month > end_month), month, first), date(year, end_month, last)

    return of_year


def _weekday_and_day(found: Found) -> Expression | None:
    """Read "Tuesday the 13th"; a number in plain digits only where nothing follows."""
    day, last = int(found.get(*DAY_KINDS)), found.nodes[-1].last
    if day > LAST_DAY or (found.get("DAY") and goes_on(found.tokens, last)):
        return None
    return Monthly(day=day, weekday=found["WEEKDAY"], relative=True, value=f"XXXX-XX-{day:02}")


def _day_alone(found: Found) -> Expression | None:
    """Read "on the 5th", but not "the 5th floor"."""
    day, node = int(found["ORDINAL"]), found.nodes[-1]
    in_digits = found.tokens.words[node.first][0].isdecimal()
    if day > LAST_DAY or not in_digits or goes_on(found.tokens, node.last):
        return None
    return Monthly(day=day, relative=True, value=f"XXXX-XX-{day:02}")


def goes_on(tokens: Tokens, index: int) -> bool:
    """Tell whether a word follows that is not one of the grammar of dates."""
    lower = tokens.lower
    if index >= len(lower):
        return False
    if lower[index][0].isalpha():
        return lower[index] not in lexicon().sign_of
    return tokens.follows_closely(index) and lower[index] not in ENDS


def _slashed(found: Found) -> Expression:
    value: Numeric = found["SLASHED"]
    return value


# Months, weekdays, holidays


def _month(found: Found) -> Expression:
    month, year = found["MONTH"], found.get("YEAR")
    return Yearly(
        of_year=months_of(month),
        year=year,
        granularity=Granularity.MONTH,
        relative=year is None,
        value=f"{year or 'XXXX'}-{month:02}",
    )


def _month_alone(found: Found) -> Expression | None:
    return _month(found) if _is_no_name(found) else None


def _weekday(found: Found) -> Expression | None:
    """Read "Thursday", but not "on a Thursday", which is any."""
    weekday, node, words = found["WEEKDAY"], found.nodes[0], lexicon()
    before = found.tokens.lower[node.first - 1] if node.first else ""
    any_such = words.sign_of.get(before) == words.signs["ARTICLE"]
    if not _is_no_name(found) or (any_such and not goes_on(found.tokens, node.last)):
        return None
    return Weekly(
        of_week=weekday_of(weekday), weekday=weekday, relative=True, value=f"XXXX-WXX-{weekday + 1}"
    )


def _is_no_name(found: Found) -> bool:
    """Tell whether a month or weekday is one, not a name or another word spelled like it."""
    index, tokens, words = found.nodes[0].first, found.tokens, lexicon()
    if tokens.lower[index] not in words.doubtful:
        return True
    before = tokens.lower[index - 1] if index else ""
    named = index + 1 < len(tokens) and tokens.words[index + 1][0].isupper()
    if tokens.words[index + 1 : index + 2] == ["-"] and tokens.follows_closely(index + 1):
        return _is_joined(tokens, index)
    if found.get("WEEKDAY") is not None:
        return before in words.placing_cues
    return before in words.cues and not (named and before in words.weak_cues)


def _is_joined(tokens: Tokens, index: int) -> bool:
    """Tell whether another month or weekday follows the dash: Jan-Feb, but not Mar-a-Lago."""
    words = lexicon()
    following = words.sign_of.get(tokens.lower[index + 2]) if index + 2 < len(tokens) else None
    return following in (words.signs["MONTH"], words.signs["WEEKDAY"])


def _holiday(found: Found) -> Expression | None:
    row, year = found["HOLIDAY"], found.get("YEAR")
    node, tokens, words = found.nodes[0], found.tokens, lexicon()
    name = " ".join(tokens.lower[node.first : node.last])
    before = tokens.lower[node.first - 1] if node.first else ""
    if year is None and name in words.attributive and before not in words.placing_cues:
        return None
    of_year = _holiday_of(row)
    if of_year is None:
        return Unresolved()
    return Yearly(of_year=of_year, year=year, relative=year is None)


def _holiday_weekend(found: Found) -> Expression | None:
    """Read "Labor Day weekend": the weekend nearest the day, and the day if it adjoins it."""
    of_year, year = _holiday_of(found["HOLIDAY"]), found.get("YEAR")
    if of_year is None:
        return None
    return Yearly(
        of_year=_weekend_by(of_year), year=year, type=DateType.RANGE, relative=year is None
    )


def _weekend_by(of_year: Callable[[int], Days]) -> Callable[[int], Days]:
    def weekend(year: int) -> Days:
        day = of_year(year)[0]
        early = day.weekday() <= WEDNESDAY
        saturday, sunday = weekend_of(day - timedelta(WEEK) if early else day)
        if day.weekday() in MIDWEEK:
            return saturday, sunday
        return min(saturday, day), max(sunday, day)

    return weekend


def _holiday_of(row: Mapping[str, Any]) -> Callable[[int], Days] | None:
    if "date" in row:
        return day_of(*row["date"])
    if "weekday" in row:
        nth, weekday, month = row["weekday"]
        return _shifted(
            lambda year: nth_weekday(nth, weekday, months(year, month)), row.get("plus", 0)
        )
    return _shifted(easter, row["easter"]) if "easter" in row else None


def _shifted(of_year: Callable[[int], date], by: int) -> Callable[[int], Days]:
    def shifted(year: int) -> Days:
        day = of_year(year) + timedelta(by)
        return day, day

    return shifted


OF_MONTH = f"OF? MONTH {OF_YEAR}"
PLACING = ("ON", "BY", "TO", "UNTIL", "SINCE", "BEFORE", "AFTER", "FROM")
DAYS = Level(
    (
        Rule(pattern="(?<=EDGE OF) MONTH (?=DAY (?!COMMA))", build=_month_alone),
        Rule(
            pattern=f"FROM? MONTH THE? {NUMBERED} {TO} THE? {NUMBERED} (?!OF? MONTH) {OF_YEAR}",
            build=_days,
        ),
        Rule(
            pattern=f"BETWEEN MONTH THE? {NUMBERED} AND THE? {NUMBERED} (?!OF? MONTH) {OF_YEAR}",
            build=_days,
        ),
        Rule(pattern=f"FROM? THE? {NUMBERED} {TO} THE? {NUMBERED} {OF_MONTH}", build=_days),
        Rule(pattern=f"BETWEEN THE? {NUMBERED} AND THE? {NUMBERED} {OF_MONTH}", build=_days),
        Rule(
            pattern=f"{WEEKDAY_FIRST} MONTH {JOIN}? THE? {NUMBERED} {WEEKDAY_AFTER} {OF_YEAR}",
            build=_day,
        ),
        Rule(pattern=f"{WEEKDAY_FIRST} {NUMBERED} (?:OF|{JOIN})? MONTH {OF_YEAR}", build=_day),
        Rule(pattern="COUNT OF? MONTH COMMA? YEAR", build=_day),
        Rule(pattern=f"YEAR {JOIN} MONTH {JOIN} DAY", build=_day),
        Rule(pattern="(?<=ON|BY) SLASHED", build=_slashed),
        Rule(pattern="(?<=UNTIL|SINCE) SLASHED", build=_slashed),
        Rule(pattern="(?<=FROM|BETWEEN) SLASHED (?=TO|DASH|UNTIL|AND)", build=_slashed),
        Rule(
            pattern="(?<=FROM SLASHED TO|FROM SLASHED DASH|BETWEEN SLASHED AND) SLASHED",
            build=_slashed,
        ),
        Rule(pattern="SLASHED (?=DASH DATE)", build=_slashed),
        Rule(pattern="(?<=WEEKDAY) SLASHED", build=_slashed),
        Rule(pattern="MONTH (?:COMMA|OF|IN|DASH|SLASH)? YEAR", build=_month),
        Rule(pattern=f"WEEKDAY THE? {NUMBERED}", build=_weekday_and_day),
        Rule(
            pattern=f"(?<={' THE|'.join(PLACING)} THE) ORDINAL (?!DASH|UNIT|OF|HALF|MONTH)",
            build=_day_alone,
        ),
        Rule(pattern="HOLIDAY YEAR? WEEKEND YEAR?", build=_holiday_weekend),
        Rule(pattern="HOLIDAY (?:(?:OF|COMMA|IN)? YEAR)?", build=_holiday),
    ),
    needs="MONTH WEEKDAY SLASHED ORDINAL HOLIDAY",
)
BARE_DAYS = Level(
    (
        Rule(pattern="MONTH", build=_month_alone),
        Rule(pattern="WEEKDAY", build=_weekday),
    ),
    needs="MONTH WEEKDAY",
)
