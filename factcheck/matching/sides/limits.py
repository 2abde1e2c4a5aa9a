"""Limits: dates up to which something holds, or from which on, and what they say of each other."""

from __future__ import annotations

from attrs import frozen

from factcheck.matching.sides.clocks import BEGINNING, ENDING, NOT_AFTER, clock_time, clock_times
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.pointing import DAYS, has_no_year
from factcheck.model import DateMention, DateType, Granularity, StanceKind, Statement

DEADLINE, WINDOW, RECORD = "by", "within", "since"
DEADLINES = frozenset({DEADLINE, "until"})
BEFORE = "before"
_FINENESS = (Granularity.DAY, Granularity.MONTH, Granularity.YEAR)
_DAY_TO_YEAR = frozenset(_FINENESS)
LEAST_NEAR = 0.4
"""How near two sentences are at least for a limit of the one to be that of the other, turned."""


def limit(date: DateMention) -> str | None:
    """Return on which side a date is limited; until Friday is by Friday."""
    return DEADLINE if date.bound in DEADLINES else date.bound


def is_limit_of_something_else(ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether one of the two alone is a deadline: no day on which something happened.

    Nor is the year since which nothing was like it: the highest since 2015, nor that from which on
    something has held, of what happened in the meantime. Since when it is so is never up to when.

    But "not since 2012" is said of what last happened in 2021, with a slip of the pen, and a
    stretch of a day has an end, which until 11am is one for.
    """
    if WINDOW in {ours.bound, theirs.bound} and ours.bound != theirs.bound:
        return True
    if ours.bound == RECORD and ours.granularity is Granularity.YEAR and theirs.granularity in DAYS:
        return True
    if theirs.bound in BEGINNING and ours.bound is None and reach_each_other(ours, theirs):
        return True
    if any(len(clock_times(date)) > 1 for date in (ours, theirs)) and are_of_one_day(ours, theirs):
        return False
    limits = (limit(ours) in NOT_AFTER, limit(theirs) in NOT_AFTER)
    if limits[0] == limits[1]:
        return False
    slip = len(theirs.span) > 0 and _as_fine(ours, theirs) and looks_miswritten(ours, theirs)
    return None not in (ours.bound, theirs.bound) or not slip


def _as_fine(ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether both are days, or both longer: no slip makes late June of the 8th."""
    return (ours.granularity in DAYS) == (theirs.granularity in DAYS)


def is_denied_before(comparison: Comparison, ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether ours denies up to a day what the claim tells the opposite of, of one before.

    What is closed on Monday and Tuesday will not open before Wednesday; but what is closed until
    Monday opens on that day.
    """
    if ours.bound != BEFORE or theirs.latest is None or ours.earliest is None:
        return False
    if limit(theirs) == DEADLINE:
        return False
    denied = _is_denied(comparison.ours.statement, ours)
    return denied and bool(comparison.opposed) and theirs.latest < ours.earliest


def are_of_one_day(ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether both are told by the clock, and not of two days."""
    timed = clock_time(ours) is not None and clock_time(theirs) is not None
    days = ours.earliest, theirs.earliest
    return timed and (None in days or days[0] == days[1])


def reach_each_other(one: DateMention, other: DateMention) -> bool:
    """Tell whether some day is allowed by both: after the weekend, until Sunday."""
    (begin, end), (start, last) = one.reach, other.reach
    return (begin is None or last is None or begin <= last) and (
        start is None or end is None or start <= end
    )


def are_opposite(one: Limited, other: Limited) -> bool:
    """Tell whether one day limits two things on its two sides: since Friday, until Friday.

    What is not before a day is from it on, which is no deadline.
    """
    sides = _side(one), _side(other)
    if None in sides or sides[0] == sides[1] or one.date.earliest is None:
        return False
    if (one.is_not_before and other.date.bound != DEADLINE) or (
        other.is_not_before and one.date.bound != DEADLINE
    ):
        return False
    return _are_of_one_time(one.date, other.date)


def _are_of_one_time(one: DateMention, other: DateMention) -> bool:
    same = (one.earliest, one.latest) == (other.earliest, other.latest)
    return same and clock_times(one) == clock_times(other)


def is_turned_about(comparison: Comparison, ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether what holds up to a day in the one holds from it on in the other.

    Not where a word turns it about again: closed until Friday is open from it on, and not to be had
    before it.
    """
    here = Limited(comparison.ours.statement, ours)
    there = Limited(comparison.theirs.statement, theirs)
    if not are_opposite(here, there) or not len(theirs.span) or comparison.opposed:
        return False
    if not (here.is_not_before or there.is_not_before) and here.is_denied != there.is_denied:
        return False
    return comparison.nearness >= LEAST_NEAR


@frozen
class Limited:
    """A date in its statement."""

    statement: Statement
    date: DateMention

    @property
    def is_denied(self) -> bool:
        """Whether it stands under an odd number of negations."""
        return _is_denied(self.statement, self.date)

    @property
    def is_not_before(self) -> bool:
        """Whether something is not to be before it."""
        return self.date.bound == BEFORE and self.is_denied


def _side(one: Limited) -> bool | None:
    """Tell whether something holds from a date on, or else up to it; None where neither."""
    if one.date.bound in BEGINNING or one.is_not_before:
        return True
    return False if one.date.bound in ENDING else None


def _is_denied(statement: Statement, date: DateMention) -> bool:
    """Tell whether a date stands under an odd number of negations."""
    over = (mark.scope for mark in statement.stance if mark.kind is StanceKind.NEGATION)
    return sum(scope is not None and scope.contains(date.span) for scope in over) % 2 == 1


def looks_miswritten(ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether two dates differ in the day, the month or the year alone."""
    if ours.earliest is None or theirs.earliest is None:
        return False
    if Granularity.YEAR in (ours.granularity, theirs.granularity):
        one, other = f"{ours.earliest.year:04}", f"{theirs.earliest.year:04}"
        slips = sum(a != b for a, b in zip(one, other, strict=True))
        return slips == 1 or sorted(one) == sorted(other)
    days = ours.earliest.timetuple()[:3], theirs.earliest.timetuple()[:3]
    return sum(a != b for a, b in zip(*days, strict=True)) == 1


def is_slip_of_pen(ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether two dates in figures are one but for a digit, or for the month of one day.

    12 June is 22 June so, 8 January 8 December, and October 2020 a day of October 2022. A year
    alone is none of the same ten: each has something happen in it.
    """
    written = all(any(map(str.isdigit, date.text)) for date in (ours, theirs))
    if not written or not _DAY_TO_YEAR.issuperset((ours.granularity, theirs.granularity)):
        return False
    mine, others = _parts(ours), _parts(theirs)
    both = [part for part in mine if part in others]
    changed = [part for part in both if mine[part] != others[part]]
    if len(changed) != 1 or both == [Granularity.MONTH]:
        return False
    one, other = mine[changed[0]], others[changed[0]]
    if changed == [Granularity.MONTH]:
        return Granularity.DAY in both
    alone = len(both) == 1 and one[-1] != other[-1] and sorted(one) != sorted(other)
    return not alone and _is_one_digit_off(one, other)


def _parts(date: DateMention) -> dict[Granularity, str]:
    """Return the day, the month and the year of a date, as far as it tells them."""
    day = date.earliest
    if day is None or date.type is not DateType.DATE:
        return {}
    parts = {Granularity.DAY: day.day, Granularity.MONTH: day.month, Granularity.YEAR: day.year}
    fine = list(_FINENESS[: _FINENESS.index(date.granularity or Granularity.YEAR)])
    untold = {*fine, *([Granularity.YEAR] if has_no_year(date) else [])}
    return {part: str(number) for part, number in parts.items() if part not in untold}


def _is_one_digit_off(one: str, other: str) -> bool:
    """Tell whether two numbers differ in one digit, in one more of them, or in their order."""
    if len(one) != len(other):
        shorter, longer = sorted((one, other), key=len)
        return shorter in longer
    changed = sum(a != b for a, b in zip(one, other, strict=True))
    return (changed == 1 and len(one) > 1) or sorted(one) == sorted(other)
