"""Other ways in which a figure may follow, too loose to say by them that a draft has it wrong.

A quarter is what is left of three quarters; $3 a month more are $36 more by the year; 4.61 is a
quarter less than 4.86, whatever both are counted in; and 31 families with 25,000 each have 775,000.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations, product

from factcheck.language import table
from factcheck.matching.arithmetic import operations, proportions
from factcheck.matching.arithmetic.conversion import days_of, is_fraction, is_share
from factcheck.matching.arithmetic.operations import (
    ANY,
    WHOLE,
    Result,
    is_change,
    joined,
    larger_first,
    may_be_reckoned,
    whole_as,
    worth,
)
from factcheck.matching.figures.reckoning.worked_out import DIFFERENCE, SHARE, SUM
from factcheck.model import Change, Quantity, Relation, Scope, UnitKind


def other_results(sort: str, ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what known figures come to besides, where that is worked out in one way."""
    if sort == SHARE and not is_change(ours):
        yield from _complements(ours, known)
    if sort == DIFFERENCE and is_fraction(ours):
        yield from _differences_in_any_unit(known)
    if sort == DIFFERENCE:
        yield from _gaps_between_ways(known)
    if sort == DIFFERENCE and is_change(ours) and not is_share(ours):
        yield from _changes_of_levels(ours, known)
    if sort in (DIFFERENCE, SUM) and not is_share(ours):
        yield from _over_a_longer_time(ours, known)


def complements(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what each share leaves of its whole: three in four of the 480; 120 are not."""
    if not is_share(ours) or is_change(ours):
        return
    whole = whole_as(ours)
    for one in proportions.shares(ours, known, ()):
        rest = f"{whole:g} − {one.form}"
        yield Result(whole - one.value, rest, Relation.REST, ANY, one.parts)


def products(ours: Quantity, figures: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what so many have of so much each; what the money is may have been told before."""
    bare = ours.unit_kind is UnitKind.NONE
    for much, many in permutations(figures, 2):
        count = operations.number(many)
        if count > 1 and (bare or operations.in_unit_of(ours, much) is not None):
            yield Result(worth(much) * count, joined("×"), Relation.SUM, ANY, (much, many))


def _complements(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield the share of those who are not of a part: of four houses, one of which was lost.

    And of those who no longer are of what there was: 3,900, down from 5,200.
    """
    whole = whole_as(ours)
    amounts = [one for one in known if not is_share(one)]
    for one, other in permutations(amounts, 2):
        is_part = one.scope is Scope.OUT_OF or _runs_up_to(one, other)
        if (
            (is_part or other.change is Change.FROM)
            and 0 < worth(one) < worth(other)
            and may_be_reckoned(one, other)
        ):
            rest = (1 - worth(one) / worth(other)) * whole
            yield Result(rest, "1 − {} ÷ {}", Relation.REST, ANY, (one, other))


def _runs_up_to(part: Quantity, whole: Quantity) -> bool:
    """Tell whether the words of a part go on to its whole, as in 118 of the 1,640."""
    goes_on = part.span.end > part.number.end
    return goes_on and 0 <= whole.span.start - part.span.end <= 1


def _differences_in_any_unit(known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what two figures differ by, of which a part of one may be told: three tenths."""
    for one, other in larger_first(known):
        yield Result(worth(one) - worth(other), joined("−"), Relation.DIFFERENCE, ANY, (one, other))


def _gaps_between_ways(known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what lies between two changes that may go opposite ways: up 4.6% here, down 2.4%."""
    changes = [one for one in known if one.unit_kind is UnitKind.PERCENT and one.predicate]
    for one, other in combinations(changes, 2):
        if one.predicate != other.predicate:
            gap = worth(one) + worth(other)
            yield Result(gap, joined("+"), Relation.DIFFERENCE, ANY, (one, other))


def _changes_of_levels(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what a level rose or fell by where a percentage is told: by 12% to £81 million."""
    shares = [one for one in known if one.unit_kind is UnitKind.PERCENT]
    for level, share in product(operations.alike(ours, known), shares):
        part = worth(share) / WHOLE
        for before in (1 - part, 1 + part):
            if before > 0:
                change = worth(level) * part / before
                yield Result(change, "{} × {}", Relation.DIFFERENCE, ANY, (level, share))


def _over_a_longer_time(ours: Quantity, known: Sequence[Quantity]) -> Iterator[Result]:
    """Yield what two rates differ by, and are together, in a longer time than they are told by."""
    rates = [one for one in known if one.per and days_of(one.per)]
    alike = operations.alike(ours, rates)
    for one, other in larger_first(alike):
        for times in _times(days_of(one.per or "") or 0.0):
            for sign, value in (("−", worth(one) - worth(other)), ("+", worth(one) + worth(other))):
                form = f"({joined(sign)}) × {times:g}"
                yield Result(value * times, form, Relation.DIFFERENCE, ANY, (one, other))


def _times(days: float) -> Iterator[float]:
    """Yield how often a time of so many days fits into a longer one: a month into a year, 12."""
    for longer in table("rates")["days"].values():
        if days and longer > days:
            yield float(round(longer / days))
