"""Years, and what they are made of or make up: 2021, Q3 2025, spring 2025, 2012-13, the 1990s."""

from __future__ import annotations

from datetime import date

from factcheck.extraction.dates.grammar.rules import Found, Level, Rule
from factcheck.extraction.dates.meaning.calendar import months, unit_around
from factcheck.extraction.dates.meaning.expressions import (
    MONTHS,
    Expression,
    Fixed,
    Unresolved,
    Yearly,
    day_of,
    months_of,
)
from factcheck.extraction.dates.words.digits import CENTURY, full_year
from factcheck.extraction.dates.words.lexicon import lexicon
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import Tokens
from factcheck.model import DateType, Granularity

LIKELY_YEARS = range(1900, 2060)
LAST_CENTURY = 1900
ROUND = 50
"""Multiples of it before a noun in the plural are counts: "2000 jobs", but "2016 elections"."""
PLACING = ("IN", "SINCE", "UNTIL", "BY", "OF", "BEFORE", "AFTER", "FROM", "TO", "BETWEEN", "PART")


def _quarter(found: Found) -> Expression | None:
    number, count = found.get("QUARTER") or (int(found["ORDINAL"]), 3)
    unit = found.get("UNIT")
    if (unit and unit.unit is not Granularity.MONTH) or (unit and unit.times != count):
        return None
    return _stretch_of_year(number, count, found)


def _half(found: Found) -> Expression | None:
    return _stretch_of_year(int(found["ORDINAL"]), 6, found)


def _stretch_of_year(number: int, count: int, found: Found) -> Expression | None:
    if not 1 <= number <= MONTHS // count:
        return None
    year = found.get("YEAR")
    letter, granularity = ("Q", Granularity.QUARTER) if count == 3 else ("H", Granularity.HALF)
    value = f"{year or 'XXXX'}-{letter}{number}"
    if found.get("FISCAL"):
        return Unresolved(granularity=granularity, value=value)
    return Yearly(
        of_year=months_of((number - 1) * count + 1, count),
        year=year,
        granularity=granularity,
        relative=year is None,
        value=value,
    )


def _season(found: Found) -> Expression:
    return season(found["SEASON"], found.get("YEAR"))


def season(name: str, year: int | None = None) -> Yearly:
    """Return the season of that name, of the year or of one that the text leaves open."""
    row = lexicon().seasons[name]
    return Yearly(
        of_year=day_of(*row["from"], *reversed(row["to"])),
        year=year,
        granularity=Granularity.SEASON,
        relative=year is None,
        value=f"{year or 'XXXX'}-{name}",
    )


def _year(found: Found) -> Expression | None:
    return year_expression(found["YEAR"])


def _year_alone(found: Found) -> Expression | None:
    """Read a year with no other word of time, where nothing says that it counts or labels."""
    year, node, tokens, words = found["YEAR"], found.nodes[0], found.tokens, lexicon()
    before = tokens.lower[node.first - 1] if node.first else ""
    after = tokens.lower[node.last] if node.last < len(tokens) else ""
    if before[:1].isdecimal():
        return None
    placed = words.sign_of.get(before) in {words.signs[kind] for kind in PLACING}
    likely = year in LIKELY_YEARS and tokens.words[node.first].isdecimal()
    if before in words.labels or not (likely or placed) or _is_glued(tokens, node.first, node.last):
        return None
    counts = after in words.counted_nouns or (after not in words.sign_of and is_plural(after))
    if counts and (year % ROUND == 0 or year not in LIKELY_YEARS):
        return None
    return year_expression(year)


