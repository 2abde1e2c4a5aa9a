"""Dates so long before or after others: two weeks ago, a year earlier, the day after Christmas."""

from __future__ import annotations

from attrs import evolve

from factcheck.extraction.dates.grammar.durations import period
from factcheck.extraction.dates.grammar.relative import CALENDAR
from factcheck.extraction.dates.grammar.rules import Found, Level, Rule
from factcheck.extraction.dates.meaning.beside import Beside
from factcheck.extraction.dates.meaning.calendar import SUBDAY
from factcheck.extraction.dates.meaning.deixis import Deictic, Neighbour
from factcheck.extraction.dates.meaning.expressions import (
    Expression,
    Period,
    Today,
    Weekly,
    Yearly,
)
from factcheck.extraction.dates.meaning.relations import (
    Ahead,
    Around,
    Ending,
    Shifted,
    Within,
)
from factcheck.extraction.dates.words.lexicon import lexicon
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.bounds import LIMITS, bound_before
from factcheck.model import DateType, Granularity


def _ago(found: Found) -> Expression:
    by = found["PERIOD"]
    return Shifted(by=by, sign=-1, granularity=by.granularity, relative=True)


def _ago_from(found: Found) -> Expression | None:
    """Read "nine weeks ago today", "20 years ago this month", "a year ago on Monday".

    What every year has once is that of the year so long ago: five years ago in July.
    """
    by, base = found["PERIOD"], found["DATE"]
    if not base.relative or base.bound or by.amount is None or by.unit in SUBDAY:
        return None
    if (base.weekday is not None or _is_yearly(base)) and by.unit is not Granularity.YEAR:
        return None
    if isinstance(base, Yearly):
        year = Around(unit=Granularity.YEAR, anchor=Shifted(by=by, sign=-1))
        return Within(inner=base, outer=year, granularity=base.granularity, relative=True)
    if not (isinstance(base, Today | Deictic | Weekly) or _is_yearly(base)):
        return None
    return Shifted(
        by=by, sign=-1, base=base, whole=True, granularity=base.granularity, relative=True
    )


def _is_yearly(base: Expression) -> bool:
    """Tell whether it comes once a year: July, this autumn, last Christmas."""
    return isinstance(base.of if isinstance(base, Neighbour) else base, Yearly)


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


def _part_by_then(found: Found) -> Expression | None:
    """Read "the evening before", counted from the day told before."""
    last = found.nodes[-1].last
    if last < len(found.tokens) and found.tokens.words[last][0].isalnum():
        return None
    return Shifted(
        by=Period(amount=1, unit=Granularity.DAY),
        sign=-1 if found.get("BEFORE") else 1,
        told=True,
        clock=found["DAYPART"],
        granularity=Granularity.DAYPART,
        relative=True,
    )


def _later(found: Found) -> Expression:
    """Read "a year earlier", "two weeks later", counted from the day told before."""
    by = found["PERIOD"]
    return Shifted(by=by, sign=found["SHIFT"], told=True, granularity=by.granularity, relative=True)


def _after(found: Found) -> Expression | None:
    """Read "two days after Christmas", "three weeks from tomorrow", "the day before yesterday"."""
    by, base, unit = found.get("PERIOD"), found.get("DATE"), found.get("UNIT")
    if by is not None and (_is_a_rate(found) or _is_apart(by, base) or _is_limited(found)):
        return None
    if by is None:
        if unit is None or unit.unit in SUBDAY:
            return None
        by = period(1, unit)
        if unit.name in ENDING:
            before = bool(found.get("BEFORE"))
            return _beside(by, base, before=before, after=not before)
    sign = -1 if found.get("BEFORE") else 1
    now = base is None
    return Shifted(
        by=by,
        sign=sign,
        base=base,
        granularity=by.granularity if by.unit is not Granularity.DAY else Granularity.DAY,
        relative=now or base.relative,
    )


def _in_period(found: Found) -> Expression | None:
    by = found["PERIOD"]
    before = found.tokens.lower[found.nodes[0].first - 1]
    if lexicon().values[before] != AHEAD:
        return None
    return Ahead(by=by, granularity=by.granularity, relative=True)


def _ending(found: Found) -> Expression | None:
    """Read "the three months to September 30", "the quarter that ended on Dec. 31"."""
    by, unit, anchor = found.get("PERIOD"), found.get("UNIT"), found["DATE"]
    if by is not None and (by.amount is None or _is_a_rate(found) or _is_apart_from_end(found)):
        return None
    if by is not None and _is_limited(found):
        return None
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


