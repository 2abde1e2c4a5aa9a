"""The rest: what a part leaves of a whole, of which something else is true, or the opposite."""

from __future__ import annotations

from collections.abc import Collection
from math import isclose

from attrs import evolve

from factcheck.matching.arithmetic.conversion import COUNTS, is_fraction
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.model import Pair, Quantity, StanceKind, UnitKind
from factcheck.rules.subjects import MatchCase

HUNDRED, NEAR = 100.0, 1.5
"""So many points may lie between a share and the part in words that it is told by."""
ROUGHLY = 0.01
"""So far may be off what a rounded share leaves, as a share."""


def is_rest(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether a figure is that of the rest of what theirs is told of."""
    return (
        _is_rest_told(pair, case)
        or _is_rest_turned(pair, case)
        or _is_rest_denied(pair, case)
        or _is_rest_opposed(pair, case)
    )


def _is_rest_told(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether ours and a part of the claim, told beside it, are its whole: 24 and 7 of 31."""
    whole, rest = pair.theirs.value, pair.ours.value
    if not {pair.ours.unit_kind, pair.theirs.unit_kind} <= COUNTS or not whole or not rest:
        return False
    ours, theirs = (
        {one.value for one in side if one is not pair.ours and one.unit_kind in COUNTS}
        for side in (case.match.statement.quantities, case.match.reading.quantities)
    )
    return whole - rest in ours & theirs


def _is_rest_turned(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether a share is that of the rest, of which the opposite of the claim is told."""
    return pair.ours.unit_kind is UnitKind.PERCENT and tells_of_the_rest(case)


def _is_rest_denied(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether two shares are a whole, and one side denies what the other tells of its own."""
    ours, theirs = pair.ours, pair.theirs
    if not ours.unit_kind is theirs.unit_kind is UnitKind.PERCENT:
        return False
    denied = (
        sum(mark.kind is StanceKind.NEGATION for mark in one.stance) % 2
        for one in (case.match.statement, case.match.reading)
    )
    whole = (ours.value or 0.0) + (theirs.value or 0.0)
    return isclose(whole, HUNDRED) and next(denied) != next(denied)


def _is_rest_opposed(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether a share is what one of theirs leaves, and told by an opposite: a third failed.

    Beside 64 per cent who passed, more than a third failed.
    """
    ours = pair.ours
    if not (ours.unit_kind is UnitKind.PERCENT or is_fraction(ours)):
        return False
    left = (
        (one, HUNDRED - one.value)
        for one in case.match.reading.quantities
        if one.unit_kind is UnitKind.PERCENT and one.value is not None
    )
    rests = [evolve(one, value=rest, low=rest, high=rest) for one, rest in left]
    tolerances = case.draft.settings.tolerances
    told = any(agreement(ours, rest, tolerances) is Agreement.TRUE for rest in rests)
    return told and _has_opposites(case)


def _has_opposites(case: MatchCase) -> bool:
    """Tell whether ours has a word whose opposite the claim has, and not the same one."""
    ours, theirs = (
        {(mark.axis, mark.pole) for mark in one.stance if mark.kind is StanceKind.DIRECTION}
        for one in (case.match.statement, case.match.reading)
    )
    return any((axis, -pole) in theirs for axis, pole in ours - theirs)


def tells_of_the_rest(case: MatchCase) -> bool:
    """Tell whether a share of ours and one of the claim's make up a whole, and a bound is turned.

    Of the rest the opposite is true: 78% left within 15 minutes, 22% were more than 15 late.
    """
    ours, theirs = (
        {one.value for one in side if one.unit_kind is UnitKind.PERCENT and one.value}
        for side in (case.match.statement.quantities, case.match.reading.quantities)
    )
    shares = not ours.issubset(theirs) and any(HUNDRED - one in theirs for one in ours if one)
    told = shares or _counts_the_rest(case) or _counts_the_rest_of_share(case, theirs)
    if not (told or _tells_the_rest_in_words(case, theirs)):
        return False
    tolerances = case.draft.settings.tolerances
    turned = (agreement(pair.ours, pair.theirs, tolerances) for pair in case.match.quantities)
    return Agreement.BOUND_BROKEN in turned


def _tells_the_rest_in_words(case: MatchCase, shares: Collection[float]) -> bool:
    """Tell whether a part in words is what a share of the claim leaves: three in five, of 39%."""
    parts = (
        HUNDRED * one.value
        for one in case.match.statement.quantities
        if one.value and is_fraction(one)
    )
    return any(isclose(part, HUNDRED - share, abs_tol=NEAR) for part in parts for share in shares)


def _counts_the_rest(case: MatchCase) -> bool:
    """Tell whether a number of ours, which is no chance, and one of the claim's make up a whole.

    Of 41,870 people 16,330 waited more than 18 weeks, and 25,540 less.
    """
    ours, theirs = (
        {one.value for one in side if one.unit_kind in COUNTS and one.value and is_telling(one)}
        for side in (case.match.statement.quantities, case.match.reading.quantities)
    )
    return any(
        (one + other, None) in case.draft.matches_by_figure
        for one in ours - theirs
        for other in theirs
    )


def _counts_the_rest_of_share(case: MatchCase, shares: Collection[float]) -> bool:
    """Tell whether a number of ours is what a share leaves of a claim's: 28,000, of 96,000 71%."""
    ours, theirs = (
        {one.value for one in side if one.unit_kind in COUNTS and one.value}
        for side in (case.match.statement.quantities, case.match.reading.quantities)
    )
    left = [whole * (1 - share / HUNDRED) for whole in theirs for share in shares]
    return any(isclose(one, rest, rel_tol=ROUGHLY) for one in ours - theirs for rest in left)
