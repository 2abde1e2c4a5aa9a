"""Conversion: a checked figure in the unit and by the rate in which the draft gives its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from math import inf

from attrs import evolve

from factcheck.extraction.numbers.reading import read_number
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.units import convert, is_hundredth, same_currency, unit_named
from factcheck.language import table
from factcheck.matching.words.stems import stem
from factcheck.model import Change, Quantity, Relation, UnitKind

COUNTS = frozenset({UnitKind.COUNT, UnitKind.NONE})
MEASURES = frozenset({UnitKind.MEASURE, UnitKind.TEMPERATURE})
SHARES = frozenset({UnitKind.PERCENT, UnitKind.NONE})
NO_AMOUNTS = frozenset({UnitKind.AGE, UnitKind.ORDINAL, UnitKind.RATIO, UnitKind.TEMPERATURE})
"""Of what is told in these nothing is a part."""
POINTS_AND_PERCENT = frozenset({UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT})
IN_POINTS = {"percentage point": 1.0, "basis point": 0.01}
SCORE = "score"
"""The unit of what two sides have got: 3-2."""
SECOND = "s"
TONS = frozenset({"t", "ton"})
"""Metric tons are called tons as well: as many of them may be meant."""
CENTS = 100.0

Conversion = Callable[[float], float | None]


def converted(theirs: Quantity, ours: Quantity) -> Quantity | None:
    """Return the checked figure in the unit of `ours`, itself where they are of one unit.

    None where the one cannot be brought into the other: dollars and pounds, kilometres and tonnes.
    """
    if ours.unit_kind is theirs.unit_kind and (ours.unit, ours.per) == (theirs.unit, theirs.per):
        return theirs
    change, rate = _into_unit(theirs, ours), rate_factor(ours, theirs)
    if change is None:
        return None
    if change is _same and rate in (None, 1.0):
        return theirs
    value, low, high = (
        None if end is None else _scaled(change(end), rate)
        for end in (theirs.value, theirs.low, theirs.high)
    )
    if (value, low, high) == (None, None, None):
        return None
    return evolve(theirs, value=value, low=low, high=high)


def rate_factor(ours: Quantity, theirs: Quantity) -> float | None:
    """Return what brings a rate by the year to one by the month; None for rates of other kinds."""
    if ours.per is None or theirs.per is None:
        return None
    if ours.per == theirs.per:
        return 1.0
    here, there = days_of(ours.per), days_of(theirs.per)
    return here / there if here and there else None


def is_one_base(one: str, other: str) -> bool:
    """Tell whether two denominators are one: a litre and a liter, a head and 1,000 and a thousand.

    Metric tons are called tons as well.
    """
    (here, ours), (there, theirs) = _counted(one), _counted(other)
    if here != there:
        return False
    units = unit_named(ours), unit_named(theirs)
    if units[0] and units[1]:
        return may_be_one_unit(units[0], units[1])
    return stem(ours) == stem(theirs) or {ours, theirs} <= _heads()


def in_own_unit(length: Quantity) -> Quantity:
    """Return a length of time as a count of the unit that it is given in: six weeks, as six."""
    unit = unit_length(length)
    ends = (length.value, length.low, length.high)
    value, low, high = (None if end is None else end / unit for end in ends)
    grain = length.grain / unit
    kind = UnitKind.COUNT
    return evolve(length, value=value, low=low, high=high, unit_kind=kind, unit=None, grain=grain)


def unit_length(length: Quantity) -> float:
    """Return the seconds of the unit that a length of time is given in, decimals or none."""
    return next((unit for unit in _lengths() if length.grain <= unit), length.grain)


def larger_unit(length: Quantity) -> float:
    """Return the seconds of the unit that is told before that of `length`: years, of months."""
    unit = unit_length(length)
    above = table("durations")["above"]
    return float(next((row[1] for row in above if row[0] == unit), inf))


def on_calendar_of(length: Quantity, other: Quantity) -> Quantity:
    """Return a length of time in such units that so many of them make one of another: 12 months."""
    unit, larger = unit_length(length), larger_unit(length)
    if larger != unit_length(other):
        return length
    share = larger / (round(larger / unit) * unit)
    ends = (length.value, length.low, length.high)
    value, low, high = (None if end is None else end * share for end in ends)
    return evolve(length, value=value, low=low, high=high)


def is_share(quantity: Quantity) -> bool:
    """Tell whether a quantity is a part of one: 34 percent, "a third"."""
    return quantity.unit_kind is UnitKind.PERCENT or is_fraction(quantity)


def is_fraction(quantity: Quantity) -> bool:
    """Tell whether a quantity is "a third" or the like."""
    value = quantity.value
    return quantity.unit_kind in COUNTS and value is not None and 0 < abs(value) < 1


def may_be_one_unit(one: str, other: str) -> bool:
    """Tell whether two units have a name in common: tons."""
    return one == other or {one, other} == TONS


def _same(value: float) -> float:
    return value


def _times(factor: float) -> Conversion:
    return _same if factor == 1.0 else lambda value: value * factor


def _scaled(value: float | None, rate: float | None) -> float | None:
    return value if value is None or rate is None else value * rate


def _into_unit(theirs: Quantity, ours: Quantity) -> Conversion | None:
    kinds = {ours.unit_kind, theirs.unit_kind}
    if len(kinds) == 1:
        return _of_one_kind(theirs, ours)
    if kinds in (POINTS_AND_PERCENT, MEASURES):
        return None
    if theirs.unit_kind is UnitKind.PERCENT:
        return _times(0.01)
    return _times(100.0 if ours.unit_kind is UnitKind.PERCENT else 1.0)


def _of_one_kind(theirs: Quantity, ours: Quantity) -> Conversion | None:
    here, there = ours.unit or "", theirs.unit or ""
    if here == there or ours.unit_kind in COUNTS:
        return _same
    if ours.unit_kind in MEASURES:
        return _measured(theirs, ours)
    if ours.unit_kind is UnitKind.PERCENTAGE_POINT:
        return _times(IN_POINTS.get(there, 1.0) / IN_POINTS.get(here, 1.0))
    if ours.unit_kind is not UnitKind.CURRENCY or same_currency(here, there):
        return _same
    if is_hundredth(there, here):
        return _times(1 / CENTS)
    return _times(CENTS) if is_hundredth(here, there) else None


def _measured(theirs: Quantity, ours: Quantity) -> Conversion | None:
    """Return how to convert; of a difference of temperatures the zero points play no part."""
    here, there = ours.unit or "", theirs.unit or ""
    if may_be_one_unit(here, there) and ours.value == theirs.value:
        return _same
    times = _times_of_day()
    if here in times and there in times:
        return _times(times[there] / times[here])
    zero, one = convert(0.0, there, here), convert(1.0, there, here)
    if zero is None or one is None:
        return None
    if theirs.change is Change.BY or theirs.relation is Relation.DIFFERENCE:
        return _times(one - zero)
    return lambda value: convert(value, there, here)


def _counted(base: str) -> tuple[float | None, str]:
    """Return how many a denominator counts, and of what: 1,000 people."""
    tokens = tokenize(base.lower())
    number = read_number(tokens, 0) if len(tokens) else None
    if number is None:
        return 1.0, base.lower()
    return number.value, " ".join(tokens.lower[number.last :])


@cache
def _heads() -> frozenset[str]:
    return frozenset(table("rates")["heads"])


def days_of(per: str) -> float | None:
    """Return how many days the denominator of a rate has: of "month", of "3 year"."""
    count, _, unit = per.rpartition(" ")
    days: float | None = table("rates")["days"].get(unit.rstrip("s"))
    try:
        return days and days * float(count or 1)
    except ValueError:
        return None


@cache
def _times_of_day() -> dict[str, float]:
    units = table("durations")["units"]
    return {SECOND: 1.0, **{name: float(row["seconds"]) for name, row in units.items()}}


@cache
def _lengths() -> tuple[float, ...]:
    """Return the lengths of the units of time that a grain may be one of, the shortest first."""
    return tuple(sorted(set(_times_of_day().values())))