def _is_apart(by: Period, base: Expression | None) -> bool:
    """Tell whether the period is no distance: 52.61 seconds since 2012, the years from 2016."""
    coarse = base is not None and base.granularity in COARSE
    return coarse and (by.unit in SUBDAY or by.amount is None)


def _is_a_rate(found: Found) -> bool:
    """Tell whether the period is what an amount is per: £95m a year from 2029.

    A day is counted from, unless so much stands before it: 40 a week, eight hours a day from 1 May.
    """
    signs, base, begin = lexicon().signs, found.get("DATE"), found.nodes[0].first
    starts = found.get("STARTING", "FROM")
    if not starts or base is None or not begin:
        return False
    words = found.tokens.lower
    counted = words[begin - 1][-1].isdigit() or is_plural(words[begin - 1])
    if base.granularity is Granularity.DAY and not counted:
        return False
    article = lexicon().sign_of.get(words[begin]) == signs["ARTICLE"]
    return article and lexicon().sign_of.get(words[begin - 1]) != signs["FOR"]


def _is_limited(found: Found) -> bool:
    """Tell whether a length is told, no date: for at least two years before the end of 2025."""
    limit = bound_before(found.tokens, found.nodes[0].first)
    before = found.tokens.lower[limit.first - 1] if limit.first else ""
    return limit.bound in LIMITS and lexicon().sign_of.get(before) == lexicon().signs["FOR"]


def _is_apart_from_end(found: Found) -> bool:
    """Tell whether a length and an end are told, no stretch: it was closed for a year until May."""
    signs, begin = lexicon().signs, found.nodes[0].first
    before = found.tokens.lower[begin - 1] if begin else ""
    return bool(found.get("UNTIL")) and lexicon().sign_of.get(before) == signs["FOR"]


AHEAD = "in"
"""The value of words for within that may point ahead: "in two weeks", but not "over two weeks"."""


def _within_period(found: Found) -> Expression:
    by = found["PERIOD"]
    return Ahead(
        by=by,
        until=True,
        type=DateType.RANGE,
        granularity=by.granularity,
        bound="within",
        relative=True,
    )


def _within_of(found: Found) -> Expression | None:
    """Read the "ten days of Friday" of within ten days of it, on either side."""
    by, base = found["PERIOD"], found["DATE"]
    if by.amount is None or by.unit in SUBDAY or by.working:
        return None
    near = _beside(by, base, before=True, after=True)
    return evolve(near, type=DateType.RANGE, bound="within")


def _beside(by: Period, of: Expression, *, before: bool, after: bool) -> Expression:
    return Beside(
        by=by, of=of, before=before, after=after, granularity=by.granularity, relative=of.relative
    )


ALONE = "(?!(?:TO|UNTIL|DASH) THE? (?:DATE|NOW))"
"""Behind a date, that it is not the first of two: four days from 8 to 11 June."""
COARSE = (Granularity.MONTH, Granularity.SEASON, Granularity.QUARTER, Granularity.YEAR)
ENDING = ("week", "month", "quarter", "year")
SHIFTS = Level(
    (
        Rule(pattern="PERIOD AGO (?:ON|IN)? THE? DATE", build=_ago_from),
        Rule(pattern="PERIOD AGO", build=_ago),
        Rule(pattern=f"PERIOD (?:BEFORE|AFTER|FROM|SINCE) THE? (?:DATE|NOW) {ALONE}", build=_after),
        Rule(pattern="UNIT (?:BEFORE|AFTER) DATE", build=_after),
        Rule(pattern="PERIOD (?:TO|UNTIL|SAME? ENDED) (?:ON|IN|THE)? DATE", build=_ending),
        Rule(pattern="UNIT (?:TO|SAME? ENDED) (?:ON|IN|THE)? DATE", build=_ending),
        Rule(pattern="PERIOD COMMA? (?:STARTING FROM?|FROM) ON? DATE", build=_ending),
        Rule(pattern="PERIOD SHIFT", build=_later),
        Rule(pattern="PERIOD (?:BEFORE|AFTER)", build=_by_then),
        Rule(pattern="(?<=THE) UNIT (?:BEFORE|AFTER)", build=_by_then),
        Rule(pattern="(?<=THE) DAYPART (?:BEFORE|AFTER)", build=_part_by_then),
        Rule(pattern="(?<=IN) PERIOD", build=_in_period),
        Rule(pattern="(?<=WITHIN) PERIOD OF THE? DATE", build=_within_of),
        Rule(pattern="(?<=WITHIN) PERIOD", build=_within_period),
    ),
    needs="PERIOD UNIT DAYPART",
)