def _is_glued(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether letters or marks touch the number: Su-2000, 2000m, 1500%."""
    if last < len(tokens) and tokens.follows_closely(last):
        following = tokens.words[last]
        if following[0].isalpha() or following in "%°/":
            return True
    if first < 2 or not tokens.follows_closely(first) or tokens.words[first - 1] not in "-–/.:":
        return False
    lettered = tokens.words[first - 2][-1].isalpha()
    return tokens.follows_closely(first - 1) and lettered and tokens.words[first - 2].isupper()


def year_expression(year: int) -> Fixed:
    """Return the whole of a year."""
    return Fixed(interval=months(year, 1, MONTHS), granularity=Granularity.YEAR)


def _named_year(found: Found) -> Expression | None:
    unit = found["UNIT"]
    return _year(found) if unit.name == "year" else None


def _fiscal(found: Found) -> Expression | None:
    kind, year, unit = found["FISCAL"], found.get("YEAR"), found.get("UNIT")
    if unit and unit.name != "year":
        return None
    if year is None and found.get("DAY"):
        if not found.tokens.follows_closely(found.nodes[-1].first):
            return None
        year = full_year(f"{found['DAY']:02}")
    if kind == "CY" and year:
        return year_expression(year)
    return Unresolved(granularity=Granularity.YEAR, value=f"{kind}{year or 'XXXX'}")


def _years(found: Found) -> Expression | None:
    """Read a year and the last two digits of a later one: 2012-13."""
    year, short = found["YEAR"], found.nodes[-1]
    digits = found.tokens.words[short.first]
    close = found.nodes[0].last + 2 == short.last and found.tokens.follows_closely(short.first)
    if not close or len(digits) != 2 or int(digits) <= year % 100:
        return None
    last = year - year % 100 + int(digits)
    days = date(year, 1, 1), date(last, 12, 31)
    return Fixed(type=DateType.RANGE, interval=days, granularity=Granularity.YEAR)


def _decade(found: Found) -> Expression | None:
    start, node = found["DECADE"], found.nodes[0]
    if start < CENTURY:
        words, before = lexicon(), found.tokens.lower[node.first - 1] if node.first else ""
        if words.sign_of.get(before) not in (words.signs["THE"], words.signs["PART"]):
            return None
        start += LAST_CENTURY
    return Fixed(interval=months(start, 1, 120), granularity=Granularity.DECADE)


def _century(found: Found) -> Expression | None:
    unit, number = found["UNIT"], int(found["ORDINAL"])
    if unit.name != "century" or not 1 <= number <= 30:
        return None
    days = unit_around(date(number * 100 - 50, 1, 1), Granularity.CENTURY)
    return Fixed(interval=days, granularity=Granularity.CENTURY)


def _century_or_quarter(found: Found) -> Expression | None:
    return _century(found) or _quarter(found)


YEARS = Level(
    (
        Rule(pattern="FISCAL UNIT? (?:YEAR|DAY)", build=_fiscal),
        Rule(pattern="YEAR FISCAL UNIT", build=_fiscal),
        Rule(pattern="(?<!LAST|NEXT|THIS) FISCAL UNIT", build=_fiscal),
        Rule(pattern="ORDINAL DASH? UNIT (?:OF|COMMA|IN)? THE? FISCAL? UNIT? YEAR", build=_quarter),
        Rule(pattern="QUARTER (?:OF|COMMA|IN|DASH)? FISCAL? YEAR", build=_quarter),
        Rule(pattern="YEAR DASH? QUARTER", build=_quarter),
        Rule(pattern="ORDINAL HALF (?:OF|IN) THE? FISCAL? YEAR", build=_half),
        Rule(pattern="QUARTER", build=_quarter),
        Rule(pattern="ORDINAL DASH? UNIT", build=_century_or_quarter),
        Rule(pattern="SEASON (?:OF|COMMA|IN)? YEAR", build=_season),
        Rule(pattern="YEAR DASH (?:DAY|NUMBER)", build=_years),
        Rule(pattern="YEAR SLASH (?:DAY|NUMBER)", build=_years),
        Rule(pattern="THE? UNIT OF? YEAR", build=_named_year),
        Rule(pattern="DECADE", build=_decade),
    ),
    needs="FISCAL UNIT QUARTER HALF SEASON YEAR DECADE",
)
BARE_YEARS = Level(
    (Rule(pattern="YEAR", build=_year_alone),),
    needs="YEAR",
)
