"""What the ledger has of a figure that differs: as something else, or by arithmetic."""

from __future__ import annotations

from attrs import evolve

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import is_fraction
from factcheck.matching.arithmetic.derivation import derivation, is_part_told_roughly, is_shared_out
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import are_unlike, is_change
from factcheck.matching.arithmetic.slips import looks_miswritten
from factcheck.matching.arithmetic.values import COUNTS, Agreement, agreement, comparable
from factcheck.matching.figures.answers import are_both_ends
from factcheck.matching.figures.reckoning.sums import is_all_together
from factcheck.matching.sides.same_names import is_same
from factcheck.model import Bound, Name, NameKind, Pair, Quantity, Statement, UnitKind
from factcheck.rules.number.sorts import is_told_as
from factcheck.rules.subjects import MatchCase

FEW, MANY = 10, 4
"""Up to so many are a few, and so many times as many are many."""
REACH = 10
"""So many words before a figure it may be said that it is for every one."""
_SHARED_OUT = frozenset({*COUNTS, UnitKind.MEASURE})
DIGITS = 2
"""A number of so many digits is no chance."""
SOMEBODY = frozenset({NameKind.PERSON, NameKind.ORGANISATION})
NEARLY_SURE = 0.9
"""The probability from which what the claim has as something else is flagged by its verb."""


def is_claimed(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether the claim has the very figure too, if for something else.

    Whose it is then hangs on words alone, which may have been left out: "and Spain nine".
    """
    return any(
        one is not pair.theirs and is_true(pair.ours, one, case)
        for one in case.match.reading.quantities
        if comparable(pair.ours, one) and not are_both_ends(pair.ours, one)
        if not _is_of_another_noun(pair, one) and not _lies_within(one, pair.ours)
    ) or _is_bare_age(pair.ours, case)


def _lies_within(one: Quantity, ours: Quantity) -> bool:
    """Tell whether a single number but lies within a range that ours is: 4%, between 1% and 5%."""
    return ours.bound is Bound.BETWEEN and one.bound is not Bound.BETWEEN


def _is_of_another_noun(pair: Pair[Quantity], one: Quantity) -> bool:
    """Tell whether ours ranks what theirs does, and one something else: third place, weekend."""
    ranks = pair.ours.unit_kind is UnitKind.ORDINAL
    return ranks and are_unlike(pair.ours, one) and not are_unlike(pair.ours, pair.theirs)


def _is_bare_age(ours: Quantity, case: MatchCase) -> bool:
    """Tell whether a number that says not what it counts is an age that the claim has: of 19."""
    bare = ours.unit_kind is UnitKind.NONE and not ours.of
    ages = (one for one in case.match.reading.quantities if one.unit_kind is UnitKind.AGE)
    return bare and any(ours.value == one.value for one in ages)


def is_told_as_theirs(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether ours is nearly sure to be theirs, whose verb or rate alone it has."""
    others = [one for one in case.match.reading.quantities if is_true(pair.ours, one, case)]
    return pair.score >= NEARLY_SURE and all(is_told_as(pair, one) for one in others)


def is_on_record(ours: Quantity, case: MatchCase) -> bool:
    """Tell whether some claim that the draft repeats has the very number, which is no chance.

    It may be all that one counts: 252 people, of 214 passengers and 38 crew. What claims have of
    somebody else alone is not on record of whom the statement tells: Kell, with the votes of Hale.
    """
    unit = None if ours.unit_kind in COUNTS else ours.unit
    if ours.bound is not Bound.EXACTLY:
        return False
    holding = case.draft.matches_by_figure.get((ours.value, unit), ())
    return any(not _is_of_another(match.reading, case) for match in holding) or (
        is_telling(ours)
        and any(is_all_together(ours, one.reading.quantities) for one in case.draft.matches)
    )


def _is_of_another(reading: Statement, case: MatchCase) -> bool:
    """Tell whether a claim names somebody, and none of those whom ours and its own claim name."""
    ours, own = _somebody(case.match.statement), _somebody(case.match.reading)
    mine = [name for name in ours if any(is_same(name, other) for other in own)]
    others = _somebody(reading)
    return bool(mine and others) and not any(
        is_same(name, other) for name in ours for other in others
    )


def _somebody(statement: Statement) -> list[Name]:
    return [name for name in statement.names if name.kind in SOMEBODY]


def are_swapped(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether two figures of the claim have changed places, so that each stands for the other.

    "3.9% on the drug and 6.1% on placebo" for 6.1% and 3.9%.
    """
    return any(
        is_true(one.ours, pair.theirs, case) and is_true(pair.ours, one.theirs, case)
        for one in case.match.quantities
        if one is not pair
    )


def is_true(ours: Quantity, theirs: Quantity, case: MatchCase) -> bool:
    """Tell whether one figure is the other, or a right rounding or bound of it."""
    return agreement(ours, theirs, case.draft.settings.tolerances) is Agreement.TRUE


def follows_from_claim(ours: Quantity, case: MatchCase, *, sure: bool) -> bool:
    """Tell whether a figure follows by arithmetic from those of the claim.

    An amount that is `sure` to be meant as the claim's own may do so by chance; by what fraction
    something grew, or a rough part of a checked figure, hardly does.
    """
    known, beside = case.match.reading.quantities, case.match.statement.quantities
    tolerances = case.draft.settings.tolerances
    if sure and not (is_fraction(ours) and is_change(ours)):
        return is_part_told_roughly(ours, known, tolerances)
    if derivation(ours, known, tolerances) is not None:
        return True
    return is_shared_out(ours, beside, known, tolerances)


def is_for_many(ours: Quantity, theirs: Quantity, case: MatchCase) -> bool:
    """Tell whether ours is theirs as many times as the statement counts: £240 for 100 shares.

    Of a rate the statement may have an amount: 21,400 thalers for 1,000 euros, at 21.40 per euro.
    """
    rate = theirs.per is not None and ours.per is None
    if theirs.value is None or not (rate or ours.unit_kind is UnitKind.CURRENCY):
        return False
    counted = {*COUNTS, UnitKind.CURRENCY} if rate else COUNTS
    beside = [one for one in case.match.statement.quantities if one is not ours]
    many = (one.value for one in beside if one.unit_kind in counted and (one.value or 0.0) > 1)
    value = theirs.value
    return any(is_true(ours, evolve(theirs, value=value * (times or 0.0)), case) for times in many)


def is_of_a_few(pair: Pair[Quantity]) -> bool:
    """Tell whether ours counts a few of many, as honest copy does in passing: four of 2,500."""
    ours, theirs = pair.ours, pair.theirs
    counts = {ours.unit_kind, theirs.unit_kind} <= COUNTS
    if ours.value is None or theirs.value is None or not counts or looks_miswritten(ours, theirs):
        return False
    return ours.value <= FEW and ours.value * MANY <= theirs.value


def is_one_for_every(ours: Quantity, case: MatchCase) -> bool:
    """Tell whether ours is how many of a count of the claim go to one of another: for every 14.

    Or every tonne feeds 66, of 25 tonnes that feed 1,650.
    """
    statement, rates = case.match.statement, table("rates")
    before = statement.text[: ours.number.start - statement.span.start].lower().split()
    each = not set(rates["every"]).isdisjoint(before[-REACH:]) and is_telling(ours, digits=DIGITS)
    if not each and " ".join(before[-2:]) not in rates["for_every"]:
        return False
    told = case.match.reading.quantities
    counts = [one.value for one in told if one.value and one.unit_kind in _SHARED_OUT]
    return ours.value in {round(many / few) for many in counts for few in counts if many > few}
