"""FC107: the right digits with another unit, currency or scale."""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose

from attrs import evolve

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.tokens import tokenize
from factcheck.matching.arithmetic.conversion import SECOND, may_be_one_unit, unit_length
from factcheck.matching.arithmetic.digits import are_on_two_scales, differ_in_scale, is_telling
from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.matching.figures.pinning.other_units import (
    are_one_range,
    is_range,
    is_told_in_its_unit,
)
from factcheck.model import BlockKind, Pair, Quantity, Rebasing, Severity, UnitKind
from factcheck.rules.number.known import is_for_many
from factcheck.rules.number.rebased import rebased
from factcheck.rules.number.writing import phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

POINTS = frozenset({UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT})
WITH_UNITS = frozenset({UnitKind.CURRENCY, UnitKind.MEASURE, UnitKind.TEMPERATURE})
TWO, UNSURE = 2, 0.65
"""The probability up to which a figure of one digit is no other one: 3 percent, three points."""


@rule(
    code="FC107",
    name="unit-or-scale",
    on=MatchCase,
    severity=Severity.ERROR,
    why="Million for billion, pounds for dollars: the eye checks the digits and passes on.",
    trips=(
        Example(
            claims=("The company paid $4.4bn for its rival.",),
            draft="The company paid [$4.4m] for its rival.",
        ),
        Example(
            claims=("The company paid $4.4bn for its rival.",),
            draft="The company paid [£4.4bn] for its rival.",
        ),
        Example(
            claims=("The treatment takes 5 weeks, and the tests take 15 days.",),
            draft="The treatment takes [5 days].",
        ),
        Example(
            claims=("Radar contact with the plane was lost seven minutes later.",),
            draft="Radar contact with the plane was lost [seven hours later].",
        ),
        Example(
            claims=("The tower in the old port is 366 metres high.",),
            draft="The tower in the old port is [366 feet] high.",
        ),
        Example(
            claims=("Support for the party rose by three percentage points.",),
            draft="Support for the party rose by [three percent].",
        ),
        Example(
            claims=("The fire had burned 18,400 hectares by Thursday evening.",),
            draft="On the fourth day, [18,400 acres] had been swallowed.",
        ),
        Example(
            claims=("The spill put 8,700 tonnes of oil into the bay.",),
            draft="The spill put [8,700 barrels of oil] into the bay.",
        ),
        Example(
            claims=("Shares in Norcom fell 12.5% in Oslo on Tuesday.",),
            draft="Norcom's shares fell [$12.50] in Oslo on Tuesday.",
        ),
    ),
    passes=(
        Example(
            claims=("The company paid $4.4bn for its rival.",),
            draft="The company paid 4.4 billion dollars for its rival.",
            why="the same sum in words",
        ),
        Example(
            claims=("She was told an hour before; the carmaker says staff knew a week before.",),
            draft="The carmaker said that its staff had known for a week.",
            why="a length that the claim has too",
        ),
        Example(
            claims=("The repairs of the old bridge took seven weeks.",),
            draft="The repairs of the old bridge took 49 days.",
            why="seven weeks in days",
        ),
        Example(
            claims=("The fire had burned 18,400 hectares by Thursday evening.",),
            draft="On the fourth day, 45,500 acres had been swallowed.",
            why="as many hectares in acres",
        ),
        Example(
            claims=("The fire burned an area of 28 square miles.",),
            draft="The fire burned an area of 73 square kilometres.",
            why="converted rightly",
        ),
        Example(
            claims=("Shares in Norcom fell 12.5% in Oslo on Tuesday.",),
            draft="Norcom's shares cost $12.50 in Oslo on Tuesday.",
            why="what they cost, and not by how much they fell",
        ),
        Example(
            claims=("Shareholders of the bank will receive 240p in cash for each share.",),
            draft="Shareholders of the bank who have 100 shares will receive £240 in cash.",
            why="as much for a hundred",
        ),
        Example(
            claims=("The ministry gave 75 million euros for the weirs.",),
            draft="The bank lent $75 million for the weirs, the ministry gave 75 million euros.",
            why="the claim's own figure stands beside it",
        ),
    ),
)
def other_units(case: MatchCase) -> Iterator[Flag]:
    """Flag a figure with the checked digits in another unit, currency or scale."""
    flags = list(_other_units(case))
    yield from flags
    yield from rebased(case, Rebasing.UNIT, (flag.span for flag in flags))


def _other_units(case: MatchCase) -> Iterator[Flag]:
    """Flag the units of figures that answer each other."""
    for pair in case.match.quantities:
        theirs = with_other_unit(pair, case)
        if theirs is None or is_scaled_by_its_row(pair.ours, theirs, case):
            continue
        if is_told_in_its_unit(theirs, case.match.statement.quantities):
            continue
        if _is_length_in_claim(pair.ours, case):
            continue
        if not (is_for_many(pair.ours, theirs, case) or _is_on_record(pair.ours, case)):
            yield Flag(
                span=pair.ours.span,
                message=f"The ledger has {phrase(theirs)}.",
                expected=phrase(theirs),
                found=phrase(pair.ours),
            )


def _is_length_in_claim(ours: Quantity, case: MatchCase) -> bool:
    """Tell whether a claim has a length of time too, word for word: a week, and no weekend."""
    told = Phrases.of([(ours.text, True)]) if ours.unit == SECOND else None
    return told is not None and told.stand_in(tokenize(case.claim.text).lower)


def _is_on_record(ours: Quantity, case: MatchCase) -> bool:
    """Tell whether a figure of one digit stands in the very unit in a claim that is repeated.

    The dam was raised by two metres, and stands two miles up the valley.
    """
    return not _is_telling(ours) and any(
        (one.value, one.unit, one.unit_kind) == (ours.value, ours.unit, ours.unit_kind)
        for match in case.draft.matches
        for one in match.reading.quantities
    )


def _is_telling(ours: Quantity) -> bool:
    """Tell whether a number has digits enough to be no chance, as it is told: no two months."""
    if ours.unit == SECOND and ours.value:
        ours = evolve(ours, value=ours.value / unit_length(ours))
    return is_telling(ours, digits=TWO)


def is_scaled_by_its_row(ours: Quantity, theirs: Quantity, case: MatchCase) -> bool:
    """Tell whether a table may say elsewhere what its cells are in: "Passengers, m"."""
    return case.match.statement.block is BlockKind.TABLE and are_on_two_scales(ours, theirs)


def with_other_unit(pair: Pair[Quantity], case: MatchCase) -> Quantity | None:
    """Return the claim's figure that has the same digits in another unit; None for a true pair."""
    if agreement(pair.ours, pair.theirs, case.draft.settings.tolerances) is not Agreement.DIFFERENT:
        return None
    telling = _is_telling(pair.ours) or is_range(pair.ours)
    if pair.score < UNSURE and not telling:
        return None
    checked = (pair.theirs, *case.match.reading.quantities)
    return next((theirs for theirs in checked if _has_other_unit(pair.ours, theirs)), None)


def _has_other_unit(ours: Quantity, theirs: Quantity) -> bool:
    if are_one_range(ours, theirs):
        return not may_be_one_unit(ours.unit or "", theirs.unit or "")
    if not ours.value or not theirs.value:
        return False
    if ours.unit == theirs.unit == SECOND:
        here, there = unit_length(ours), unit_length(theirs)
        return here != there and isclose(ours.value / here, theirs.value / there, rel_tol=1e-9)
    same = isclose(ours.value, theirs.value, rel_tol=1e-9)
    kinds = {ours.unit_kind, theirs.unit_kind}
    if same and not may_be_one_unit(ours.unit or "", theirs.unit or ""):
        return kinds <= POINTS or (len(kinds) == 1 and kinds <= WITH_UNITS)
    return differ_in_scale(ours, theirs)
